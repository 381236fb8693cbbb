using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.Rules.Catalog;
using CsLawAnalyzers.Rules.Confidentiality.Deidentification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CsLawAnalyzers.CodeFixes.Repairs.Values;

/// <summary>Puts a mask where a cut keeps nearly all: <c>Redact.Phone(passenger.Mobile)</c> for <c>passenger.Mobile.Substring(0, 9) + "**"</c>.</summary>
internal sealed class MaskInsteadOfCut : Repair
{
    private readonly WrapValue _mask;
    private readonly string _title;

    /// <param name="mask">What masks.</param>
    /// <param name="way">What is done, as the key says it.</param>
    /// <param name="title">The text that says it to a person.</param>
    public MaskInsteadOfCut(WrapValue mask, string way, string title)
    {
        _mask = mask;
        _title = title;
        Key = RuleIds.UndoableDeidentification + "." + way;
    }

    public override string Key { get; }

    public override string Title => FixTexts.Get(_title);

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) => Kept(context, diagnostic) is { } kept && _mask.Function(context, diagnostic, kept.Place) is not null;

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            KeptPart kept = Kept(context, diagnostic)!;
            editor.ReplaceNode(kept.Text, WrapValue.Wrap(kept.Place, _mask.Function(context, diagnostic, kept.Place)!).WithTriviaFrom(kept.Text));
        }

        _mask.Import(context, diagnostics, editor);
    }

    /// <summary>The cut that a finding is about; null if it is about none, or if its text says more than the value.</summary>
    private static KeptPart? Kept(RepairContext context, Diagnostic diagnostic)
    {
        if (context.NodeAt(diagnostic) is not ExpressionSyntax value || context.Model.GetTypeInfo(value, context.Cancellation).Type?.SpecialType != SpecialType.System_String
            || KeptPart.In(context.Model, context.Program.Data, context.Cancellation).FirstOrDefault(part => part.Place.Span == diagnostic.Location.SourceSpan) is not { } kept)
        {
            return null;
        }

        // Of customer?.Mobile.Substring(…) the value does not stand by itself.
        return kept.Place.DescendantNodesAndSelf().OfType<MemberBindingExpressionSyntax>().Any() || SaysMore(kept.Text) ? null : kept;
    }

    /// <summary>Whether words stand around the parts, and not the signs of a mask alone.</summary>
    private static bool SaysMore(ExpressionSyntax text) => text.DescendantTokens()
        .Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken)
        .Any(token => token.ValueText.Any(sign => char.IsLetterOrDigit(sign) && sign is not ('x' or 'X')));
}
