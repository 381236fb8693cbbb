using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Identity;

public sealed class VerificationIgnoredTests() : RuleTests("CSL4002")
{
    private const string Types = """
        using Microsoft.AspNetCore.Identity;
        using Microsoft.AspNetCore.Mvc;

        public enum Standing { None, Pending, Verified, Failed }
        public class User : IdentityUser { public bool IsRealNameVerified { get; set; } public Standing RealNameStatus { get; set; } }
        public class SignUp { public string Mobile { get; set; } = ""; public string Code { get; set; } = ""; public string RealName { get; set; } = ""; public string IdCardNo { get; set; } = ""; public string ErrorCode { get; set; } = ""; }
        public class FaceResult { public bool Passed { get; set; } public string Reason { get; set; } = ""; }
        public interface ISms
        {
            bool VerifySmsCode(string mobile, string code);
            Task<bool> VerifySmsCodeAsync(string mobile, string code);
            Task<Standing> CheckPhoneCodeAsync(string mobile, string code);
            Task<FaceResult> VerifyFaceAsync(string realName, string idCardNo);
            Task<bool> ValidateAsync(string phone, string captcha);
            void EnsurePhoneVerified(string mobile);
            Task EnsurePhoneVerifiedAsync(string mobile);
            Task<bool> SendSmsCodeAsync(string mobile);
            Task<bool> VerifyCaptchaAsync(string id, string code);
            Task<bool> ConfirmEmailAsync(string email, string code);
            string? Sent(string mobile);
        }

        public interface ISessions { Task SignInAsync(User user); Task SaveAsync(User user); }

        """;

    private const string Publishing = "\n[ApiController] public class CommentsController : ControllerBase { [HttpPost] public IActionResult Add(string text) => Ok(text); }\n";

    private static string Post(string body, string offers = Publishing) => Types + $$"""
        [ApiController]
        public class MembersController(ISms sms, ISessions sessions, UserManager<User> users, ILogger<MembersController> log, IHostEnvironment env) : ControllerBase
        {
            [HttpPost]
            public async Task<IActionResult> Join(SignUp form)
            {
                await Task.Yield();
                var user = new User();
        {{body}}
                await sessions.SignInAsync(user);
                log.LogInformation("joined {Env} {Count}", env.EnvironmentName, users.GetType().Name);
                return Ok();
            }
        }
        """ + offers;

    [Theory]
    [InlineData("sms.[|VerifySmsCode|](form.Mobile, form.Code);")]
    [InlineData("_ = await sms.[|VerifySmsCodeAsync|](form.Mobile, form.Code);")]
    [InlineData("await sms.[|CheckPhoneCodeAsync|](form.Mobile, form.Code);")]
    [InlineData("await sms.[|VerifyFaceAsync|](form.RealName, form.IdCardNo);")]
    [InlineData("await sms.[|ValidateAsync|](form.Mobile, form.Code);")]
    [InlineData("await users.[|ChangePhoneNumberAsync|](user, form.Mobile, form.Code);")]
    [InlineData("await users.[|VerifyChangePhoneNumberTokenAsync|](user, form.Code, form.Mobile);")]
    public Task A_result_that_is_dropped(string body) => Rule.ReportsAsync(Post(body));

    [Theory]
    [InlineData("var ok = await sms.[|VerifySmsCodeAsync|](form.Mobile, form.Code);")]
    [InlineData("var face = await sms.[|VerifyFaceAsync|](form.RealName, form.IdCardNo);")]
    [InlineData("if (!await sms.[|VerifySmsCodeAsync|](form.Mobile, form.Code)) log.LogWarning(\"no\");")]
    [InlineData("var ok = sms.[|VerifySmsCode|](form.Mobile, form.Code); if (!ok) { log.LogWarning(\"no\"); }")]
    [InlineData("try { sms.[|EnsurePhoneVerified|](form.Mobile); } catch (Exception) { log.LogWarning(\"no\"); }")]
    [InlineData("sms.[|EnsurePhoneVerifiedAsync|](form.Mobile);")]
    [InlineData("bool ok; try { ok = await sms.[|VerifySmsCodeAsync|](form.Mobile, form.Code); } catch (Exception) { ok = true; } if (!ok) return Forbid();")]
    public Task An_outcome_that_decides_nothing(string body) => Rule.ReportsAsync(Post(body));

    [Theory]
    [InlineData("if (!await sms.[|VerifySmsCodeAsync|](form.Mobile, form.Code)) user.RealNameStatus = Standing.Failed;")]
    [InlineData("if (await sms.[|VerifySmsCodeAsync|](form.Mobile, form.Code)) user.RealNameStatus = Standing.Verified; else user.RealNameStatus = Standing.Pending;")]
    [InlineData("if (!await sms.[|VerifySmsCodeAsync|](form.Mobile, form.Code)) { user.IsRealNameVerified = false; log.LogWarning(\"no\"); }")]
    public Task A_status_that_is_noted_while_the_service_is_given(string body) => Rule.ReportsAsync(Post(body));

    [Theory]
    [InlineData("if (form.Code != \"x\") await sessions.SaveAsync(user);")]
    [InlineData("if (!await sms.VerifySmsCodeAsync(form.Mobile, form.Code)) { user.RealNameStatus = Standing.Failed; await sessions.SaveAsync(user); return Forbid(); }")]
    [InlineData("if (!await sms.VerifySmsCodeAsync(form.Mobile, form.Code)) return Forbid();")]
    [InlineData("var face = await sms.VerifyFaceAsync(form.RealName, form.IdCardNo); if (!face.Passed) return BadRequest(face.Reason);")]
    [InlineData("user.IsRealNameVerified = await sms.VerifySmsCodeAsync(form.Mobile, form.Code);")]
    [InlineData("sms.EnsurePhoneVerified(form.Mobile);")]
    [InlineData("try { sms.EnsurePhoneVerified(form.Mobile); } catch (Exception) { return Forbid(); }")]
    [InlineData("await sms.SendSmsCodeAsync(form.Mobile);")]
    [InlineData("await sms.VerifyCaptchaAsync(\"1\", form.Code);")]
    [InlineData("await sms.ConfirmEmailAsync(\"a\", form.Code);")]
    public Task A_decision_that_counts_and_checks_of_other_things(string body) => Rule.SilentAsync(Post(body));

    [Fact]
    public Task An_account_that_starts_unverified_is_fine_where_publishing_asks() => Rule.SilentAsync(Post(
        "if (!await sms.VerifySmsCodeAsync(form.Mobile, form.Code)) user.RealNameStatus = Standing.Pending;",
        "\n[ApiController] public class CommentsController(ISessions sessions, User me) : ControllerBase { [HttpPost] public async Task<IActionResult> Add(string text) { if (!me.IsRealNameVerified) return Forbid(); await System.IO.File.AppendAllTextAsync(\"x\", text); return Ok(); } }"));

    /// <summary>An exception leaps over the refusal, and the service is given.</summary>
    [Theory]
    [InlineData("try { if (!await sms.[|VerifySmsCodeAsync|](form.Mobile, form.Code)) { return Forbid(); } } catch (TimeoutException) { log.LogWarning(\"no answer\"); }")]
    [InlineData("try { if (!await sms.VerifySmsCodeAsync(form.Mobile, form.Code)) { return Forbid(); } } catch (TimeoutException) { log.LogWarning(\"no answer\"); throw; }")]
    public Task A_refusal_that_an_exception_leaps_over(string body) => Rule.ReportsAsync(Post(body));

    /// <summary>Verifications in pinyin are known by their words and by what they take.</summary>
    [Theory]
    [InlineData("await hedui.[|JiaoyanYanzhengma|](form.Mobile, form.Code);")]
    [InlineData("hedui.[|HeyanShenfen|](form.RealName, form.IdCardNo);")]
    [InlineData("if (!await hedui.JiaoyanYanzhengma(form.Mobile, form.Code)) return Forbid();")]
    [InlineData("hedui.YanzhengTupian(form.Code);")]
    public Task A_verification_in_pinyin(string body) => Rule.ReportsAsync(
        Post(body).Replace("(ISms sms,", "(ISms sms, IHedui hedui,")
        + "public interface IHedui { Task<bool> JiaoyanYanzhengma(string shoujihao, string yanzhengma); bool HeyanShenfen(string xingming, string shenfenzhenghao); bool YanzhengTupian(string yanzhengma); }");

    [Theory]
    [InlineData("if ([|form.Code == \"8888\"|] || await sms.VerifySmsCodeAsync(form.Mobile, form.Code)) { await sessions.SaveAsync(user); } else return Forbid();")]
    [InlineData("if ([|form.Code != \"123456\"|] && !await sms.VerifySmsCodeAsync(form.Mobile, form.Code)) return Forbid();")]
    [InlineData("if (!([|form.Code == \"123456\"|]) && !await sms.VerifySmsCodeAsync(form.Mobile, form.Code)) return Forbid();")]
    [InlineData("if ([|form.Code != \"000000\"|]) { if (!sms.VerifySmsCode(form.Mobile, form.Code)) return Forbid(); }")]
    [InlineData("if ([|form.Code == \"8888\"|]) return Ok(); if (!sms.VerifySmsCode(form.Mobile, form.Code)) return Forbid();")]
    [InlineData("var sent = sms.Sent(form.Mobile); if (sent != form.Code && [|form.Code != \"6666\"|]) return Forbid();")]
    [InlineData("var ok = [|form.Code == \"8888\"|] ? true : sms.VerifySmsCode(form.Mobile, form.Code); if (!ok) return Forbid();")]
    [InlineData("const string Any = \"9527\"; if ([|form.Code.Equals(Any)|] || sms.VerifySmsCode(form.Mobile, form.Code)) return Ok(); return Forbid();")]
    [InlineData("if ([|form.Code is \"8888\"|] || sms.VerifySmsCode(form.Mobile, form.Code)) return Ok(); return Forbid();")]
    [InlineData("if (env.IsDevelopment()) return sms.VerifySmsCode(form.Mobile, form.Code) ? Ok() : Forbid(); if ([|form.Code == \"8888\"|]) return Ok(); return sms.VerifySmsCode(form.Mobile, form.Code) ? Ok() : Forbid();")]
    [InlineData("if (env.EnvironmentName == \"Production\" && [|form.Code == \"8888\"|] || sms.VerifySmsCode(form.Mobile, form.Code)) return Ok(); return Forbid();")]
    [InlineData("var isOpen = env.IsDevelopment() || form.Mobile.Length > 3; if (isOpen && [|form.Code == \"8888\"|] || sms.VerifySmsCode(form.Mobile, form.Code)) return Ok(); return Forbid();")]
    [InlineData("if (form.Mobile.Length > 3) { if ([|form.Code == \"8888\"|]) return Ok(); } if (!sms.VerifySmsCode(form.Mobile, form.Code)) return Forbid();")]
    [InlineData("if (!env.IsDevelopment() && [|form.Code == \"8888\"|] || sms.VerifySmsCode(form.Mobile, form.Code)) return Ok(); return Forbid();")]
    public Task A_fixed_code_that_passes(string body) => Rule.ReportsAsync(Post(body));

    [Theory]
    [InlineData("if (env.IsDevelopment() && form.Code == \"8888\" || sms.VerifySmsCode(form.Mobile, form.Code)) return Ok(); return Forbid();")]
    [InlineData("if (env.IsDevelopment()) { if (form.Code == \"8888\") return Ok(); } if (!sms.VerifySmsCode(form.Mobile, form.Code)) return Forbid();")]
    [InlineData("\n#if DEBUG\nif (form.Code == \"8888\") return Ok();\n#endif\nif (!sms.VerifySmsCode(form.Mobile, form.Code)) return Forbid();")]
    [InlineData("if (!env.IsDevelopment()) return sms.VerifySmsCode(form.Mobile, form.Code) ? Ok() : Forbid(); if (form.Code == \"8888\") return Ok(); return sms.VerifySmsCode(form.Mobile, form.Code) ? Ok() : Forbid();")]
    [InlineData("if (env.EnvironmentName != \"Production\" && form.Code == \"8888\" || sms.VerifySmsCode(form.Mobile, form.Code)) return Ok(); return Forbid();")]
    [InlineData("var isLocal = env.IsDevelopment() || env.IsEnvironment(\"Staging\"); if (isLocal && form.Code == \"8888\" || sms.VerifySmsCode(form.Mobile, form.Code)) return Ok(); return Forbid();")]
    [InlineData("if (form.Code == \"8888\") return BadRequest(); if (!sms.VerifySmsCode(form.Mobile, form.Code)) return Forbid();")]
    [InlineData("if (form.Code == \"\" || !sms.VerifySmsCode(form.Mobile, form.Code)) return Forbid();")]
    [InlineData("if (form.ErrorCode == \"10001\" || sms.VerifySmsCode(form.Mobile, form.Code)) return Ok(); return Forbid();")]
    [InlineData("if (form.Code.Length == 6 && !sms.VerifySmsCode(form.Mobile, form.Code)) return Forbid();")]
    public Task What_stays_in_development_or_is_no_way_around(string body) => Rule.SilentAsync(Post(body));

    [Theory]
    [InlineData("switch M:Configurations.IsOn(*)", true)]
    [InlineData("development M:Configurations.IsOn(*)", false)]
    public Task A_switch_of_the_configuration_lets_no_fixed_code_pass(string line, bool reported) => Rule.ReportsAsync(
        Post("if (Configurations.IsOn(\"a\")) { if (" + (reported ? "[|form.Code == \"8888\"|]" : "form.Code == \"8888\"") + ") return Ok(); } if (!sms.VerifySmsCode(form.Mobile, form.Code)) return Forbid();", "\npublic static class Configurations { public static bool IsOn(string name) => name.Length > 3; }"),
        code => code with { AdditionalFiles = [("CsLaw.shelf.txt", line)] });

    [Theory]
    [InlineData("if (env.IsDevelopment()) { if (!sms.[|VerifySmsCode|](form.Mobile, form.Code)) return Forbid(); }")]
    [InlineData("if (!env.IsProduction() && !sms.[|VerifySmsCode|](form.Mobile, form.Code)) return Forbid();")]
    [InlineData("if (env.IsProduction()) log.LogInformation(\"x\"); else if (!sms.[|VerifySmsCode|](form.Mobile, form.Code)) return Forbid();")]
    [InlineData("if (!(!env.IsDevelopment() || sms.[|VerifySmsCode|](form.Mobile, form.Code))) return Forbid();")]
    [InlineData("var test = env.EnvironmentName != \"Production\"; if (test && !sms.[|VerifySmsCode|](form.Mobile, form.Code)) return Forbid();")]
    public Task A_check_that_is_made_in_development_only(string body) => Rule.ReportsAsync(Post(body));

    [Theory]
    [InlineData("if (!env.IsDevelopment()) { if (!sms.VerifySmsCode(form.Mobile, form.Code)) return Forbid(); }")]
    [InlineData("var live = env.EnvironmentName == \"Production\"; if (live && !sms.VerifySmsCode(form.Mobile, form.Code)) return Forbid();")]
    [InlineData("if (env.IsProduction() && !sms.VerifySmsCode(form.Mobile, form.Code)) return Forbid();")]
    [InlineData("if (env.IsDevelopment()) { if (!sms.VerifySmsCode(form.Mobile, form.Code)) return Forbid(); } else { if (!sms.ValidateAsync(form.Mobile, form.Code).Result) return Forbid(); }")]
    [InlineData("if (env.IsDevelopment() || sms.VerifySmsCode(form.Mobile, form.Code)) return Ok(); return Forbid();")]
    public Task A_check_that_is_made_in_production(string body) => Rule.SilentAsync(Post(body));

    [Fact]
    public async Task Where_nothing_is_published_it_is_a_suggestion()
    {
        const string Body = "sms.[|VerifySmsCode|](form.Mobile, form.Code);";

        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(Post(Body))).Severity);
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(Post(Body, offers: ""))).Severity);
        await Rule.SilentAsync(Post("sms.VerifySmsCode(form.Mobile, form.Code);"), code => code with { Options = code.Options.Add("cslaw_service", "none") });
    }

    [Fact]
    public Task A_dropped_check_is_no_second_evidence_at_the_account() => new Verify("CSL4001").ReportsAsync(
        Post("await sms.VerifySmsCodeAsync(form.Mobile, form.Code); await users.CreateAsync(user);").Replace("IActionResult> Join", "IActionResult> [|Join|]", System.StringComparison.Ordinal));

    [Fact]
    public Task Fix_refuses_early() => Rule.FixesAsync(
        Post("""
                    await sms.[|VerifySmsCodeAsync|](form.Mobile, form.Code);
                    await sms.[|CheckPhoneCodeAsync|](form.Mobile, form.Code);
                    await users.[|ChangePhoneNumberAsync|](user, form.Mobile, form.Code);
                    var face = await sms.[|VerifyFaceAsync|](form.RealName, form.IdCardNo);
                    if (!sms.[|VerifySmsCode|](form.Mobile, form.Code)) { user.RealNameStatus = Standing.Failed; }
            """),
        Post("""
                    if (!await sms.VerifySmsCodeAsync(form.Mobile, form.Code))
                        return StatusCode(403);
                    if (await sms.CheckPhoneCodeAsync(form.Mobile, form.Code) != Standing.Verified)
                        return StatusCode(403);
                    if (!(await users.ChangePhoneNumberAsync(user, form.Mobile, form.Code)).Succeeded)
                        return StatusCode(403);
                    var face = await sms.VerifyFaceAsync(form.RealName, form.IdCardNo);
                    if (!face.Passed)
                        return StatusCode(403);
                    if (!sms.VerifySmsCode(form.Mobile, form.Code)) { user.RealNameStatus = Standing.Failed; return StatusCode(403); }
            """),
        key: "CSL4002.Refuse");

    [Theory]
    [InlineData("if ([|form.Code == \"8888\"|] || sms.VerifySmsCode(form.Mobile, form.Code)) return Ok();", "if (sms.VerifySmsCode(form.Mobile, form.Code)) return Ok();")]
    [InlineData("if ([|form.Code != \"8888\"|] && !sms.VerifySmsCode(form.Mobile, form.Code)) return Forbid();", "if (!sms.VerifySmsCode(form.Mobile, form.Code)) return Forbid();")]
    public Task Fix_takes_the_fixed_code_out(string body, string mended) => Rule.FixesAsync(Post("        " + body), Post("        " + mended), key: "CSL4002.RemoveFixedCode");

    [Theory]
    [InlineData("if (env.IsDevelopment() && !sms.[|VerifySmsCode|](form.Mobile, form.Code)) return Forbid();", "if (!env.IsDevelopment() && !sms.VerifySmsCode(form.Mobile, form.Code)) return Forbid();")]
    [InlineData("if (!env.IsProduction() && !sms.[|VerifySmsCode|](form.Mobile, form.Code)) return Forbid();", "if (env.IsProduction() && !sms.VerifySmsCode(form.Mobile, form.Code)) return Forbid();")]
    public Task Fix_turns_the_environment_around(string body, string mended) => Rule.FixesAsync(Post("        " + body), Post("        " + mended), key: "CSL4002.TurnEnvironmentAround");
}
