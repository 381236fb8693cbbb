using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>The constant beginning of a text: enough of a URL to know its host.</summary>
internal sealed class ConstantText
{
    private const int MostDepth = 12;

    private readonly Compilation _compilation;

    public ConstantText(Compilation compilation) => _compilation = compilation;

    /// <summary>The longest constant beginning of the expression's text, with the node that decides it; null where nothing is constant.</summary>
    /// <param name="value">A string or <c>Uri</c> expression.</param>
    /// <param name="body">The graph the expression belongs to; null for an operation outside a graph.</param>
    /// <param name="depth">How many expressions were gone through already.</param>
    public (string Text, SyntaxNode Node)? Beginning(IOperation? value, BodyGraph? body, int depth = 0)
    {
        if (value is null || depth > MostDepth)
            return null;
        if (value.ConstantValue is { HasValue: true, Value: string constant })
            return (constant, value.Syntax);

        switch (value)
        {
            case IConversionOperation conversion:
                return Beginning(conversion.Operand, body, depth + 1);
            case IObjectCreationOperation { Type.Name: "Uri" or "UriBuilder", Arguments: { Length: > 0 } arguments }:
                return Beginning(arguments[0].Value, body, depth + 1);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } addition:
                return Joined(Beginning(addition.LeftOperand, body, depth + 1), IsConstant(addition.LeftOperand) ? Beginning(addition.RightOperand, body, depth + 1) : null);
            case IInterpolatedStringOperation interpolated:
                return Interpolated(interpolated, body, depth);
            case ILocalReferenceOperation or IFlowCaptureReferenceOperation when body is not null:
                var definitions = body.Reaching(value, BodyGraph.AsVariable(value)!.Value, out bool fromEntry);
                return !fromEntry && definitions.Length == 1 ? Beginning(definitions[0].Value, body, depth + 1) : null;
            case IFieldReferenceOperation { Field: { IsReadOnly: true } or { IsConst: true } } field:
                return Initializer(field.Field, depth);
            case IPropertyReferenceOperation { Property.SetMethod: null } property:
                return Initializer(property.Property, depth);
            default:
                return null;
        }
    }

    private (string, SyntaxNode)? Interpolated(IInterpolatedStringOperation interpolated, BodyGraph? body, int depth)
    {
        string text = "";
        SyntaxNode? node = null;
        foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
        {
            if (part is IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string literal } })
            {
                text += literal;
                node ??= interpolated.Syntax;
            }
            else if (part is IInterpolationOperation { Expression: { } expression } && Beginning(expression, body, depth + 1) is { } inner)
            {
                text += inner.Text;
                node ??= inner.Node;
            }
            else
            {
                break;
            }
        }

        return node is null ? null : (text, node);
    }

    /// <summary>What a read-only field or property of the program is initialised with.</summary>
    private (string, SyntaxNode)? Initializer(ISymbol symbol, int depth)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            ExpressionSyntax? value = reference.GetSyntax() switch
            {
                VariableDeclaratorSyntax { Initializer.Value: { } initial } => initial,
                PropertyDeclarationSyntax { Initializer.Value: { } initial } => initial,
                PropertyDeclarationSyntax { ExpressionBody.Expression: { } expression } => expression,
                _ => null,
            };
            if (value is null || !_compilation.ContainsSyntaxTree(value.SyntaxTree))
                continue;
#pragma warning disable RS1030 // The initialiser may stand in another file; the host answers from its cache.
            IOperation? operation = _compilation.GetSemanticModel(value.SyntaxTree).GetOperation(value);
#pragma warning restore RS1030
            return Beginning(operation, null, depth + 1);
        }

        return null;
    }

    private static bool IsConstant(IOperation operation) => operation.ConstantValue.HasValue || operation is IFieldReferenceOperation { Field.IsReadOnly: true };

    private static (string, SyntaxNode)? Joined((string Text, SyntaxNode Node)? left, (string Text, SyntaxNode Node)? right) =>
        left is { } l ? (l.Text + (right?.Text ?? ""), l.Node) : null;
}
