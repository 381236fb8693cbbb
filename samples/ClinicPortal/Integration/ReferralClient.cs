using ClinicPortal.Patients;

namespace ClinicPortal.Integration;

/// <summary>Hands a patient over to another house, 转诊.</summary>
public sealed class ReferralClient
{
    private readonly HttpClient _http;
    private readonly string? _address;

    public ReferralClient(HttpClient http, IConfiguration configuration)
    {
        _http = http;
        _address = configuration["Referral:Address"];
    }

    public async Task ReferAsync(Patient patient, CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsJsonAsync(_address, patient, cancellationToken); // CSL3006: nobody who reads this can say where the record goes
        response.EnsureSuccessStatusCode();
    }
}
