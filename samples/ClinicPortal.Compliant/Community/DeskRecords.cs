using ClinicPortal.Patients;
using ClinicPortal.Storage;

namespace ClinicPortal.Community;

/// <summary>What the front desk read from the chip of the identity card at a visit, 刷身份证建档.</summary>
public sealed class DeskRecords
{
    private readonly JsonLinesFile<Patient> _patients;

    public DeskRecords(JsonLinesFile<Patient> patients) => _patients = patients;

    /// <summary>Whether anybody has been here yet.</summary>
    public async Task<bool> HasAnyAsync() => (await _patients.ReadAllAsync()).Count > 0;

    /// <summary>Whether a card with this number was read, and bore this name.</summary>
    public async Task<bool> VerifyAsync(string realName, string idCardNo) =>
        (await _patients.ReadAllAsync()).Any(patient => patient.Sfzh == idCardNo && patient.Xm == realName);
}
