using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Stores;

/// <summary>The text of a statement as far as one body decides it, with <see cref="StatementText.Hole"/> for the rest.</summary>
internal sealed class StatementReader
{
    private const int MostDepth = 12;

    /// <summary>A longer statement is cut (unit: characters).</summary>
    private const int LongestText = 20_000;

    private readonly BodyGraph _body;
    private readonly StringBuilder _text = new();

    private StatementReader(BodyGraph body) => _body = body;

    /// <summary>The text that an expression of the body makes; where it may be one of several, they stand one after the other, each a statement of its own.</summary>
    public static string Read(IOperation value, BodyGraph body)
    {
        var reader = new StatementReader(body);
        reader.Add(value, 0);
        return reader._text.ToString();
    }

    /// <summary>What an expression is that the graph keeps in a temporary.</summary>
    public static IOperation Kept(IOperation value, BodyGraph body)
    {
        value = BodyGraph.Unwrap(value);
        for (int depth = 0; depth < MostDepth && value is IFlowCaptureReferenceOperation && body.Definitions(BodyGraph.AsVariable(value)!.Value) is { Count: 1 } kept && kept[0].Value is { } defined; depth++)
            value = BodyGraph.Unwrap(defined);
        return value;
    }

    private void Add(IOperation? value, int depth)
    {
        if (value is null || depth > MostDepth || _text.Length > LongestText)
        {
            _text.Append(StatementText.Hole);
            return;
        }

        value = BodyGraph.Unwrap(value);
        if (value.ConstantValue is { HasValue: true, Value: string constant })
        {
            _text.Append(constant);
            return;
        }

        switch (value)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                Joined(sum, depth);
                break;
            case IInterpolatedStringOperation interpolated:
                foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
                    Add(part is IInterpolatedStringTextOperation written ? written.Text : (part as IInterpolationOperation)?.Expression, depth + 1);
                break;
            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                Add(choice.WhenTrue, depth + 1);
                _text.Append(';');
                Add(otherwise, depth + 1);
                break;
            case IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, IsStatic: true, Name: "Format" or "Concat" } } made:
                foreach (IArgumentOperation argument in made.Arguments)
                {
                    if (argument.Parameter?.Type.SpecialType == SpecialType.System_String)
                        Add(argument.Value, depth + 1);
                }

                break;
            case IInvocationOperation { TargetMethod: { ContainingType: { Name: "StringBuilder" }, Name: "ToString" }, Instance: { } builder }:
                Appended(builder, value.Syntax.SpanStart);
                break;
            case IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String }, Instance: { } instance }:
                Add(instance, depth + 1);
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation:
                Held(value, depth);
                break;
            case IFieldReferenceOperation { Field: { IsReadOnly: true, DeclaringSyntaxReferences: { IsEmpty: false } declared } }:
                Literals((declared[0].GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value);
                break;
            default:
                _text.Append(StatementText.Hole);
                break;
        }
    }

    /// <summary>The parts of a sum from the left, however many there are.</summary>
    private void Joined(IBinaryOperation sum, int depth)
    {
        var parts = new Stack<IOperation>();
        IOperation left = sum;
        while (BodyGraph.Unwrap(left) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false } inner)
        {
            parts.Push(inner.RightOperand);
            left = inner.LeftOperand;
        }

        Add(left, depth + 1);
        foreach (IOperation part in parts)
            Add(part, depth + 1);
    }

    /// <summary>What a variable holds where it is used: one text after the other, or one text that grew by <c>+=</c>.</summary>
    private void Held(IOperation use, int depth)
    {
        Variable variable = BodyGraph.AsVariable(use)!.Value;
        ImmutableArray<Definition> reaching = _body.Reaching(use, variable, out bool fromEntry);
        if (reaching.IsEmpty || fromEntry)
            _text.Append(StatementText.Hole);
        int start = _text.Length;
        char between = start == 0 || _text[start - 1] == ';' ? ';' : ' ';
        bool grows = reaching.Any(definition => definition.Adds);
        foreach (Definition definition in (grows ? _body.Definitions(variable) : reaching).OrderBy(definition => definition.Site.Syntax.SpanStart))
        {
            if (grows && definition.Site.Syntax.SpanStart > use.Syntax.SpanStart)
                break;
            if (!definition.Adds && _text.Length > start)
                _text.Append(between);
            Add(definition.Value, depth + 1);
        }
    }

    /// <summary>What was put into a builder before it gives its text.</summary>
    private void Appended(IOperation builder, int end)
    {
        if (BodyGraph.AsVariable(BodyGraph.Unwrap(builder)) is not { } variable)
        {
            _text.Append(StatementText.Hole);
            return;
        }

        int start = _text.Length;
        foreach (Definition made in _body.Definitions(variable))
        {
            if (made.Value is { } value && BodyGraph.Unwrap(value) is IObjectCreationOperation { Arguments: { IsEmpty: false } given } && given[0].Parameter?.Type.SpecialType == SpecialType.System_String)
                Add(given[0].Value, 1);
        }

        foreach (IOperation call in _body.Calls.OrderBy(call => call.Syntax.SpanStart).ThenBy(call => call.Syntax.Span.End))
        {
            if (call.Syntax.SpanStart >= end)
                break;
            if (call is not IInvocationOperation { TargetMethod: { ContainingType.Name: "StringBuilder" } method } put || Root(put) is not { } root || !root.Equals(variable))
                continue;
            if (method.Name == "Clear")
                _text.Length = start;
            else if (put.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String) is { } text)
                Add(text.Value, 1);
            else
                _text.Append(StatementText.Hole);
            if (method.Name == "AppendLine")
                _text.Append('\n');
        }
    }

    /// <summary>The builder that a chain of calls begins with.</summary>
    private Variable? Root(IInvocationOperation put)
    {
        IOperation? receiver = put.Instance;
        for (int depth = 0; receiver is not null && depth < 200; depth++)
        {
            receiver = Kept(receiver, _body);
            if (receiver is not IInvocationOperation chained)
                break;
            receiver = chained.Instance;
        }

        return receiver is null ? null : BodyGraph.AsVariable(receiver);
    }

    /// <summary>The literals of a member's initializer, in their order.</summary>
    private void Literals(ExpressionSyntax? initializer)
    {
        foreach (SyntaxToken token in initializer?.DescendantTokens() ?? Enumerable.Empty<SyntaxToken>())
        {
            if (token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken) || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken) || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken))
                _text.Append(token.ValueText);
        }
    }
}
