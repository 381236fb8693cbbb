using System.Threading;
using System.Threading.Tasks;

namespace CsLaw.Guards;

/// <summary>
/// Where the decisions of the guards of endpoints are recorded. Register your own to keep them, of any lifetime, before or after the guards:
/// PIPL 54 asks for audits and PIPL 69 puts the proof on the operator. The default writes to the log and names nobody.
/// </summary>
public interface IGuardAudit
{
    /// <summary>Records a decision, before it takes effect. Where this throws, the caller is refused with 503.</summary>
    /// <param name="record">The decision.</param>
    /// <param name="cancellationToken">Ends when the caller gives up.</param>
    ValueTask RecordAsync(GuardAuditRecord record, CancellationToken cancellationToken);
}
