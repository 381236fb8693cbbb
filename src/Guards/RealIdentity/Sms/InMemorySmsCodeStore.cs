using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace CsLaw.Guards;

/// <summary>
/// Open codes and counts in the memory of one process. Good for a service on one server: codes live for minutes, and after a restart people
/// ask for a new one. Several servers need a common store, or each has limits of its own.
/// </summary>
/// <param name="capacity">
/// How many codes and how many counted events are kept. A full store first drops what is over, and then throws, so that callers cannot fill
/// the memory.
/// </param>
public sealed class InMemorySmsCodeStore(int capacity = 100_000) : ISmsCodeStore
{
    private readonly object _gate = new();
    private readonly Dictionary<string, SmsCode> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Counter> _counters = new(StringComparer.Ordinal);
    private int _events;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The store is full.</exception>
    public ValueTask<bool> TryCountAsync(
        string counter, int most, TimeSpan window, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_events >= capacity)
                DropWhatIsOver(at);
            if (_events >= capacity)
                throw new InvalidOperationException($"The in-memory code store has counted {capacity} events and takes no more.");

            if (!_counters.TryGetValue(counter, out var counted))
                _counters[counter] = counted = new Counter(window, []);
            _events -= counted.Drop(at);
            if (counted.Events.Count >= most)
                return ValueTask.FromResult(false);
            counted.Events.Enqueue(at);
            _events++;
            return ValueTask.FromResult(true);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The store is full.</exception>
    public ValueTask PutAsync(SmsCode code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        lock (_gate)
        {
            if (_codes.Count >= capacity)
                DropWhatIsOver(code.IssuedAt);
            if (_codes.Count >= capacity && !_codes.ContainsKey(code.Subject))
                throw new InvalidOperationException($"The in-memory code store holds {capacity} codes and takes no more.");
            _codes[code.Subject] = code;
            return ValueTask.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public ValueTask<SmsCode?> AttemptAsync(string subject, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_codes.TryGetValue(subject, out var code))
                return ValueTask.FromResult<SmsCode?>(null);
            return ValueTask.FromResult<SmsCode?>(_codes[subject] = code with { Attempts = code.Attempts + 1 });
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryTakeAsync(string subject, string id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(
                _codes.TryGetValue(subject, out var code) && string.Equals(code.Id, id, StringComparison.Ordinal) && _codes.Remove(subject));
        }
    }

    private void DropWhatIsOver(DateTimeOffset at)
    {
        foreach (var code in _codes.Values.Where(code => code.ExpiresAt <= at).ToList())
            _codes.Remove(code.Subject);
        foreach (var (name, counter) in _counters.ToList())
        {
            _events -= counter.Drop(at);
            if (counter.Events.Count == 0)
                _counters.Remove(name);
        }
    }

    private sealed record Counter(TimeSpan Window, Queue<DateTimeOffset> Events)
    {
        // An event that lies ahead, because the clock was set back, goes on to count.
        internal int Drop(DateTimeOffset at)
        {
            var dropped = 0;
            while (Events.TryPeek(out var oldest) && at - oldest >= Window)
            {
                Events.Dequeue();
                dropped++;
            }

            return dropped;
        }
    }
}
