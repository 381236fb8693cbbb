using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>
/// The host of an e-mail address: what stands behind the sign of an address that is taken apart there names a service and nobody who uses it. What stands before the sign is
/// the person.
/// </summary>
internal static class MailHost
{
    private const string Address = "email";

    private const string Sign = "@";

    /// <summary>Of pieces, those that the index takes and that are more than the host of an address.</summary>
    public static ImmutableArray<Origin> LeftOut(ImmutableArray<Origin> pieces, IOperation index) => IsBehind(index) ? Without(pieces) : pieces;

    /// <summary>Of pieces, those that are more than the host of an address where the last one is taken.</summary>
    public static ImmutableArray<Origin> LeftOut(ImmutableArray<Origin> pieces, IInvocationOperation taking) =>
        taking is { TargetMethod: { Name: "Last" or "LastOrDefault", ContainingType.Name: "Enumerable" }, Arguments.Length: 1 } ? Without(pieces) : pieces;

    private static ImmutableArray<Origin> Without(ImmutableArray<Origin> pieces) =>
        pieces.RemoveAll(origin => origin is { Data.Taxon.Id: Address, Pieces: IInvocationOperation { Arguments: { IsEmpty: false } arguments } } && arguments[0].Value.ConstantValue is { HasValue: true, Value: { } sign } && sign.ToString() == Sign);

    /// <summary>The second piece, or the last: an address has no more than two.</summary>
    private static bool IsBehind(IOperation index) => index switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand.ConstantValue: { HasValue: true, Value: int fromEnd } } => fromEnd == 1,
        { ConstantValue: { HasValue: true, Value: int place } } => place == 1,
        _ => false,
    };
}
