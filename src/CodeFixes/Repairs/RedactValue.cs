using System.Collections.Generic;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CsLawAnalyzers.CodeFixes.Repairs;

/// <summary>Wraps the value in the mask of the guard library that fits its taxon: <c>Redact.Phone(patient.Phone)</c>.</summary>
internal sealed class RedactValue : Repair
{
    private readonly string _ruleId;

    public RedactValue(string ruleId) => _ruleId = ruleId;

    public override string Key => _ruleId + ".Redact";

    public override string Title => FixTexts.Get("Redact");

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) =>
        context.Has(GuardLibrary.Redact)
        && context.NodeAt(diagnostic) is ExpressionSyntax value
        && context.Model.GetTypeInfo(value).Type?.SpecialType == SpecialType.System_String
        // A tuple element gives its name to the tuple; wrapped it would lose it.
        && value.Parent is not ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax };

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            var value = (ExpressionSyntax)context.NodeAt(diagnostic);
            string mask = MaskFor(diagnostic);
            if (value.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } member && Inferred(value) is { } name)
                editor.ReplaceNode(member, (_, _) => SyntaxFactory.AnonymousObjectMemberDeclarator(Named(name), Wrap(value, mask)).WithTriviaFrom(member));
            else
                editor.ReplaceNode(value, (current, _) => Wrap((ExpressionSyntax)current, mask));
        }

        GuardLibrary.Import(context, diagnostics[0].Location.SourceSpan.Start, editor);
    }

    private static ExpressionSyntax Wrap(ExpressionSyntax value, string mask) =>
        SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.IdentifierName("Redact"), SyntaxFactory.IdentifierName(mask)),
                SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(value.WithoutTrivia()))))
            .WithTriviaFrom(value);

    /// <summary>The name that an anonymous type takes from the expression, which the wrapped expression no longer gives.</summary>
    private static string? Inferred(ExpressionSyntax value) => value switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };

    private static NameEqualsSyntax Named(string name) =>
        SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(name).WithTrailingTrivia(SyntaxFactory.Space), SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space));

    /// <summary>The mask for the finding's most sensitive taxon; the one that shows nothing where none fits.</summary>
    private static string MaskFor(Diagnostic diagnostic)
    {
        string taxa = diagnostic.Properties.TryGetValue(FindingProperties.Taxa, out string? all) ? all ?? "" : "";
        // A text that holds several kinds is fit for no single mask.
        return taxa switch
        {
            "mobile-phone" or "telephone" => "Phone",
            "resident-id-number" or "passport-number" or "travel-permit" or "driver-licence" or "social-security-number" or "certificate-number" => "IdentityNumber",
            "person-name" or "nickname" => "Name",
            "email" => "Email",
            "home-address" or "delivery-address" => "Address",
            "bank-account" => "BankCard",
            _ => "Text",
        };
    }
}
