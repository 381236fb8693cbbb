using System;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Confidentiality.Caches;

/// <summary>The key that a call of a cache is given, as far as its text is known: the whole, or what it begins with (<c>$"user:{id}"</c>).</summary>
internal static class CacheKey
{
    private const string Key = "key";

    /// <summary>Locals between a call and the text of its key.</summary>
    private const int MostLocals = 4;

    /// <summary>Whether the keys of the two calls of one body are surely not the same.</summary>
    public static bool AreOthers(IInvocationOperation one, IInvocationOperation other, BodyGraph body) =>
        Of(one, body) is var (first, isFirstWhole) && Of(other, body) is var (second, isSecondWhole)
        && !(isFirstWhole && isSecondWhole ? first == second : Begins(first, isFirstWhole, second) || Begins(second, isSecondWhole, first));

    /// <summary>Whether the text, where it is not the whole one, may go on like the other.</summary>
    private static bool Begins(string text, bool isWhole, string other) => !isWhole && other.StartsWith(text, StringComparison.Ordinal) || isWhole && text.StartsWith(other, StringComparison.Ordinal);

    private static (string Text, bool IsWhole)? Of(IInvocationOperation call, BodyGraph body) => CallParts.Argument(call.Arguments, Key) is { } key ? Of(key, body) : null;

    private static (string Text, bool IsWhole)? Of(IOperation key, BodyGraph body)
    {
        for (int locals = 0; locals < MostLocals; locals++)
        {
            key = BodyGraph.Unwrap(key);
            if (key.ConstantValue is { HasValue: true, Value: string whole })
                return (whole, true);
            switch (key)
            {
                case IInterpolatedStringOperation { Parts: { IsEmpty: false } parts }:
                    return parts[0] is IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string first } } ? (first, false) : null;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                    return Of(sum.LeftOperand, body) is var (text, _) ? (text, false) : null;
                case ILocalReferenceOperation or IFlowCaptureReferenceOperation when BodyGraph.AsVariable(key) is { } variable:
                    ImmutableArray<Definition> definitions = body.Reaching(key, variable, out bool fromEntry);
                    if (fromEntry || definitions.Length != 1 || definitions[0].Value is not { } value)
                        return null;
                    key = value;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }
}
