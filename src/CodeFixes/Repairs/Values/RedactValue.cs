using System.Collections.Generic;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CsLawAnalyzers.CodeFixes.Repairs.Values;

/// <summary>Wraps the value in the mask of the guard library that fits its taxon: <c>Redact.Phone(patient.Phone)</c>.</summary>
internal sealed class RedactValue : WrapValue
{
    private readonly string _ruleId;

    public RedactValue(string ruleId) => _ruleId = ruleId;

    public override string Key => _ruleId + ".Redact";

    public override string Title => FixTexts.Get("Redact");

    public override void Import(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor) =>
        GuardLibrary.Import(context, diagnostics[0].Location.SourceSpan.Start, editor);

    public override ExpressionSyntax? Function(RepairContext context, Diagnostic diagnostic, ExpressionSyntax value) =>
        !context.Has(GuardLibrary.Redact) ? null : SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression,
            SyntaxFactory.IdentifierName("Redact"),
            SyntaxFactory.IdentifierName(IsTheValueItself(context, value) ? MaskFor(diagnostic) : "Text"));

    /// <summary>Whether the expression is the number or name as such, and not a text that holds it among other words.</summary>
    private static bool IsTheValueItself(RepairContext context, ExpressionSyntax value)
    {
        ExpressionSyntax read = value is ConditionalAccessExpressionSyntax { WhenNotNull: var last } ? last : value;
        return context.Model.GetSymbolInfo(read, context.Cancellation).Symbol is { } symbol && context.Program.Data.Classify(symbol) is { Confidence: >= Confidence.Named };
    }

    /// <summary>The mask for the finding's taxon; the one that shows nothing where none fits.</summary>
    private static string MaskFor(Diagnostic diagnostic)
    {
        string taxa = diagnostic.Properties.TryGetValue(FindingProperties.Taxa, out string? all) ? all ?? "" : "";
        // A text that holds several kinds is fit for no single mask.
        return taxa switch
        {
            "mobile-phone" or "telephone" => "Phone",
            "resident-id-number" or "driver-licence" or "social-security-number" or "certificate-number" => "IdentityNumber",
            "passport-number" or "travel-permit" => "Passport",
            "vehicle-plate" => "Plate",
            "ip-address" => "IpAddress",
            "person-name" or "nickname" => "Name",
            "email" => "Email",
            "home-address" or "delivery-address" => "Address",
            "bank-account" => "BankCard",
            _ => "Text",
        };
    }
}
