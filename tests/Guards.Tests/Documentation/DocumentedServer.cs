using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using CsLaw.Guards.Tests.EntityFramework;
using CsLaw.Guards.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CsLaw.Guards.Tests.Documentation;

/// <summary>The lines of the library's page, in a server that runs.</summary>
internal static class DocumentedServer
{
    internal static Task<LoopbackServer> StartAsync(TemporaryDatabase database, IConfiguration configuration) => LoopbackServer.StartAsync(
        services =>
        {
            database.AddTo(services);
            services.AddConsentGuard(options => options.Declare("newsletter", noticeVersion: "2026-03"));
            services.AddScoped<IConsentStore, EfConsentStore>();

            services.AddSmsCodeVerifier<SmsSender>();
            services.AddScoped<IRealIdentityStore, EfRealIdentityStore>();

            services.AddCrossBorderTransferGuard(options =>
            {
                options.AllowedHosts.Add("api.example.cn");
                options.AllowedHosts.Add(".internal.example.cn");
                options.Routes.Add(new DeclaredTransferRoute
                {
                    Host = "api.partner.example",
                    Route = TransferRoute.StandardContract,
                    Reference = "filing 2026-0012",
                    RemovedFields = { "idCard" },
                    MaskedFields = { ["mobile"] = MaskKind.Phone },
                });
            });
            services.AddHttpClient<PartnerClient>().AddCrossBorderTransferGuard();

            services.AddFieldCipher().Configure<FieldCipherOptions>(configuration.GetSection("FieldCipher"));
        },
        app =>
        {
            app.MapConsentEndpoints();
            app.MapPost("/newsletter", (Subscription form) => Results.Accepted()).RequireConsent("newsletter");

            app.MapPost("/identity/code", async (MobileForm form, HttpContext context, SmsCodeVerifier verifier) =>
                await verifier.SendAsync(context, form.Mobile) switch
                {
                    SmsCodeSending.TooMany => Results.StatusCode(StatusCodes.Status429TooManyRequests),
                    SmsCodeSending.NotANumber => Results.BadRequest(),
                    _ => Results.Accepted(),
                });
            app.MapPost("/identity", async (CodeForm form, HttpContext context, SmsCodeVerifier verifier) =>
                await verifier.VerifyAsync(context, form.Mobile, form.Code) == SmsCodeOutcome.Verified
                    ? Results.NoContent()
                    : Results.BadRequest());
            app.MapPost("/posts", (Post post) => Results.Accepted()).RequireRealIdentity();

            app.MapPost("/orders", [LawfulBasis(LawfulBasis.Contract, "delivery of the order, terms of sale no. 4")] (Order order) =>
                Results.Accepted());
        });

    internal sealed record Subscription(string Email);

    internal sealed record MobileForm(string Mobile);

    internal sealed record CodeForm(string Mobile, string Code);

    internal sealed record Post(string Text);

    internal sealed record Order(string Address);

    [CrossBorderTransfer(route: TransferRoute.StandardContract, reference: "filing 2026-0012", Host = "api.partner.example")]
    internal sealed class PartnerClient(HttpClient http)
    {
        internal HttpClient Http { get; } = http;
    }

    internal sealed class SmsSender : ISmsCodeSender
    {
        internal static string LastCode { get; private set; } = "";

        public ValueTask SendAsync(MainlandMobileNumber number, string code, CancellationToken cancellationToken)
        {
            LastCode = code;
            return ValueTask.CompletedTask;
        }
    }
}
