using System;

namespace CsLaw.Guards;

/// <summary>
/// Declares that what the endpoint does rests on another ground than consent (PIPL 13(1)(2)-(7), 13(2)). A declaration for reviewers and
/// analyzers: nothing can be enforced by it, so every use is listed in reports, with the reason that stands beside it.
/// </summary>
/// <remarks>
/// Sensitive personal information, public disclosure, provision to others and transfer abroad may ask for more than a ground (PIPL 23, 25,
/// 29, 39). What the notice must say stays the same on every ground (PIPL 17).
/// </remarks>
/// <example>
/// <code>[HttpPost, LawfulBasis(LawfulBasis.Contract, "delivery address of the order, terms of sale no. 4")]</code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = true)]
public sealed class LawfulBasisAttribute : Attribute
{
    /// <summary>Declares the ground.</summary>
    /// <param name="basis">The ground. One must be named.</param>
    /// <param name="reason">Why it holds here: the contract, the law and article, the rules. Shown to reviewers; no data.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ground is none of <see cref="LawfulBasis"/>.</exception>
    /// <exception cref="ArgumentException">The reason is blank.</exception>
    public LawfulBasisAttribute(LawfulBasis basis, string reason)
    {
        if (!Enum.IsDefined(basis))
            throw new ArgumentOutOfRangeException(nameof(basis), basis, "Not a ground of PIPL 13.");
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        Basis = basis;
        Reason = reason;
    }

    /// <summary>The ground.</summary>
    public LawfulBasis Basis { get; }

    /// <summary>Why it holds here.</summary>
    public string Reason { get; }
}
