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

    /// <summary>Whether the operator runs critical information infrastructure.</summary>
    public const string OperatorKey = "cslaw_operator";

    /// <summary>The lawful route on which the project exports personal information.</summary>
    public const string RouteKey = "cslaw_export_route";

    /// <summary>Which exemption, where that is the route.</summary>
    public const string ExemptionKey = "cslaw_export_exemption";

    /// <summary>Where the evidence of the route is; free text.</summary>
    public const string ReferenceKey = "cslaw_export_reference";

    /// <summary>Every key that takes one of some values, with these.</summary>
    public static readonly ImmutableArray<(string Key, ImmutableArray<string> Values)> All = ImmutableArray.Create(
        (LawVersionKey, ImmutableArray.Create("2025", "2016")),
        (ServiceKey, ImmutableArray.Create("auto", "publishing", "none")),
        (TestsKey, ImmutableArray.Create("true", "false")),
        (StaffKey, ImmutableArray.Create("true", "false")),
        (OperatorKey, ImmutableArray.Create("general", "ciio")),
        (RouteKey, ImmutableArray.Create("none", "standard_contract", "security_assessment", "certification", "exemption")),
        (ExemptionKey, ImmutableArray.Create("none", "no_personal_information", "transit", "contract", "human_resources", "emergency", "small_scale", "free_trade_zone")));

    private readonly AnalyzerConfigOptionsProvider _provider;

    public ProjectOptions(AnalyzerConfigOptionsProvider provider) => _provider = provider;

    /// <summary>The numbering for a file; the 2025 text where nothing valid is set.</summary>
    public LawVersion LawVersionFor(SyntaxTree? tree) => Value(tree, LawVersionKey) == "2016" ? LawVersion.Of2016 : LawVersion.Of2025;

    /// <summary>The numbering for a file that is no source, such as one with settings.</summary>
    public LawVersion LawVersionFor(AdditionalText file) => Value(file, LawVersionKey) == "2016" ? LawVersion.Of2016 : LawVersion.Of2025;

    /// <summary>What the project says of its service: true or false, or null where the code decides.</summary>
    public bool? OffersPublishing(SyntaxTree? tree) => Value(tree, ServiceKey) switch
    {
        "publishing" => true,
        "none" => false,
        _ => null,
    };

    /// <summary>Whether a test project is looked at: its data is made up, so by default it is not.</summary>
    /// <param name="first">Any file of the project: the key may stand in an .editorconfig, which speaks of files.</param>
    public bool IncludesTests(SyntaxTree? first) => Value(_provider.GlobalOptions, TestsKey) == "true" || Value(first, TestsKey) == "true";

    /// <summary>Whether collection by staff and machines is looked at: they do not give consent for the person, but somebody had to ask.</summary>
    public bool IncludesStaff(SyntaxTree? tree) => Value(tree, StaffKey) == "true" || Value(_provider.GlobalOptions, StaffKey) == "true";

    /// <summary>Whether the operator runs critical information infrastructure, for which CSL Art. 39 and PIPL Art. 40 leave fewer routes open.</summary>
    public bool IsCriticalOperator(SyntaxTree? tree) => Value(tree, OperatorKey) == "ciio";

    /// <inheritdoc cref="IsCriticalOperator(SyntaxTree?)"/>
    public bool IsCriticalOperator(AdditionalText file) => Value(file, OperatorKey) == "ciio";

    /// <summary>The export that the project declares for all its code: route and exemption as the keys have them, and whether a reference is given. Null where none is.</summary>
    public (string Route, string Exemption, bool HasReference)? Export(SyntaxTree? tree) =>
        Value(tree, RouteKey) is { } route && route != "none" ? (route, Value(tree, ExemptionKey) ?? "none", !string.IsNullOrEmpty(Value(tree, ReferenceKey))) : null;

    /// <inheritdoc cref="Export(SyntaxTree?)"/>
    public (string Route, string Exemption, bool HasReference)? Export(AdditionalText file) =>
        Value(file, RouteKey) is { } route && route != "none" ? (route, Value(file, ExemptionKey) ?? "none", !string.IsNullOrEmpty(Value(file, ReferenceKey))) : null;

    /// <summary>Keys whose value is none of those they take.</summary>
    public static IEnumerable<(string Key, string Value, ImmutableArray<string> Allowed)> Wrong(AnalyzerConfigOptions options)
    {
        foreach ((string key, ImmutableArray<string> values) in All)
        {
            if (options.TryGetValue(key, out string? value) && !values.Contains(value.Trim().ToLowerInvariant()))
                yield return (key, value, values);
        }
    }

    private string? Value(SyntaxTree? tree, string key) => Value(tree is null ? _provider.GlobalOptions : _provider.GetOptions(tree), key);

    /// <summary>A section such as <c>[*]</c> speaks of these files too; one about sources does not, and then what holds for all decides.</summary>
    private string? Value(AdditionalText file, string key) => Value(_provider.GetOptions(file), key) ?? Value(_provider.GlobalOptions, key);

    private static string? Value(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out string? value) ? value.Trim().ToLowerInvariant() : null;
}
