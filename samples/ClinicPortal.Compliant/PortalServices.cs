using System.Net.Http.Headers;
using ClinicPortal.Analytics;
using ClinicPortal.Appointments;
using ClinicPortal.Assistant;
using ClinicPortal.Clinics;
using ClinicPortal.Community;
using ClinicPortal.Consent;
using ClinicPortal.Identity;
using ClinicPortal.Integration;
using ClinicPortal.Patients;
using ClinicPortal.Questionnaires;
using ClinicPortal.Reminders;
using ClinicPortal.Staff;
using ClinicPortal.Storage;
using CsLaw.Guards;
using Microsoft.AspNetCore.Identity;

namespace ClinicPortal;

/// <summary>Registers everything the portal needs.</summary>
public static class PortalServices
{
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

        AddGuards(services, configuration);
        AddAccounts(services);
        AddClients(services, configuration);

        services.AddControllers();
        services.AddSignalR(); // right: CSL2012
        services.AddHostedService<StaffAccountSeeder>();
        services.AddHostedService<ReminderService>();
        return services;
    }

    private static void AddGuards(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IConsentStore, JsonLinesConsentStore>();
        services.AddConsentGuard(options =>
        {
            foreach (var purpose in Purposes.All)
                options.Declare(purpose, Purposes.NoticeVersion);
        });

        services.AddSingleton<PhoneVerification>();
        services.AddSingleton<IRealIdentityStore, JsonLinesIdentityStore>();
        services.AddRealIdentityGuard();

        // 没有申报路径（标准合同、安全评估、认证或豁免）的境外地址一律拒绝
        services.AddCrossBorderTransferGuard(options => configuration.GetSection("CrossBorder").Bind(options));
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorizationBuilder().AddPolicy("Staff", policy => policy.RequireRole("Staff"));
        services.AddIdentityCore<PortalUser>(options => options.Password.RequireNonAlphanumeric = false)
            .AddUserStore<PortalUserStore>()
            .AddClaimsPrincipalFactory<PortalUserClaims>()
            .AddSignInManager();
        services.AddScoped<AccountOpening>();
    }

    private static void AddClients(IServiceCollection services, IConfiguration configuration)
    {
        // 智能预问诊，境外大模型厂商
        services.AddHttpClient<AssistantClient>(client => // right: CSL3003
        {
            client.BaseAddress = new Uri("https://api.openai.com/v1/");
            client.Timeout = TimeSpan.FromSeconds(30);
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Assistant:ApiKey"]);
        }).AddHttpMessageHandler<CrossBorderTransferHandler>();

        // 埋点，改用境内服务商
        services.AddHttpClient<AnalyticsClient>(client => client.BaseAddress = new Uri("https://api.growingio.com/")); // right: CSL3003

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
