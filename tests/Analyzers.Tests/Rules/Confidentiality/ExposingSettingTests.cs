using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

public sealed class ExposingSettingTests() : RuleTests("CSL2012")
{
    private static (string, string)[] Code(string statements) =>
    [
        ("Libraries.cs", SettingStubs.Source),
        ("Test.cs", $$"""
            using Microsoft.AspNetCore.HttpLogging;
            using Microsoft.EntityFrameworkCore;
            public class Page { public bool ShowsErrors { get; set; } }
            public class Startup
            {
                public void Run(IServiceCollection services, WebApplication app, IWebHostEnvironment env, IConfiguration configuration, DbContextOptionsBuilder options, HttpClientHandler handler)
                {
                    {{statements}}
                }
            }
            """),
    ];

    [Theory]
    [InlineData("options.[|EnableSensitiveDataLogging()|];")]
    [InlineData("options.[|EnableSensitiveDataLogging(true)|];")]
    [InlineData("new DbContextOptionsBuilder<DbContext>().[|EnableSensitiveDataLogging()|];")]
    [InlineData("options.[|EnableSensitiveDataLogging(sensitiveDataLoggingEnabled: true)|].EnableDetailedErrors();")]
    [InlineData("services.AddHttpLogging(logging => [|logging.LoggingFields = HttpLoggingFields.All|]);")]
    [InlineData("services.AddHttpLogging(logging => { [|logging.LoggingFields |= HttpLoggingFields.RequestBody|]; });")]
    [InlineData("services.AddHttpLogging(logging => [|logging.LoggingFields = HttpLoggingFields.Request|]);")]
    [InlineData("services.AddHttpLogging(logging => [|logging.RequestHeaders.Add(\"Authorization\")|]);")]
    [InlineData("services.AddHttpLogging(logging => [|logging.ResponseHeaders.Add(Microsoft.Net.Http.Headers.HeaderNames.SetCookie)|]);")]
    [InlineData("app.MapGet(\"/\", () => 1).[|WithHttpLogging(HttpLoggingFields.All)|];")]
    [InlineData("services.AddW3CLogging(logging => [|logging.LoggingFields = W3CLoggingFields.All|]);")]
    [InlineData("[|Microsoft.IdentityModel.Logging.IdentityModelEventSource.ShowPII = true|];")]
    [InlineData("[|Microsoft.IdentityModel.Logging.IdentityModelEventSource.LogCompleteSecurityArtifact = true|];")]
    [InlineData("new Microsoft.Identity.Client.PublicBuilder().[|WithLogging(_ => { }, 1, enablePiiLogging: true)|];")]
    [InlineData("new Azure.Core.DiagnosticsOptions { [|IsLoggingContentEnabled = true|] };")]
    [InlineData("new Azure.Core.DiagnosticsOptions { [|LoggedHeaderNames = { \"x-ms-date\", \"*\" }|] };")]
    [InlineData("new Amazon.Util.LoggingConfig { [|LogResponses = Amazon.Util.ResponseLoggingOption.Always|] };")]
    [InlineData("new Npgsql.NpgsqlDataSourceBuilder().[|EnableParameterLogging()|].Build();")]
    [InlineData("new Npgsql.NpgsqlConnectionStringBuilder { [|IncludeErrorDetail = true|] };")]
    [InlineData("[|new SqlSugar.AopProvider().OnLogExecuting = (sql, pars) => Console.WriteLine(sql + string.Join(\",\", pars.Select(p => p.ToString())))|];")]
    [InlineData("new FreeSql.FreeSqlBuilder().[|UseMonitorCommand(cmd => Console.WriteLine(cmd.Parameters.Count + cmd.CommandText))|].Build();")]
    [InlineData("new Sentry.SentryOptions { [|SendDefaultPii = true|] };")]
    [InlineData("new Sentry.SentryOptions { [|MaxRequestBodySize = Sentry.RequestSize.Always|] };")]
    [InlineData("new Microsoft.Extensions.AI.OpenTelemetryChatClient { [|EnableSensitiveData = true|] };")]
    [InlineData("new Microsoft.Extensions.Http.Logging.LoggingOptions { [|LogBody = true|] };")]
    [InlineData("app.[|UseDeveloperExceptionPage()|];")]
    [InlineData("new Grpc.AspNetCore.Server.GrpcServiceOptions { [|EnableDetailedErrors = true|] };")]
    [InlineData("services.AddSignalR(hub => [|hub.EnableDetailedErrors = true|]);")]
    [InlineData("services.AddServerSideBlazor(circuit => [|circuit.DetailedErrors = true|]);")]
    [InlineData("((Microsoft.Extensions.Compliance.Redaction.IRedactionBuilder)null!).[|SetRedactor<Microsoft.Extensions.Compliance.Redaction.NullRedactor>(\"patient\")|];")]
    [InlineData("services.Configure<CookiePolicyOptions>(cookies => [|cookies.CheckConsentNeeded = context => false|]);")]
    [InlineData("[|handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true|];")]
    [InlineData("[|handler.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|];")]
    [InlineData("new System.Net.Security.SslClientAuthenticationOptions { [|RemoteCertificateValidationCallback = delegate { return true; }|] };")]
    [InlineData("new System.Net.Security.SslClientAuthenticationOptions { [|EnabledSslProtocols = System.Security.Authentication.SslProtocols.Tls11 | System.Security.Authentication.SslProtocols.Tls12|] };")]
    [InlineData("[|handler.SslProtocols = System.Security.Authentication.SslProtocols.Tls|];")]
    [InlineData("[|System.Net.ServicePointManager.ServerCertificateValidationCallback = (_, _, _, _) => true|];")]
    [InlineData("[|System.Net.ServicePointManager.ServerCertificateValidationCallback = new System.Net.Security.RemoteCertificateValidationCallback(Accept)|]; static bool Accept(object sender, object? certificate, object? chain, System.Net.Security.SslPolicyErrors errors) { return true; }")]
    [InlineData("[|System.Net.ServicePointManager.ServerCertificateValidationCallback = (_, certificate, _, _) => { Console.WriteLine(certificate); return true; }|];")]
    [InlineData("[|handler.ServerCertificateCustomValidationCallback = Accept|]; static bool Accept(object sender, object? certificate, object? chain, System.Net.Security.SslPolicyErrors errors) => true;")]
    [InlineData("[|new System.Net.Security.SslStream(System.IO.Stream.Null, false, (_, _, _, _) => true)|].Close();")]
    [InlineData("[|new MailKit.SmtpClient().ServerCertificateValidationCallback = (_, _, _, _) => true|];")]
    [InlineData("[|System.Net.ServicePointManager.SecurityProtocol = System.Net.SecurityProtocolType.Tls11 | System.Net.SecurityProtocolType.Tls12|];")]
    [InlineData("System.AppContext.[|SetSwitch(\"Microsoft.SemanticKernel.Experimental.GenAI.EnableOTelDiagnosticsSensitive\", true)|];")]
    public Task Reports_a_switch_that_lays_data_open(string statement) => Rule.ReportsAsync(Code(statement), WithEntityFramework);

    [Theory]
    [InlineData("options.EnableSensitiveDataLogging(false);")]
    [InlineData("options.EnableSensitiveDataLogging(env.IsDevelopment());")]
    [InlineData("options.EnableSensitiveDataLogging(configuration.GetValue<bool>(\"Trace\"));")]
    [InlineData("services.AddHttpLogging(logging => logging.LoggingFields = HttpLoggingFields.RequestPropertiesAndHeaders);")]
    [InlineData("services.AddHttpLogging(logging => logging.LoggingFields = HttpLoggingFields.None);")]
    [InlineData("services.AddHttpLogging(logging => logging.RequestHeaders.Add(\"X-Correlation-Id\"));")]
    [InlineData("services.AddW3CLogging(logging => logging.LoggingFields = W3CLoggingFields.ClientIpAddress | W3CLoggingFields.Method);")]
    [InlineData("new Microsoft.Identity.Client.PublicBuilder().WithLogging(_ => { }, 1);")]
    [InlineData("new Azure.Core.DiagnosticsOptions { LoggedHeaderNames = { \"x-ms-date\" } };")]
    [InlineData("new Amazon.Util.LoggingConfig { LogResponses = Amazon.Util.ResponseLoggingOption.OnError };")]
    [InlineData("new SqlSugar.AopProvider().OnLogExecuting = (sql, pars) => Console.WriteLine(sql);")]
    [InlineData("new FreeSql.FreeSqlBuilder().UseMonitorCommand(cmd => Console.WriteLine(cmd.CommandTimeout)).Build();")]
    [InlineData("new Sentry.SentryOptions { SendDefaultPii = false, MaxRequestBodySize = Sentry.RequestSize.None };")]
    [InlineData("services.AddSignalR();")]
    [InlineData("services.Configure<CookiePolicyOptions>(cookies => cookies.CheckConsentNeeded = context => true);")]
    [InlineData("handler.ServerCertificateCustomValidationCallback = (_, _, _, errors) => errors == System.Net.Security.SslPolicyErrors.None;")]
    [InlineData("((Microsoft.Extensions.Compliance.Redaction.IRedactionBuilder)null!).SetRedactor<Microsoft.Extensions.Compliance.Redaction.ErasingRedactor>(\"patient\");")]
    [InlineData("services.AddHttpLogging(logging => { logging.LoggingFields = HttpLoggingFields.RequestPath; logging.LoggingFields &= ~HttpLoggingFields.RequestBody; });")]
    [InlineData("System.Net.ServicePointManager.SecurityProtocol &= ~System.Net.SecurityProtocolType.Tls11;")]
    [InlineData("System.Net.ServicePointManager.SecurityProtocol |= System.Net.SecurityProtocolType.Tls12;")]
    [InlineData("System.Net.ServicePointManager.ServerCertificateValidationCallback = new System.Net.Security.RemoteCertificateValidationCallback(Look); static bool Look(object sender, object? certificate, object? chain, System.Net.Security.SslPolicyErrors errors) { if (errors == System.Net.Security.SslPolicyErrors.None) return true; return certificate?.ToString() == \"x\"; }")]
    [InlineData("System.Net.ServicePointManager.ServerCertificateValidationCallback = (_, _, _, errors) => { if (errors != System.Net.Security.SslPolicyErrors.None) throw new InvalidOperationException(); return true; };")]
    [InlineData("new System.Net.Security.SslStream(System.IO.Stream.Null, false, (_, _, _, errors) => errors == System.Net.Security.SslPolicyErrors.None).Close();")]
    [InlineData("new System.Net.Security.SslStream(System.IO.Stream.Null).Close();")]
    public Task Is_silent_where_nothing_is_laid_open(string statement) => Rule.ReportsAsync(Code(statement), WithEntityFramework);

    [Theory]
    [InlineData("if (env.IsDevelopment()) { options.EnableSensitiveDataLogging(); }")]
    [InlineData("if (env.IsDevelopment()) app.UseDeveloperExceptionPage(); else app.UseExceptionHandler(\"/error\");")]
    [InlineData("if (!env.IsDevelopment()) return; app.UseDeveloperExceptionPage();")]
    [InlineData("if (env.IsProduction()) { app.UseHsts(); } else { app.UseDeveloperExceptionPage(); }")]
    [InlineData("if (env.IsEnvironment(\"Development\") && configuration[\"x\"] != null) app.UseDeveloperExceptionPage();")]
    [InlineData("if (env.EnvironmentName == Environments.Development) app.UseDeveloperExceptionPage();")]
    [InlineData("var isDevelopment = env.IsDevelopment(); if (isDevelopment) app.UseDeveloperExceptionPage();")]
    [InlineData("var local = env.IsDevelopment(); if (local) services.AddSignalR(hub => hub.EnableDetailedErrors = true);")]
    [InlineData("if (env.IsDevelopment()) { services.AddSignalR(hub => { hub.EnableDetailedErrors = true; }); }")]
    [InlineData("services.AddSignalR(hub => { if (env.IsDevelopment()) hub.EnableDetailedErrors = true; });")]
    [InlineData("if (System.Diagnostics.Debugger.IsAttached) app.UseDeveloperExceptionPage();")]
    [InlineData("if (env.IsDevelopment()) Show(); void Show() { app.UseDeveloperExceptionPage(); }")]
    [InlineData("switch (env.EnvironmentName) { case \"Development\": app.UseDeveloperExceptionPage(); break; }")]
    [InlineData("if (env.EnvironmentName != \"Production\") app.UseDeveloperExceptionPage();")]
    [InlineData("if (env.EnvironmentName is not \"Production\") app.UseDeveloperExceptionPage();")]
    [InlineData("if (!env.IsEnvironment(\"Production\")) app.UseDeveloperExceptionPage();")]
    [InlineData("var isProduction = configuration[\"x\"] == \"y\"; if (!isProduction) app.UseDeveloperExceptionPage();")]
    [InlineData("if (env.IsStaging()) app.UseDeveloperExceptionPage();")]
    [InlineData("if (env.IsEnvironment(\"Local\")) app.UseDeveloperExceptionPage();")]
    [InlineData("if (configuration[\"Errors:Show\"] == \"true\") app.UseDeveloperExceptionPage();")]
    [InlineData("if (bool.Parse(configuration[\"Errors:Show\"]!)) app.UseDeveloperExceptionPage();")]
    [InlineData("var page = app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<Page>>().Value; if (page.ShowsErrors) app.UseDeveloperExceptionPage();")]
    [InlineData("var page = configuration.GetSection(\"Page\").Get<Page>()!; if (page.ShowsErrors) app.UseDeveloperExceptionPage();")]
    public Task A_development_guard_settles_it(string statement) => Rule.ReportsAsync(Code(statement), WithEntityFramework);

    [Theory]
    [InlineData("if (!env.IsDevelopment()) { app.[|UseDeveloperExceptionPage()|]; }")]
    [InlineData("if (env.IsDevelopment()) { } app.[|UseDeveloperExceptionPage()|];")]
    [InlineData("if (env.IsDevelopment() || env.IsProduction()) { app.[|UseDeveloperExceptionPage()|]; }")]
    [InlineData("if (env.IsProduction()) { app.[|UseDeveloperExceptionPage()|]; }")]
    [InlineData("if (configuration[\"x\"] == \"y\") app.[|UseDeveloperExceptionPage()|];")]
    [InlineData("if (env.EnvironmentName == \"Production\") app.[|UseDeveloperExceptionPage()|];")]
    [InlineData("if (env.EnvironmentName is \"Production\") app.[|UseDeveloperExceptionPage()|];")]
    [InlineData("if (env.IsEnvironment(\"Production\")) app.[|UseDeveloperExceptionPage()|];")]
    [InlineData("var nonProduction = configuration[\"x\"] == \"y\"; if (!nonProduction) app.[|UseDeveloperExceptionPage()|];")]
    [InlineData("var isProductionLine = configuration[\"x\"] == \"y\"; if (!isProductionLine) app.[|UseDeveloperExceptionPage()|];")]
    [InlineData("var inProduction = configuration[\"x\"] == \"y\"; if (!inProduction) app.[|UseDeveloperExceptionPage()|];")]
    [InlineData("if (!env.IsStaging()) app.[|UseDeveloperExceptionPage()|];")]
    [InlineData("if (env.IsEnvironment(\"Localized\")) app.[|UseDeveloperExceptionPage()|];")]
    [InlineData("if (configuration[\"Stage\"] == \"Production\") app.[|UseDeveloperExceptionPage()|];")]
    [InlineData("var page = new Page(); if (page.ShowsErrors) app.[|UseDeveloperExceptionPage()|];")]
    [InlineData("var page = configuration.GetSection(\"Page\").Get<Page>()!; if (!page.ShowsErrors) app.[|UseDeveloperExceptionPage()|];")]
    public Task A_guard_for_something_else_settles_nothing(string statement) => Rule.ReportsAsync(Code(statement), WithEntityFramework);

    /// <summary>Settings that a program reads by means of its own: whoever runs it decides, unless the code does.</summary>
    [Theory]
    [InlineData("_settings.Tls.TrustsAll ? new SslStream(s, false, (_, _, _, _) => true) : new SslStream(s)")]
    [InlineData("!_settings.Tls.TrustsAll ? new SslStream(s) : new SslStream(s, false, (_, _, _, _) => true)")]
    [InlineData("settings.TrustsAll ? new SslStream(s, false, (_, _, _, _) => true) : new SslStream(s)")]
    [InlineData("Kept(_settings.Tls)", "TlsSettings kept = given;", "kept.TrustsAll")]
    [InlineData("_settings.Tls.TrustsAll ? Wrap(t => new SslStream(t, false, (_, _, _, _) => true)) : new SslStream(s)")]
    [InlineData("!settings.TrustsAll ? [|new SslStream(s, false, (_, _, _, _) => true)|] : new SslStream(s)")]
    [InlineData("_settings.Tls.TrustsAtFirst ? [|new SslStream(s, false, (_, _, _, _) => true)|] : new SslStream(s)")]
    [InlineData("_settings.Tls.Always ? [|new SslStream(s, false, (_, _, _, _) => true)|] : new SslStream(s)")]
    [InlineData("new TlsSettings { TrustsAll = true }.TrustsAll ? [|new SslStream(s, false, (_, _, _, _) => true)|] : new SslStream(s)")]
    [InlineData("Kept(_settings.Tls)", "TlsSettings kept = new() { TrustsAll = true };", "kept.TrustsAll", true)]
    [InlineData("_settings.Tls.TrustsAll ? new SslStream(s) : Wrap(t => [|new SslStream(t, false, (_, _, _, _) => true)|])")]
    [InlineData("_peer.TrustsAll ? [|new SslStream(s, false, (_, _, _, _) => true)|] : new SslStream(s)")]
    public Task What_settings_of_the_program_decide_is_theirs(string expression, string kept = "TlsSettings kept = given;", string asked = "kept.TrustsAll", bool reported = false) => Rule.ReportsAsync($$"""
        using System.IO;
        using System.Net.Security;
        public sealed class TlsSettings { public TlsSettings() { } public bool TrustsAll; public bool TrustsAtFirst { get; set; } = true; public bool Always => true; }
        public sealed class LinkSettings { public TlsSettings Tls { get; } = new(); }
        public sealed class Peer { public bool TrustsAll { get; set; } }
        public sealed class Link
        {
            private readonly LinkSettings _settings;
            private readonly Peer _peer;
            public Link(LinkSettings settings, Peer peer) { _settings = settings; _peer = peer; }
            public SslStream Open(Stream s, TlsSettings settings) => {{expression}};
            private SslStream Kept(TlsSettings given)
            {
                {{kept}}
                if ({{asked}})
                    return {{(reported ? "[|new SslStream(Stream.Null, false, (_, _, _, _) => true)|]" : "new SslStream(Stream.Null, false, (_, _, _, _) => true)")}};
                return new SslStream(Stream.Null);
            }
            private static SslStream Wrap(Func<Stream, SslStream> open) => open(Stream.Null);
        }
        """);

    [Theory]
    [InlineData("switch M:Features.IsOn(*)", false)]
    [InlineData("switch M:Features.IsOff(*)", true)]
    [InlineData("development M:Features.IsOn(*)", false)]
    [InlineData("", true)]
    public Task A_project_says_what_reads_its_switches(string line, bool reported) => Rule.ReportsAsync(
        "public abstract class Features { public abstract bool IsOn(string name); } public static class Pipeline { public static void Build(WebApplication app, Features features) { if (features.IsOn(\"a\")) app."
            + (reported ? "[|UseDeveloperExceptionPage()|]" : "UseDeveloperExceptionPage()") + "; } }",
        code => code with { AdditionalFiles = [("CsLaw.shelf.txt", line)] });

    [Fact]
    public Task Callers_that_ask_settle_it_for_what_they_call() => Rule.ReportsAsync("""
        public static class Pipeline
        {
            public static void Build(WebApplication app, IWebHostEnvironment env)
            {
                if (env.IsDevelopment())
                    app.ShowErrors();
                app.ShowMore();
            }
            private static void ShowErrors(this WebApplication app) => app.UseDeveloperExceptionPage();
            private static void ShowMore(this WebApplication app) => app.[|UseDeveloperExceptionPage()|];
        }
        public class StartupDevelopment { public void Configure(IApplicationBuilder app) => app.UseDeveloperExceptionPage(); }
        public class Startup { public void ConfigureDevelopment(IApplicationBuilder app) => app.UseDeveloperExceptionPage(); }
        """);

    /// <summary>A scan also holds the files of referenced projects, where a method of the same name may be called.</summary>
    [Fact]
    public Task Callers_are_looked_for_in_the_projects_of_a_scan() => Rule.ReportsAsync(
        "public static class Pipeline { public static void ShowErrors(WebApplication app) => app.[|UseDeveloperExceptionPage()|]; }",
        code => code with
        {
            References = code.References.Add(CSharpCompilation.Create(
                "Lower",
                [CSharpSyntaxTree.ParseText("namespace Lower { public static class Other { public static void ShowErrors() { } public static void Run() { ShowErrors(); } } }")],
                References.Core,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference()),
            HostFiles = [new Scan()],
        });

    private sealed class Scan : AdditionalText, IAcrossProjects
    {
        public override string Path => "scan";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From("");
    }

    [Fact]
    public Task A_build_for_debugging_settles_it() => Rule.ReportsAsync("""
        #define DEBUG
        public class Startup
        {
            public void Configure(IApplicationBuilder app)
            {
        #if DEBUG
                app.UseDeveloperExceptionPage();
        #endif
        #if !DEBUG
                app.UseDeveloperExceptionPage();
        #else
                app.UseStaticFiles();
        #endif
                app.[|UseDeveloperExceptionPage()|];
            }
        }
        """);

    [Fact]
    public async Task A_name_that_no_other_library_has_is_enough_where_the_library_is_not_resolved() => await Rule.ReportsAsync(
        "public class Startup { public void Run(MissingBuilder options) { options.[|EnableSensitiveDataLogging()|]; [|IdentityModelEventSource.ShowPII = true|]; options.LogBody = true; } }",
        code => code with { MayNotCompile = true });

    [Fact]
    public async Task The_text_of_a_command_of_FreeSql_is_a_suggestion() => Assert.Equal(
        DiagnosticSeverity.Info,
        Assert.Single(await Rule.ReportsAsync(Code("new FreeSql.FreeSqlBuilder().[|UseMonitorCommand(cmd => Console.WriteLine(cmd.CommandText))|].Build();"), WithEntityFramework)).Severity);

    private static async Task<Diagnostic[]> Configured(string text, string file = "/app/appsettings.json") =>
        [.. (await new TestCode { Sources = [("Test.cs", "")], AdditionalFiles = [(file, text)] }.DiagnoseAsync(Analyzers.All)).Where(finding => finding.Id == "CSL2012")];

    [Theory]
    [InlineData("""{ "Sentry": { "SendDefaultPii": true } }""", "true")]
    [InlineData("""{ "Sentry": { "MaxRequestBodySize": "Always" } }""", "Always")]
    [InlineData("""{ "DetailedErrors": true }""", "true")]
    [InlineData("""{ "HttpLogging": { "LoggingFields": "RequestPath, RequestBody" } }""", "RequestPath, RequestBody")]
    [InlineData("""{ "Database": { "EnableSensitiveDataLogging": "True" } }""", "True")]
    [InlineData("""{ "ConnectionStrings": { "Shop": "Host=db;Include Error Detail=true" } }""", "Host=db;Include Error Detail=true")]
    public async Task Reports_a_key_of_a_settings_file_at_its_value(string json, string value)
    {
        Diagnostic finding = Assert.Single(await Configured(json));
        Assert.Equal(value, json.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length));
    }

    [Theory]
    [InlineData("/app/Web.config", """<configuration><system.web><customErrors mode="Off" /></system.web></configuration>""", "Off")]
    [InlineData("/app/Web.config", """<configuration><system.webServer><httpErrors existingResponse="Auto" errorMode='Detailed' /></system.webServer></configuration>""", "Detailed")]
    [InlineData("/app/App.config", """<behavior><serviceDebug includeExceptionDetailInFaults="true" /></behavior>""", "true")]
    [InlineData("/app/App.config", """<configuration><appSettings><add key="Identity:ShowPII" value="true" /></appSettings></configuration>""", "true")]
    [InlineData("/app/App.config", """<configuration><appSettings><add value="true" key="DetailedErrors" /></appSettings></configuration>""", "true")]
    [InlineData("/app/Web.config", """<connectionStrings><add name="Shop" connectionString="Host=db;Include Error Detail=true" /></connectionStrings>""", "Host=db;Include Error Detail=true")]
    [InlineData("/app/nlog.config", """<nlog><targets><target type="File" layout="${longdate}|${aspnet-request-posted-body}|${message}" /></targets></nlog>""", "${longdate}|${aspnet-request-posted-body}|${message}")]
    [InlineData("/app/nlog.config", """<nlog><targets><target type="File"><layout>${longdate}|${aspnet-request-form}</layout></target></targets></nlog>""", "${longdate}|${aspnet-request-form}")]
    [InlineData("/app/nlog.config", """<target><layout type="x"><![CDATA[${message} ${aspnet-request-posted-body}]]></layout></target>""", "${message} ${aspnet-request-posted-body}")]
    [InlineData("/app/App.config", """<appSettings><ShowPII>true</ShowPII></appSettings>""", "true")]
    [InlineData("/app/nlog.config", """<nlog><variable name="layout" value="${message} ${aspnet-request-cookie:items=session}" /></nlog>""", "${message} ${aspnet-request-cookie:items=session}")]
    public async Task Reports_an_attribute_of_an_XML_file_at_its_value(string file, string xml, string value)
    {
        Diagnostic finding = Assert.Single(await Configured(xml, file));
        Assert.Equal(value, xml.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length));
    }

    [Theory]
    [InlineData("/app/Web.config", """<system.web><customErrors mode="RemoteOnly" /><sessionState mode="Off" /><authentication mode="Forms" /></system.web>""")]
    [InlineData("/app/Web.config", """<system.web><!-- <customErrors mode="Off" /> --></system.web>""")]
    [InlineData("/app/Web.Debug.config", """<system.web><customErrors mode="Off" /></system.web>""")]
    [InlineData("/app/Web.config", """<system.webServer><httpErrors errorMode="DetailedLocalOnly" /></system.webServer>""")]
    [InlineData("/app/App.config", """<appSettings><add key="ShowPII" value="false" /><add key="Page" value="true" /></appSettings>""")]
    [InlineData("/app/nlog.config", """<target><layout>${longdate}|${message}</layout><note>${aspnet-request-form}</note></target>""")]
    [InlineData("/app/nlog.config", """<target><!-- <layout>${aspnet-request-form}</layout> --></target>""")]
    [InlineData("/app/nlog.config", """<target layout="${longdate}|${aspnet-request-url}|${message}" name="aspnet-request-form" />""")]
    public async Task Is_silent_about_other_attributes_and_elements(string file, string xml) => Assert.Empty(await Configured(xml, file));

    [Theory]
    [InlineData("""{ "Sentry": { "SendDefaultPii": false, "MaxRequestBodySize": "None" } }""", "/app/appsettings.json")]
    [InlineData("""{ "Sentry": { "SendDefaultPii": true } }""", "/app/appsettings.Development.json")]
    [InlineData("""{ "HttpLogging": { "LoggingFields": "RequestPath" } }""", "/app/appsettings.json")]
    [InlineData("""{ "ConnectionStrings": { "Shop": "Host=db;Include Error Detail=false" } }""", "/app/appsettings.json")]
    [InlineData("""{ "Sentry": { "SendDefaultPii": true } }""", "/app/other.json")]
    public async Task Is_silent_about_other_values_and_files(string json, string file) => Assert.Empty(await Configured(json, file));

    [Theory]
    [InlineData("<a>", " ", "<b>")]
    [InlineData("", "<a ", "")]
    [InlineData("<layout>", "<![CDATA[", "")]
    [InlineData("", "<a>x", "</a>")]
    [InlineData("", "<!-- ", "")]
    public async Task A_file_of_whatever_length_is_read_to_its_end(string before, string repeated, string after) =>
        Assert.Single(await Configured("<target><layout>${aspnet-request-form}</layout></target>" + before + string.Concat(System.Linq.Enumerable.Repeat(repeated, 200_000)) + after, "/app/nlog.config"));

    [Fact]
    public Task Fix_lets_the_environment_decide_where_it_is_at_hand() => Rule.FixesAsync(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSignalR(hub => [|hub.EnableDetailedErrors = true|]);
        var app = builder.Build();
        app.[|UseDeveloperExceptionPage()|];
        app.Run();
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSignalR(hub => hub.EnableDetailedErrors = builder.Environment.IsDevelopment());
        var app = builder.Build();
        if (app.Environment.IsDevelopment())
        {
            app.UseDeveloperExceptionPage();
        }
        app.Run();
        """,
        "CSL2012.OnlyInDevelopment", AsProgram);

    [Fact]
    public Task Fix_switches_off() => Rule.FixesAsync(
        """
        using Microsoft.AspNetCore.HttpLogging;
        using Microsoft.EntityFrameworkCore;
        public class Startup
        {
            public void Run(IServiceCollection services, IApplicationBuilder app, DbContextOptionsBuilder options, HttpClientHandler handler)
            {
                options.[|EnableSensitiveDataLogging()|].EnableDetailedErrors();
                options.[|EnableSensitiveDataLogging(true)|];
                services.AddHttpLogging(logging => [|logging.LoggingFields = HttpLoggingFields.All|]);
                services.AddHttpLogging(logging => { [|logging.RequestHeaders.Add("Cookie")|]; });
                services.AddSignalR(hub => [|hub.EnableDetailedErrors = true|]);
                services.Configure<CookiePolicyOptions>(cookies => [|cookies.CheckConsentNeeded = context => false|]);
                app.[|UseDeveloperExceptionPage()|].UseStaticFiles();
                app.[|UseDeveloperExceptionPage()|];
                [|handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true|];
            }
        }
        """,
        """
        using Microsoft.AspNetCore.HttpLogging;
        using Microsoft.EntityFrameworkCore;
        public class Startup
        {
            public void Run(IServiceCollection services, IApplicationBuilder app, DbContextOptionsBuilder options, HttpClientHandler handler)
            {
                options.EnableSensitiveDataLogging(false).EnableDetailedErrors();
                options.EnableSensitiveDataLogging(false);
                services.AddHttpLogging(logging => logging.LoggingFields = HttpLoggingFields.RequestPropertiesAndHeaders);
                services.AddHttpLogging(logging => { });
                services.AddSignalR(hub => hub.EnableDetailedErrors = false);
                services.Configure<CookiePolicyOptions>(cookies => cookies.CheckConsentNeeded = context => true);
                app.UseStaticFiles();
            }
        }
        """,
        "CSL2012.SwitchOff", WithEntityFramework);
}
