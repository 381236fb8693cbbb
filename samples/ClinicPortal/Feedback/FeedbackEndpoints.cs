using ClinicPortal.Storage;

namespace ClinicPortal.Feedback;

/// <summary>The contact form of the web site.</summary>
public static class FeedbackEndpoints
{
    public static void MapFeedback(this IEndpointRouteBuilder app) => app.MapPost("/api/feedback", SubmitAsync);

    private static async Task<IResult> SubmitAsync( // CSL1001: e-mail address is kept without consent
        FeedbackForm form,
        JsonLinesFile<FeedbackEntry> entries,
        ILogger<FeedbackEntry> logger)
    {
        await entries.AppendAsync(new FeedbackEntry(form.ClinicCode, form.Email, form.Opinion, DateTimeOffset.Now));
        logger.LogInformation("Feedback for clinic {ClinicCode}, {Length} characters", form.ClinicCode, form.Opinion.Length);
        return Results.Accepted();
    }
}
