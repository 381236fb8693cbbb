using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Graphs;

/// <summary>Which of the signs of a text a part is: all of them, none, or some. A part that is all hides nothing, and neither does a cover over none.</summary>
internal static class SignRange
{
    /// <summary>Whether the type shows the memory of something else: a span, or what a span is had from.</summary>
    public static bool IsSpan(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", TypeArguments.Length: 1, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether who is given a value of the type may write into it.</summary>
    public static bool IsSpace(ITypeSymbol? type) => type is IArrayTypeSymbol || type is { Name: "Array", SpecialType: SpecialType.System_Array } || (IsSpan(type) && type!.Name is "Span" or "Memory");

    /// <summary>Whether the type holds the signs of a text, or its bytes.</summary>
    public static bool IsOfSigns(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String }
        || (type is IArrayTypeSymbol array ? array.ElementType : IsSpan(type) ? ((INamedTypeSymbol)type!).TypeArguments[0] : null) is { SpecialType: SpecialType.System_Char or SpecialType.System_Byte };

    /// <summary>Whether the range is all there is: <c>[..]</c>, <c>[0..]</c>, <c>[..^0]</c>.</summary>
    public static bool IsAll(IRangeOperation range) => (range.LeftOperand is null || IsNumber(range.LeftOperand, 0)) && (range.RightOperand is null || IsEnd(range.RightOperand));

    /// <summary>Whether the call, by the arguments that say where its part lies, gives or takes all of the value.</summary>
    /// <param name="fact">Names the arguments.</param>
    /// <param name="arguments">What is handed over.</param>
    /// <param name="whole">The value that a part is taken of.</param>
    public static bool IsAll(LibraryFact fact, ImmutableArray<IArgumentOperation> arguments, IOperation? whole)
    {
        if (fact.Of.IsEmpty || CallParts.Argument(arguments, fact.Of[0]) is not { } start || !IsNumber(start, 0))
            return false;
        return fact.Of.Length < 2 || CallParts.Argument(arguments, fact.Of[1]) is not { } length || IsLengthOf(length, whole);
    }

    /// <summary>Whether the call, by the arguments that say what it covers, covers nothing: no sign at all, or a span of none.</summary>
    public static bool IsNone(LibraryFact fact, IInvocationOperation call)
    {
        if (fact.Over.Length > 1 && CallParts.Argument(call.Arguments, fact.Over[1]) is { } length && IsNumber(length, 0))
            return true;
        return call.Instance is { } instance && BodyGraph.Unwrap(instance) is IImplicitIndexerReferenceOperation { Argument: IRangeOperation range } && IsNone(range);
    }

    private static bool IsNone(IRangeOperation range) =>
        range.RightOperand is { } end && Number(end) is { } last && last == (range.LeftOperand is { } start ? Number(start) : 0);

    /// <summary>Whether the number is the length of the value.</summary>
    public static bool IsLengthOf(IOperation length, IOperation? whole) =>
        whole is not null && BodyGraph.Unwrap(length) is IPropertyReferenceOperation { Property.Name: "Length", Instance: { } measured } && IsSame(BodyGraph.Unwrap(measured), BodyGraph.Unwrap(whole));

    private static bool IsSame(IOperation left, IOperation right) => (left, right) switch
    {
        (ILocalReferenceOperation one, ILocalReferenceOperation other) => SymbolEqualityComparer.Default.Equals(one.Local, other.Local),
        (IParameterReferenceOperation one, IParameterReferenceOperation other) => SymbolEqualityComparer.Default.Equals(one.Parameter, other.Parameter),
        (IMemberReferenceOperation one, IMemberReferenceOperation other) => SymbolEqualityComparer.Default.Equals(one.Member, other.Member)
            && (one.Instance is null ? other.Instance is null : other.Instance is not null && IsSame(BodyGraph.Unwrap(one.Instance), BodyGraph.Unwrap(other.Instance))),
        (IInstanceReferenceOperation, IInstanceReferenceOperation) => true,
        _ => false,
    };

    private static bool IsEnd(IOperation index) => BodyGraph.Unwrap(index) is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } fromEnd && IsNumber(fromEnd.Operand, 0);

    private static bool IsNumber(IOperation value, int number) => Number(value) == number;

    /// <summary>The number that the code says it is, if it does.</summary>
    public static int? Number(IOperation value) => BodyGraph.Unwrap(value).ConstantValue is { HasValue: true, Value: int number } ? number : null;
}
