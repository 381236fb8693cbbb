using Microsoft.AspNetCore.Mvc;

namespace CsLaw.Guards.Tests.Consent;

[ApiController]
[Route("mvc")]
public sealed class AppointmentsController : ControllerBase
{
    public sealed record Appointment(string Name);

    [HttpPost("guarded")]
    [RequireConsent("appointment")]
    public string Book(Appointment appointment) => $"booked {appointment.Name.Length}";

    [HttpPost("open")]
    public string Ask(Appointment appointment) => $"asked {appointment.Name.Length}";
}
