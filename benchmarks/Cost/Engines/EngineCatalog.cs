using System.Reflection;
using CsLaw.Tool.Scanning.Findings;

namespace CsLaw.Benchmarks.Engines;

/// <summary>The engines that can be measured.</summary>
internal static class EngineCatalog
{
    /// <summary>The compiler alone: every method body bound, every diagnostic of its own.</summary>
    public static Engine Binding { get; } = new("binding", "", static () => []);

    /// <summary>An analyzer that does nothing.</summary>
    public static Engine Idle { get; } = new("idle", "", static () => [new IdleAnalyzer()]);

    /// <summary>All analyzers of this pack, with every rule at its default.</summary>
    public static Engine Ours { get; } = new("CsLawAnalyzers", "", AnalyzerCatalog.Load);

    /// <summary>The packs this program was built with; empty unless built with <c>-p:Peers=true</c>.</summary>
    public static IReadOnlyList<Engine> Peers { get; } =
    [
        .. typeof(EngineCatalog).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(static attribute => attribute is { Key: "Peer", Value.Length: > 0 })
            .Select(static attribute => PeerPackage.Read(attribute.Value!)),
    ];

    /// <summary>The three every run measures, and the peers if asked for.</summary>
    public static IReadOnlyList<Engine> All(bool peers) => peers ? [Binding, Idle, Ours, .. Peers] : [Binding, Idle, Ours];

    /// <summary>The engine of that name, or null.</summary>
    public static Engine? Find(string name) => All(peers: true).FirstOrDefault(engine => engine.Name == name);
}
