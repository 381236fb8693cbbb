using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Law;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Program.Configuration;

/// <summary>The <c>cslaw_</c> keys of <c>.editorconfig</c> and <c>.globalconfig</c>.</summary>
internal sealed class ProjectOptions
{
    /// <summary>Which numbering messages speak.</summary>
    public const string LawVersionKey = "cslaw_law_version";

    /// <summary>Whether the service offers publishing or messaging, where the code does not tell.</summary>
    public const string ServiceKey = "cslaw_service";

    /// <summary>Whether test projects are looked at too.</summary>
    public const string TestsKey = "cslaw_include_tests";

    /// <summary>Whether endpoints of staff and machines are asked for consent too, as suggestions.</summary>
    public const string StaffKey = "cslaw_include_staff";

    /// <summary>Every key, with the values it takes.</summary>
    public static readonly ImmutableArray<(string Key, ImmutableArray<string> Values)> All = ImmutableArray.Create(
        (LawVersionKey, ImmutableArray.Create("2025", "2016")),
        (ServiceKey, ImmutableArray.Create("auto", "publishing", "none")),
        (TestsKey, ImmutableArray.Create("true", "false")),
        (StaffKey, ImmutableArray.Create("true", "false")));

    private readonly AnalyzerConfigOptionsProvider _provider;

    public ProjectOptions(AnalyzerConfigOptionsProvider provider) => _provider = provider;

    /// <summary>The numbering for a file; the 2025 text where nothing valid is set.</summary>
    public LawVersion LawVersionFor(SyntaxTree? tree) => Value(tree, LawVersionKey) == "2016" ? LawVersion.Of2016 : LawVersion.Of2025;

    /// <summary>What the project says of its service: true or false, or null where the code decides.</summary>
    public bool? OffersPublishing(SyntaxTree? tree) => Value(tree, ServiceKey) switch
    {
        "publishing" => true,
        "none" => false,
        _ => null,
    };

    /// <summary>Whether a test project is looked at: its data is made up, so by default it is not.</summary>
    /// <param name="first">Any file of the project: the key may stand in an .editorconfig, which speaks of files.</param>
    public bool IncludesTests(SyntaxTree? first) => Value(null, TestsKey) == "true" || Value(first, TestsKey) == "true";

    /// <summary>Whether collection by staff and machines is looked at: they do not give consent for the person, but somebody had to ask.</summary>
    public bool IncludesStaff(SyntaxTree? tree) => Value(tree, StaffKey) == "true" || Value(null, StaffKey) == "true";

    /// <summary>Keys whose value is none of those they take.</summary>
    public static IEnumerable<(string Key, string Value, ImmutableArray<string> Allowed)> Wrong(AnalyzerConfigOptions options)
    {
        foreach ((string key, ImmutableArray<string> values) in All)
        {
            if (options.TryGetValue(key, out string? value) && !values.Contains(value.Trim().ToLowerInvariant()))
                yield return (key, value, values);
        }
    }

    private string? Value(SyntaxTree? tree, string key)
    {
        AnalyzerConfigOptions options = tree is null ? _provider.GlobalOptions : _provider.GetOptions(tree);
        return options.TryGetValue(key, out string? value) ? value.Trim().ToLowerInvariant() : null;
    }
}
