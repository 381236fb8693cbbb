using ClinicPortal.Appointments;
using ClinicPortal.Clinics;
using ClinicPortal.Patients;
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
    public async Task<IActionResult> Ask(AskRequest request, CancellationToken cancellationToken) // CSL1001: symptoms are taken and sent on without consent
    {
        var appointment = await _book.FindAsync(request.OrderNo, cancellationToken);
        if (appointment is null || await _archive.FindAsync(appointment.PatientId, cancellationToken) is not { } patient)
            return NotFound();

        return Ok(new { Advice = await _assistant.AdviseAsync(patient, request.Symptoms, cancellationToken) }); // CSL3004: what the patient describes goes to the overseas model
    }

    [HttpGet("departments/{code}")]
    public async Task<IActionResult> ExplainDepartment(string code, CancellationToken cancellationToken) =>
        _directory.FindDepartment(code) is { } department
            ? Ok(new { Text = await _assistant.ExplainDepartmentAsync(department.Title, cancellationToken) })
            : NotFound();
}
