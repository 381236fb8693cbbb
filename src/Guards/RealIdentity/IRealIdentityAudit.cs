using System.Threading;
using System.Threading.Tasks;

namespace CsLaw.Guards;

/// <summary>
/// Where the steps of verifications are recorded. Register your own to keep them, of any lifetime: <see cref="IRealIdentityStore"/> knows
/// the state that stands and not the way there. The default writes to the log and names nobody.
/// </summary>
public interface IRealIdentityAudit
{
    /// <summary>Records a step, before it is entered. Where this throws, the step is not taken.</summary>
    /// <param name="record">The step.</param>
    /// <param name="cancellationToken">Ends when the caller gives up.</param>
    ValueTask RecordAsync(RealIdentityAuditRecord record, CancellationToken cancellationToken);
}
