namespace CsLaw.Benchmarks.Measuring;

/// <summary>How many diagnostics a run reported, and how many of them say that an analyzer threw.</summary>
internal readonly record struct Seen(int Diagnostics, int Faults)
{
    /// <summary>Those of both.</summary>
    public static Seen operator +(Seen left, Seen right) => new(left.Diagnostics + right.Diagnostics, left.Faults + right.Faults);
}
