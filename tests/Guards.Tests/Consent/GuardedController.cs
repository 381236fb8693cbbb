using Microsoft.AspNetCore.Mvc;

namespace CsLaw.Guards.Tests.Consent;

[RequireConsent("records")]
[Route("records")]
public class GuardedController : Controller
{
    [HttpGet("one")]
    public string One() => "one";

    [HttpGet("two")]
    [RequireConsent("research")]
    public string Two() => "two";
}
