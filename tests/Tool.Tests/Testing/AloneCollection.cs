namespace CsLaw.Tool.Tests.Testing;

/// <summary>Tests that say what a run may allocate: nothing else runs beside them in the process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    /// <summary>How a class of tests names it.</summary>
    public const string Name = "alone";
}
