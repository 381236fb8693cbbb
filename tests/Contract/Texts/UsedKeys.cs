using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CsLaw.Sarif;
using CsLawAnalyzers.CodeFixes.Rules;
using CsLawAnalyzers.Contract.Catalog;
using CsLawAnalyzers.Contract.Sources;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow;

namespace CsLawAnalyzers.Contract.Texts;

/// <summary>Which keys the code asks a resource file for.</summary>
internal static class UsedKeys
{
    private static readonly Dictionary<string, Func<IEnumerable<string>, IEnumerable<string>>> s_byTable = new()
    {
        ["src/Analyzers/Resources/Strings.resx"] = _ => RuleList.All.SelectMany(rule => new[] { "_Title", "_Message", "_Description" }.Select(part => rule.Id + part)),
        ["src/CodeFixes/Resources/FixTexts.resx"] = keys => [.. Written("src/CodeFixes", "FixTexts.Get", keys), .. NoFix.Ids.Select(id => "NoFix_" + id)],
        ["src/Sarif/Resources/Log.resx"] = keys => Written("src/Sarif", "LogTexts.Get", keys),
        ["src/Sarif/Resources/Steps.resx"] = keys =>
            [.. StepKindNames().Select(kind => "Step_" + kind), "Step_" + Step.RelatedKind, .. keys.Intersect(new SourceFolder("src/Sarif").Literals()), .. FactKinds.SinkKinds.Select(kind => "SinkKind_" + kind)],
        ["src/Tool/Resources/Texts.resx"] = _ => ToolKeys(new SourceFolder("src/Tool")),
        ["src/Package/Resources/Texts.resx"] = keys => Written("src/Package", "Texts.Get", keys),
    };

    /// <summary>The enumerations of the tool whose names are keys as they stand.</summary>
    private static readonly string[] s_toolKeys = ["TextKey", "HelpKey", "ArticleKey", "InventoryKey", "GateKey"];

    /// <summary>The keys that are asked for; null for a resource file this test does not know.</summary>
    /// <param name="table">The English resource file.</param>
    /// <param name="keys">Its keys.</param>
    public static IReadOnlySet<string>? Of(string table, IEnumerable<string> keys) => s_byTable.TryGetValue(table, out var used) ? used(keys).ToHashSet() : null;

    /// <summary>The keys that stand as a literal in the sources of the folder, and whatever literal the accessor is given.</summary>
    private static IEnumerable<string> Written(string folder, string accessor, IEnumerable<string> keys)
    {
        var sources = new SourceFolder(folder);
        return [.. keys.Intersect(sources.Literals()), .. sources.LiteralArguments(accessor)];
    }

    private static IEnumerable<string> StepKindNames() =>
        typeof(StepKinds).GetFields(BindingFlags.Static | BindingFlags.Public).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    private static IEnumerable<string> ToolKeys(SourceFolder tool) =>
    [
        .. s_toolKeys.SelectMany(tool.EnumMembers),
        .. tool.EnumMembers("ReportPageKey").Select(key => "ReportPage" + key),
        .. tool.EnumMembers("ProblemKind").Select(kind => "Problem" + kind),
        .. tool.EnumMembers("NoteKind").Select(kind => "Note" + kind),
    ];
}
