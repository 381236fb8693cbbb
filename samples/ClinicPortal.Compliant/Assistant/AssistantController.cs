using ClinicPortal.Appointments;
using ClinicPortal.Clinics;
using ClinicPortal.Consent;
using ClinicPortal.Patients;
using CsLaw.Guards;
using Microsoft.AspNetCore.Mvc;

namespace ClinicPortal.Assistant;

/// <summary>预问诊接口。</summary>
[ApiController]
[Route("api/assistant")]
public sealed class AssistantController : ControllerBase
{
    private readonly SymptomAssistant _assistant;
    private readonly AppointmentBook _book;
    private readonly PatientArchive _archive;
    private readonly ClinicDirectory _directory;

    public AssistantController(SymptomAssistant assistant, AppointmentBook book, PatientArchive archive, ClinicDirectory directory)
    {
        _assistant = assistant;
        _book = book;
        _archive = archive;
        _directory = directory;
    }

    [HttpPost("ask")]
    [RequireConsent(Purposes.Assistant)]
    public async Task<IActionResult> Ask(AskRequest request, CancellationToken cancellationToken) // right: CSL1001
    {
        if (ComplaintList.Find(request.ComplaintCode) is not { } complaint)
            return BadRequest();

        var appointment = await _book.FindAsync(request.OrderNo, cancellationToken);
        if (appointment is null || await _archive.FindAsync(appointment.PatientId, cancellationToken) is not { } patient)
            return NotFound();

        return await _assistant.AdviseAsync(patient, complaint, cancellationToken) is { } advice // right: CSL3004
            ? Ok(new { Advice = advice })
            : StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    [HttpGet("departments/{code}")]
    public async Task<IActionResult> ExplainDepartment(string code, CancellationToken cancellationToken) =>
        _directory.FindDepartment(code) is { } department
            ? Ok(new { Text = await _assistant.ExplainDepartmentAsync(department.Title, cancellationToken) })
            : NotFound();
}
