using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading;
using CsLawAnalyzers.Program.Guards.Conditions;

namespace CsLawAnalyzers.Program.Guards;

/// <summary>What is known of one body's checks, by how many helpers inside helpers were followed. It lives as long as the body.</summary>
internal sealed class BodyGuards
{
    private ConcurrentDictionary<int, ImmutableArray<Check>>? _checks;
    private ConcurrentDictionary<int, Assurance>? _ensured;
    private ConcurrentDictionary<(Outcome, int), Assurance>? _returned;

    /// <summary>The checks in the order of the body's blocks.</summary>
    public ConcurrentDictionary<int, ImmutableArray<Check>> Checks => LazyInitializer.EnsureInitialized(ref _checks, static () => new())!;

    /// <summary>What is certain when the body has returned.</summary>
    public ConcurrentDictionary<int, Assurance> Ensured => LazyInitializer.EnsureInitialized(ref _ensured, static () => new())!;

    /// <summary>What is certain when the body has given back something that has the outcome.</summary>
    public ConcurrentDictionary<(Outcome, int), Assurance> Returned => LazyInitializer.EnsureInitialized(ref _returned, static () => new())!;
}
