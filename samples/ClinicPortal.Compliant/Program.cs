using ClinicPortal;
using ClinicPortal.Appointments;
using ClinicPortal.Community;
using ClinicPortal.Feedback;
using ClinicPortal.Questionnaires;
using CsLaw.Guards;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddPortal(builder.Configuration);

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();

app.MapControllers();
app.MapConsentEndpoints();
app.MapWalkIns();
app.MapFeedback();
app.MapQuestionnaires();
app.MapCommunity();
app.MapReviews();
app.MapCodeSignIn();
app.MapHub<PatientChatHub>("/community/chat").RequireRealIdentity();
app.MapGet("/", () => "康宁诊所 Kangning Clinics: /api/doctors, /api/appointments, /api/community/questions");

app.Run();
