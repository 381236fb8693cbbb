namespace ClinicPortal.Reminders;

/// <summary>短信服务商接口（境内）。</summary>
public sealed class SmsClient(HttpClient http, IConfiguration configuration)
{
    /// <summary>False while no key is configured; then nothing is sent.</summary>
    public bool Enabled => !string.IsNullOrEmpty(configuration["Sms:ApiKey"]);

    /// <summary>False if the vendor did not take the message.</summary>
    public async Task<bool> SendAsync(string mobile, string text, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["apikey"] = configuration["Sms:ApiKey"] ?? "",
            ["mobile"] = mobile,
            ["text"] = $"【{configuration["Sms:Signature"]}】{text}",
        });
        try
        {
            using var response = await http.PostAsync("v2/sms/single_send.json", form, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
