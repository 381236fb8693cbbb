using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CsLawAnalyzers.Package.EndToEnd.Hosting;

namespace CsLawAnalyzers.Package.EndToEnd;

/// <summary>The first sample with every fix applied by <c>dotnet format</c>: it builds, does what it did, is quiet, and refuses without consent.</summary>
public class FixedSampleTests
{
    [Fact]
    public async Task Is_quiet_and_refuses_without_consent()
    {
        var portal = new PortalCopy();
        string[] reported = [.. portal.Build().Succeeded().Ours.Select(message => message.Code).Distinct().Order(StringComparer.Ordinal)];
        Assert.Superset(new HashSet<string> { "CSL1001", "CSL1002", "CSL1003", "CSL1004", "CSL2001", "CSL3003", "CSL4001", "CSL4002", "CSL4003", "CSL4004" }, reported.ToHashSet());

        // The host takes one way a rule and run, that of the finding it meets first. What this cannot mend, such as a whole object in a log, is mended file by file.
        portal.Fix(PortalCopy.Fixable).Succeeded();
        portal.Fix(PortalCopy.Fixable).Succeeded();
        foreach ((string rule, string file) in portal.Build().Succeeded().Ours.Where(IsFixable).Select(message => (message.Code, message.File)).Distinct())
            portal.Fix(rule, file).Succeeded();

        Assert.Equal(1, Times(portal.Read("Program.cs"), ".AddConsentGuard();"));
        Assert.Equal(1, Times(portal.Read("Program.cs"), ".AddRealIdentityGuard();"));
        Assert.DoesNotContain(portal.Build().Succeeded().Ours, IsFixable);
        portal.Test().Succeeded();
        await RefusesAsync(portal);
    }

    private static async Task RefusesAsync(PortalCopy portal)
    {
        string storage = Path.Combine(portal.Folder, "kept");
        var settings = new Dictionary<string, string> { ["Storage__Directory"] = storage, ["Staff__UserName"] = "frontdesk", ["Staff__Password"] = "Front-Desk-2026" };
        await using RunningService service = await RunningService.StartAsync(Path.Combine(portal.Folder, "bin", "Debug", "net10.0", "ClinicPortal.dll"), settings);

        using HttpResponseMessage found = await service.Client.GetAsync("/api/doctors?doctorName=周");
        using HttpResponseMessage booked = await service.Client.PostAsJsonAsync(
            "/api/appointments", new { patientName = "张晓明", sfzh = "990101199003077654", phone = "13800138000", departmentCode = "NK", visitTime = new DateTime(2030, 1, 2) });
        using HttpResponseMessage joined = await service.Client.PostAsJsonAsync("/community/quick-join", new { nickName = "小张", mobile = "13800138000" });
        using HttpResponseMessage reviewed = await service.Client.PostAsJsonAsync("/api/doctors/1/reviews", new { stars = 5, body = "很耐心" });

        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, booked.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, joined.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, reviewed.StatusCode);
        Assert.EndsWith("real-identity-required", (await reviewed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString(), StringComparison.Ordinal);
        JsonElement problem = await booked.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("appointments", problem.GetProperty("purpose").GetString());
        Assert.DoesNotContain("13800138000", string.Concat(Directory.Exists(storage) ? Directory.EnumerateFiles(storage).Select(File.ReadAllText) : []), StringComparison.Ordinal);
    }

    private static bool IsFixable(BuildMessage message) => PortalCopy.Fixable.Contains(message.Code);

    private static int Times(string text, string part) => text.Split(part).Length - 1;
}
