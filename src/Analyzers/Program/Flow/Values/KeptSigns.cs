using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>
/// How many signs of a value a cut keeps. A country code taken off, a limit of a hundred signs and a number written in groups hide nothing; three digits out of the middle can be tried out.
/// Only constant bounds are read: a cut whose bounds are not known counts as hiding, as masks are made.
/// </summary>
internal static class KeptSigns
{
    /// <summary>A text of which so many signs from its beginning are kept is shortened and not hidden, whatever it holds (unit: characters).</summary>
    private const int Shortened = 20;

    /// <summary>
    /// How many characters must at least be kept so that about a thousand tries find the rest (unit: characters): three digits of a mobile number, the running number of an identity
    /// number and its checksum, two signs of a plate, four digits of a bank card with its checksum. An address has no length of its own: at most two signs of it are hidden.
    /// </summary>
    private static readonly Dictionary<string, (int Length, int Kept)> s_enough = new(StringComparer.Ordinal)
    {
        ["mobile-phone"] = (11, 8),
        ["resident-id-number"] = (18, 14),
        ["vehicle-plate"] = (7, 5),
        ["bank-account"] = (16, 12),
        ["email"] = (20, 18),
    };

    /// <summary>How long values of the taxon are, and how much of one gives away the rest; null where that is not known.</summary>
    public static (int Length, int Kept)? Of(Taxon taxon) => s_enough.TryGetValue(taxon.Id, out (int, int) known) ? known : null;

    /// <summary>A cut by the arguments that the list names: where the part lies, or what is taken out.</summary>
    /// <param name="fact">Names the arguments.</param>
    /// <param name="arguments">What is handed over.</param>
    /// <param name="whole">The value that is cut.</param>
    public static SignCut? Cut(LibraryFact fact, ImmutableArray<IArgumentOperation> arguments, IOperation? whole)
    {
        bool isTakenOut = fact.Of.IsEmpty;
        ImmutableArray<string> names = isTakenOut ? fact.Over : fact.Of;
        if (names.Length != 2 || whole is null || CallParts.Argument(arguments, names[0]) is not { } first || SignRange.Number(first) is not { } start)
            return null;
        IOperation? second = CallParts.Argument(arguments, names[1]);
        if (second is null)
            return isTakenOut ? new SignCut(0, start, 0) : new SignCut(start, null, 0);
        if (SignRange.Number(second) is { } count)
            return isTakenOut ? new SignCut(count, null, 0) : new SignCut(start, count, 0);
        // Up to so many signs before the end.
        return !isTakenOut && BodyGraph.Unwrap(second) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } less
            && SignRange.IsLengthOf(less.LeftOperand, whole) && SignRange.Number(less.RightOperand) is { } back
            ? new SignCut(start, null, back - start)
            : null;
    }

    /// <summary>A cut by a range.</summary>
    public static SignCut? Cut(IRangeOperation range)
    {
        int? start = range.LeftOperand is { } left ? SignRange.Number(left) : 0;
        if (start is null || range.RightOperand is not { } right)
            return start is { } from ? new SignCut(from, null, 0) : null;
        if (SignRange.Number(right) is { } end)
            return new SignCut(start.Value, end - start.Value, 0);
        return BodyGraph.Unwrap(right) is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } back && SignRange.Number(back.Operand) is { } fromEnd ? new SignCut(start.Value, null, fromEnd) : null;
    }

    /// <summary>The origins once they are cut: hidden, unless so much is kept that nothing is.</summary>
    public static ImmutableArray<Origin> Left(ImmutableArray<Origin> whole, SignCut? cut, PersonalDataModel data) => OriginSet.Each(whole, origin => Left(origin, cut, data));

    /// <summary>Parts of one value in one text, of which each alone hides the rest, show it if they make up enough of it together: the first of them stands for it then.</summary>
    public static ImmutableArray<Origin> Together(ImmutableArray<Origin> parts, PersonalDataModel data)
    {
        int cut = 0;
        foreach (Origin part in parts)
            cut += part.Kept is null ? 0 : 1;
        if (cut < 2)
            return parts;
        var together = ImmutableArray.CreateBuilder<Origin>(parts.Length);
        foreach (Origin part in parts)
        {
            if (part.Kept is null || !IsShown(part, parts, data))
                together.Add(part);
            else if (!together.Any(first => IsOfSame(first, part)))
                together.Add(part with { Kept = null, Applied = part.Applied & ~Sanitization.Part });
        }

        return together.ToImmutable();
    }

    private static Origin Left(Origin origin, SignCut? cut, PersonalDataModel data)
    {
        Origin hidden = origin with { Applied = origin.Applied | Sanitization.Part, Kept = null };
        // What is left of a part is not reckoned, nor of a text that holds more than one value.
        if (cut is not { } made || origin.Applied != Sanitization.None || origin.Pieces is not null)
            return hidden;
        Taxon? taxon = Taxon(origin, data);
        if (taxon is null || Of(taxon) is not { } known)
            return made is { Start: 0, Length: >= Shortened } && taxon?.Has(TaxonTraits.Credential) != true ? origin : hidden;
        int kept = made.Kept(known.Length);
        return kept >= known.Kept ? origin : hidden with { Kept = kept };
    }

    private static bool IsShown(Origin part, ImmutableArray<Origin> parts, PersonalDataModel data)
    {
        int kept = 0;
        foreach (Origin other in parts)
        {
            if (other.Kept is { } more && IsOfSame(other, part))
                kept += more;
        }

        return Taxon(part, data) is { } taxon && Of(taxon) is { } known && kept >= known.Kept;
    }

    private static bool IsOfSame(Origin one, Origin other) =>
        one.Kind == other.Kind && SymbolEqualityComparer.Default.Equals(one.Symbol, other.Symbol) && SymbolEqualityComparer.Default.Equals(one.Member, other.Member);

    private static Taxon? Taxon(Origin origin, PersonalDataModel data) =>
        (origin.Data ?? ((origin.Member ?? origin.Symbol) is { } symbol && origin.Kind == OriginKind.Parameter ? data.Classify(symbol) : null))?.Taxon;
}
