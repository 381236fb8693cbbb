using CsLawAnalyzers.Package.EndToEnd.Hosting;

namespace CsLawAnalyzers.Package.EndToEnd;

/// <summary>When the log comes, stays and goes.</summary>
public class SarifUpkeepTests
{
    private const string On = "-p:CsLawSarif=true";

    [Fact]
    public void It_stays_when_nothing_changed_comes_where_it_was_not_and_goes_with_a_clean()
    {
        var service = new ClinicService();
        string file = Path.Combine(service.Intermediate(), "cslaw.sarif");

        service.Build().Succeeded();
        Assert.False(File.Exists(file));

        service.Build(On).Succeeded();
        byte[] first = File.ReadAllBytes(file);
        DateTime written = File.GetLastWriteTimeUtc(file);

        service.Build(On).Succeeded();
        Assert.Equal(written, File.GetLastWriteTimeUtc(file));

        service.Build().Succeeded();
        Assert.True(File.Exists(file), "A build without the log must leave the one of the build before.");

        service.Build(On, "-p:PreferredUILang=zh-Hans").Succeeded();
        MappedLog chinese = Log(service);
        Assert.Equal("zh-CN", chinese.Driver.GetProperty("language").GetString());
        Assert.Contains("进入日志", chinese.Results[0].GetProperty("message").GetProperty("text").GetString());

        service.Build(On).Succeeded();
        Assert.Equal(first, File.ReadAllBytes(file));

        service.Clean().Succeeded();
        Assert.Empty(Directory.EnumerateFiles(service.Folder, "cslaw.*", SearchOption.AllDirectories));
    }

    private static MappedLog Log(ClinicService service) => MappedLog.Read(Path.Combine(service.Intermediate(), "cslaw.sarif"));
}
