using Microsoft.Extensions.Caching.Memory;

namespace ClinicPortal.Patients;

/// <summary>分诊台最近查看的就诊人，存在内存，十分钟后过期。</summary>
public sealed class PatientCache(IMemoryCache cache)
{
    public Patient? Find(Guid visit) => cache.Get<Patient>(visit);

    public void Keep(Guid visit, Patient patient) => cache.Set(visit, patient, TimeSpan.FromMinutes(10)); // right: CSL2011
}
