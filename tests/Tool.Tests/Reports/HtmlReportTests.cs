using CsLaw.Tool.Commands;
using CsLaw.Tool.Tests.Testing;
using Microsoft.Playwright;

namespace CsLaw.Tool.Tests.Reports;

public sealed class HtmlReportTests
{
    [BrowserFact]
    public async Task ThePageOpensWithoutARequestAndWithoutAComplaint()
    {
        using Tree tree = await WrittenAsync();
        await Browser.ShowAsync(tree.PathOf("report.html"), async page =>
        {
            List<string> complaints = [];
            page.Console += (_, message) => complaints.Add(message.Text);
            page.PageError += (_, error) => complaints.Add(error);
            page.Request += (_, request) => complaints.Add(request.Url);
            await page.EvaluateAsync("document.addEventListener('securitypolicyviolation', event => console.error(event.violatedDirective))");
            await page.ReloadAsync();
            await ReadyAsync(page);
            Assert.Equal([page.Url], complaints);
            Assert.Equal(1, await page.Locator("#chart canvas").CountAsync());
            Assert.Contains("Findings: 2, suppressed: 1, projects: 2", await page.Locator("#about").InnerTextAsync());
        });
    }

    [BrowserFact]
    public async Task TheSummaryCountsByArticleThemeSeverityAndProject()
    {
        using Tree tree = await WrittenAsync();
        await Browser.ShowAsync(tree.PathOf("report.html"), async page =>
        {
            await ReadyAsync(page);
            string summary = await page.Locator("#summary").InnerTextAsync();
            foreach (string row in new[] { "error\t1", "warning\t1", "suggestion\t0", "Cross-border transfer\t1\t0\t0", "src/Shop/Jobs/Jobs.csproj\t1\t0\t0", "src/Shop/Shop.csproj\t0\t1\t0" })
                Assert.Contains(row, summary);
            string map = await page.Locator("#map-table").InnerTextAsync();
            Assert.Contains("outside the mainland · api.example.com\t1", map);
        });
    }

    [BrowserFact]
    public async Task AHostileNameOrMessageDoesNotRun()
    {
        using Tree tree = await WrittenAsync(hostile: true);
        await Browser.ShowAsync(tree.PathOf("report.html"), async page =>
        {
            await ReadyAsync(page);
            await page.Locator("details.finding summary").First.ClickAsync();
            Assert.False(await page.EvaluateAsync<bool>("'ran' in window"));
            Assert.Equal(0, await page.Locator("img").CountAsync());
            Assert.Equal(3, await page.Locator("script").CountAsync());
            Assert.Contains(ReportLog.Hostile, await page.Locator("details.finding p").First.InnerTextAsync());
            Assert.Contains("<img src=x", await page.Locator("#map-table").InnerTextAsync());
        });
    }

    [BrowserFact]
    public async Task ThePolicyWouldStopAScriptThatGotIn()
    {
        using Tree tree = await WrittenAsync();
        await Browser.ShowAsync(tree.PathOf("report.html"), async page =>
        {
            await ReadyAsync(page);
            await page.EvaluateAsync("""
                () => {
                  const script = document.createElement('script');
                  script.textContent = 'window.ran = 1';
                  document.body.append(script);
                  const box = document.createElement('div');
                  box.innerHTML = '<img src="data:," onerror="window.ran = 1">';
                  document.body.append(box);
                }
                """);
            Assert.False(await page.EvaluateAsync<bool>("'ran' in window"));
            Assert.True(await page.EvaluateAsync<bool>("fetch('https://example.com/').then(() => false, () => true)"));
        });
    }

    [BrowserFact]
    public async Task FindingsAreSearchedAndFiltered()
    {
        using Tree tree = await WrittenAsync();
        await Browser.ShowAsync(tree.PathOf("report.html"), async page =>
        {
            await ReadyAsync(page);
            Assert.Equal(2, await page.Locator("details.finding").CountAsync());
            await page.GetByLabel("Search").FillAsync("abroad jobs");
            Assert.Equal("1 of 3", await page.Locator("#count").InnerTextAsync());
            await page.GetByLabel("Search").FillAsync("");
            await page.GetByLabel("severity").SelectOptionAsync("warning");
            Assert.Contains("Orders1.cs:1", await page.Locator("details.finding").InnerTextAsync());
            await page.GetByLabel("severity").SelectOptionAsync("");
            await page.GetByLabel("show suppressed").CheckAsync();
            Assert.Equal(3, await page.Locator("details.finding").CountAsync());
        });
    }

    [BrowserFact]
    public async Task ThePageSpeaksBothLanguages()
    {
        using Tree tree = await WrittenAsync();
        await Browser.ShowAsync(tree.PathOf("report.html"), async page =>
        {
            await ReadyAsync(page);
            await page.GetByRole(AriaRole.Button, new() { Name = "中文" }).ClickAsync();
            Assert.Equal("zh-CN", await page.Locator("html").GetAttributeAsync("lang"));
            Assert.Equal("网络安全法检查报告", await page.TitleAsync());
            Assert.Contains("境外", await page.Locator("#map-table").InnerTextAsync());
        });
    }

    [BrowserFact]
    public async Task AFindingOpensByKeyboardWithItsCodeAndItsPath()
    {
        using Tree tree = await WrittenAsync();
        await Browser.ShowAsync(tree.PathOf("report.html"), async page =>
        {
            await ReadyAsync(page);
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal("Skip to the findings", await page.EvaluateAsync<string>("document.activeElement.textContent"));
            await page.Locator("details.finding summary").First.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            ILocator finding = page.Locator("details.finding").First;
            Assert.Contains("LogInformation(phone)", await finding.Locator("mark").InnerTextAsync());
            Assert.Contains("phone", await finding.Locator("ol li").InnerTextAsync());
        });
    }

    [BrowserFact]
    public async Task AScreenReaderHearsNamesForEverythingToUse()
    {
        using Tree tree = await WrittenAsync();
        await Browser.ShowAsync(tree.PathOf("report.html"), async page =>
        {
            await ReadyAsync(page);
            Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('input, select')].filter(field => !field.labels.length || !field.labels[0].textContent.trim()).length"));
            Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('table')].filter(table => !table.caption || table.querySelectorAll('th:not([scope])').length).length"));
            Assert.Equal("img", await page.Locator("#chart").GetAttributeAsync("role"));
            Assert.Contains("table that follows", await page.Locator("#chart").GetAttributeAsync("aria-label"));
            Assert.Equal("H1,H2,H2,H2", await page.EvaluateAsync<string>("[...document.querySelectorAll('h1, h2')].map(heading => heading.tagName).join()"));
        });
    }

    [BrowserFact]
    public async Task PaperHoldsAllFindingsOpen()
    {
        using Tree tree = await WrittenAsync(count: 400);
        await Browser.ShowAsync(tree.PathOf("report.html"), async page =>
        {
            await ReadyAsync(page);
            Assert.Equal(100, await page.Locator("details.finding").CountAsync());
            await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
            Assert.Equal(267, await page.Locator("details.finding[open] pre").CountAsync());
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            Assert.False(await page.Locator("#search").IsVisibleAsync());
        });
    }

    /// <summary>A large log is one page like a small one (a third of its findings is suppressed): everything is counted and found, and only what is looked at is drawn.</summary>
    [BrowserFact]
    public async Task TenThousandFindingsAreOnePage()
    {
        using Tree tree = await WrittenAsync(count: 15_000);
        await Browser.ShowAsync(tree.PathOf("report.html"), async page =>
        {
            await ReadyAsync(page);
            Assert.Equal(100, await page.Locator("details.finding").CountAsync());
            Assert.Contains("10000", await page.Locator("body").TextContentAsync());
            await page.FillAsync("#search", "Orders9997.cs");
            await page.WaitForFunctionAsync("document.querySelectorAll('details.finding').length === 1");
        });
    }

    private static async Task<Tree> WrittenAsync(int count = 3, bool hostile = false)
    {
        Tree tree = new();
        ReportLog.Write(tree, count, hostile);
        Outcome outcome = await tree.RunAsync("report", "now.sarif", "--out", "report.html");
        Assert.Equal((ExitCode.Clean, ""), (outcome.ExitCode, outcome.Error));
        return tree;
    }

    private static Task ReadyAsync(IPage page) => page.Locator("html[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
}
