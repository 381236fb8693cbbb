using System;
using System.Collections.Generic;
using System.Text;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>
/// Texts that a program puts together to an address: by interpolation, by sums and by <c>string.Format</c>. What comes behind <c>?name=</c> or behind a
/// slash after the host stands in that address, whoever is given it: a client, a redirect, a mail.
/// </summary>
internal static class UrlText
{
    /// <summary>Parts of one text that are looked at.</summary>
    private const int MostParts = 200;

    /// <summary>The sink kind of addresses.</summary>
    public const string Kind = "url";

    /// <summary>The values that stand in the query or the path of the address; none where the text is no address, or is part of a longer one.</summary>
    public static IReadOnlyList<IOperation> Values(IOperation text)
    {
        switch (text)
        {
            case IInterpolatedStringOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } when !IsInSum(text):
                var written = new Written();
                Read(text, written);
                return written.Values;
            case IInvocationOperation { TargetMethod: { Name: "Format", ContainingType.SpecialType: SpecialType.System_String } } format:
                return Format(format);
            default:
                return Array.Empty<IOperation>();
        }
    }

    private static bool IsInSum(IOperation text)
    {
        IOperation? around = text.Parent;
        while (around is IConversionOperation or IParenthesizedOperation)
            around = around.Parent;
        return around is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } or IInterpolationOperation;
    }

    private static void Read(IOperation text, Written written)
    {
        // Sums nest to the left, link by link.
        var operands = new Stack<IOperation>();
        operands.Push(text);
        for (int parts = 0; operands.Count > 0 && parts < MostParts; parts++)
        {
            IOperation part = operands.Pop();
            if (part.ConstantValue is { HasValue: true, Value: var constant })
            {
                written.Text(constant?.ToString() ?? "");
                continue;
            }

            switch (BodyGraph.Unwrap(part))
            {
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                    operands.Push(sum.RightOperand);
                    operands.Push(sum.LeftOperand);
                    break;
                case IInterpolatedStringOperation interpolated:
                    for (int i = interpolated.Parts.Length - 1; i >= 0; i--)
                        operands.Push(interpolated.Parts[i]);
                    break;
                case IInterpolatedStringTextOperation literal:
                    written.Text(literal.Text.ConstantValue.Value as string ?? "");
                    break;
                case IInterpolationOperation hole:
                    operands.Push(hole.Expression);
                    break;
                default:
                    written.Value(part);
                    break;
            }
        }
    }

    private static IReadOnlyList<IOperation> Format(IInvocationOperation format)
    {
        string? pattern = null;
        var values = new List<IOperation>();
        foreach (IArgumentOperation argument in format.Arguments)
        {
            if (argument.Parameter?.Name == "format")
                pattern = argument.Value.ConstantValue is { HasValue: true, Value: string text } ? text : null;
            else if (argument.ArgumentKind == ArgumentKind.ParamArray && BodyGraph.Unwrap(argument.Value) is IArrayCreationOperation { Initializer: { } all })
                values.AddRange(all.ElementValues);
            else if (argument.Parameter?.Name != "provider")
                values.Add(argument.Value);
        }

        if (pattern is null)
            return Array.Empty<IOperation>();
        var written = new Written();
        int at = 0;
        for (int open = pattern.IndexOf('{'); open >= 0; open = pattern.IndexOf('{', at))
        {
            int close = pattern.IndexOf('}', open);
            if (close < 0)
                break;
            written.Text(pattern.Substring(at, open - at));
            string index = pattern.Substring(open + 1, close - open - 1).Split(',', ':')[0];
            if (int.TryParse(index, out int slot) && slot >= 0 && slot < values.Count)
                written.Value(values[slot]);
            at = close + 1;
        }

        return written.Values;
    }

    /// <summary>The text as far as it was read: what may still belong to the address, with a mark for each value.</summary>
    private sealed class Written
    {
        private const char Mark = '\u0001';

        private static readonly char[] s_ends = { ' ', '\t', '\r', '\n', '"', '\'', '<', '>', '(', ')' };

        private readonly StringBuilder _address = new();

        public List<IOperation> Values { get; } = new();

        public void Text(string text)
        {
            int end = text.LastIndexOfAny(s_ends);
            if (end >= 0)
                _address.Clear();
            _address.Append(text, end + 1, text.Length - end - 1);
        }

        public void Value(IOperation value)
        {
            string address = _address.ToString();
            if (IsInQuery(address) || IsInPath(address))
                Values.Add(value);
            _address.Append(Mark);
        }

        /// <summary>Behind <c>?name=</c> or <c>&amp;name=</c>; a text without a question mark is a form's.</summary>
        private static bool IsInQuery(string address)
        {
            int name = address.Length - 1;
            if (name < 2 || address[name] != '=')
                return false;
            do
                name--;
            while (name > 0 && (char.IsLetterOrDigit(address[name]) || "_-.[]%".IndexOf(address[name]) >= 0));
            bool isNamed = name < address.Length - 2 && (address[name] is '?' or '&' || (address[name] == ';' && address.LastIndexOf("&amp", name, StringComparison.Ordinal) == name - 4));
            return isNamed && address.IndexOf('?') is var query && query >= 0 && query <= name;
        }

        /// <summary>A part of the path, behind the host.</summary>
        private static bool IsInPath(string address)
        {
            int scheme = address.IndexOf("://", StringComparison.Ordinal);
            return scheme >= 0 && address[address.Length - 1] == '/' && address.IndexOf('?') < 0 && address.IndexOf('/', scheme + 3) > scheme + 3
                && address.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        }
    }
}
