using System;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>Which signs of a text are left (unit: characters).</summary>
/// <param name="Start">How many are left out at the beginning.</param>
/// <param name="Length">How many are left at most; null where the rest is.</param>
/// <param name="FromEnd">How many are left out at the end.</param>
internal readonly record struct SignCut(int Start, int? Length, int FromEnd)
{
    /// <summary>How many signs are left of so many.</summary>
    public int Kept(int whole) => Math.Max(0, Math.Min(Length ?? whole, whole - Math.Max(Start, 0) - Math.Max(FromEnd, 0)));
}
