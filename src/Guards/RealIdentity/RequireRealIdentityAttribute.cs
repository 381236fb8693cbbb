using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CsLaw.Guards;

/// <summary>
/// The endpoint runs only for a caller whose real identity is verified (CSL 26(1); before 2026 Art. 24(1)): put it where accounts of
/// publishing, messaging, access or registration services are opened, and on the publishing and messaging itself. Otherwise the caller gets
/// 403 with a problem document of type <see cref="ProblemTypes.RealIdentityRequired"/>; 503 (<see cref="ProblemTypes.GuardUnavailable"/>)
/// where the records cannot be read. Nothing of the request is bound or read before.
/// </summary>
/// <remarks>
/// Needs <see cref="RealIdentityGuardServices.AddRealIdentityGuard"/>; the verification itself goes through
/// <see cref="RealIdentityRegister"/>. The answer does not tell how far the caller's verification has come. On a minimal API prefer
/// <see cref="RealIdentityEndpoints.RequireRealIdentity{TBuilder}"/>, which fails where the registration is missing.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = false, Inherited = true)]
public sealed class RequireRealIdentityAttribute : EndpointDemandAttribute
{
    private static readonly Problem s_refusal = new(
        StatusCodes.Status403Forbidden,
        ProblemTypes.RealIdentityRequired,
        new("Verification of the real identity is required", "需要完成真实身份认证"),
        new("This service is only open to users whose real identity has been verified. Verify it first.", "本服务仅向已完成真实身份认证的用户提供，请先完成认证。"));

    private protected override Task<Problem?> AskAsync(HttpContext context)
    {
        var guard = context.RequestServices.GetService<RealIdentityGuard>() ?? throw Missing();
        return guard.AskAsync(context, s_refusal);
    }

    private protected override void Validate(IServiceProvider services)
    {
        if (services.GetService<RealIdentityGuard>() is null)
            throw Missing();
    }

    private static InvalidOperationException Missing() =>
        DemandGate.ServicesMissing("RequireRealIdentity", "services.AddRealIdentityGuard()");
}
