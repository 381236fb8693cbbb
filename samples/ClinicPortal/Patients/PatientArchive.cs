using ClinicPortal.Integration;
using ClinicPortal.Storage;

namespace ClinicPortal.Patients;

/// <summary>One record a person; a person is recognised by the identity card.</summary>
public sealed class PatientArchive
{
    private readonly JsonLinesFile<Patient> _patients;
    private readonly HisClient _his;
    private readonly ILogger<PatientArchive> _logger;

    public PatientArchive(JsonLinesFile<Patient> patients, HisClient his, ILogger<PatientArchive> logger)
    {
        _patients = patients;
        _his = his;
        _logger = logger;
    }

    public async Task<Patient?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var all = await _patients.ReadAllAsync(cancellationToken);
        return all.FirstOrDefault(patient => patient.Id == id);
    }

    /// <summary>The record of the person with this identity card; opened now if there is none, 首次就诊自动建档.</summary>
    public async Task<Patient> OpenAsync(string xm, string sfzh, string lxdh, CancellationToken cancellationToken)
    {
        var all = await _patients.ReadAllAsync(cancellationToken);
        if (all.FirstOrDefault(known => known.Sfzh == sfzh) is { } existing)
            return existing;

        var patient = new Patient { Xm = xm, Sfzh = sfzh, Lxdh = lxdh, Csrq = IdentityCard.BirthDateOf(sfzh) };
        await _patients.AppendAsync(patient, cancellationToken);

        await _his.PushAsync(patient, cancellationToken);
        _logger.LogInformation("Archive holds {Count} patients, new one has a phone: {HasPhone}", all.Count + 1, patient.HasPhone);
        return patient;
    }

    public async Task UpdateAsync(Patient patient, CancellationToken cancellationToken)
    {
        await _patients.ReplaceAsync(old => old.Id == patient.Id, patient, cancellationToken);
        _logger.LogInformation("Record updated: {@Patient}", patient); // CSL2001: the whole record is destructured into the log
    }
}
