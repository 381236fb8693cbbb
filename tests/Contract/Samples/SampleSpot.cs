namespace CsLawAnalyzers.Contract.Samples;

/// <summary>A place of a sample: file relative to the sample, line from 1, rule.</summary>
internal readonly record struct SampleSpot(string File, int Line, string Id)
{
    public override string ToString() => $"{File}:{Line} {Id}";
}
