using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CsLawAnalyzers.CodeFixes.Repairs.Values;

/// <summary>Puts a call that masks around the value, and leaves everything else of the statement as it stands.</summary>
internal abstract class WrapValue : Repair
{
    /// <summary>The function to call, written so that it is found at the place; null where there is none that fits.</summary>
    public abstract ExpressionSyntax? Function(RepairContext context, Diagnostic diagnostic, ExpressionSyntax value);

    /// <summary>Whether the function takes a value that may be missing.</summary>
    public virtual bool TakesNull(RepairContext context, Diagnostic diagnostic, ExpressionSyntax value) => true;

    public sealed override bool CanMend(RepairContext context, Diagnostic diagnostic) =>
        Value(context, diagnostic) is { } value
        && (value is not ConditionalAccessExpressionSyntax || TakesNull(context, diagnostic, value))
        && Function(context, diagnostic, value) is not null;

    public sealed override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        var mended = new HashSet<ExpressionSyntax>();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            ExpressionSyntax value = Value(context, diagnostic)!;
            ExpressionSyntax function = Function(context, diagnostic, value)!;
            if (!mended.Add(value))
                continue;
            NamedPart.Replace(editor, value, current => Wrap(current, function));
        }

        Import(context, diagnostics, editor);
    }

    /// <summary>Adds what the file needs to name the function.</summary>
    public virtual void Import(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
    }

    /// <summary>The call of the function with the value.</summary>
    public static ExpressionSyntax Wrap(ExpressionSyntax value, ExpressionSyntax function) =>
        SyntaxFactory.InvocationExpression(function, SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(value.WithoutTrivia()))))
            .WithTriviaFrom(value);

    /// <summary>The expression to put the call around; null where the result would not compile or would mean something else.</summary>
    private static ExpressionSyntax? Value(RepairContext context, Diagnostic diagnostic)
    {
        if (context.NodeAt(diagnostic) is not ExpressionSyntax value)
            return null;
        // Of customer?.Mobile the whole is the value.
        while (Conditional(value) is { } access)
            value = access;
        // Of a text with one hole the hole is the value; the words around it stay to be read.
        if (value is InterpolatedStringExpressionSyntax text && text.Contents.OfType<InterpolationSyntax>().ToList() is { Count: 1 } holes)
            value = holes[0].Expression;

        return context.Model.GetTypeInfo(value, context.Cancellation).Type?.SpecialType == SpecialType.System_String
            // A tuple element gives its name to the tuple; wrapped it would lose it.
            && value.Parent is not ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax }
            // What stands in for a missing value would never be taken again.
            && !(value.Parent is BinaryExpressionSyntax coalesce && coalesce.IsKind(SyntaxKind.CoalesceExpression) && coalesce.Left == value)
            && SinkArgument.Is(context, diagnostic, value)
            ? value
            : null;
    }

    /// <summary>The conditional access whose right side the expression is or ends, or null.</summary>
    private static ConditionalAccessExpressionSyntax? Conditional(ExpressionSyntax value)
    {
        ConditionalAccessExpressionSyntax? access = value.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(around => around != value);
        return access is not null && access.WhenNotNull.Span.Contains(value.Span) && access.WhenNotNull.Span.End == value.Span.End ? access : null;
    }
}
