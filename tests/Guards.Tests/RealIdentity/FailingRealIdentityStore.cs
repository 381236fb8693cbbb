using System;
using System.Threading;
using System.Threading.Tasks;

namespace CsLaw.Guards.Tests.RealIdentity;

/// <summary>A store whose database is down, and whose error quotes what it was asked for.</summary>
internal sealed class FailingRealIdentityStore : IRealIdentityStore
{
    public ValueTask<RealIdentityRecord?> FindAsync(string subject, CancellationToken cancellationToken) =>
        throw new TimeoutException($"timeout in SELECT ... WHERE subject = '{subject}'");

    public ValueTask<bool> TryMoveAsync(
        string subject, RealIdentityState from, RealIdentityState to, DateTimeOffset at, CancellationToken cancellationToken) =>
        throw new TimeoutException($"timeout in UPDATE ... WHERE subject = '{subject}'");
}
