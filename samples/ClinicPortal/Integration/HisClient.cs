using ClinicPortal.Patients;

namespace ClinicPortal.Integration;

/// <summary>Pushes new records to the hospital information system in the machine room, 内网接口.</summary>
public sealed class HisClient(HttpClient http, IConfiguration configuration)
{
    public async Task PushAsync(Patient patient, CancellationToken cancellationToken)
    {
        if (!configuration.GetValue<bool>("His:Enabled"))
            return;

        using var response = await http.PostAsJsonAsync("his/patients", patient, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
