using System.Diagnostics;
using ClinicPortal.Analytics;
using ClinicPortal.Clinics;
using Microsoft.AspNetCore.Mvc;

namespace ClinicPortal.Appointments;

/// <summary>网上预约挂号。</summary>
[ApiController]
[Route("api/appointments")]
public sealed class AppointmentsController : ControllerBase
{
    private readonly AppointmentBook _book;
    private readonly ClinicDirectory _directory;
    private readonly AnalyticsClient _analytics;
    private readonly ILogger<AppointmentsController> _logger;

    public AppointmentsController(
        AppointmentBook book,
        ClinicDirectory directory,
        AnalyticsClient analytics,
        ILogger<AppointmentsController> logger)
    {
        _book = book;
        _directory = directory;
        _analytics = analytics;
        _logger = logger;
    }

    [HttpPost]
    public async Task<IActionResult> Book(BookingRequest request, CancellationToken cancellationToken) // CSL1001: name, identity card and phone are kept without consent
    {
        if (_directory.FindDepartment(request.DepartmentCode) is not { } department)
            return NotFound();

        var appointment = await _book.BookAsync(request, department, cancellationToken);
        if (appointment is null)
            return Conflict($"{request.Phone} 当天在该科室已有预约"); // CSL2002: phone number in an error answer

        Activity.Current?.SetTag("patient.phone", request.Phone); // CSL2010: phone number as a tag of the trace
        await _analytics.TrackAsync("appointment_booked", request.Phone, cancellationToken); // CSL3001: phone number as the visitor's id of an overseas vendor

        var hospital = _directory.HospitalOf(department);
        _logger.LogInformation("{OrderNo} will be received at {Address}", appointment.OrderNo, hospital.Address);
        return Ok(new { appointment.OrderNo, appointment.VisitTime, hospital.Address });
    }

    [HttpGet("{orderNo}")]
    public async Task<IActionResult> Status(string orderNo, CancellationToken cancellationToken)
    {
        var appointment = await _book.FindAsync(orderNo, cancellationToken);
        return appointment is null ? NotFound() : Ok(new { appointment.OrderNo, appointment.VisitTime, appointment.Status });
    }

    [HttpPost("{orderNo}/cancel")]
    public async Task<IActionResult> Cancel(string orderNo, CancelRequest request, CancellationToken cancellationToken)
    {
        var appointment = await _book.FindAsync(orderNo, cancellationToken);
        if (appointment is null || !IsTailOf(appointment.Phone, request.PhoneTail))
            return NotFound();

        appointment.Status = AppointmentStatus.Cancelled;
        await _book.UpdateAsync(appointment, cancellationToken);
        await _analytics.TrackAsync("appointment_cancelled", appointment.DepartmentCode, cancellationToken);
        return NoContent();
    }

    private static bool IsTailOf(string phone, string tail) => tail.Length == 4 && phone.EndsWith(tail, StringComparison.Ordinal);
}
