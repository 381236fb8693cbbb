using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CsLaw.Guards;

/// <summary>
/// Verification states in the memory of one process, for tests, samples and first steps. A restart forgets them: the guards then refuse
/// until people verify again.
/// </summary>
/// <param name="capacity">How many subjects are kept. A full store throws for new ones, so that callers cannot fill the memory.</param>
public sealed class InMemoryRealIdentityStore(int capacity = 1_000_000) : IRealIdentityStore
{
    private readonly object _gate = new();
    private readonly Dictionary<string, RealIdentityRecord> _bySubject = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<RealIdentityRecord?> FindAsync(string subject, CancellationToken cancellationToken)
    {
        lock (_gate)
            return ValueTask.FromResult(_bySubject.GetValueOrDefault(subject));
    }

    /// <inheritdoc/>
    /// <exception cref="RealIdentityTransitionException">The step is not one of <see cref="RealIdentityTransitions"/>.</exception>
    /// <exception cref="InvalidOperationException">The store is full.</exception>
    public ValueTask<bool> TryMoveAsync(
        string subject, RealIdentityState from, RealIdentityState to, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (!RealIdentityTransitions.Allows(from, to))
            throw new RealIdentityTransitionException(from, to);
        lock (_gate)
        {
            var known = _bySubject.GetValueOrDefault(subject);
            if ((known?.State ?? RealIdentityState.None) != from)
                return ValueTask.FromResult(false);
            if (known is null && _bySubject.Count >= capacity)
                throw new InvalidOperationException($"The in-memory identity store holds {capacity} subjects and takes no more.");

            _bySubject[subject] = new RealIdentityRecord(subject, to, at);
            return ValueTask.FromResult(true);
        }
    }
}
