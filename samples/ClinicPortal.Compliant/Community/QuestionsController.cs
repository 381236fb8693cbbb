using System.Security.Claims;
using ClinicPortal.Analytics;
using ClinicPortal.Storage;
using CsLaw.Guards;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ClinicPortal.Community;

/// <summary>Questions and replies of the patient community, 病友问答.</summary>
[ApiController]
[Route("api/community/questions")]
public sealed class QuestionsController : ControllerBase
{
    private readonly JsonLinesFile<Question> _questions;
    private readonly JsonLinesFile<Reply> _replies;
    private readonly AnalyticsClient _analytics;

    public QuestionsController(JsonLinesFile<Question> questions, JsonLinesFile<Reply> replies, AnalyticsClient analytics)
    {
        _questions = questions;
        _replies = replies;
        _analytics = analytics;
    }

    [HttpGet]
    public async Task<IReadOnlyList<Question>> List(CancellationToken cancellationToken)
    {
        var questions = await _questions.ReadAllAsync(cancellationToken);
        await _analytics.TrackAsync("questions_listed", $"{questions.Count}", cancellationToken);
        return questions;
    }

    [HttpPost, Authorize, RequireRealIdentity]
    public async Task<IActionResult> Publish(QuestionRequest request, CancellationToken cancellationToken) // right: CSL4003
    {
        var question = new Question(Guid.NewGuid().ToString("N"), CallerId, request.Heading, request.Body, DateTimeOffset.Now);
        await _questions.AppendAsync(question, cancellationToken);
        return Ok(new { question.Id });
    }

    [HttpGet("{id}/replies")]
    public async Task<IEnumerable<Reply>> Replies(string id, CancellationToken cancellationToken) =>
        (await _replies.ReadAllAsync(cancellationToken)).Where(reply => reply.QuestionId == id);

    [HttpPost("{id}/replies"), Authorize, RequireRealIdentity]
    public async Task<IActionResult> Answer(string id, ReplyRequest request, CancellationToken cancellationToken) // right: CSL4003
    {
        await _replies.AppendAsync(new Reply(id, CallerId, request.Body, DateTimeOffset.Now), cancellationToken);
        return NoContent();
    }

    private string CallerId => User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
}
