using ClinicPortal.Consent;
using ClinicPortal.Storage;
using CsLaw.Guards;

namespace ClinicPortal.Feedback;

/// <summary>The contact form of the web site.</summary>
public static class FeedbackEndpoints
{
    public static void MapFeedback(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/feedback", SubmitAsync).RequireConsent(Purposes.Feedback);

    private static async Task<IResult> SubmitAsync( // right: CSL1001
        FeedbackForm form,
        JsonLinesFile<FeedbackEntry> entries,
        ILogger<FeedbackEntry> logger)
    {
        await entries.AppendAsync(new FeedbackEntry(form.ClinicCode, form.Email, form.Opinion, DateTimeOffset.Now));
        logger.LogInformation("Feedback for clinic {ClinicCode}, {Length} characters", form.ClinicCode, form.Opinion.Length);
        return Results.Accepted();
    }
}
