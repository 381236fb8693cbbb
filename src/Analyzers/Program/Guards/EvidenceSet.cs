using System;
using System.Collections.Immutable;
using System.Linq;

namespace CsLawAnalyzers.Program.Guards;

/// <summary>
/// The evidence that stands before an operation on every path to it. A rule asks <see cref="Has(EvidenceKinds)"/> for a kind, <see cref="Has(EvidenceKinds, Func{AskedEvidence, bool})"/>
/// where the purpose or the person matters, and <see cref="Of(EvidenceKinds)"/> to tell a reader where it was found.
/// </summary>
internal sealed class EvidenceSet : IEquatable<EvidenceSet>
{
    /// <summary>Different ways to a sink rarely have more, and no rule asks for more.</summary>
    private const int MostProofs = 12;

    public static readonly EvidenceSet None = new(ImmutableArray<Proof>.Empty);

    private readonly ImmutableArray<Proof> _proofs;

    private EvidenceSet(ImmutableArray<Proof> proofs)
    {
        _proofs = proofs;
        foreach (Proof proof in proofs)
            Kinds |= proof.Kind;
    }

    /// <summary>All kinds of which there is evidence.</summary>
    public EvidenceKinds Kinds { get; }

    /// <summary>The proofs in the order of their checks.</summary>
    public ImmutableArray<Proof> Proofs => _proofs;

    public static EvidenceSet Of(ImmutableArray<Proof> proofs) => proofs.IsEmpty ? None : new EvidenceSet(proofs);

    /// <summary>Whether there is evidence of all the kinds.</summary>
    public bool Has(EvidenceKinds kinds) => (Kinds & kinds) == kinds;

    /// <summary>Whether there is evidence of the kind that fits on every path, as in <c>Has(EvidenceKinds.Consent, e =&gt; e.Purpose == "marketing")</c>.</summary>
    public bool Has(EvidenceKinds kind, Func<AskedEvidence, bool> fits)
    {
        foreach (Proof proof in _proofs)
        {
            if (proof.Kind == kind && proof.Always(fits))
                return true;
        }

        return false;
    }

    /// <summary>The first proof of the kind, or null.</summary>
    public Proof? Of(EvidenceKinds kind)
    {
        foreach (Proof proof in _proofs)
        {
            if (proof.Kind == kind)
                return proof;
        }

        return null;
    }

    /// <summary>What both prove together, as when a guarded method is called behind another guard.</summary>
    public EvidenceSet And(EvidenceSet other)
    {
        if (other._proofs.IsEmpty || ReferenceEquals(this, other))
            return this;
        if (_proofs.IsEmpty)
            return other;
        ImmutableArray<Proof>.Builder all = _proofs.ToBuilder();
        foreach (Proof proof in other._proofs)
        {
            if (all.Count < MostProofs && !all.Contains(proof))
                all.Add(proof);
        }

        return all.Count == _proofs.Length ? this : new EvidenceSet(all.ToImmutable());
    }

    /// <summary>What is certain when either of the two holds, as for a function that is called in two places.</summary>
    public EvidenceSet Or(EvidenceSet other)
    {
        if (Equals(other))
            return this;
        var either = ImmutableArray.CreateBuilder<Proof>();
        foreach (Proof mine in _proofs)
        {
            foreach (Proof theirs in other._proofs)
            {
                if (mine.Kind == theirs.Kind && either.Count < MostProofs)
                    either.Add(new Proof(mine.Kind, mine.Alternatives.Union(theirs.Alternatives).ToImmutableArray()));
            }
        }

        return Of(either.ToImmutable());
    }

    public bool Equals(EvidenceSet? other) => other is not null && (ReferenceEquals(this, other) || _proofs.SequenceEqual(other._proofs));

    public override bool Equals(object? obj) => Equals(obj as EvidenceSet);

    public override int GetHashCode() => ((int)Kinds * 31) ^ _proofs.Length;
}
