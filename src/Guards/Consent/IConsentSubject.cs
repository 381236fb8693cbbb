using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace CsLaw.Guards;

/// <summary>
/// Who the caller of a request is to the guards: the name under which consents (PIPL 14) and verified identities (CSL 26(1)) are recorded.
/// The implementation registered by default takes the signed-in user, and else an opaque random identifier from a protected cookie.
/// </summary>
/// <remarks>
/// An implementation must not trust what a caller can write, must tell users and anonymous callers apart (see
/// <see cref="ConsentSubjectId"/>), and throws when it cannot answer; the guards then refuse.
/// </remarks>
public interface IConsentSubject
{
    /// <summary>The caller's subject; null where the caller is not known. Issues nothing.</summary>
    /// <param name="context">The request.</param>
    ValueTask<string?> FindAsync(HttpContext context);

    /// <summary>The caller's subject; a caller who is not known gets one, which following requests bring back.</summary>
    /// <param name="context">The request, whose response must not have started.</param>
    ValueTask<string> EstablishAsync(HttpContext context);

    /// <summary>Takes back what was issued to a caller who is not signed in. The records stay.</summary>
    /// <param name="context">The request, whose response must not have started.</param>
    ValueTask ForgetAsync(HttpContext context);
}
