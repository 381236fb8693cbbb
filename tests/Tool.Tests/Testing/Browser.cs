using Microsoft.Playwright;

namespace CsLaw.Tool.Tests.Testing;

/// <summary>The Chromium of this machine, driven through Playwright.</summary>
internal static class Browser
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Why there is no browser and how to get one; null if there is one, or if a missing one is to be a failure.</summary>
    public static string? MissingBecause =>
        Executable is not null || Environment.GetEnvironmentVariable("CSLAW_REQUIRE_ALL") == "1"
            ? null
            : "No Chromium on the path: install it ('apt-get install chromium').";

    private static string? Executable { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .SelectMany(static folder => s_names.Select(name => Path.Join(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Opens a file in a fresh browser and shows it to the test.</summary>
    public static async Task ShowAsync(string file, Func<IPage, Task> look)
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable ?? throw new InvalidOperationException("There is no Chromium on this machine."),
            Args = ["--no-sandbox"],
        });
        IPage page = await browser.NewPageAsync(new BrowserNewPageOptions { Locale = "en-US" });
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        await look(page);
    }
}
