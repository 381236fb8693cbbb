using ClinicPortal.Consent;
using ClinicPortal.Storage;
using CsLaw.Guards;

namespace ClinicPortal.Questionnaires;

/// <summary>What patients fill in at home before their first visit.</summary>
public static class QuestionnaireEndpoints
{
    public static void MapQuestionnaires(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/questionnaires", async ( // right: CSL1002
            HealthQuestionnaire form,
            JsonLinesFile<QuestionnaireEntry> entries) =>
        {
            if (!form.TermsAccepted)
                return Results.StatusCode(StatusCodes.Status403Forbidden);

            await entries.AppendAsync(new QuestionnaireEntry(form.RealName, form.MedicalHistory, DateTimeOffset.Now));
            return Results.Accepted();
        }).RequireConsent(Purposes.Questionnaire);

        app.MapPost("/api/reminders", async (ReminderForm form, SignedNotices notices, JsonLinesFile<ReminderEntry> reminders) =>
        {
            if (!await notices.HasConsentAsync(form.Mobile)) // right: CSL1003
                return Results.StatusCode(StatusCodes.Status403Forbidden);
            await reminders.AppendAsync(new ReminderEntry(form.Mobile, form.Month));
            return Results.Accepted();
        });
    }
}
