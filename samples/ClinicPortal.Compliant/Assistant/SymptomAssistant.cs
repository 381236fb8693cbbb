using ClinicPortal.Patients;
using CsLaw.Guards;

namespace ClinicPortal.Assistant;

/// <summary>智能预问诊：就诊前给出一般性建议，不向境外提供个人信息。</summary>
public sealed class SymptomAssistant
{
    private readonly AssistantClient _client;
    private readonly ILogger<SymptomAssistant> _logger;

    public SymptomAssistant(AssistantClient client, ILogger<SymptomAssistant> logger)
    {
        _client = client;
        _logger = logger;
    }

    /// <summary>Advice for anyone of that generation with that complaint; null if the transfer guard does not let the call out.</summary>
    public async Task<string?> AdviseAsync(Patient patient, Complaint complaint, CancellationToken cancellationToken)
    {
        var generation = Generations.Of(patient.Csrq, DateOnly.FromDateTime(DateTime.Today));
        try
        {
            await _client.OpenThreadAsync(new ThreadOpening(generation), cancellationToken);

            var question = $"{generation}，主诉：{complaint.Wording}。就诊前应注意什么？";
            var advice = await _client.AskAsync(question, cancellationToken); // right: CSL3004
            _logger.LogInformation("Assistant answered with {Length} characters", advice.Length);
            return advice;
        }
        catch (CrossBorderTransferException)
        {
            // 没有申报出境路径，守卫拒绝了请求
            _logger.LogWarning("The assistant is closed: no declared route to the model vendor");
            return null;
        }
    }

    /// <summary>General knowledge for the help page; nothing about a person is asked.</summary>
    public Task<string> ExplainDepartmentAsync(string departmentTitle, CancellationToken cancellationToken) =>
        _client.AskAsync($"用两句话介绍{departmentTitle}看哪些病。", cancellationToken);
}
