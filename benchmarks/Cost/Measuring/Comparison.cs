using CsLaw.Benchmarks.Engines;

namespace CsLaw.Benchmarks.Measuring;

/// <summary>The costs of several engines over one corpus, round by round.</summary>
internal sealed class Comparison(IReadOnlyList<Engine> engines)
{
    private readonly Dictionary<Engine, List<Cost>> _costs = engines.ToDictionary(static engine => engine, static _ => new List<Cost>());

    /// <summary>The engines, in the order they ran.</summary>
    public IReadOnlyList<Engine> Engines => engines;

    /// <summary>Adds a run.</summary>
    public void Add(Engine engine, Cost cost) => _costs[engine].Add(cost);

    /// <summary>The runs of an engine.</summary>
    public IReadOnlyList<Cost> Of(Engine engine) => _costs[engine];

    /// <summary>Processor time of an engine's runs, in milliseconds.</summary>
    public Sample Cpu(Engine engine) => new(_costs[engine].Select(static cost => cost.Cpu));

    /// <summary>Bytes allocated by an engine's runs.</summary>
    public Sample Allocated(Engine engine) => new(_costs[engine].Select(static cost => (double)cost.Allocated));

    /// <summary>
    /// What the engine adds to an analyzer that does nothing, as a share of what binding costs: of each round, so that a change in what
    /// else the machine does meets all three.
    /// </summary>
    public Sample OverIdle(Engine engine)
    {
        List<Cost> idle = _costs[EngineCatalog.Idle];
        List<Cost> binding = _costs[EngineCatalog.Binding];
        return new Sample(_costs[engine].Select((cost, round) => (cost.Cpu - idle[round].Cpu) / binding[round].Cpu));
    }
}
