using System.Threading;
using System.Threading.Tasks;

namespace CsLaw.Guards;

/// <summary>
/// Where the decisions of the transfer guard are recorded. Register your own to keep them: records of providing personal information are to
/// be kept for three years (Network Data Regulations 12, PIPL 56). The default writes to the log.
/// </summary>
public interface ICrossBorderAudit
{
    /// <summary>Records a decision, before anything is sent. Where this throws, nothing is sent.</summary>
    /// <param name="record">The decision.</param>
    /// <param name="cancellationToken">Ends when the request is given up.</param>
    ValueTask RecordAsync(CrossBorderAuditRecord record, CancellationToken cancellationToken);
}
