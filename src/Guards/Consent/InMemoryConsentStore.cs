using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CsLaw.Guards;

/// <summary>
/// Consent records in the memory of one process, for tests, samples and first steps. A restart forgets them: the guards then ask again,
/// which is safe, but the evidence that PIPL 69 asks of the operator is gone. Use a store of your own in production.
/// </summary>
/// <param name="capacity">
/// How many records are kept. A full store refuses new grants by throwing, so that callers who grant in a loop cannot fill the memory.
/// </param>
public sealed class InMemoryConsentStore(int capacity = 1_000_000) : IConsentStore
{
    private readonly object _gate = new();
    private readonly Dictionary<string, List<ConsentRecord>> _bySubject = new(StringComparer.Ordinal);
    private int _count;

    /// <inheritdoc/>
    public ValueTask<ConsentRecord?> FindAsync(string subject, string purpose, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var records = Records(subject);
            return ValueTask.FromResult(Newest(records, purpose) is var index and >= 0 ? records[index] : null);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The store is full.</exception>
    public ValueTask<ConsentRecord> GrantAsync(
        string subject, string purpose, string noticeVersion, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var record = new ConsentRecord(subject, purpose, noticeVersion, at);
        lock (_gate)
        {
            var records = Records(subject);
            if (Newest(records, purpose) is var index and >= 0 && records[index].Covers(subject, purpose, noticeVersion))
                return ValueTask.FromResult(records[index]);
            if (_count >= capacity)
                throw new InvalidOperationException($"The in-memory consent store holds {capacity} records and takes no more.");

            _bySubject[subject] = records;
            records.Add(record);
            _count++;
            return ValueTask.FromResult(record);
        }
    }

    /// <inheritdoc/>
    public ValueTask<ConsentRecord?> WithdrawAsync(string subject, string purpose, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var records = Records(subject);
            var index = Newest(records, purpose);
            if (index < 0 || records[index].WithdrawnAt is not null)
                return ValueTask.FromResult<ConsentRecord?>(null);

            var withdrawn = records[index] with { WithdrawnAt = at };
            records[index] = withdrawn;
            return ValueTask.FromResult<ConsentRecord?>(withdrawn);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ConsentRecord>> HistoryAsync(string subject, CancellationToken cancellationToken)
    {
        lock (_gate)
            return ValueTask.FromResult<IReadOnlyList<ConsentRecord>>(Records(subject).ToArray());
    }

    private List<ConsentRecord> Records(string subject) => _bySubject.TryGetValue(subject, out var records) ? records : [];

    private static int Newest(List<ConsentRecord> records, string purpose) =>
        records.FindLastIndex(record => string.Equals(record.Purpose, purpose, StringComparison.Ordinal));
}
