namespace CsLaw.Benchmarks.Measuring;

/// <summary>Repeated measurements of one thing.</summary>
internal sealed class Sample
{
    private readonly double[] _sorted;

    /// <summary>The sample of <paramref name="values"/>.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public Sample(IEnumerable<double> values)
    {
        _sorted = [.. values.Order()];
        if (_sorted.Length == 0)
            throw new ArgumentException("A sample needs a value.", nameof(values));
    }

    /// <summary>The smallest value.</summary>
    public double Least => _sorted[0];

    /// <summary>The largest value.</summary>
    public double Most => _sorted[^1];

    /// <summary>The middle value, or the mean of the two in the middle.</summary>
    public double Median => (_sorted[(_sorted.Length - 1) / 2] + _sorted[_sorted.Length / 2]) / 2;

    /// <summary>The value that <paramref name="share"/> of all do not exceed (nearest rank).</summary>
    public double Percentile(double share) => _sorted[Math.Max(0, (int)Math.Ceiling(share * _sorted.Length) - 1)];
}
