using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace CsLawAnalyzers.Program.Guards.Conditions;

/// <summary>All that is certain under one condition. What cannot happen assures everything.</summary>
internal readonly struct Assurance
{
    private const int MostClaims = 16;

    public static readonly Assurance None = new(false, ImmutableArray<Claim>.Empty);
    public static readonly Assurance Impossible = new(true, ImmutableArray<Claim>.Empty);

    private Assurance(bool impossible, ImmutableArray<Claim> claims)
    {
        IsImpossible = impossible;
        Claims = claims;
    }

    /// <summary>The condition never holds, so nothing follows it.</summary>
    public bool IsImpossible { get; }

    public ImmutableArray<Claim> Claims { get; }

    public bool IsNone => !IsImpossible && Claims.IsEmpty;

    public static Assurance Of(Claim claim) => new(false, ImmutableArray.Create(claim));

    public static Assurance Of(IEnumerable<Claim> claims) => new(false, claims.Take(MostClaims).ToImmutableArray());

    /// <summary>Both hold.</summary>
    public static Assurance And(Assurance left, Assurance right)
    {
        if (left.IsImpossible || right.IsImpossible)
            return Impossible;
        if (left.Claims.IsEmpty)
            return right;
        return right.Claims.IsEmpty ? left : Of(left.Claims.Concat(right.Claims));
    }

    /// <summary>One of the two holds; which one is not known.</summary>
    public static Assurance Or(Assurance left, Assurance right)
    {
        if (left.IsImpossible)
            return right;
        if (right.IsImpossible)
            return left;
        if (left.Claims.IsEmpty || right.Claims.IsEmpty)
            return None;
        var common = new List<Claim>();
        foreach (Claim mine in left.Claims)
        {
            foreach (Claim theirs in right.Claims)
            {
                if (mine.Topic.Equals(theirs.Topic))
                    common.Add(new Claim(mine.Topic, mine.Evidence.Union(theirs.Evidence).ToImmutableArray()));
            }
        }

        return Of(common);
    }
}
