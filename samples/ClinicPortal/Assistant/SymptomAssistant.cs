using ClinicPortal.Patients;

namespace ClinicPortal.Assistant;

/// <summary>智能预问诊：就诊前根据档案和主诉给出建议。</summary>
public sealed class SymptomAssistant
{
    private readonly AssistantClient _client;
    private readonly ILogger<SymptomAssistant> _logger;

    public SymptomAssistant(AssistantClient client, ILogger<SymptomAssistant> logger)
    {
        _client = client;
        _logger = logger;
    }

    public async Task<string> AdviseAsync(Patient patient, string symptoms, CancellationToken cancellationToken)
    {
        await _client.OpenThreadAsync(patient, cancellationToken);

        var question = $"患者{patient.Xm}，{patient.Csrq:yyyy-MM-dd} 出生，过敏史：{patient.Allergies}。主诉：{symptoms}。就诊前应注意什么？";
        var advice = await _client.AskAsync(question, cancellationToken); // CSL3004: name, birth date and symptoms in the question to the overseas model
        _logger.LogInformation("Assistant answered with {Length} characters", advice.Length);
        return advice;
    }

    /// <summary>General knowledge for the help page; nothing about a person is asked.</summary>
    public Task<string> ExplainDepartmentAsync(string departmentTitle, CancellationToken cancellationToken) =>
        _client.AskAsync($"用两句话介绍{departmentTitle}看哪些病。", cancellationToken);
}
