using ClinicPortal.Storage;

namespace ClinicPortal.Questionnaires;

/// <summary>What patients fill in at home before their first visit.</summary>
public static class QuestionnaireEndpoints
{
    public static void MapQuestionnaires(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/questionnaires", async ( // CSL1002: medical history is kept on the terms of use alone
            HealthQuestionnaire form,
            JsonLinesFile<QuestionnaireEntry> entries) =>
        {
            if (!form.TermsAccepted)
                return Results.StatusCode(StatusCodes.Status403Forbidden);

            await entries.AppendAsync(new QuestionnaireEntry(form.RealName, form.MedicalHistory, DateTimeOffset.Now));
            return Results.Accepted();
        });

        app.MapPost("/api/reminders", async (ReminderForm form, SignedNotices notices, JsonLinesFile<ReminderEntry> reminders) =>
        {
            await notices.HasConsentAsync(form.Mobile); // CSL1003: the answer is dropped
            await reminders.AppendAsync(new ReminderEntry(form.Mobile, form.Month));
            return Results.Accepted();
        });
    }
}
