using Microsoft.Extensions.Caching.Memory;

namespace ClinicPortal.Patients;

/// <summary>分诊台最近查看的就诊人，存在内存。</summary>
public sealed class PatientCache(IMemoryCache cache)
{
    public Patient? Find(Guid visit) => cache.Get<Patient>(visit);

    public void Keep(Guid visit, Patient patient) => cache.Set(visit, patient); // CSL2011: stays in memory for as long as the service runs
}
