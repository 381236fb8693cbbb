using System;
using System.Threading;
using System.Threading.Tasks;

namespace CsLaw.Guards;

/// <summary>
/// Where open codes and the counts of rate limits are kept. Every method is one step that no other request can come between: that is what
/// keeps two requests with one code, and many at once, within the limits. An implementation throws when it cannot answer.
/// </summary>
public interface ISmsCodeStore
{
    /// <summary>
    /// Counts one event, unless as many as allowed were counted within the window before it.
    /// </summary>
    /// <param name="counter">What is counted. Holds a mobile number or an address: keep it no longer than the window.</param>
    /// <param name="most">How many are allowed.</param>
    /// <param name="window">Within what time.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Ends when the caller gives up.</param>
    /// <returns>False, with nothing counted, where the limit is reached.</returns>
    ValueTask<bool> TryCountAsync(string counter, int most, TimeSpan window, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Keeps a code, in place of any other of its subject.</summary>
    /// <param name="code">The code.</param>
    /// <param name="cancellationToken">Ends when the caller gives up.</param>
    ValueTask PutAsync(SmsCode code, CancellationToken cancellationToken);

    /// <summary>Adds one attempt to the open code of a subject and gives it with its attempts, this one among them.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="cancellationToken">Ends when the caller gives up.</param>
    /// <returns>Null where none is open.</returns>
    ValueTask<SmsCode?> AttemptAsync(string subject, CancellationToken cancellationToken);

    /// <summary>Takes a code away for good.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="id">Which of its codes.</param>
    /// <param name="cancellationToken">Ends when the caller gives up.</param>
    /// <returns>True for the one caller who took it; false where it is gone or another has come in its place.</returns>
    ValueTask<bool> TryTakeAsync(string subject, string id, CancellationToken cancellationToken);
}
