using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Names;
using CsLawAnalyzers.Rules.Catalog;
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
    }

    protected override SinkVerdict Judge(RuleContext context, KnownFlow known) =>
        LivesForever(known.Flow.Sink, context.Program.Libraries) ? known.Verdict : SinkVerdict.Fine;

    /// <summary>Whether the call, of which it is known how a lifetime is given, gives none.</summary>
    private static bool LivesForever(SinkCall sink, LibraryKnowledge libraries)
    {
        if (sink.Operation is not IInvocationOperation call || libraries.Find(sink.Member, FactVerb.Expiry) is not { } expiry)
            return false;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && expiry.Arguments.Contains(parameter.Name) && argument.ArgumentKind != ArgumentKind.DefaultValue && !SaysNothing(argument.Value, sink.Body, libraries))
                return false;
        }

        // Redis sets the lifetime by a call of its own.
        foreach (IOperation other in sink.Body.Calls)
        {
            if (other is IInvocationOperation { TargetMethod: { } method } && libraries.Find(method, FactVerb.Expiry) is { Arguments.IsEmpty: true })
                return false;
        }

        return true;
    }

    /// <summary>A null, a default, or options that are made on the spot and told nothing.</summary>
    private static bool SaysNothing(IOperation value, BodyGraph body, LibraryKnowledge libraries)
    {
        value = BodyGraph.Unwrap(value);
        if (value is IDefaultValueOperation or { ConstantValue: { HasValue: true, Value: null } })
            return true;
        if (BodyGraph.AsVariable(value) is { } variable)
        {
            foreach (MemberAssignment assignment in body.MemberAssignments(variable))
            {
                if (libraries.Find(assignment.Member, FactVerb.Expiry) is not null)
                    return false;
            }

            foreach (IOperation call in body.Calls)
            {
                if (call is IInvocationOperation { TargetMethod.Name: { } name } && name.Contains("Expiration"))
                    return false;
            }

            var definitions = body.Reaching(value, variable, out bool fromEntry);
            return !fromEntry && definitions.Length == 1 && definitions[0].Value is { } defined && BodyGraph.Unwrap(defined) is IObjectCreationOperation { Arguments.IsEmpty: true } made && IsUntold(made, libraries);
        }

        return value is IObjectCreationOperation { Arguments.IsEmpty: true } creation && IsUntold(creation, libraries);
    }

    private static bool IsUntold(IObjectCreationOperation creation, LibraryKnowledge libraries)
    {
        if (creation.Initializer is not { } initializer)
            return true;
        foreach (IOperation part in initializer.Initializers)
        {
            if (part is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } || libraries.Find(property.Property, FactVerb.Expiry) is not null)
                return false;
        }

        return true;
    }

    private void ReportDictionaries(RuleContext context, SyntaxTree tree, SemanticModel model, System.Func<SyntaxNode, CodeReport> report)
    {
        FileIndex file = FileIndex.Of(tree, CancellationToken.None);
        if (!(file.Makes("ConcurrentDictionary") || file.Makes("Dictionary")))
            return;
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes(around => around is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
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
            CodeReport here = report(node);
            here.ReportDiagnostic(new Finding(Descriptor, variables[0].Identifier.GetLocation(), here.OwningSymbol).About(members).AsSuggestion().With(
                new Law.LocalizedText("'" + type.TypeArguments[1].Name + "' with " + DataPhrase.Taxa(members).In(System.Globalization.CultureInfo.InvariantCulture), "“" + type.TypeArguments[1].Name + "”（含" + DataPhrase.Taxa(members).In(System.Globalization.CultureInfo.GetCultureInfo("zh-Hans")) + "）"),
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
