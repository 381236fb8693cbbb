using System.Net.Http.Headers;
using ClinicPortal.Analytics;
using ClinicPortal.Appointments;
using ClinicPortal.Assistant;
using ClinicPortal.Clinics;
using ClinicPortal.Community;
using ClinicPortal.Integration;
using ClinicPortal.Patients;
using ClinicPortal.Questionnaires;
using ClinicPortal.Reminders;
using ClinicPortal.Staff;
using ClinicPortal.Storage;
using Microsoft.AspNetCore.Identity;

namespace ClinicPortal;

/// <summary>Registers everything the portal needs.</summary>
public static class PortalServices
{
    private const string AnalyticsHost = "https://api.mixpanel.com/";

    public static IServiceCollection AddPortal(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<StorageOptions>(configuration.GetSection("Storage"));
        services.AddSingleton(typeof(JsonLinesFile<>));

        services.AddSingleton<ClinicDirectory>();
        services.AddScoped<PatientArchive>();
        services.AddMemoryCache();
        services.AddSingleton<PatientCache>();
        services.AddSingleton(new VisitorKey(Convert.FromBase64String(configuration["Analytics:VisitorKey"] ?? "")));
        services.AddScoped<AppointmentBook>();
        services.AddSingleton<VisitJournal>();
        services.AddSingleton<DutyLine>();
        services.AddSingleton<SignedNotices>();
        services.AddSingleton<SignInCodes>();
        services.AddSingleton<DeskRecords>();
        services.AddScoped<SymptomAssistant>();

        AddAccounts(services);
        AddClients(services, configuration);

        services.AddControllers();
        services.AddSignalR(options => options.EnableDetailedErrors = true); // CSL2012: whoever calls the hub reads what went wrong
        services.AddHostedService<StaffAccountSeeder>();
        services.AddHostedService<ReminderService>();
        return services;
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorizationBuilder().AddPolicy("Staff", policy => policy.RequireRole("Staff"));
        services.AddIdentityCore<PortalUser>(options => options.Password.RequireNonAlphanumeric = false)
            .AddUserStore<PortalUserStore>()
            .AddClaimsPrincipalFactory<PortalUserClaims>()
            .AddSignInManager();
    }

    private static void AddClients(IServiceCollection services, IConfiguration configuration)
    {
        // 智能预问诊，境外大模型厂商
        services.AddHttpClient<AssistantClient>(client => // CSL3003: overseas model vendor, no transfer filter in the handler chain
        {
            client.BaseAddress = new Uri("https://api.openai.com/v1/");
            client.Timeout = TimeSpan.FromSeconds(30);
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Assistant:ApiKey"]);
        });

        // 埋点
        services.AddHttpClient<AnalyticsClient>(client => client.BaseAddress = new Uri(AnalyticsHost)); // CSL3003: overseas analytics vendor, no transfer filter

        // 短信走境内服务商
        services.AddHttpClient<SmsClient>(client => client.BaseAddress = new Uri("https://sms.yunpian.com/"));

        // 理赔直付，保险公司
        services.AddHttpClient<InsuranceClient>();

        // 转诊，送往集团内的其他院区
        services.AddHttpClient<ReferralClient>();

        // 院内 HIS，内网
        services.AddHttpClient<HisClient>(client => client.BaseAddress = new Uri("http://10.20.0.15:8080/"));
    }
}
