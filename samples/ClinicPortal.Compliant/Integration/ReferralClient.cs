using ClinicPortal.Patients;

namespace ClinicPortal.Integration;

/// <summary>Hands a patient over to another house, 转诊.</summary>
public sealed class ReferralClient
{
    private const string Address = "http://10.20.0.30:8080/referrals";

    private readonly HttpClient _http;

    public ReferralClient(HttpClient http) => _http = http;

    public async Task ReferAsync(Patient patient, CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsJsonAsync(Address, patient, cancellationToken); // right: CSL3006
        response.EnsureSuccessStatusCode();
    }
}
