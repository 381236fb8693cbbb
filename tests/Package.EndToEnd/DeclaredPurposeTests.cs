using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CsLawAnalyzers.Package.EndToEnd.Hosting;

namespace CsLawAnalyzers.Package.EndToEnd;

/// <summary>A service that declares the purposes it asks consent for: mended, it starts and refuses, since the new purpose is declared beside the others.</summary>
public class DeclaredPurposeTests
{
    [Theory]
    [InlineData("""builder.Services.AddConsentGuard(options => options.Declare("newsletter", noticeVersion: "3"));""", "")]
    [InlineData("""builder.Services.AddConsentGuard(); builder.Services.Configure<ConsentGuardOptions>(builder.Configuration.GetSection("Consent"));""", """, "Consent": { "Purposes": { "newsletter": { "NoticeVersion": "3" } } }""")]
    public async Task The_mended_service_starts_and_refuses(string registration, string settings)
    {
        var service = new ClinicService(items: ClinicService.GuardsReference);
        service.Write("appsettings.json", $$"""{ "AllowedHosts": "*"{{settings}} }""");
        service.Write(
            "Program.cs",
            $$"""
            using CsLaw.Guards;

            var builder = WebApplication.CreateBuilder(args);
            {{registration}}
            WebApplication app = builder.Build();
            app.MapPost("/newsletter", (string topic) => topic).RequireConsent("newsletter");
            app.MapPost("/api/visits", (VisitForm form) => File.AppendAllText("visits", form.PhoneNumber));
            app.MapGet("/", () => "ready");
            app.Run();

            public sealed record VisitForm(string PhoneNumber);

            """);

        Assert.Equal(["CSL1001"], service.Build().Succeeded().Ours.Select(message => message.Code).Where(code => code == "CSL1001"));
        service.Fix("CSL1001").Succeeded();
        Assert.DoesNotContain("CSL1001", service.Build().Succeeded().Ours.Select(message => message.Code));

        await using RunningService running = await RunningService.StartAsync(Path.Combine(service.Folder, "bin", "Debug", "net10.0", "Clinic.dll"), new Dictionary<string, string>());
        using HttpResponseMessage visited = await running.Client.PostAsJsonAsync("/api/visits", new { phoneNumber = "13800138000" });

        Assert.Equal(HttpStatusCode.Forbidden, visited.StatusCode);
        JsonElement problem = await visited.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("visits", problem.GetProperty("purpose").GetString());
        Assert.Equal("1", problem.GetProperty("noticeVersion").GetString());
    }
}
