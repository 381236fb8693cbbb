namespace CsLaw.Benchmarks.Report;

/// <summary>A linear scale from zero, so that the lengths of bars can be compared.</summary>
/// <param name="Start">Where zero is, in units of the drawing.</param>
/// <param name="Length">How long the scale is, in units of the drawing.</param>
/// <param name="Most">The largest value to be shown.</param>
internal sealed record ChartScale(double Start, double Length, double Most)
{
    /// <summary>More steps than these would crowd the axis.</summary>
    private const int MostSteps = 4;

    /// <summary>The values with a line, from zero on, in steps of one, two or five of a power of ten; the last is not below the largest value.</summary>
    public IEnumerable<double> Ticks => Enumerable.Range(0, Steps + 1).Select(step => step * Step);

    /// <summary>Where a value is; what is below zero, by the noise of measuring, is at zero.</summary>
    public double At(double value) => Start + LengthOf(value);

    /// <summary>How long the bar of a value is.</summary>
    public double LengthOf(double value) => Math.Max(0, value) / (Steps * Step) * Length;

    private int Steps => Math.Max(1, (int)Math.Ceiling(Most / Step - 1e-9));

    private double Step
    {
        get
        {
            double least = (Most > 0 ? Most : 1) / MostSteps;
            double power = Math.Pow(10, Math.Floor(Math.Log10(least)));
            return power * new[] { 1, 2, 5, 10 }.First(factor => factor * power >= least * (1 - 1e-9));
        }
    }
}
