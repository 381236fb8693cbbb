using System;
using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using CsLawAnalyzers.Contract.Samples;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace CsLawAnalyzers.Contract.Catalog;

/// <summary>Every fix belongs to one rule, mends all findings at once, and is offered where the sample shows its rule.</summary>
public class FixTests
{
    /// <summary>Fixes for what the sample cannot have, with the reason; the tests of the rule show them.</summary>
    private static readonly Dictionary<string, string> s_notInSample = new() { ["StoredInPlainTextFix"] = "mends columns of EF Core, and the sample uses no package" };

    public static TheoryData<string> Fixes => [.. FixTypes().Select(type => type.Name)];

    [Fact]
    public void Every_fix_is_exported_for_CSharp_and_shared_under_its_own_name() =>
        Agreement.Holds(
            from type in FixTypes()
            let export = type.GetCustomAttribute<ExportCodeFixProviderAttribute>()
            where export?.Languages is not [LanguageNames.CSharp] || export.Name != type.Name || !type.IsDefined(typeof(SharedAttribute))
            select $"{type}: mark it [ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof({type.Name})), Shared].");

    [Theory]
    [MemberData(nameof(Fixes))]
    public void A_fix_is_for_the_rule_whose_name_and_folder_it_has(string name)
    {
        CodeFixProvider fix = Fix(name);
        CatalogRule? rule = RuleList.All.SingleOrDefault(candidate => fix.FixableDiagnosticIds is [var id] && candidate.Id == id);
        Assert.True(
            rule is not null && fix.GetType().FullName == $"CsLawAnalyzers.CodeFixes.Rules.{rule.Theme}.{rule.Name}Fix",
            $"{fix.GetType()} mends {string.Join(", ", fix.FixableDiagnosticIds)}; "
            + "a fix mends one rule of the catalog and is the type CsLawAnalyzers.CodeFixes.Rules.<Theme>.<Name>Fix of that rule.");
    }

    [Theory]
    [MemberData(nameof(Fixes))]
    public void A_fix_mends_all_findings_at_once(string name) =>
        Assert.True(
            Fix(name).GetFixAllProvider()?.GetSupportedFixAllScopes().Contains(FixAllScope.Solution) == true, $"{name} has no fix-all for a solution.");

    [Theory]
    [MemberData(nameof(Fixes))]
    public async Task A_fix_is_offered_in_the_sample_under_keys_that_begin_with_its_rule(string name)
    {
        CodeFixProvider fix = Fix(name);
        string id = Assert.Single(fix.FixableDiagnosticIds);
        List<CodeAction> offered = await OffersAsync(fix);

        if (s_notInSample.TryGetValue(name, out string? reason))
        {
            Assert.True(offered.Count == 0, $"{name} is offered in the sample, so it is no exception any more: {reason}.");
            return;
        }

        Assert.True(offered.Count > 0, $"{name} is offered at no spot of {Sample.ClinicPortal.Folder} that shows {id}.");
        Agreement.Holds(
            from action in offered.DistinctBy(action => action.EquivalenceKey)
            where action.EquivalenceKey is not { } key || !key.StartsWith(id, StringComparison.Ordinal) || key == id || action.Title.Length == 0
            select $"{name} offers '{action.Title}' with the equivalence key '{action.EquivalenceKey}'; a key is the id of the rule and what is done.");
    }

    private static IEnumerable<Type> FixTypes() =>
        typeof(CodeFixes.Repairs.FindingFix).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(CodeFixProvider)));

    private static CodeFixProvider Fix(string name) => Analyzers.Fixes.Single(fix => fix.GetType().Name == name);

    private static async Task<List<CodeAction>> OffersAsync(CodeFixProvider fix)
    {
        var offered = new List<CodeAction>();
        using var workspace = new AdhocWorkspace();
        Project project = ProjectOf(workspace, Sample.ClinicPortal.Code);
        foreach (Diagnostic finding in (await Sample.ClinicPortal.FindingsAsync()).Where(finding => fix.FixableDiagnosticIds.Contains(finding.Id)))
        {
            Document document = project.Documents.Single(candidate => candidate.FilePath == finding.Location.GetLineSpan().Path);
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => offered.Add(action), CancellationToken.None));
        }

        return offered;
    }

    private static Project ProjectOf(AdhocWorkspace workspace, TestCode code)
    {
        Compilation compilation = code.Compile();
        Project project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Sample", "Sample", LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: compilation.SyntaxTrees.First().Options, metadataReferences: code.References));
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
            project = project.AddDocument(tree.FilePath, tree.GetText(), filePath: tree.FilePath).Project;
        return project;
    }
}
