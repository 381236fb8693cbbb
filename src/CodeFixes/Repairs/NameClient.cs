using System;
using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Repairs.StartUp;
using CsLawAnalyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CsLawAnalyzers.CodeFixes.Repairs;

/// <summary>
/// Turns a client that is made with <c>new</c>, and so has no chain to put a handler in, into a named one of the factory:
/// <c>new HttpClient { BaseAddress = new Uri("https://…") }</c> becomes <c>factory.CreateClient("…")</c>, which the start-up registers with the transfer filter.
/// Offered where a factory is at hand.
/// </summary>
internal sealed class NameClient : Repair
{
    public override string Key => "CSL3003.NameClient";

    public override string Title => FixTexts.Get("NameClient");

    public override bool NeedsStartUp => true;

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) =>
        context.Has(GuardLibrary.TransferHandler) && context.Has("Microsoft.Extensions.DependencyInjection.HttpClientFactoryServiceCollectionExtensions")
        && Plan(context, diagnostic) is not null;

    public override IEnumerable<ServiceCall> NeedsOf(RepairContext context, IReadOnlyList<Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => Plan(context, diagnostic)!.Value).Select(plan => ServiceCall.FilteredClient(plan.Name, plan.Address));

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            (BaseObjectCreationExpressionSyntax creation, string factory, string name, _) = Plan(context, diagnostic)!.Value;
            ExpressionSyntax call = SyntaxFactory.ParseExpression($"{factory}.CreateClient({SyntaxFactory.Literal(name)})");
            editor.ReplaceNode(creation, call.WithTriviaFrom(creation));
        }
    }

    /// <summary>The creation, the factory at hand, the client's name and its address; null where the creation sets more, or no factory is at hand.</summary>
    private static (BaseObjectCreationExpressionSyntax Creation, string Factory, string Name, string Address)? Plan(RepairContext context, Diagnostic diagnostic)
    {
        if (context.NodeAt(diagnostic) is not BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: { Expressions: { Count: 1 } set } } creation
            || set[0] is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "BaseAddress" }, Right: BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } address } }
            || address[0].Expression is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
            || !Uri.TryCreate(literal.Token.ValueText, UriKind.Absolute, out Uri? uri))
        {
            return null;
        }

        return VisibleValue.Find(context, creation, type => type.Name == "IHttpClientFactory") is { } factory ? (creation, factory, uri.Host, literal.Token.ValueText) : null;
    }
}
