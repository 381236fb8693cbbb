using System.Text.Json;
using ClinicPortal.Patients;

namespace ClinicPortal.Assistant;

/// <summary>The model vendor's interface.</summary>
public sealed class AssistantClient
{
    private readonly HttpClient _http;
    private readonly string _model;

    public AssistantClient(HttpClient http, IConfiguration configuration)
    {
        _http = http;
        _model = configuration["Assistant:Model"] ?? "gpt-4o-mini";
    }

    /// <summary>Opens a conversation about one patient, 先上传档案作为上下文.</summary>
    public async Task OpenThreadAsync(Patient patient, CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsJsonAsync("threads", patient, cancellationToken); // CSL3004: the whole record goes to the overseas vendor
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Puts one question to the model and gives its answer.</summary>
    public async Task<string> AskAsync(string question, CancellationToken cancellationToken)
    {
        var body = new { model = _model, messages = new[] { new { role = "user", content = question } } };
        using var response = await _http.PostAsJsonAsync("chat/completions", body, cancellationToken);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return answer.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
    }
}
