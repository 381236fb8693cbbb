using System.Collections.Generic;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.CodeFixes.Repairs.Values;

/// <summary>
/// Hands the value to the redactor of <c>Microsoft.Extensions.Compliance.Redaction</c> that the code has in reach: a field, property, parameter or local of type
/// <c>Redactor</c>, or a provider of them where the program knows one classification only.
/// </summary>
internal sealed class RedactWithRedactor : WrapValue
{
    private const string Redactor = "Microsoft.Extensions.Compliance.Redaction.Redactor";
    private const string Provider = "Microsoft.Extensions.Compliance.Redaction.IRedactorProvider";
    private const string Nothing = "Microsoft.Extensions.Compliance.Redaction.NullRedactor";
    private const string Classification = "Microsoft.Extensions.Compliance.Classification.DataClassification";

    private readonly string _ruleId;

    public RedactWithRedactor(string ruleId) => _ruleId = ruleId;

    public override string Key => _ruleId + ".Redactor";

    public override string Title => FixTexts.Get("RedactWithRedactor");

    public override ExpressionSyntax? Function(RepairContext context, Diagnostic diagnostic, ExpressionSyntax value)
    {
        if (context.Compilation.GetTypeByMetadataName(Redactor) is not { } redactor)
            return null;
        if (InReach(context, value, redactor) is { } found)
            return Member(SyntaxFactory.IdentifierName(found), "Redact");
        if (context.Compilation.GetTypeByMetadataName(Provider) is not { } provider || InReach(context, value, provider) is not { } giver || OnlyClassification(context, value) is not { } classification)
            return null;
        InvocationExpressionSyntax given = SyntaxFactory.InvocationExpression(
            Member(SyntaxFactory.IdentifierName(giver), "GetRedactor"),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(SyntaxFactory.ParseExpression(classification)))));
        return Member(given, "Redact");
    }

    private static MemberAccessExpressionSyntax Member(ExpressionSyntax of, string name) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, of, SyntaxFactory.IdentifierName(name));

    /// <summary>The name of a value of the type that can be used at the place; null if none or more than one, for the choice among several is the author's.</summary>
    private static string? InReach(RepairContext context, ExpressionSyntax value, INamedTypeSymbol type)
    {
        INamedTypeSymbol? nothing = context.Compilation.GetTypeByMetadataName(Nothing);
        string? found = null;
        foreach ((ISymbol symbol, ITypeSymbol held) in VisibleValue.All(context, value))
        {
            if (!Ancestry.Includes(held, type) || (nothing is not null && Ancestry.Includes(held, nothing)))
                continue;
            // A field that a primary constructor's parameter fills is the same redactor twice.
            if (found is not null && symbol is not IFieldSymbol)
                return null;
            found ??= symbol.Name;
        }

        return found;
    }

    /// <summary>The static member of the program's own taxonomy that names a classification, as it is written at the place; null if there is none or more than one.</summary>
    private static string? OnlyClassification(RepairContext context, ExpressionSyntax value)
    {
        if (context.Compilation.GetTypeByMetadataName(Classification) is not { } classification)
            return null;
        string? found = null;
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(context.Compilation.Assembly.GlobalNamespace);
        while (pending.Count > 0)
        {
            foreach (ISymbol member in pending.Pop().GetMembers())
            {
                if (member is INamespaceOrTypeSymbol inner)
                    pending.Push(inner);
                ITypeSymbol? type = member switch
                {
                    IPropertySymbol { IsStatic: true, IsIndexer: false } property => property.Type,
                    IFieldSymbol { IsStatic: true, IsImplicitlyDeclared: false } field => field.Type,
                    _ => null,
                };
                if (!SymbolEqualityComparer.Default.Equals(type, classification) || !context.Model.IsAccessible(value.SpanStart, member))
                    continue;
                if (found is not null)
                    return null;
                found = member.ContainingType.ToMinimalDisplayString(context.Model, value.SpanStart) + "." + member.Name;
            }
        }

        return found;
    }
}
