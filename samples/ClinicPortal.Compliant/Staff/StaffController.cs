using System.Text;
using ClinicPortal.Appointments;
using ClinicPortal.Patients;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ClinicPortal.Staff;

/// <summary>导诊台。</summary>
[ApiController]
[Authorize(Policy = "Staff")]
[Route("api/staff")]
public sealed class StaffController : ControllerBase
{
    private readonly AppointmentBook _book;
    private readonly PatientArchive _archive;
    private readonly VisitJournal _journal;

    public StaffController(AppointmentBook book, PatientArchive archive, VisitJournal journal)
    {
        _book = book;
        _archive = archive;
        _journal = journal;
    }

    [HttpGet("appointments")]
    public Task<IReadOnlyList<Appointment>> OnDay(DateOnly day, CancellationToken cancellationToken) => _book.OnDayAsync(day, cancellationToken);

    [HttpPut("patients/{id}")]
    public async Task<IActionResult> Correct(string id, PatientForm form, CancellationToken cancellationToken)
    {
        if (await _archive.FindAsync(id, cancellationToken) is not { } patient)
            return NotFound();

        patient.Xm = form.Xm;
        patient.Lxdh = form.Lxdh;
        patient.Allergies = form.Allergies;
        await _archive.UpdateAsync(patient, cancellationToken);
        return NoContent();
    }

    [HttpPost("appointments/{orderNo}/no-show")]
    public async Task<IActionResult> NoShow(string orderNo, CancellationToken cancellationToken)
    {
        if (await _book.FindAsync(orderNo, cancellationToken) is not { } appointment)
            return NotFound();

        appointment.Status = AppointmentStatus.NoShow;
        await _book.UpdateAsync(appointment, cancellationToken);
        _journal.Note("爽约，请电话联系", appointment.OrderNo); // right: CSL2001
        return NoContent();
    }

    /// <summary>Visits a department for the monthly report, 只有人数.</summary>
    [HttpGet("report")]
    public async Task<IActionResult> Report(DateOnly day, string fileName, CancellationToken cancellationToken)
    {
        var visits = await _book.OnDayAsync(day, cancellationToken);
        var lines = visits.GroupBy(visit => visit.DepartmentCode).Select(group => $"{group.Key},{group.Count()}");
        _journal.Note("report", fileName);
        return File(Encoding.UTF8.GetBytes(string.Join('\n', lines)), "text/csv", fileName);
    }
}
