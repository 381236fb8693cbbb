using System.Collections.Generic;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Names;
using CsLawAnalyzers.Rules.Catalog;
using CsLawAnalyzers.Rules.Confidentiality.Caches;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>CSL2011: a cache entry with personal data has no lifetime, or a static dictionary of it only grows (CSL Art. 44(2), PIPL Arts. 19 and 47).</summary>
internal sealed class CacheWithoutExpiry : SinkRule
{
    private static readonly string[] s_removing = { "Remove", "TryRemove", "RemoveAll", "RemoveWhere", "Clear" };

    public CacheWithoutExpiry()
        : base("cache", "memory")
    {
    }

    public override DiagnosticDescriptor Descriptor => RuleCatalog.CacheWithoutExpiry;

    public override void Register(RuleContext context)
    {
        base.Register(context);
        context.OnFile((tree, model, report) => ReportDictionaries(context, tree, model, report));
        HashSet<string> making = MadeEntry.Methods(context.Program.Libraries);
        if (making.Count > 0)
            context.OnCalls(making.Contains, (call, report) => ReportMade(context, call, report));
    }

    protected override SinkVerdict Judge(RuleContext context, KnownFlow known) =>
        CacheLifetime.IsMissing(known.Flow.Sink, context.Program, CancellationToken.None) ? known.Verdict : SinkVerdict.Fine;

    private void ReportMade(RuleContext context, IInvocationOperation call, CodeReport report)
    {
        if (MadeEntry.Of(call, context.Program) is not { } entry)
            return;
        var finding = new Finding(Descriptor, CallName.Of(call.Syntax), report.OwningSymbol).About(entry.Members).Set(FindingProperties.Sink, "memory");
        if (entry.Verdict == SinkVerdict.Doubtful)
            finding.AsSuggestion();
        report.ReportDiagnostic(finding.With(DataPhrase.OfType(entry.Type, entry.Members), NameOf(call.TargetMethod), Citation.Of(Descriptor, context.Program.Options, call.Syntax.SyntaxTree)));
    }

    private void ReportDictionaries(RuleContext context, SyntaxTree tree, SemanticModel model, FileReport report)
    {
        FileIndex file = FileIndex.Of(tree, CancellationToken.None);
        if (!(file.Makes("ConcurrentDictionary") || file.Makes("Dictionary")))
            return;
        foreach (SyntaxNode node in WrittenDeclarations.Of(tree.GetRoot()))
        {
            if (node is not FieldDeclarationSyntax { Declaration: { Type: { } written, Variables: { Count: 1 } variables } } field || !field.Modifiers.Any(SyntaxKind.StaticKeyword)
                || MentionReader.LastName(written)?.Identifier.ValueText is not ("ConcurrentDictionary" or "Dictionary" or "IDictionary")
                || IsEmptied(file) || model.GetTypeInfo(written).Type is not INamedTypeSymbol { TypeArguments.Length: 2 } type || !IsFilled(file, variables[0].Identifier.ValueText))
            {
                continue;
            }

            var members = context.Program.Data.Carries(type.TypeArguments[1]);
            if (members.IsEmpty)
                continue;
            CodeReport here = report.At(node);
            here.ReportDiagnostic(new Finding(Descriptor, variables[0].Identifier.GetLocation(), here.OwningSymbol).About(members).AsSuggestion().With(
                DataPhrase.OfType(type.TypeArguments[1], members),
                variables[0].Identifier.ValueText,
                Citation.Of(Descriptor, context.Program.Options, tree)));
        }
    }

    /// <summary>A dictionary that code never writes to is a table, not a cache.</summary>
    private static bool IsFilled(FileIndex file, string name) =>
        file.Mentions(name) && (file.Mentions("TryAdd") || file.Mentions("GetOrAdd") || file.Mentions("AddOrUpdate") || file.Mentions("Add") || file.Mentions(Mention.Indexer));

    private static bool IsEmptied(FileIndex file)
    {
        foreach (string name in s_removing)
        {
            if (file.Mentions(name))
                return true;
        }

        return false;
    }
}
