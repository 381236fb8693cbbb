using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>What programs put over the part of a text that is not to be read: <c>"****"</c>, <c>"$1***$2"</c>, <c>new string('*', 4)</c>.</summary>
internal static class MaskSigns
{
    /// <summary>Whether the text is made to cover: a constant with such signs, or one that repeats a sign.</summary>
    public static bool IsMask(IOperation value)
    {
        value = BodyGraph.Unwrap(value);
        if (value is IObjectCreationOperation { Type.SpecialType: SpecialType.System_String, Arguments.Length: 2 } repeated && repeated.Arguments[0].Value.Type?.SpecialType == SpecialType.System_Char)
            return repeated.Arguments[1].Value.ConstantValue is not { HasValue: true, Value: 0 };
        return value.ConstantValue switch
        {
            { HasValue: true, Value: string text } => Holds(text),
            { HasValue: true, Value: char sign } => IsSign(sign),
            // A function that makes the replacement is read by nobody here; the pattern around it is what masks look like.
            _ => value.Type?.TypeKind == TypeKind.Delegate,
        };
    }

    private static bool Holds(string text)
    {
        foreach (char sign in text)
        {
            if (IsSign(sign))
                return true;
        }

        return text.IndexOf("xxx", System.StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("redacted", System.StringComparison.OrdinalIgnoreCase) >= 0;
    }

    private static bool IsSign(char sign) => sign is '*' or '●' or '•' or '＊' or '█' or '×' or '#';
}
