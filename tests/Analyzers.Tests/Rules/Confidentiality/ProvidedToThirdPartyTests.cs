using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

public sealed class ProvidedToThirdPartyTests() : RuleTests("CSL2008")
{
    private static string Code(string members) => $$"""
        using CsLaw.Guards;
        public class Passenger { public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; public int Rank { get; set; } }
        public interface IConsents { bool HasConsent(string purpose); }
        public class Partner(HttpClient http, IConsents consents) { {{members}} }
        """;

    [Theory]
    [InlineData("public Task Run(Passenger p) => http.PostAsJsonAsync(\"https://api.growingio.com/v1\", [|p|]);", DiagnosticSeverity.Warning)]
    [InlineData("public Task Run(Passenger p) => http.PostAsJsonAsync(\"https://partner.example.cn/v1\", [|p|]);", DiagnosticSeverity.Info)]
    [InlineData("public Task Run(Passenger p) => http.PostAsJsonAsync(\"https://gov.cn.partner.example.cn/v1\", [|p|]);", DiagnosticSeverity.Info)]
    [InlineData("public Task Run(Passenger p) => http.PostAsync(\"https://api.growingio.com/v1\", new StringContent(Redact.Phone([|p.Mobile|])));", DiagnosticSeverity.Info)]
    public async Task Reports_what_goes_to_an_outside_party(string members, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(await Rule.ReportsAsync(Code(members), WithGuards)).Severity);

    [Theory]
    [InlineData("public Task Run(Passenger p) => http.PostAsJsonAsync(\"http://claims-service/v1\", p);")]
    [InlineData("public Task Run(Passenger p) => http.PostAsJsonAsync(\"https://sms.yunpian.com/v2\", p);")]
    [InlineData("public Task Run(Passenger p) => http.PostAsJsonAsync(\"https://api.mixpanel.com/track\", p);")]
    [InlineData("public Task Run(Passenger p) => http.PostAsJsonAsync(\"https://stay.police.example.gov.cn/v1\", p);")]
    [InlineData("public Task Run(Passenger p) => http.PostAsJsonAsync(\"https://api.growingio.com/v1\", p.Rank);")]
    [InlineData("[Processor(\"DPA-2026-4\")] public Task Run(Passenger p) => http.PostAsJsonAsync(\"https://api.growingio.com/v1\", p);")]
    [InlineData("public async Task Run(Passenger p) { if (!consents.HasConsent(\"sharing\")) return; await http.PostAsJsonAsync(\"https://api.growingio.com/v1\", p); }")]
    public Task Is_silent_for_the_own_network_processors_and_consent(string members) => Rule.ReportsAsync(Code(members), WithGuards);

    private static string Sender(string given) => $$"""
        public interface IPartner { Task Tell(Passenger p); }
        public class Growing(HttpClient http) : IPartner { public Task Tell(Passenger p) => http.PostAsJsonAsync("https://api.growingio.com/v1", {{given}}); }

        """;

    private static string Endpoints(string members, string sender) => $$"""
        using CsLaw.Guards;
        using Microsoft.AspNetCore.Mvc;
        public class Passenger { public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; }
        {{sender}}
        {{members}}
        """;

    [Theory]
    [InlineData("[ApiController] public class Desk(HttpClient http) : ControllerBase { [HttpPost, RequireConsent(\"sharing\")] public Task Add(Passenger p) => http.PostAsJsonAsync(\"https://api.growingio.com/v1\", p); }")]
    [InlineData("public static class Map { public static void To(WebApplication app) => app.MapPost(\"/add\", (HttpClient http, Passenger p) => http.PostAsJsonAsync(\"https://api.growingio.com/v1\", p)).RequireConsent(\"sharing\"); }")]
    public Task Consent_that_the_endpoint_declares_settles_it(string members) => Rule.ReportsAsync(Endpoints(members, ""), WithGuards);

    [Fact]
    public Task Consent_that_all_endpoints_declare_that_lead_there_settles_it() => Rule.ReportsAsync(Endpoints("""
        public class Desks(IPartner partner) { public Task Note(Passenger p) => partner.Tell(p); }
        [ApiController] public class Desk(IPartner partner, Desks desks) : ControllerBase
        {
            [HttpPost("a"), RequireConsent("sharing")] public Task Add(Passenger p) => partner.Tell(p);
            [HttpPost("b"), RequireConsent("sharing")] public Task Note(Passenger p) => desks.Note(p);
        }
        """, Sender("p")), WithGuards);

    private const string Mediator = """
        public interface IRequestHandler<T> { Task Handle(T request, System.Threading.CancellationToken cancellation); }
        public interface IMediator { Task Send(object request); }
        public class Tell { public Passenger Passenger { get; set; } = new(); }
        """;

    [Theory]
    [InlineData("public static class Map { public static void To(WebApplication app) => app.MapPost(\"/add\", Add).RequireConsent(\"sharing\"); private static Task Add(IPartner partner, Passenger p) => partner.Tell(p); }", "p")]
    [InlineData("public static class Map { public static void To(WebApplication app) => app.MapPost(\"/add\", Adding.Add); } public static class Adding { public static Task Add(IPartner partner, Passenger p) => partner.Tell(p); }", "[|p|]")]
    [InlineData(Mediator + "public class TellHandler(IPartner partner) : IRequestHandler<Tell> { public Task Handle(Tell request, System.Threading.CancellationToken cancellation) => partner.Tell(request.Passenger); } [ApiController] public class Desk(IMediator mediator) : ControllerBase { [HttpPost, RequireConsent(\"sharing\")] public Task Add(Passenger p) => mediator.Send(new Tell { Passenger = p }); }", "p")]
    [InlineData(Mediator + "public class TellHandler(IPartner partner) : IRequestHandler<Tell> { public Task Handle(Tell request, System.Threading.CancellationToken cancellation) => partner.Tell(request.Passenger); } [ApiController] public class Desk(IMediator mediator) : ControllerBase { [HttpPost(\"a\"), RequireConsent(\"sharing\")] public Task Add(Passenger p) => mediator.Send(new Tell { Passenger = p }); [HttpPost(\"b\")] public Task Note(Passenger p) => mediator.Send(new Tell { Passenger = p }); }", "[|p|]")]
    public Task Functions_that_are_mapped_and_handlers_of_a_mediator_lead_there_too(string members, string given) => Rule.ReportsAsync(Endpoints(members, Sender(given)), WithGuards);

    [Theory]
    [InlineData("[ApiController] public class Desk(IPartner partner) : ControllerBase { [HttpPost(\"a\"), RequireConsent(\"sharing\")] public Task Add(Passenger p) => partner.Tell(p); [HttpPost(\"b\")] public Task Note(Passenger p) => partner.Tell(p); }")]
    [InlineData("[ApiController] public class Desk(IPartner partner) : ControllerBase { [HttpPost, RequireConsent(\"sharing\")] public Task Add(Passenger p) => partner.Tell(p); } public class Job(IPartner partner) { public Task Run(Passenger p) => partner.Tell(p); }")]
    [InlineData("[ApiController] public class Desk(IPartner partner) : ControllerBase { [HttpPost] public Task Add(Passenger p) => partner.Tell(p); }")]
    public Task Another_way_there_leaves_it_open(string members) => Rule.ReportsAsync(Endpoints(members, Sender("[|p|]")), WithGuards);

    [Fact]
    public Task One_recipient_of_a_method_is_one_finding() => Rule.ReportsAsync(Code("""
        public async Task Run(Passenger p)
        {
            await http.PostAsync("https://api.growingio.com/v1", new StringContent([|p.Mobile|]));
            await http.PostAsync("https://api.growingio.com/v2", new StringContent(p.RealName));
        }
        """), WithGuards);

    [Fact]
    public Task Fix_redacts_and_leaves_a_suggestion() => Rule.FixesAsync(
        """
        using CsLaw.Guards;
        public class Passenger { public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; }
        public class Partner(HttpClient http) { public Task Run(Passenger p) => http.PostAsync("https://api.growingio.com/v1", new StringContent([|p.Mobile|])); }
        """,
        """
        using CsLaw.Guards;
        public class Passenger { public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; }
        public class Partner(HttpClient http) { public Task Run(Passenger p) => http.PostAsync("https://api.growingio.com/v1", new StringContent(Redact.Phone(p.Mobile))); }
        """,
        "CSL2008.Redact", WithGuards, stays: true);
}
