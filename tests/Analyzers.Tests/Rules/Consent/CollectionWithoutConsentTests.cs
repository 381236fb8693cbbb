using System.Globalization;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Consent;

public sealed class CollectionWithoutConsentTests() : RuleTests("CSL1001")
{
    private const string Model = """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;
        using Microsoft.AspNetCore.Authorization;

        public class SignUpForm { public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; public bool ConsentGiven { get; set; } public string Note { get; set; } = ""; }
        public class Member { public int Id { get; set; } public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; }
        public interface IMembers { void Add(Member member); bool Exists(string mobile); }
        public class Members : IMembers
        {
            public void Add(Member member) => System.IO.File.AppendAllText("members.jsonl", System.Text.Json.JsonSerializer.Serialize(member));
            public bool Exists(string mobile) => mobile.Length > 3;
        }
        public interface IConsents { bool HasConsent(string subject, string purpose); Task<bool> HasConsentAsync(string subject); void EnsureConsent(string subject); void RecordConsent(string subject); }
        public class ConsentFilter : IActionFilter { public void OnActionExecuting(ActionExecutingContext context) { } public void OnActionExecuted(ActionExecutedContext context) { } }
        public class LogFilter : IActionFilter { public void OnActionExecuting(ActionExecutingContext context) { } public void OnActionExecuted(ActionExecutedContext context) { } }

        """;

    private static string Controller(string action, string onType = "") => Model + $$"""
        [ApiController, Route("api/members")]
        {{onType}}
        public class MembersController(IMembers members, IConsents consents) : ControllerBase
        {
            {{action}}
        }
        """;

    private static string Post(string body, string attributes = "[HttpPost]", bool reported = true) => Controller($$"""
        {{attributes}}
        public async Task<IActionResult> {{(reported ? "[|Create|]" : "Create")}}(SignUpForm form)
        {
            await Task.Yield();
            {{body}}
            return Ok();
        }
        """);

    [Theory]
    [InlineData("if (!await register.IsCurrentAsync(HttpContext, \"sign-up\")) return Forbid();" + Save, false)]
    [InlineData(Save + "if (!await register.IsCurrentAsync(HttpContext, \"sign-up\")) return Forbid();", true)]
    [InlineData("await register.GrantAsync(HttpContext, \"sign-up\", \"1\");" + Save, true)]
    public Task The_register_of_the_guard_library(string body, bool reported)
    {
        string code = Post(body, reported: reported).Replace("IConsents consents)", "CsLaw.Guards.ConsentRegister register)", System.StringComparison.Ordinal);
        return reported ? Rule.ReportsAsync(code, WithGuards) : Rule.SilentAsync(code, WithGuards);
    }

    /// <summary>Who verifies a number must send the code to it: that keeps nothing and asks for no consent of its own.</summary>
    [Fact]
    public Task A_verification_code_may_be_sent() => Rule.SilentAsync(
        Post("await sender.SendAsync(number, form.Note, default);", reported: false)
            .Replace("IConsents consents)", "CsLaw.Guards.ISmsCodeSender sender, CsLaw.Guards.MainlandMobileNumber number)", System.StringComparison.Ordinal), WithGuards);

    private const string Save = "members.Add(new Member { RealName = form.RealName, Mobile = form.Mobile });";

    [Fact]
    public Task Reports_an_action_that_keeps_what_it_is_given() => Rule.ReportsAsync(Post(Save));

    [Theory]
    [InlineData("if (members.Exists(form.Mobile)) return Conflict();")]
    [InlineData("members.Add(new Member { Id = 1 });")]
    [InlineData("System.IO.File.AppendAllText(\"notes\", form.Note);")]
    public Task Is_silent_where_nothing_personal_is_kept(string body) => Rule.SilentAsync(Post(body, reported: false));

    private static string Many(string parameter, string body, bool reported) => Controller($$"""
        [HttpPost]
        public IActionResult {{(reported ? "[|Import|]" : "Import")}}({{parameter}})
        {
            {{body}}
            return Ok();
        }
        private static Member ToMember(SignUpForm form) => new() { RealName = form.RealName, Mobile = form.Mobile };
        private static Member ToVisit(SignUpForm form) => new() { Id = form.Note.Length };
        private void AddAll(IEnumerable<Member> all) { foreach (var one in all) members.Add(one); }
        """);

    [Theory]
    [InlineData("List<SignUpForm> forms", "foreach (var form in forms) members.Add(new Member { RealName = form.RealName, Mobile = form.Mobile });")]
    [InlineData("IEnumerable<SignUpForm> forms", "foreach (var form in forms) { var member = new Member(); member.Mobile = form.Mobile; members.Add(member); }")]
    [InlineData("SignUpForm[] forms", "for (int i = 0; i < forms.Length; i++) members.Add(new Member { Mobile = forms[i].Mobile });")]
    [InlineData("IReadOnlyList<SignUpForm> forms", "forms.ToList().ForEach(form => members.Add(new Member { Mobile = form.Mobile }));")]
    [InlineData("List<SignUpForm> forms", "foreach (var member in forms.Select(form => new Member { Mobile = form.Mobile })) members.Add(member);")]
    [InlineData("List<SignUpForm> forms", "AddAll(forms.Select(ToMember));")]
    [InlineData("List<SignUpForm> forms", "AddAll(forms.ConvertAll(ToMember));")]
    [InlineData("List<SignUpForm> forms", "var all = new List<Member>(); foreach (var form in forms) all.Add(ToMember(form)); AddAll(all);")]
    [InlineData("List<SignUpForm> forms", "AddAll(from form in forms where form.Note != \"\" select new Member { Mobile = form.Mobile });")]
    [InlineData("Dictionary<string, SignUpForm> forms", "foreach (var (key, form) in forms) members.Add(new Member { Mobile = form.Mobile });")]
    [InlineData("List<SignUpForm> forms", "System.IO.File.WriteAllText(\"all\", System.Text.Json.JsonSerializer.Serialize(forms));")]
    [InlineData("List<string> mobiles", "foreach (var mobile in mobiles) members.Add(new Member { Mobile = mobile });")]
    public Task Reports_forms_that_are_taken_many_at_once(string parameter, string body) => Rule.ReportsAsync(Many(parameter, body, reported: true));

    [Theory]
    [InlineData("List<SignUpForm> forms", "foreach (var form in forms) members.Add(new Member { Id = form.Note.Length });")]
    [InlineData("List<SignUpForm> forms", "AddAll(forms.Select(ToVisit));")]
    [InlineData("List<SignUpForm> forms", "members.Add(new Member { Id = forms.Count });")]
    [InlineData("List<SignUpForm> forms", "if (!consents.HasConsent(\"x\", \"sign-up\")) return Forbid(); foreach (var form in forms) members.Add(ToMember(form));")]
    [InlineData("List<SignUpForm> forms", "foreach (var form in forms) { if (!form.ConsentGiven) continue; members.Add(ToMember(form)); }")]
    public Task Is_silent_where_the_forms_are_not_kept_or_agreed_to(string parameter, string body) => Rule.SilentAsync(Many(parameter, body, reported: false));

    [Theory]
    [InlineData("if (!consents.HasConsent(\"x\", \"sign-up\")) return Forbid();" + Save)]
    [InlineData("if (consents.HasConsent(\"x\", \"sign-up\")) {" + Save + "}")]
    [InlineData("if (!await consents.HasConsentAsync(\"x\")) return Forbid();" + Save)]
    [InlineData("var ok = consents.HasConsent(\"x\", \"sign-up\"); if (!ok) throw new InvalidOperationException();" + Save)]
    [InlineData("if (consents.HasConsent(\"x\", \"sign-up\") is false) return Forbid();" + Save)]
    [InlineData("if (consents.HasConsent(\"x\", \"sign-up\") == false || members.Exists(\"\")) return Forbid();" + Save)]
    [InlineData("if (form.ConsentGiven && !members.Exists(\"\")) {" + Save + "}")]
    [InlineData("if (!form.ConsentGiven) return BadRequest();" + Save)]
    [InlineData("consents.EnsureConsent(\"x\");" + Save)]
    [InlineData("switch (consents.HasConsent(\"x\", \"y\")) { case false: return Forbid(); default: break; }" + Save)]
    public Task A_check_on_every_path_is_evidence(string body) => Rule.SilentAsync(Post(body, reported: false));

    [Theory]
    [InlineData(Save + "if (!consents.HasConsent(\"x\", \"sign-up\")) return Forbid();")]
    [InlineData("if (members.Exists(\"\") || consents.HasConsent(\"x\", \"y\")) {" + Save + "}")]
    [InlineData("if (consents.HasConsent(\"x\", \"y\")) return Forbid();" + Save)]
    [InlineData("consents.RecordConsent(\"x\");" + Save)]
    [InlineData("if (members.Exists(\"\")) { if (!consents.HasConsent(\"x\", \"y\")) return Forbid(); }" + Save)]
    public Task A_check_that_does_not_stand_on_every_path_is_none(string body) => Rule.ReportsAsync(Post(body));

    /// <summary>What the caller answers is a flag of the request, whether it is a member of the form or a parameter beside it.</summary>
    [Theory]
    [InlineData("bool agreePrivacy", "if (!agreePrivacy) return BadRequest();" + Save)]
    [InlineData("bool? privacyAccepted", "if (privacyAccepted != true) return BadRequest();" + Save)]
    [InlineData("bool 已阅读并同意隐私政策", "if (!已阅读并同意隐私政策) return BadRequest();" + Save)]
    [InlineData("bool 未同意", "if (未同意) return BadRequest();" + Save)]
    [InlineData("bool privacyNoticeAccepted", "if (!privacyNoticeAccepted) return BadRequest();" + Save)]
    [InlineData("bool agreed", "Refuse(agreed);" + Save)]
    public Task A_flag_beside_the_form_is_evidence(string flag, string body) => Rule.SilentAsync(Beside(flag, body, reported: false));

    [Theory]
    [InlineData("bool agreePrivacy", "if (agreePrivacy) return BadRequest();" + Save)]
    [InlineData("bool agreePrivacy", Save + "if (!agreePrivacy) return BadRequest();")]
    [InlineData("bool urgent", "if (!urgent) return BadRequest();" + Save)]
    [InlineData("bool 未同意", "if (!未同意) return BadRequest();" + Save)]
    [InlineData("bool agreed", "Refuse(true);" + Save)]
    public Task A_flag_that_is_none_or_stands_elsewhere(string flag, string body) => Rule.ReportsAsync(Beside(flag, body));

    private static string Beside(string flag, string body, bool reported = true) =>
        Post(body, reported: reported).Replace("(SignUpForm form)", "(SignUpForm form, " + flag + ")", System.StringComparison.Ordinal)
            .Replace("[HttpPost]", "private static void Refuse(bool consented) { if (!consented) throw new InvalidOperationException(); } [HttpPost]", System.StringComparison.Ordinal);

    /// <summary>CSL1003 reports the check itself.</summary>
    [Theory]
    [InlineData("consents.HasConsent(\"x\", \"sign-up\");" + Save)]
    [InlineData("if (!consents.HasConsent(\"x\", \"sign-up\")) Console.WriteLine(\"none\");" + Save)]
    [InlineData("try { consents.EnsureConsent(\"x\"); } catch (Exception) { }" + Save)]
    public Task A_check_whose_answer_is_ignored_is_reported_there_alone(string body) => Rule.SilentAsync(Post(body, reported: false));

    [Theory]
    [InlineData("[HttpPost, ServiceFilter(typeof(ConsentFilter))]")]
    [InlineData("[HttpPost, TypeFilter(typeof(ConsentFilter))]")]
    [InlineData("[HttpPost, Authorize(Policy = \"ConsentGiven\")]")]
    public Task A_filter_or_policy_is_evidence(string attributes) => Rule.SilentAsync(Post(Save, attributes, reported: false));

    [Theory]
    [InlineData("[HttpPost, ServiceFilter(typeof(LogFilter))]")]
    [InlineData("[HttpPost, Authorize(Policy = \"MembersOnly\")]")]
    public Task Another_filter_or_policy_is_none(string attributes) => Rule.ReportsAsync(Post(Save, attributes));

    [Fact]
    public Task An_attribute_that_nothing_enforces_is_none() => Rule.ReportsAsync(
        Post(Save, "[HttpPost, HasConsent]") + "public class HasConsentAttribute : Attribute { }");

    [Fact]
    public Task The_guard_of_the_guard_library_is_evidence_on_action_and_type()
    {
        string onType = Controller("""[HttpPost] public void Create(SignUpForm form) => members.Add(new Member { Mobile = form.Mobile });""", "[CsLaw.Guards.RequireConsent(\"sign-up\")]");
        return Task.WhenAll(
            Rule.SilentAsync(Post(Save, "[HttpPost, CsLaw.Guards.RequireConsent(\"sign-up\")]", reported: false), WithGuards),
            Rule.SilentAsync(onType, WithGuards));
    }

    [Theory]
    [InlineData("[HttpPost, Authorize(Roles = \"Admin\")]")]
    [InlineData("[HttpPost, Authorize(Roles = \"Administrators\")]")]
    [InlineData("[HttpPost, Authorize(Roles = \"Managers\")]")]
    [InlineData("[HttpPost, Authorize(Roles = \"guanliyuan\")]")]
    [InlineData("[HttpPost, Authorize(Roles = \"系统管理员\")]")]
    [InlineData("[HttpPost(\"admin/import\")]")]
    [InlineData("[HttpGet]")]
    public Task Staff_and_look_ups_are_not_where_a_person_consents(string attributes) => Rule.SilentAsync(Post(Save, attributes, reported: false));

    [Fact]
    public async Task Correcting_ones_own_record_is_a_suggestion()
    {
        Diagnostic finding = Assert.Single(await Rule.ReportsAsync(Post(Save, "[HttpPut, Authorize]")));
        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
    }

    [Fact]
    public Task Minimal_API_reports_at_the_mapping_of_a_lambda_and_at_the_name_of_a_method() => Rule.ReportsAsync(Model + """
        public static class Endpoints
        {
            public static void Map(WebApplication app)
            {
                app.[|MapPost|]("/members", (SignUpForm form, IMembers members) => members.Add(new Member { Mobile = form.Mobile }));
                app.MapPost("/visitors", Create);
                app.MapPost("/ok", (SignUpForm form, IMembers members, IConsents consents) => { if (consents.HasConsent("x", "y")) members.Add(new Member { Mobile = form.Mobile }); });
                app.MapPost("/notes", (SignUpForm form) => System.IO.File.AppendAllText("notes", form.Note));
            }

            private static void [|Create|](SignUpForm form, IMembers members) => members.Add(new Member { Mobile = form.Mobile });
        }
        """);

    [Fact]
    public Task Conventions_of_a_mapping_and_of_its_group_are_evidence() => Rule.ReportsAsync(
        Model + """
        using CsLaw.Guards;
        public class ConsentEndpointFilter : IEndpointFilter { public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => next(context); }
        public static class Endpoints
        {
            public static void Map(WebApplication app)
            {
                app.MapPost("/a", (SignUpForm form, IMembers members) => members.Add(new Member { Mobile = form.Mobile })).RequireConsent("a");
                app.MapPost("/b", (SignUpForm form, IMembers members) => members.Add(new Member { Mobile = form.Mobile })).AddEndpointFilter<ConsentEndpointFilter>();
                var group = app.MapGroup("/g").RequireConsent("g");
                group.MapPost("/c", (SignUpForm form, IMembers members) => members.Add(new Member { Mobile = form.Mobile }));
                var other = app.MapGroup("/h");
                other.RequireAuthorization("consent");
                other.MapPost("/d", (SignUpForm form, IMembers members) => members.Add(new Member { Mobile = form.Mobile }));
                var open = app.MapGroup("/o");
                open.[|MapPost|]("/e", (SignUpForm form, IMembers members) => members.Add(new Member { Mobile = form.Mobile }));
            }
        }
        """.Replace("using CsLaw.Guards;\n", "", System.StringComparison.Ordinal),
        code => WithGuards(code) with { Sources = [.. code.Sources, ("Usings.cs", "global using CsLaw.Guards;")] });

    [Fact]
    public Task Top_level_statements_map_endpoints_too() => Rule.ReportsAsync(
        [
            ("Model.cs", Model),
            ("Test.cs", """
                var app = WebApplication.Create(args);
                app.[|MapPost|]("/members", (SignUpForm form, IMembers members) => members.Add(new Member { Mobile = form.Mobile }));
                app.Run();
                """),
        ],
        AsProgram);

    [Fact]
    public Task Entities_added_to_a_database_are_kept() => Rule.ReportsAsync(
        Model + """
        public class Shop : Microsoft.EntityFrameworkCore.DbContext { public Microsoft.EntityFrameworkCore.DbSet<Member> Members => Set<Member>(); }
        [ApiController]
        public class SignUpController(Shop shop) : ControllerBase
        {
            [HttpPost] public async Task [|Create|](SignUpForm form) { shop.Members.Add(new Member { Mobile = form.Mobile }); await shop.SaveChangesAsync(); }
            [HttpPost("x")] public async Task Touch(int id) { shop.Members.Add(new Member { Id = id }); await shop.SaveChangesAsync(); }
        }
        """,
        WithEntityFramework);

    [Fact]
    public Task A_password_hides_nothing_of_the_rest_and_is_no_collection_by_itself() => Rule.ReportsAsync("""
        using Microsoft.AspNetCore.Mvc;
        public class Account { public string Email { get; set; } = ""; public string Password { get; set; } = ""; }
        public class Login { public string Password { get; set; } = ""; }
        public interface IAccounts { void Open(Account account); }
        public class Accounts : IAccounts { public void Open(Account account) { var row = new Account(); row.Email = account.Email; row.Password = account.Password; System.IO.File.AppendAllText("a", System.Text.Json.JsonSerializer.Serialize(row)); } }
        [ApiController]
        public class AccountController(IAccounts accounts) : ControllerBase
        {
            [HttpPost] public void [|Register|](Account account) => accounts.Open(account);
            [HttpPost("x")] public void Change(Login login) => System.IO.File.AppendAllText("a", login.Password);
        }
        """);

    [Fact]
    public async Task Of_an_object_only_the_member_counts_that_is_read_further_down()
    {
        Diagnostic finding = Assert.Single(await Rule.ReportsAsync("""
            using Microsoft.AspNetCore.Mvc;
            public class SignUp { public string Name { get; set; } = ""; public string Email { get; set; } = ""; public string Password { get; set; } = ""; }
            public class Store
            {
                public void Open(SignUp form) { Key(form); Mail(form); }
                public void Secure(SignUp form) => Key(form);
                private void Key(SignUp form) => System.IO.File.AppendAllText("a", form.Password);
                private void Mail(SignUp form) => System.IO.File.AppendAllText("b", form.Email);
            }
            [ApiController]
            public class AccountController(Store store) : ControllerBase
            {
                [HttpPost] public void [|Register|](SignUp form) => store.Open(form);
                [HttpPost("x")] public void Change(SignUp form) => store.Secure(form);
            }
            """));
        Assert.Equal("email", finding.Properties["cslaw.taxa"]);
    }

    [Fact]
    public async Task Tells_what_is_taken_and_where_it_goes()
    {
        Diagnostic finding = Assert.Single(await Rule.ReportsAsync(Post(Save)));
        string message = finding.GetMessage(CultureInfo.InvariantCulture);
        Assert.StartsWith("Endpoint 'MembersController.Create' takes person's name, mobile phone number from its caller and hands it to File.AppendAllText; CSL Art. 43(1) asks for consent first", message, System.StringComparison.Ordinal);
        Assert.Equal("person-name,mobile-phone", finding.Properties["cslaw.taxa"]);
    }

    [Fact]
    public Task Fix_puts_the_guard_on_the_action() => Rule.FixesAsync(
        """
        using Microsoft.AspNetCore.Mvc;

        public class SignUpForm { public string Mobile { get; set; } = ""; }

        [ApiController]
        public class MembersController : ControllerBase
        {
            /// <summary>Signs up.</summary>
            [HttpPost]
            public void [|Create|](SignUpForm form) => System.IO.File.AppendAllText("members", form.Mobile);
        }
        """,
        """
        using CsLaw.Guards;
        using Microsoft.AspNetCore.Mvc;

        public class SignUpForm { public string Mobile { get; set; } = ""; }

        [ApiController]
        public class MembersController : ControllerBase
        {
            /// <summary>Signs up.</summary>
            [HttpPost]
            [RequireConsent("members")]
            public void Create(SignUpForm form) => System.IO.File.AppendAllText("members", form.Mobile);
        }
        """,
        with: WithGuards);

    [Fact]
    public Task Fix_chains_the_guard_to_a_mapping() => Rule.FixesAsync(
        """
        public class SignUpForm { public string Mobile { get; set; } = ""; }

        public static class Endpoints
        {
            public static void Map(WebApplication app)
            {
                app.[|MapPost|]("/api/members", (SignUpForm form) => System.IO.File.AppendAllText("members", form.Mobile));
                app.MapPost("/visitors/{id}", Create).WithName("visitors");
            }

            private static void [|Create|](SignUpForm form) => System.IO.File.AppendAllText("visitors", form.Mobile);
        }
        """,
        """
        using CsLaw.Guards;

        public class SignUpForm { public string Mobile { get; set; } = ""; }

        public static class Endpoints
        {
            public static void Map(WebApplication app)
            {
                app.MapPost("/api/members", (SignUpForm form) => System.IO.File.AppendAllText("members", form.Mobile)).RequireConsent("members");
                app.MapPost("/visitors/{id}", Create).RequireConsent("visitors").WithName("visitors");
            }

            private static void Create(SignUpForm form) => System.IO.File.AppendAllText("visitors", form.Mobile);
        }
        """,
        with: WithGuards);

    [Fact]
    public Task Fix_asks_the_projects_own_consent_service() => Rule.FixesAsync(
        """
        using Microsoft.AspNetCore.Mvc;

        public class SignUpForm { public string Mobile { get; set; } = ""; }
        public interface IConsentBook { bool HasConsent(string subject); Task<bool> HasConsentAsync(string mobile, string purpose, CancellationToken stop = default); }

        public class MembersController(IConsentBook book) : ControllerBase
        {
            [HttpPost]
            public async Task<IActionResult> [|Create|](SignUpForm form)
            {
                await System.IO.File.AppendAllTextAsync("members", form.Mobile);
                return Ok();
            }

            [HttpPost("quick")]
            public void [|Enter|](SignUpForm form)
            {
                System.IO.File.AppendAllText("members", form.Mobile);
            }
        }
        """,
        """
        using Microsoft.AspNetCore.Mvc;

        public class SignUpForm { public string Mobile { get; set; } = ""; }
        public interface IConsentBook { bool HasConsent(string subject); Task<bool> HasConsentAsync(string mobile, string purpose, CancellationToken stop = default); }

        public class MembersController(IConsentBook book) : ControllerBase
        {
            [HttpPost]
            public async Task<IActionResult> Create(SignUpForm form)
            {
                if (!await book.HasConsentAsync(form.Mobile, "members"))
                    return StatusCode(403);
                await System.IO.File.AppendAllTextAsync("members", form.Mobile);
                return Ok();
            }

            [HttpPost("quick")]
            public void Enter(SignUpForm form)
            {
                if (!book.HasConsent(User.Identity?.Name ?? ""))
                    throw new InvalidOperationException("The consent is missing.");
                System.IO.File.AppendAllText("members", form.Mobile);
            }
        }
        """,
        key: "CSL1001.AskOwn");

    [Theory]
    [InlineData("public class Join : Microsoft.AspNetCore.Components.ComponentBase { private SignUpForm model = new(); protected void [|HandleValidSubmit|]() => System.IO.File.AppendAllText(\"m\", model.Mobile); }")]
    [InlineData("public class F { [Microsoft.Azure.Functions.Worker.Function(\"join\")] public void [|Join|]([Microsoft.Azure.Functions.Worker.HttpTrigger(Microsoft.Azure.Functions.Worker.AuthorizationLevel.Anonymous, \"post\")] SignUpForm form) => System.IO.File.AppendAllText(\"m\", form.Mobile); }")]
    public Task No_guard_is_offered_where_nothing_runs_it(string source) => Rule.OffersNoFixAsync(
        "public class SignUpForm { public string Mobile { get; set; } = \"\"; } " + source,
        code => WithGuards(code) with { Sources = [.. code.Sources, ("Stubs.cs", Program.Endpoints.EndpointStubs.Source)] });

    [Fact]
    public Task No_fix_is_offered_without_the_guard_library_and_a_service_that_can_be_asked() =>
        Rule.OffersNoFixAsync(Post(Save).Replace("IConsents { bool HasConsent(string subject, string purpose); Task<bool> HasConsentAsync(string subject);", "IConsents {", System.StringComparison.Ordinal));

    /// <summary>An open generic class is no controller: those that derive from it say who may call.</summary>
    [Theory]
    [InlineData("[Microsoft.AspNetCore.Authorization.Authorize(Roles = \"Admin\")] public class MembersController : RowsController<Member> { }", "Create")]
    [InlineData("public class MembersController : RowsController<Member> { }", "[|Create|]")]
    [InlineData("", "Create")]
    public Task A_generic_base_is_no_controller(string heir, string action) => Rule.ReportsAsync(
        "public class Member { public string Mobile { get; set; } = \"\"; } "
        + "public class RowsController<T> : Microsoft.AspNetCore.Mvc.Controller where T : Member { [Microsoft.AspNetCore.Mvc.HttpPost] public void " + action + "(T row) { System.IO.File.AppendAllText(\"rows\", row.Mobile); } } " + heir);
}
