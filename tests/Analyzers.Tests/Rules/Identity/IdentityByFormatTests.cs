using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Identity;

public sealed class IdentityByFormatTests() : RuleTests("CSL4004")
{
    private const string Types = """
        using System.ComponentModel.DataAnnotations;
        using System.Text.RegularExpressions;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        public enum RealNameStatus { None, Pending, Verified, Refused }
        public class Member { public RealNameStatus Status { get; set; } public bool IsRealNameVerified { get; set; } public RealNameStatus RealNameStatus { get; set; } public RealNameStatus RealNameState { get; set; } public string IdCardNo { get; set; } = ""; public bool PhoneVerified { get; set; } }
        public class RealNameForm { public string RealName { get; set; } = ""; public string IdCardNo { get; set; } = ""; public string CreditCode { get; set; } = ""; public string Note { get; set; } = ""; }
        public class AnnotatedForm { [RegularExpression(@"^\d{17}[\dXx]$")] public string IdCardNo { get; set; } = ""; }
        public interface IAuthority { Task<bool> VerifyAsync(string realName, string idCardNo); Task<string> QueryAsync(RealNameForm form); }
        public interface IKeeper { Task GengXinAsync(Member member); Task<Member> FirstAsync(Func<Member, bool> which); Task HeDuiAsync(Member member); }
        public interface IMembers { Task SaveAsync(Member member); Task<Member> FindAsync(string id); }
        public static class IdCards
        {
            public static bool IsValid(string idCardNo) => idCardNo.Length == 18 && Sum(idCardNo) % 11 == 1;
            private static int Sum(string text) { int sum = 0; foreach (char c in text) sum += c - '0'; return sum; }
        }

        """;

    private const string Publishing = "\n[ApiController] public class CommentsController : ControllerBase { [HttpPost] public IActionResult Add(string text) => Ok(text); }\n";

    private static string Post(string body, string offers = Publishing, string form = "RealNameForm", string name = "SetRealName", string attributes = "[HttpPost, Authorize]") => Types + $$"""
        [ApiController]
        public class ProfileController(IAuthority authority, IKeeper keeper, IMembers members, ILogger<ProfileController> log) : ControllerBase
        {
            {{attributes}}
            public async Task<IActionResult> {{name}}({{form}} form)
            {
                var member = await members.FindAsync("1");
        {{body}}
                await members.SaveAsync(member);
                log.LogInformation("saved {Type}", authority.GetType().Name);
                return Ok();
            }
        }
        """ + offers;

    [Theory]
    [InlineData("if (![|Regex.IsMatch(form.IdCardNo, \"^[0-9]{17}[0-9X]$\")|]) return BadRequest(); member.IsRealNameVerified = true;")]
    [InlineData("if ([|form.IdCardNo.Length|] != 18) return BadRequest(); member.RealNameStatus = RealNameStatus.Verified;")]
    [InlineData("if ([|form.IdCardNo.Length|] != 18) return BadRequest(); member.RealNameState = RealNameStatus.Verified;")]
    [InlineData("if (![|IdCards.IsValid(form.IdCardNo)|]) return BadRequest(); member.IdCardNo = form.IdCardNo; member.IsRealNameVerified = true;")]
    [InlineData("if (![|DateTime.TryParseExact(form.IdCardNo.Substring(6, 8), \"yyyyMMdd\", null, System.Globalization.DateTimeStyles.None, out _)|]) return BadRequest(); member.IsRealNameVerified = true;")]
    [InlineData("if (![|Regex.IsMatch(form.CreditCode, \"^[0-9A-Z]{18}$\")|]) return BadRequest(); member.IsRealNameVerified = true;")]
    [InlineData("if (![|CsLaw.Guards.ResidentIdentityNumber.TryParse(form.IdCardNo, new DateOnly(2026, 1, 1), out _)|]) return BadRequest(); member.IsRealNameVerified = true;")]
    [InlineData("if ([|IdCards.IsValid(form.IdCardNo)|]) { member = new Member { IdCardNo = form.IdCardNo, IsRealNameVerified = true }; }")]
    [InlineData("if ([|form.IdCardNo.Length|] != 18) return BadRequest(); member.Status = RealNameStatus.Verified;")]
    [InlineData("if (form.IdCardNo.Length != 18) return BadRequest(); member.Status = RealNameStatus.Pending;")]
    [InlineData("member.IsRealNameVerified = [|Regex.IsMatch(form.IdCardNo, \"^[0-9]{17}[0-9X]$\")|];")]
    [InlineData("var isRight = [|IdCards.IsValid(form.IdCardNo)|]; member.IsRealNameVerified = isRight;")]
    [InlineData("member.IdCardNo = form.IdCardNo; member.IsRealNameVerified = [|IdCards.IsValid(form.IdCardNo)|]; await keeper.GengXinAsync(member);")]
    [InlineData("member = await keeper.FirstAsync(known => known.RealNameState == RealNameStatus.None); member.IsRealNameVerified = [|IdCards.IsValid(form.IdCardNo)|];")]
    [InlineData("member.IdCardNo = form.IdCardNo; member.IsRealNameVerified = IdCards.IsValid(form.IdCardNo); await keeper.HeDuiAsync(member);")]
    [InlineData("var isRight = IdCards.IsValid(form.IdCardNo); var isKnown = log.IsEnabled(LogLevel.Debug); member.IsRealNameVerified = isKnown; log.LogInformation(\"{Right}\", isRight);")]
    [InlineData("var isRight = IdCards.IsValid(form.IdCardNo) && await authority.VerifyAsync(form.RealName, form.IdCardNo); member.IsRealNameVerified = isRight;")]
    public Task A_number_that_only_looks_right(string body) => Rule.ReportsAsync(Post(body), WithGuards);

    /// <summary>A name that has the right length or signs says no more of who somebody is than a number does.</summary>
    [Theory]
    [InlineData("if ([|form.RealName.Length|] < 2) return BadRequest(); member.IsRealNameVerified = true;", true)]
    [InlineData("if (![|Regex.IsMatch(form.RealName, \"^[\u4e00-\u9fa5]{2,}$\")|]) return BadRequest(); member.RealNameStatus = RealNameStatus.Verified;", true)]
    [InlineData("if (form.RealName.Length < 2) return BadRequest(); member.RealNameStatus = RealNameStatus.Pending;", false)]
    [InlineData("if (form.RealName.Length < 2 || !await authority.VerifyAsync(form.RealName, form.IdCardNo)) return BadRequest(); member.IsRealNameVerified = true;", false)]
    public Task A_name_that_only_looks_right(string body, bool reported) => reported ? Rule.ReportsAsync(Post(body)) : Rule.SilentAsync(Post(body));

    [Fact]
    public Task A_number_that_an_attribute_alone_looks_at() =>
        Rule.ReportsAsync(Post("member.IdCardNo = form.IdCardNo; [|member.IsRealNameVerified = true|];", form: "AnnotatedForm"));

    [Theory]
    // The form first, then somebody who knows.
    [InlineData("if (!IdCards.IsValid(form.IdCardNo)) return BadRequest(); if (!await authority.VerifyAsync(form.RealName, form.IdCardNo)) return Forbid(); member.IsRealNameVerified = true;")]
    [InlineData("if (!IdCards.IsValid(form.IdCardNo)) return BadRequest(); if (await authority.QueryAsync(form) == \"0\") member.IsRealNameVerified = true;")]
    // The form alone, and nobody counts as verified.
    [InlineData("if (!IdCards.IsValid(form.IdCardNo)) return BadRequest(); member.RealNameStatus = RealNameStatus.Pending;")]
    [InlineData("if (!IdCards.IsValid(form.IdCardNo)) return BadRequest(); member.IsRealNameVerified = false;")]
    [InlineData("if (!IdCards.IsValid(form.IdCardNo)) return BadRequest(); member.PhoneVerified = true;")]
    // No number is looked at.
    [InlineData("if (form.Note.Length > 5) return BadRequest(); member.IsRealNameVerified = true;")]
    public Task A_real_check_or_no_grant(string body) => Rule.SilentAsync(Post(body));

    /// <summary>Each handler runs for itself: that another endpoint of the same class asks an authority says nothing of this one.</summary>
    [Theory]
    [InlineData("member.IsRealNameVerified = [|IdCards.IsValid(form.IdCardNo)|];")]
    [InlineData("if (![|IdCards.IsValid(form.IdCardNo)|]) return; member.IsRealNameVerified = true;")]
    [InlineData("member.IsRealNameVerified = IdCards.IsValid(form.IdCardNo) && await authority.VerifyAsync(form.RealName, form.IdCardNo);")]
    public Task Handlers_beside_each_other(string body) => Rule.ReportsAsync(Types + $$"""
        public static class Endpoints
        {
            public static void Map(WebApplication app)
            {
                app.MapPost("/checked", async (RealNameForm form, Member member, IAuthority authority, IMembers members) =>
                {
                    member.IsRealNameVerified = await authority.VerifyAsync(form.RealName, form.IdCardNo);
                    await members.SaveAsync(member);
                });
                app.MapPost("/looked-at", async (RealNameForm form, Member member, IAuthority authority, IMembers members) =>
                {
                    {{body}}
                    await members.SaveAsync(member);
                });
            }
        }
        """);

    [Theory]
    [InlineData("ApproveRealName", "[HttpPost, Authorize]")]
    [InlineData("SetRealName", "[HttpPost, Authorize(Roles = \"Admin\")]")]
    public Task What_staff_decides(string name, string attributes) => Rule.SilentAsync(
        Post("if (!IdCards.IsValid(form.IdCardNo)) return BadRequest(); member.IsRealNameVerified = true;", name: name, attributes: attributes));

    [Theory]
    [InlineData("await register.ConfirmAsync(\"me\");", true)]
    [InlineData("if (!await authority.VerifyAsync(form.RealName, form.IdCardNo)) return Forbid(); await register.ConfirmAsync(\"me\");", false)]
    public Task The_register_of_the_guard_library(string grant, bool reported)
    {
        string source = Post((reported ? "if (![|IdCards.IsValid(form.IdCardNo)|]) return BadRequest();" : "if (!IdCards.IsValid(form.IdCardNo)) return BadRequest();") + grant)
            .Replace("IMembers members,", "IMembers members, CsLaw.Guards.RealIdentityRegister register,", System.StringComparison.Ordinal);
        return Rule.ReportsAsync(source, WithGuards);
    }

    [Theory]
    [InlineData("form member M:CardLibrary.Fits(*)", true)]
    [InlineData("form member name:Fits", true)]
    [InlineData("form type T:CardLibrary", true)]
    [InlineData("form type name:CardLibrary", true)]
    [InlineData("form type T:CardLibrary\nform none name:Fit", true)]
    [InlineData("form type T:CardLibrary\nform none M:CardLibrary.Fits(*)", false)]
    [InlineData("form type T:CardLibrary\nform none name:Fits", false)]
    [InlineData("", false)]
    [InlineData("form member M:Other.Fits(*)\nform type T:Other.CardLibrary\nform type name:Fits", false)]
    public Task A_project_says_what_of_its_libraries_looks_at_the_form_alone(string lines, bool reported)
    {
        string check = reported ? "[|cards.Fits(form.IdCardNo)|]" : "cards.Fits(form.IdCardNo)";
        string source = Post($"if (!{check}) return BadRequest(); member.IsRealNameVerified = true;").Replace("IMembers members,", "IMembers members, CardLibrary cards,", System.StringComparison.Ordinal)
            + "public abstract class CardLibrary { public abstract bool Fits(string idCardNo); }";
        return Rule.ReportsAsync(source, code => code with { AdditionalFiles = [("CsLaw.cards.txt", lines)] });
    }

    [Theory]
    [InlineData("form type T:CardAttribute", true)]
    [InlineData("form type name:Card", true)]
    [InlineData("form type T:Other.CardAttribute", false)]
    public Task A_project_says_which_attributes_ask_for_a_form(string line, bool reported) => Rule.ReportsAsync(
        Post($"member.IdCardNo = form.IdCardNo; {(reported ? "[|member.IsRealNameVerified = true|]" : "member.IsRealNameVerified = true")};", form: "CardForm")
            + "public class CardAttribute : Attribute { } public class CardForm { [Card] public string IdCardNo { get; set; } = \"\"; }",
        code => code with { AdditionalFiles = [("CsLaw.cards.txt", line)] });

    [Theory]
    [InlineData("grants M:Ledger.Conclude(*)", true)]
    [InlineData("grants M:Other.Conclude(*)", false)]
    [InlineData("", false)]
    public Task A_project_says_which_call_says_that_somebody_is_verified(string line, bool reported) => Rule.ReportsAsync(
        Post((reported ? "if (![|IdCards.IsValid(form.IdCardNo)|]) return BadRequest();" : "if (!IdCards.IsValid(form.IdCardNo)) return BadRequest();") + " await ledger.Conclude(\"me\");")
            .Replace("IMembers members,", "IMembers members, Ledger ledger,", System.StringComparison.Ordinal) + "public abstract class Ledger { public abstract Task Conclude(string subject); }",
        code => code with { AdditionalFiles = [("CsLaw.cards.txt", line)] });

    [Fact]
    public async Task Where_nothing_is_published_it_is_a_suggestion()
    {
        const string Body = "if (![|IdCards.IsValid(form.IdCardNo)|]) return BadRequest(); member.IsRealNameVerified = true;";

        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(Post(Body))).Severity);
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(Post(Body, offers: ""))).Severity);
        await Rule.SilentAsync(Post(Body.Replace("[|", "", System.StringComparison.Ordinal).Replace("|]", "", System.StringComparison.Ordinal)), code => code with { Options = code.Options.Add("cslaw_service", "none") });
    }

    [Fact]
    public Task Fix_asks_the_own_verifier_and_keeps_the_look_at_the_form() => Rule.FixesAsync(
        Post("        if (![|IdCards.IsValid(form.IdCardNo)|])\n            return BadRequest();\n        member.IsRealNameVerified = true;"),
        Post("        if (!IdCards.IsValid(form.IdCardNo))\n            return BadRequest();\n        if (!await authority.VerifyAsync(form.RealName, form.IdCardNo))\n            return StatusCode(403);\n        member.IsRealNameVerified = true;"));

    [Fact]
    public Task No_fix_where_the_verifier_is_declared_twice() => Rule.OffersNoFixAsync(
        Post("        if (![|IdCards.IsValid(form.IdCardNo)|])\n            return BadRequest();\n        member.IsRealNameVerified = true;").Replace("IAuthority authority,", "IAuthority authority, IAuthority authority,", System.StringComparison.Ordinal),
        code => code with { MayNotCompile = true });

    [Fact]
    public Task No_fix_without_a_verifier_at_hand() => Rule.OffersNoFixAsync(
        Post("        if (![|IdCards.IsValid(form.IdCardNo)|])\n            return BadRequest();\n        member.IsRealNameVerified = true;").Replace("IAuthority authority,", "IServiceProvider authority,", System.StringComparison.Ordinal));
}
