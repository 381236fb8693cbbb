using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CsLaw.Guards;

/// <summary>
/// The endpoint runs only for a caller who consented to this purpose, on the current version of its notice, and has not withdrawn since
/// (CSL 43(1), CSL 24(3); PIPL 13(1)(1), 14, 15). Otherwise the caller gets 403 with a problem document of type
/// <see cref="ProblemTypes.ConsentRequired"/> that names the purpose and the version in its <c>purpose</c> and <c>noticeVersion</c>
/// members; 503 (<see cref="ProblemTypes.GuardUnavailable"/>) where the records cannot be read. Nothing of the request is bound or read
/// before.
/// </summary>
/// <remarks>
/// <para>Needs <see cref="ConsentGuardServices.AddConsentGuard"/>. Put several on one endpoint to demand several purposes; separate consent
/// (PIPL 23, 29, 39) is a purpose of its own. On a minimal API prefer <see cref="ConsentEndpoints.RequireConsent{TBuilder}"/>: it fails
/// where the registration is missing, whereas the framework shows an attribute on a lambda to nobody but the registration.</para>
/// <para>PIPL 16 forbids to refuse a service because consent is refused unless the data is needed for it. Put the demand on the endpoint
/// that processes the data, not before the whole service.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = true)]
public sealed class RequireConsentAttribute : EndpointDemandAttribute
{
    internal const string PurposeForm = "A purpose is 1 to 128 characters, not blank, without control characters and slashes.";

    private const int LongestPurpose = 128;

    private static readonly BilingualText s_title = new("Consent is required", "需要您的同意");
    private static readonly BilingualText s_detail = new(
        "This request processes personal information for a purpose to which no current consent is on record. "
        + "Read the notice and consent to it first.",
        "该请求将为上述目的处理个人信息，但目前没有您对现行告知内容的有效同意。请先阅读告知内容并作出同意。");

    /// <summary>Demands a current consent.</summary>
    /// <param name="purpose">
    /// The purpose, as the service declares it. It is shown to callers: a name such as <c>newsletter</c>, no data.
    /// </param>
    /// <exception cref="ArgumentException">Blank, longer than 128 characters, or with control characters or slashes.</exception>
    public RequireConsentAttribute(string purpose)
    {
        if (!IsPurpose(purpose))
            throw new ArgumentException(PurposeForm, nameof(purpose));
        Purpose = purpose;
    }

    /// <summary>The purpose to which the caller must have consented.</summary>
    public string Purpose { get; }

    internal static bool IsPurpose(string? purpose) =>
        !string.IsNullOrWhiteSpace(purpose)
        && purpose.Length <= LongestPurpose
        && !purpose.Any(static c => char.IsControl(c) || c is '/' or '\\');

    private protected override Task<Problem?> AskAsync(HttpContext context)
    {
        var guard = context.RequestServices.GetService<ConsentGuard>() ?? throw Missing();
        return guard.AskAsync(context, Purpose, Refusal);
    }

    private protected override void Validate(IServiceProvider services)
    {
        var guard = services.GetService<ConsentGuard>() ?? throw Missing();
        guard.Validate(Purpose);
    }

    private static InvalidOperationException Missing() => DemandGate.ServicesMissing("RequireConsent", "services.AddConsentGuard()");

    private Problem Refusal(string? noticeVersion) =>
        new(StatusCodes.Status403Forbidden, ProblemTypes.ConsentRequired, s_title, s_detail)
        {
            Extensions = noticeVersion is null
                ? [new("purpose", Purpose)]
                : [new("purpose", Purpose), new("noticeVersion", noticeVersion)],
        };
}
