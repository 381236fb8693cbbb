namespace ClinicPortal.Analytics;

/// <summary>Sends events of the web site to the analytics vendor, 埋点上报.</summary>
public sealed class AnalyticsClient(HttpClient http, IConfiguration configuration)
{
    public async Task TrackAsync(string eventName, string distinctId, CancellationToken cancellationToken)
    {
        var token = configuration["Analytics:Token"];
        if (string.IsNullOrEmpty(token))
            return;

        var body = new[] { new { @event = eventName, properties = new { token, distinct_id = distinctId } } };
        try
        {
            using var response = await http.PostAsJsonAsync("track", body, cancellationToken);
        }
        catch (HttpRequestException)
        {
            // 埋点失败不影响业务
        }
    }
}
