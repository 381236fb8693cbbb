using System.Globalization;
using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

public sealed class PersonalDataInCookieTests() : RuleTests("CSL2004")
{
    private const string Libraries = """
        namespace Blazored.LocalStorage { public interface ILocalStorageService { ValueTask SetItemAsync<T>(string key, T data, CancellationToken cancellationToken = default); } }
        """;

    private static TestCode WithLibraries(TestCode code) => code with { Sources = code.Sources.Add(("Libraries.cs", Libraries)) };

    private static string Code(string statements, string more = "") => $$"""
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.JSInterop;
        public class Customer
        {
            public int Id { get; set; }
            public string Mobile { get; set; } = "";
            public string RealName { get; set; } = "";
            public string NickName { get; set; } = "";
            public string AccessToken { get; set; } = "";
        }
        public class Service(IJSRuntime js, Blazored.LocalStorage.ILocalStorageService local, IDataProtector protector) : Controller
        {
            private async Task Run(Customer customer, string access, CookieOptions given)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        {{more}}
        """;

    [Theory]
    [InlineData("""Response.Cookies.Append("last", [|customer.Mobile|]);""")]
    [InlineData("""Response.Cookies.Append("last", System.Web.HttpUtility.UrlEncode([|customer.Mobile|]));""")]
    [InlineData("""Response.Cookies.Append("last", System.Net.WebUtility.UrlDecode([|customer.Mobile|]));""")]
    [InlineData("""Response.Cookies.Append("last", [|customer.Mobile|], new CookieOptions { HttpOnly = true, Secure = true });""")]
    [InlineData("""Response.Cookies.Append("last", System.Text.Json.JsonSerializer.Serialize([|customer|]), given);""")]
    [InlineData("""Response.Headers.Append("Set-Cookie", $"last={[|customer.Mobile|]}; path=/");""")]
    [InlineData("""Response.Headers.SetCookie = "last=" + [|customer.Mobile|];""")]
    [InlineData("""await js.InvokeVoidAsync("localStorage.setItem", "last", [|customer.Mobile|]);""")]
    [InlineData("""await js.InvokeVoidAsync("sessionStorage.setItem", "last", [|customer.RealName|]);""")]
    [InlineData("""await local.SetItemAsync("customer", [|customer|]);""")]
    public Task Reports_what_is_kept_on_the_client(string statement) => Rule.ReportsAsync(Code(statement), WithLibraries);

    [Theory]
    [InlineData("""Response.Cookies.Append("last", customer.Id.ToString());""")]
    [InlineData("""Response.Cookies.Append("last", System.Web.HttpUtility.UrlEncode(customer.Id.ToString()));""")]
    [InlineData("""Response.Cookies.Append("last", protector.Protect(customer.Mobile));""")]
    [InlineData("""Response.Headers.Append("Set-Cookie", $"last={customer.Id}; path=/");""")]
    [InlineData("""Response.Headers.Append("X-Last", customer.Mobile);""")]
    [InlineData("""Response.Headers.SetCookie = "last=" + protector.Protect(customer.Mobile);""")]
    [InlineData("""Response.Cookies.Append("nick", customer.NickName);""")]
    [InlineData("""TempData["mobile"] = customer.Mobile;""")]
    [InlineData("""await js.InvokeVoidAsync("console.focus", customer.Mobile);""")]
    [InlineData("""await local.SetItemAsync("customer", customer.Id);""")]
    public Task Is_silent_about_keys_and_protected_values(string statement) => Rule.SilentAsync(Code(statement), WithLibraries);

    /// <summary>The state of a page is written into the page; the session stays on the server.</summary>
    [Theory]
    [InlineData("""ViewState["last"] = [|customer.Mobile|];""")]
    [InlineData("""ViewState.Add("last", [|customer|]);""")]
    [InlineData("""ViewState["last"] = customer.Id;""")]
    [InlineData("""ViewState["last"] = customer.Mobile.Length;""")]
    [InlineData("""Session["last"] = customer.Mobile;""")]
    public async Task Suggests_to_keep_data_out_of_the_state_of_a_page(string statement)
    {
        foreach (Diagnostic finding in await Rule.ReportsAsync($$"""
            namespace System.Web.UI
            {
                public class StateBag { public object? this[string key] { get => null; set { } } public object? Add(string key, object value) => null; }
                public class Page { protected StateBag ViewState { get; } = new(); protected System.Web.SessionState.HttpSessionState Session { get; } = new(); }
            }
            namespace System.Web.SessionState { public class HttpSessionState { public object? this[string name] { get => null; set { } } } }
            public class Customer { public int Id { get; set; } public string Mobile { get; set; } = ""; }
            public class Desk : System.Web.UI.Page { public void Run(Customer customer) { {{statement}} } }
            """))
        {
            Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
        }
    }

    [Theory]
    [InlineData("""Response.Cookies.[|Append|]("access_token", access);""")]
    [InlineData("""Response.Cookies.[|Append|]("jwt", customer.AccessToken, new CookieOptions { Secure = true });""")]
    [InlineData("""Response.Cookies.[|Append|]("auth", access, new CookieOptions { HttpOnly = false, Secure = true });""")]
    [InlineData("""var options = new CookieOptions { HttpOnly = true }; Response.Cookies.[|Append|]("session", access, options);""")]
    public Task Reports_identities_without_the_options_that_guard_them(string statement) => Rule.ReportsAsync(Code(statement), WithLibraries);

    [Theory]
    [InlineData("""Response.Cookies.Append("access_token", access, new CookieOptions { HttpOnly = true, Secure = true });""")]
    [InlineData("""var options = new CookieOptions(); options.HttpOnly = true; options.Secure = Request.IsHttps; Response.Cookies.Append("session", access, options);""")]
    [InlineData("""Response.Cookies.Append("access_token", access, given);""")]
    [InlineData("""Response.Cookies.Append("XSRF-TOKEN", access, new CookieOptions { HttpOnly = false });""")]
    [InlineData("""Response.Cookies.Append("theme", access);""")]
    [InlineData("""Response.Cookies.Append("access_token", "");""")]
    public Task Is_silent_where_options_are_set_or_out_of_sight(string statement) => Rule.SilentAsync(Code(statement), WithLibraries);

    [Fact]
    public Task Is_silent_where_a_policy_sets_them_for_all() => Rule.SilentAsync(
        Code("""Response.Cookies.Append("access_token", access);""", "public static class Start { public static void Run(WebApplication app) => app.UseCookiePolicy(); }"), WithLibraries);

    [Fact]
    public async Task Tells_what_where_and_which_article()
    {
        Diagnostic kept = Assert.Single(await Rule.ReportsAsync(Code("""Response.Cookies.Append("last", [|customer.Mobile|]);"""), WithLibraries));
        Assert.Equal(
            "Mobile phone number ('Customer.Mobile') is kept on the client through IResponseCookies.Append as it is; CSL Art. 42(1) asks that user information is kept strictly confidential",
            kept.GetMessage(CultureInfo.InvariantCulture));
        Diagnostic open = Assert.Single(await Rule.ReportsAsync(Code("""Response.Cookies.[|Append|]("access_token", access);"""), WithLibraries));
        Assert.StartsWith("The cookie 'access_token' carries an identity and is set without HttpOnly, Secure, SameSite;", open.GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""Response.Cookies.[|Append|]("access_token", access);""", """Response.Cookies.Append("access_token", access, new CookieOptions { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax });""")]
    [InlineData("""Response.Cookies.[|Append|]("access_token", access, new CookieOptions { Path = "/", HttpOnly = false });""", """Response.Cookies.Append("access_token", access, new CookieOptions { Path = "/", HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax });""")]
    [InlineData("""Response.Cookies.[|Append|]("access_token", access, new CookieOptions { Secure = true, SameSite = SameSiteMode.Strict });""", """Response.Cookies.Append("access_token", access, new CookieOptions { Secure = true, SameSite = SameSiteMode.Strict, HttpOnly = true });""")]
    public Task Sets_the_missing_options(string statement, string expected) => Rule.FixesAsync(Code(statement), Code(expected), "CSL2004.Options", WithLibraries);

    [Fact]
    public Task Keeps_the_value_off_the_client() => Rule.FixesAsync(
        Code("customer.Id++;\n        Response.Cookies.Append(\"last\", [|customer.Mobile|]);\n        await local.SetItemAsync(\"c\", [|customer|]);"), Code("customer.Id++;"), "CSL2004.Drop", WithLibraries);

    private static string Options(string statements) => "using Microsoft.AspNetCore.Http; public static class Start { public static void Add(IServiceCollection services, IWebHostEnvironment env) { " + statements + " } }";

    [Theory]
    [InlineData("services.AddAuthentication().AddCookie(options => [|options.Cookie.HttpOnly = false|]);")]
    [InlineData("services.AddAuthentication().AddCookie(options => { [|options.Cookie.SecurePolicy = CookieSecurePolicy.None|]; });")]
    [InlineData("services.AddSession(options => { options.IdleTimeout = TimeSpan.FromMinutes(5); [|options.Cookie.HttpOnly = false|]; });")]
    public Task Reports_options_that_open_a_cookie_with_an_identity(string statements) => Rule.ReportsAsync(Options(statements));

    [Theory]
    [InlineData("services.AddAuthentication().AddCookie(options => { options.Cookie.HttpOnly = true; options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest; });")]
    [InlineData("services.AddAntiforgery(options => options.Cookie.HttpOnly = false);")]
    [InlineData("if (env.IsDevelopment()) services.AddSession(options => options.Cookie.SecurePolicy = CookieSecurePolicy.None);")]
    public Task Is_silent_for_safe_options_and_other_cookies(string statements) => Rule.SilentAsync(Options(statements));

    [Fact]
    public Task Fix_turns_the_option() => Rule.FixesAsync(
        Options("services.AddAuthentication().AddCookie(options => { [|options.Cookie.HttpOnly = false|]; [|options.Cookie.SecurePolicy = CookieSecurePolicy.None|]; });"),
        Options("services.AddAuthentication().AddCookie(options => { options.Cookie.HttpOnly = true; options.Cookie.SecurePolicy = CookieSecurePolicy.Always; });"),
        "CSL2004.SwitchOff");

    private const string Jar = "public class Seal { public bool HiddenFromScripts { get; set; } public bool Strict { get; set; } } public abstract class VisitorJar { public abstract void Put(string name, string text, Seal? seal = null); } "
        + "public class Desk(VisitorJar jar) { public void Run(string access) { STATEMENT; } } public static class Start { public static void UseSealedJars() { } public static void Run() { POLICY } }";

    private const string Lines = "cookie set M:VisitorJar.Put(*) args=name,text,seal\ncookie needed P:Seal.HiddenFromScripts\ncookie advised P:Seal.Strict\ncookie policy M:Start.UseSealedJars(*)";

    private static TestCode WithLines(TestCode code, string lines) => code with { AdditionalFiles = [("CsLaw.web.txt", lines)] };

    [Theory]
    [InlineData("jar.[|Put|](\"access_token\", access)", "HiddenFromScripts, Strict")]
    [InlineData("jar.[|Put|](\"access_token\", access, new Seal { Strict = true })", "HiddenFromScripts")]
    public async Task A_project_names_what_sets_its_cookies(string statement, string missing)
    {
        string code = Jar.Replace("STATEMENT", statement).Replace("POLICY", "");
        Diagnostic open = Assert.Single(await Rule.ReportsAsync(code, test => WithLines(test, Lines)));
        Assert.StartsWith($"The cookie 'access_token' carries an identity and is set without {missing};", open.GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
        await Rule.OffersNoFixAsync(code, test => WithLines(test, Lines), "CSL2004.Options");
    }

    [Theory]
    [InlineData("jar.Put(\"access_token\", access)", "", "")]
    [InlineData("jar.Put(\"access_token\", access)", "", "cookie set M:Other.Put(*) args=name,text,seal\ncookie needed P:Seal.HiddenFromScripts")]
    [InlineData("jar.Put(\"access_token\", access, new Seal { HiddenFromScripts = true })", "", Lines)]
    [InlineData("jar.Put(\"theme\", access)", "", Lines)]
    [InlineData("jar.Put(\"access_token\", access)", "UseSealedJars();", Lines)]
    public Task What_no_line_names_is_no_cookie_and_what_is_sealed_is_fine(string statement, string policy, string lines) =>
        Rule.SilentAsync(Jar.Replace("STATEMENT", statement).Replace("POLICY", policy), test => WithLines(test, lines));

    [Theory]
    [InlineData("setting cookie P:Seal.HiddenFromScripts is=false", true)]
    [InlineData("setting cookie P:Seal.Strict is=false", false)]
    public async Task A_project_names_what_opens_the_cookie_of_its_own_issuer(string line, bool reports)
    {
        string assignment = "options.Seal.HiddenFromScripts = false";
        string code = "public class Seal { public bool HiddenFromScripts { get; set; } public bool Strict { get; set; } } public class SessionOptions { public Seal Seal { get; } = new(); } "
            + $"public static class Start {{ public static void Run(SessionOptions options) => {(reports ? "[|" + assignment + "|]" : assignment)}; }}";
        if (reports)
        {
            Diagnostic open = Assert.Single(await Rule.ReportsAsync(code, test => WithLines(test, line)));
            Assert.StartsWith("The cookie of SessionOptions carries an identity and HiddenFromScripts lays it open;", open.GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
        }
        else
        {
            await Rule.SilentAsync(code, test => WithLines(test, line));
        }
    }
}
