using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Repairs.StartUp;
using CsLawAnalyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace CsLawAnalyzers.CodeFixes.Repairs.Checks;

/// <summary>Puts a guard of the guard library on an endpoint: an attribute on an action, a call chained to the mapping of a minimal API.</summary>
internal sealed class GuardEndpoint : Repair
{
    private readonly string _ruleId;
    private readonly string _attribute;
    private readonly string _metadataName;
    private readonly bool _namesPurpose;

    /// <param name="ruleId">The rule it mends.</param>
    /// <param name="metadataName">The attribute type of the guard library.</param>
    /// <param name="needs">What the guard needs at start-up.</param>
    /// <param name="namesPurpose">Whether the guard is told the purpose of the collection.</param>
    public GuardEndpoint(string ruleId, string metadataName, ServiceCall needs, bool namesPurpose)
    {
        Needs = needs;
        _ruleId = ruleId;
        _metadataName = metadataName;
        string name = metadataName.Substring(metadataName.LastIndexOf('.') + 1);
        _attribute = name.Substring(0, name.Length - "Attribute".Length);
        _namesPurpose = namesPurpose;
    }

    public override string Key => _ruleId + "." + _attribute;

    public override string Title => string.Format(FixTexts.Get("GuardEndpoint"), _attribute);

    public override ServiceCall? Needs { get; }

    public override IEnumerable<ServiceCall> NeedsOf(RepairContext context, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (Needs is not { } call)
            return [];
        return _namesPurpose ? diagnostics.Select(diagnostic => PurposeAt(context, diagnostic)).OfType<string>().Distinct().Select(call.For) : [call];
    }

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) =>
        context.Has(_metadataName) && (Action(context, diagnostic) is not null || Mapping(context, diagnostic) is not null);

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (Mapping(context, diagnostic) is { } mapping)
            {
                string purpose = Purpose(mapping);
                editor.ReplaceNode(mapping, (current, _) => Chain((InvocationExpressionSyntax)current, purpose));
            }
            else if (Action(context, diagnostic) is { } action)
            {
                string purpose = Purpose(action);
                editor.ReplaceNode(action, (current, _) => WithAttribute((MethodDeclarationSyntax)current, purpose));
            }
        }

        GuardLibrary.Import(context, diagnostics[0].Location.SourceSpan.Start, editor);
    }

    /// <summary>The method to put the attribute on; null where no framework runs it, so that it would only silence the rule.</summary>
    internal static MethodDeclarationSyntax? Action(RepairContext context, Diagnostic diagnostic) =>
        context.NodeAt(diagnostic) is MethodDeclarationSyntax method && context.Model.GetDeclaredSymbol(method) is IMethodSymbol { IsStatic: false } action
        && context.Program.Endpoints.Of(action) is { IsGuardedByAttributes: true } ? method : null;

    /// <summary>The mapping call: around the finding, or the one call in this file that maps the method the finding stands at.</summary>
    internal static InvocationExpressionSyntax? Mapping(RepairContext context, Diagnostic diagnostic)
    {
        SyntaxNode node = context.NodeAt(diagnostic);
        if (node is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access } && access.Name == node)
            return call;
        if (node is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax) || context.Model.GetDeclaredSymbol(node) is not IMethodSymbol handler)
            return null;

        InvocationExpressionSyntax? found = null;
        foreach (InvocationExpressionSyntax candidate in context.Root.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (candidate.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: { } name } || !name.StartsWith("Map", System.StringComparison.Ordinal))
                continue;
            if (candidate.ArgumentList.Arguments.Any(a => SymbolEqualityComparer.Default.Equals(Group(context.Model, a.Expression), handler)))
            {
                if (found is not null)
                    return null;
                found = candidate;
            }
        }

        return found;
    }

    private static ISymbol? Group(SemanticModel model, ExpressionSyntax expression)
    {
        SymbolInfo info = model.GetSymbolInfo(expression);
        return info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
    }

    private InvocationExpressionSyntax Chain(InvocationExpressionSyntax mapping, string purpose)
    {
        SyntaxTriviaList trailing = mapping.GetTrailingTrivia();
        return SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(
                    SyntaxKind.SimpleMemberAccessExpression, mapping.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName(_attribute)),
                _namesPurpose
                    ? SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(Text(purpose))))
                    : SyntaxFactory.ArgumentList())
            .WithTrailingTrivia(trailing);
    }

    private MethodDeclarationSyntax WithAttribute(MethodDeclarationSyntax action, string purpose)
    {
        AttributeSyntax attribute = SyntaxFactory.Attribute(SyntaxFactory.IdentifierName(_attribute));
        if (_namesPurpose)
            attribute = attribute.WithArgumentList(SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.AttributeArgument(Text(purpose)))));
        return action.AddAttributeLists(SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute)).WithAdditionalAnnotations(Formatter.Annotation))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static string Route(InvocationExpressionSyntax mapping) =>
        mapping.ArgumentList.Arguments.Count > 0 && mapping.ArgumentList.Arguments[0].Expression is LiteralExpressionSyntax literal ? literal.Token.ValueText : "";

    /// <summary>The purpose that the mended endpoint will demand.</summary>
    private static string? PurposeAt(RepairContext context, Diagnostic diagnostic) =>
        Mapping(context, diagnostic) is { } mapping ? Purpose(mapping) : Action(context, diagnostic) is { } action ? Purpose(action) : null;

    private static string Purpose(InvocationExpressionSyntax mapping) => Purpose(Route(mapping));

    private static string Purpose(MethodDeclarationSyntax action) => Purpose(action.Parent is TypeDeclarationSyntax type ? type.Identifier.ValueText : action.Identifier.ValueText);

    /// <summary>A first word for the purpose, from the last fixed part of the route or the controller's name; the developer replaces it by the notice's own.</summary>
    internal static string Purpose(string name)
    {
        string last = name.Split('/').LastOrDefault(part => part.Length > 0 && part[0] != '{') ?? "";
        if (last.EndsWith("Controller", System.StringComparison.Ordinal))
            last = last.Substring(0, last.Length - "Controller".Length);
        return last.Length == 0 ? "purpose" : last.ToLowerInvariant();
    }

    private static LiteralExpressionSyntax Text(string value) => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(value));
}
