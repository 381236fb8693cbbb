using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Consent;

/// <summary>Endpoints of layered programs: what keeps the data is a service of another project, of which only the names are in sight.</summary>
public sealed class OtherProjectTests() : RuleTests("CSL1001")
{
    private static readonly MetadataReference s_services = CSharpCompilation.Create(
        "Services",
        [
            CSharpSyntaxTree.ParseText("""
                namespace Shop
                {
                    public class Form { public string Mobile { get; set; } = ""; public string Note { get; set; } = ""; public bool PrivacyAccepted { get; set; } }
                    public class CreateMember { public CreateMember(string mobile) { Mobile = mobile; } public string Mobile { get; } }
                    public class FindMember { public FindMember(string mobile) { Mobile = mobile; } public string Mobile { get; } }
                    public interface IMembers
                    {
                        System.Threading.Tasks.Task<int> RegisterAsync(Form form); void Add(string mobile); void Count(Form form); string CreateToken(string mobile); bool Exists(string mobile); void Execute(object command); void CheckOut(Form form); void CheckStock(Form form);
                    }
                    public record MemberEntered(string Mobile);
                    public interface IEventBus { void Publish(object message); }
                    public interface INewsDesk { void Publish(object message); }
                }
                """),
        ],
        References.Core,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)).ToMetadataReference();

    private static string Desk(string name, string body, string attributes = "[HttpPost]") => $$"""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        using Shop;

        public class MembersController(IMembers members, IEventBus bus, INewsDesk desk) : ControllerBase
        {
            {{attributes}} public async Task<IActionResult> {{name}}(Form form) { await Task.Yield(); {{body}} return Ok(new { bus, desk }); }
        }
        """;

    private static TestCode WithServices(TestCode code) => code with { References = code.References.Add(s_services) };

    [Theory]
    [InlineData("await members.RegisterAsync(form);")]
    [InlineData("members.Add(form.Mobile);")]
    [InlineData("var mobile = form.Mobile; members.Add(mobile);")]
    [InlineData("members.Execute(new CreateMember(form.Mobile));")]
    [InlineData("members.CheckOut(form);")]
    [InlineData("bus.Publish(new MemberEntered(form.Mobile));")]
    public async Task A_service_that_keeps_by_its_name_is_a_suggestion(string body)
    {
        Diagnostic finding = Assert.Single(await Rule.ReportsAsync(Desk("[|Enter|]", body), WithServices));
        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
    }

    [Theory]
    [InlineData("members.Count(form);")]
    [InlineData("members.Exists(form.Mobile);")]
    [InlineData("members.CreateToken(form.Mobile);")]
    [InlineData("members.Execute(new FindMember(form.Mobile));")]
    [InlineData("members.CheckStock(form);")]
    [InlineData("desk.Publish(new MemberEntered(form.Mobile));")]
    [InlineData("members.Add(form.Note);")]
    [InlineData("if (!form.PrivacyAccepted) return BadRequest(); await members.RegisterAsync(form);")]
    public Task A_service_that_looks_up_and_consent_before_it_are_silent(string body) => Rule.SilentAsync(Desk("Enter", body), WithServices);

    /// <summary>A code that is sent to a number goes out by something out of sight, which keeps nothing.</summary>
    [Theory]
    [InlineData("SendSmsCode")]
    [InlineData("ResendCaptcha")]
    [InlineData("[|SendForm|]")]
    [InlineData("[|EnterByCode|]")]
    public Task A_code_is_sent(string name) => Rule.ReportsAsync(Desk(name, "bus.Publish(new MemberEntered(form.Mobile));"), WithServices);

    [Theory]
    [InlineData("[HttpPost, Authorize(Roles = \"Admin\")]")]
    [InlineData("[HttpGet]")]
    public Task Staff_and_look_ups_are_left_alone(string attributes) => Rule.SilentAsync(Desk("Enter", "await members.RegisterAsync(form);", attributes), WithServices);

    [Fact]
    public async Task What_is_kept_in_sight_is_a_warning_and_reported_once()
    {
        Diagnostic finding = Assert.Single(await Rule.ReportsAsync(Desk("[|Enter|]", "System.IO.File.AppendAllText(\"m\", form.Mobile); await members.RegisterAsync(form);"), WithServices));
        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
    }

    [Fact]
    public Task A_lambda_is_looked_into() => Rule.ReportsAsync(
        "using Shop; public static class Ends { public static void Map(WebApplication app) { app.[|MapPost|](\"/m\", (Form form, IMembers members) => members.RegisterAsync(form)); app.MapPost(\"/c\", (Form form, IMembers members) => members.Count(form)); } }",
        WithServices);

    private static string Own(string contract, string body) => $$"""
        using Microsoft.AspNetCore.Mvc;
        public class Form { public string Mobile { get; set; } = ""; public string Note { get; set; } = ""; public bool PrivacyAccepted { get; set; } }
        {{contract}}
        public class MembersController(IMembers members) : ControllerBase
        {
            [HttpPost] public async Task<IActionResult> Enter(Form form) { await Task.Yield(); {{body}} return Ok(); }
        }
        """;

    private const string Contract = "public interface IMembers { Task<int> RegisterAsync(Form form); void Add(string mobile); int Count(Form form); bool Exists(string mobile); }";

    [Theory]
    [InlineData("await members.RegisterAsync(form);")]
    [InlineData("members.Add(form.Mobile);")]
    public async Task An_interface_that_nothing_implements_is_a_suggestion(string body) =>
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(Own(Contract, body).Replace("Task<IActionResult> Enter", "Task<IActionResult> [|Enter|]"))).Severity);

    [Theory]
    [InlineData("members.Count(form);")]
    [InlineData("members.Exists(form.Mobile);")]
    [InlineData("members.Add(form.Note);")]
    [InlineData("if (!form.PrivacyAccepted) return BadRequest(); await members.RegisterAsync(form);")]
    public Task An_interface_that_looks_up_and_consent_before_it_are_silent(string body) => Rule.SilentAsync(Own(Contract, body));

    [Theory]
    [InlineData("public class Members : IMembers { public Task<int> RegisterAsync(Form form) => Task.FromResult(form.Mobile.Length); public void Add(string mobile) { } public int Count(Form form) => 0; public bool Exists(string mobile) => false; }")]
    [InlineData("public class Base { public Task<int> RegisterAsync(Form form) => Task.FromResult(form.Mobile.Length); public void Add(string mobile) { } public int Count(Form form) => 0; public bool Exists(string mobile) => false; } public class Members : Base, IMembers { }")]
    public Task What_the_program_implements_tells_by_its_code(string implementation) => Rule.SilentAsync(Own(Contract + implementation, "await members.RegisterAsync(form);"));

    [Fact]
    public Task What_a_library_makes_of_an_interface_tells_by_its_attributes() => Rule.SilentAsync(Own(
        "public class CallAttribute(string name) : Attribute { public string Name => name; } public interface IMembers { [Call(\"add\")] Task<int> RegisterAsync(Form form); }", "await members.RegisterAsync(form);"));

    private const string Rows = "public interface IRows<T> { Task Add(T row); } public class Rows<T>(Gone.IDatabase db) : IRows<T> { public async Task Add(T row) { await db.BODY; } } public class Row { public string Mobile { get; set; } = \"\"; }";

    /// <summary>The program's own repository over a package that is not there: what it calls is written like a store.</summary>
    [Theory]
    [InlineData("Insertable(row).ExecuteCommandAsync()", true)]
    [InlineData("Insert<T>().AppendData(row).ExecuteAffrowsAsync()", false)]
    [InlineData("InsertAsync(row)", true)]
    [InlineData("ExecuteAsync(\"insert into rows values (@Mobile)\", row)", true)]
    [InlineData("ExecuteAsync(\"select * from rows where mobile = @Mobile\", row)", false)]
    [InlineData("Show(row)", false)]
    public Task A_repository_over_a_package_that_is_not_there(string body, bool isKept) => Rule.ReportsAsync(
        Own(Rows.Replace("BODY", body), "await rows.Add(new Row { Mobile = form.Mobile });").Replace("IMembers members", "IRows<Row> rows").Replace("Task<IActionResult> Enter", isKept ? "Task<IActionResult> [|Enter|]" : "Task<IActionResult> Enter"),
        code => code with { MayNotCompile = true });

    /// <summary>The same where the endpoint itself calls such a store.</summary>
    [Theory]
    [InlineData("await db.Insertable(new { form.Mobile }).ExecuteCommandAsync();", true)]
    [InlineData("await db.Ado.ExecuteCommandAsync(\"insert into t values(@Mobile)\", form);", true)]
    [InlineData("if (!form.PrivacyAccepted) return BadRequest(); await db.Insertable(new { form.Mobile }).ExecuteCommandAsync();", false)]
    [InlineData("await db.Insertable(new { form.Note }).ExecuteCommandAsync();", false)]
    [InlineData("db.Lines.Insert(0, form.Mobile);", false)]
    [InlineData("await db.Queryable<Form>().Where(x => x.Mobile == form.Mobile).ToListAsync();", false)]
    public Task A_store_that_is_not_there(string body, bool isKept) => Rule.ReportsAsync(
        Own("", body).Replace("IMembers members", "Gone.IDatabase db").Replace("Task<IActionResult> Enter", isKept ? "Task<IActionResult> [|Enter|]" : "Task<IActionResult> Enter"),
        code => code with { MayNotCompile = true });

    /// <summary>A service that also writes to a store that is known: the one that is not takes the data all the same, unless consent is asked for there, or nothing that came in is given to it.</summary>
    [Theory]
    [InlineData("await db.Insertable(new { form.Mobile }).ExecuteCommandAsync();", true)]
    [InlineData("await rows.Add(new Row { Mobile = form.Mobile });", true)]
    [InlineData("await db.UseTranAsync(async () => { await db.Insertable(new { form.Mobile }).ExecuteCommandAsync(); });", true)]
    [InlineData("if (!form.PrivacyAccepted) throw new InvalidOperationException(); await db.Insertable(new { form.Mobile }).ExecuteCommandAsync();", false)]
    [InlineData("if (!form.PrivacyAccepted) throw new InvalidOperationException(); await db.UseTranAsync(async () => { await db.Insertable(new { form.Mobile }).ExecuteCommandAsync(); });", false)]
    [InlineData("await db.Insertable(\"visit\").ExecuteCommandAsync();", false)]
    [InlineData("await db.Queryable(new { form.Mobile }).ToListAsync();", false)]
    [InlineData("", false)]
    public Task A_store_that_is_not_there_beside_one_that_is_known(string body, bool isKept) => Rule.ReportsAsync(
        Own(
            Rows.Replace("BODY", "Insertable(row).ExecuteCommandAsync()")
            + "public class Members(Gone.IDatabase db, IRows<Row> rows) { public async Task RegisterAsync(Form form) { BODY await System.IO.File.WriteAllTextAsync(\"last\", form.Note); } }".Replace("BODY", body),
            "await members.RegisterAsync(form);").Replace("IMembers members", "Members members").Replace("Task<IActionResult> Enter", isKept ? "Task<IActionResult> [|Enter|]" : "Task<IActionResult> Enter"),
        code => code with { MayNotCompile = true });
}
