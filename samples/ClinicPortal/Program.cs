using ClinicPortal;
using ClinicPortal.Appointments;
using ClinicPortal.Community;
using ClinicPortal.Feedback;
using ClinicPortal.Questionnaires;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddPortal(builder.Configuration);

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();

app.MapControllers();
app.MapWalkIns();
app.MapFeedback();
app.MapQuestionnaires();
app.MapCommunity();
app.MapReviews();
app.MapCodeSignIn();
app.MapHub<PatientChatHub>("/community/chat");
app.MapGet("/", () => "康宁诊所 Kangning Clinics: /api/doctors, /api/appointments, /api/community/questions");

app.Run();
