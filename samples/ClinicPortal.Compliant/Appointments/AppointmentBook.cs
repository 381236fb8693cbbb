using ClinicPortal.Clinics;
using ClinicPortal.Patients;
using ClinicPortal.Storage;
using CsLaw.Guards;

namespace ClinicPortal.Appointments;

/// <summary>All appointments of the group.</summary>
public sealed class AppointmentBook
{
    private readonly JsonLinesFile<Appointment> _appointments;
    private readonly PatientArchive _archive;
    private readonly ILogger<AppointmentBook> _logger;

    public AppointmentBook(JsonLinesFile<Appointment> appointments, PatientArchive archive, ILogger<AppointmentBook> logger)
    {
        _appointments = appointments;
        _archive = archive;
        _logger = logger;
    }

    /// <summary>Books a visit; null if the person has one in the same department on that day.</summary>
    public async Task<Appointment?> BookAsync(BookingRequest request, Department department, CancellationToken cancellationToken)
    {
        var patient = await _archive.OpenAsync(request.PatientName, request.Sfzh, request.Phone, cancellationToken);
        var all = await _appointments.ReadAllAsync(cancellationToken);
        var sameDay = all.Any(other => other.PatientId == patient.Id
            && other.DepartmentCode == department.Code
            && other.VisitTime.Date == request.VisitTime.Date
            && other.Status == AppointmentStatus.Booked);
        if (sameDay)
        {
            // 同一天同一科室只能挂一个号
            _logger.LogWarning($"重复预约 {Redact.IdentityNumber(patient.Sfzh)}，科室 {department.Code}"); // right: CSL2001
            return null;
        }

        var appointment = new Appointment
        {
            OrderNo = $"GH{request.VisitTime:yyyyMMdd}{Random.Shared.Next(100_000, 1_000_000)}",
            PatientId = patient.Id,
            DepartmentCode = department.Code,
            VisitTime = request.VisitTime,
            Phone = request.Phone,
        };
        await _appointments.AppendAsync(appointment, cancellationToken);
        _logger.LogInformation("Booked {OrderNo} for {Phone}", appointment.OrderNo, Redact.Phone(appointment.Phone)); // right: CSL2001
        return appointment;
    }

    public async Task<Appointment?> FindAsync(string orderNo, CancellationToken cancellationToken)
    {
        var all = await _appointments.ReadAllAsync(cancellationToken);
        return all.FirstOrDefault(appointment => appointment.OrderNo == orderNo);
    }

    public async Task<IReadOnlyList<Appointment>> OnDayAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var all = await _appointments.ReadAllAsync(cancellationToken);
        return [.. all.Where(appointment => DateOnly.FromDateTime(appointment.VisitTime) == day)];
    }

    public async Task UpdateAsync(Appointment appointment, CancellationToken cancellationToken)
    {
        await _appointments.ReplaceAsync(old => old.OrderNo == appointment.OrderNo, appointment, cancellationToken);
        _logger.LogInformation("{OrderNo} is now {Status}", appointment.OrderNo, appointment.Status);
    }
}
