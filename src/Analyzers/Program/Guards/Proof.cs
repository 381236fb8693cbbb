using System;
using System.Collections.Immutable;

namespace CsLawAnalyzers.Program.Guards;

/// <summary>Evidence without which a place is not reached. Several pieces stand for each other when different paths ask different checks.</summary>
/// <param name="Kind">What it is evidence of; a single flag.</param>
/// <param name="Alternatives">At least one of these was there, whatever path was taken.</param>
internal sealed record Proof(EvidenceKinds Kind, ImmutableArray<AskedEvidence> Alternatives)
{
    /// <summary>Whether every path asked for something that fits.</summary>
    public bool Always(Func<AskedEvidence, bool> fits)
    {
        foreach (AskedEvidence evidence in Alternatives)
        {
            if (!fits(evidence))
                return false;
        }

        return true;
    }

    public bool Equals(Proof? other)
    {
        if (other is null || Kind != other.Kind || Alternatives.Length != other.Alternatives.Length)
            return false;
        for (int i = 0; i < Alternatives.Length; i++)
        {
            if (!Alternatives[i].Equals(other.Alternatives[i]))
                return false;
        }

        return true;
    }

    public override int GetHashCode() => ((int)Kind * 397) ^ Alternatives.Length;
}
