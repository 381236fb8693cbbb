using Microsoft.AspNetCore.Mvc;

namespace CsLaw.Guards.Tests.Consent;

[Route("derived")]
public sealed class DerivedController : GuardedController
{
    [HttpGet("own")]
    public string Own() => "own";
}
