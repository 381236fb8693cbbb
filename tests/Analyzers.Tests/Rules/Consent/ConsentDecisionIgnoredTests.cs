using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Consent;

public sealed class ConsentDecisionIgnoredTests() : RuleTests("CSL1003")
{
    private static string Post(string body) => $$"""
        using Microsoft.AspNetCore.Mvc;

        public class SignUpForm { public string Mobile { get; set; } = ""; }
        public interface IConsents
        {
            bool HasConsent(string who);
            Task<bool> HasConsentAsync(string who);
            void EnsureConsent(string who);
            Task EnsureConsentAsync(string who);
            bool RecordConsent(string who);
            bool ShiFouTongYi(string who);
            bool Check(string who);
            bool Confirm(string who);
        }

        [ApiController]
        public class MembersController(IConsents consents, ILogger<MembersController> log) : ControllerBase
        {
            [HttpPost]
            public async Task<IActionResult> Create(SignUpForm form)
            {
                await Task.Yield();
        {{body}}
                System.IO.File.AppendAllText("members", form.Mobile);
                return Ok();
            }
        }
        """;

    [Theory]
    [InlineData("consents.[|HasConsent|](\"x\");")]
    [InlineData("_ = consents.[|HasConsent|](\"x\");")]
    [InlineData("consents.[|Check|](\"x\");")]
    [InlineData("await consents.[|HasConsentAsync|](\"x\");")]
    [InlineData("await consents.[|HasConsentAsync|](\"x\").ConfigureAwait(false);")]
    [InlineData("_ = consents.[|HasConsentAsync|](\"x\");")]
    [InlineData("consents.[|HasConsentAsync|](\"x\").Wait();")]
    [InlineData("consents.[|HasConsentAsync|](\"x\").GetAwaiter().GetResult();")]
    [InlineData("_ = consents.[|HasConsentAsync|](\"x\").Result;")]
    [InlineData("consents.[|ShiFouTongYi|](\"x\");")]
    [InlineData("if (!consents.HasConsentAsync(\"x\").Result) return Forbid();")]
    [InlineData("if (consents.HasConsentAsync(\"x\").GetAwaiter().GetResult() == false) return Forbid();")]
    [InlineData("if (!consents.ShiFouTongYi(\"x\")) return Forbid();")]
    [InlineData("consents.EnsureConsentAsync(\"x\").Wait();")]
    [InlineData("consents.EnsureConsentAsync(\"x\").GetAwaiter().GetResult();")]
    public Task A_result_that_is_dropped(string body) => Rule.ReportsAsync(Post(body));

    [Theory]
    [InlineData("var ok = consents.[|HasConsent|](\"x\");")]
    [InlineData("bool ok; ok = await consents.[|HasConsentAsync|](\"x\");")]
    [InlineData("var ok = consents.[|HasConsent|](\"x\"); if (!ok) log.LogWarning(\"none\");")]
    [InlineData("var task = consents.[|HasConsentAsync|](\"x\"); await task;")]
    [InlineData("var task = consents.[|HasConsentAsync|](\"x\"); System.IO.File.AppendAllText(\"m\", \"a\"); var ok = await task;")]
    [InlineData("var one = consents.[|HasConsentAsync|](\"x\"); var two = consents.[|HasConsentAsync|](\"y\"); await Task.WhenAll(one, two);")]
    [InlineData("await Task.WhenAll(consents.[|HasConsentAsync|](\"x\"), consents.[|HasConsentAsync|](\"y\"));")]
    [InlineData("var all = await Task.WhenAll(consents.[|HasConsentAsync|](\"x\"), consents.[|HasConsentAsync|](\"y\"));")]
    [InlineData("var ok = consents.[|HasConsent|](\"x\"); log.LogInformation(\"consent: {Ok}\", ok);")]
    public Task A_result_that_is_stored_and_decides_nothing(string body) => Rule.ReportsAsync(Post(body));

    [Theory]
    [InlineData("if (!consents.[|HasConsent|](\"x\")) log.LogWarning(\"none\");")]
    [InlineData("if (!consents.[|HasConsent|](\"x\")) { }")]
    [InlineData("if (await consents.[|HasConsentAsync|](\"x\")) { log.LogInformation(\"given\"); } else { Console.WriteLine(\"none\"); }")]
    public Task Both_outcomes_go_on(string body) => Rule.ReportsAsync(Post(body));

    [Theory]
    [InlineData("try { consents.[|EnsureConsent|](\"x\"); } catch (Exception) { }")]
    [InlineData("try { await consents.[|EnsureConsentAsync|](\"x\"); } catch (InvalidOperationException) { log.LogWarning(\"none\"); }")]
    [InlineData("consents.[|EnsureConsentAsync|](\"x\");")]
    [InlineData("var task = consents.[|EnsureConsentAsync|](\"x\");")]
    [InlineData("try { if (!await consents.[|HasConsentAsync|](\"x\")) return Forbid(); } catch (TimeoutException) { log.LogWarning(\"no answer\"); }")]
    public Task A_throwing_check_that_ends_nothing(string body) => Rule.ReportsAsync(Post(body));

    [Theory]
    [InlineData("if (!consents.HasConsent(\"x\")) return Forbid();")]
    [InlineData("var ok = consents.HasConsent(\"x\"); if (!ok) throw new InvalidOperationException();")]
    [InlineData("var ok = await consents.HasConsentAsync(\"x\"); if (!ok) { log.LogWarning(\"none\"); return Forbid(); }")]
    [InlineData("var marketing = consents.HasConsent(\"x\"); System.IO.File.AppendAllText(\"m\", marketing.ToString());")]
    [InlineData("if (consents.HasConsent(\"x\")) System.IO.File.AppendAllText(\"newsletter\", form.Mobile);")]
    [InlineData("consents.EnsureConsent(\"x\");")]
    [InlineData("await consents.EnsureConsentAsync(\"x\");")]
    [InlineData("var task = consents.EnsureConsentAsync(\"x\"); await task;")]
    [InlineData("var task = consents.EnsureConsentAsync(\"x\"); await Task.WhenAll(task, Task.CompletedTask);")]
    [InlineData("try { consents.EnsureConsent(\"x\"); } catch (Exception) { return Forbid(); }")]
    [InlineData("try { if (!await consents.HasConsentAsync(\"x\")) return Forbid(); } catch (TimeoutException) { return StatusCode(503); }")]
    [InlineData("var ok = false; try { if (await consents.HasConsentAsync(\"x\")) ok = true; } catch (TimeoutException) { log.LogWarning(\"no answer\"); } if (!ok) return Forbid();")]
    [InlineData("try { if (!await consents.HasConsentAsync(\"x\")) return Forbid(); System.IO.File.AppendAllText(\"asked\", \"x\"); } catch (TimeoutException) { log.LogWarning(\"no answer\"); }")]
    [InlineData("var ok = await consents.HasConsentAsync(\"x\"); log.LogInformation(\"asked: {Ok}\", ok); if (!ok) return Forbid();")]
    [InlineData("try { consents.EnsureConsent(\"x\"); } catch (Exception) { log.LogWarning(\"none\"); throw; }")]
    [InlineData("var task = consents.HasConsentAsync(\"x\"); if (!await task) return Forbid();")]
    [InlineData("var task = consents.HasConsentAsync(\"x\"); await task; if (!task.Result) return Forbid();")]
    [InlineData("var task = consents.HasConsentAsync(\"x\"); var ok = await task; if (!ok) return Forbid();")]
    [InlineData("var one = consents.HasConsentAsync(\"x\"); var two = consents.HasConsentAsync(\"y\"); await Task.WhenAll(one, two); if (!one.Result || !two.Result) return Forbid();")]
    [InlineData("var all = await Task.WhenAll(consents.HasConsentAsync(\"x\"), consents.HasConsentAsync(\"y\")); if (all.Any(one => !one)) return Forbid();")]
    [InlineData("consents.RecordConsent(\"x\");")]
    [InlineData("consents.Confirm(\"x\");")]
    [InlineData("if (!consents.Check(\"x\")) return Forbid();")]
    public Task A_decision_that_counts_is_none(string body) => Rule.SilentAsync(Post(body));

    /// <summary>A question in pinyin is one, too.</summary>
    [Theory]
    [InlineData("var yitongyi = await yinsi.[|ShifouTongyi|](form.Mobile);")]
    [InlineData("if (!await yinsi.ShifouTongyi(form.Mobile)) return Forbid();")]
    [InlineData("await yinsi.BaocunTongyi(form.Mobile);")]
    public Task A_question_in_pinyin(string body) =>
        Rule.ReportsAsync(Post(body).Replace("(IConsents consents,", "(IConsents consents, IYinsi yinsi,") + "public interface IYinsi { Task<bool> ShifouTongyi(string shouji); Task<bool> BaocunTongyi(string shouji); }");

    [Fact]
    public Task Fix_waits_for_a_check_that_was_only_started() => Rule.FixesAsync(
        Post("""
                    var task = consents.[|EnsureConsentAsync|]("a");
                    _ = consents.[|EnsureConsentAsync|]("b");
            """),
        Post("""
                    await consents.EnsureConsentAsync("a");
                    await consents.EnsureConsentAsync("b");
            """));

    [Fact]
    public Task A_dropped_check_is_no_second_finding_at_the_endpoint() =>
        new Verify("CSL1001").SilentAsync(Post("consents.HasConsent(\"x\");"));

    [Fact]
    public Task Fix_refuses_early() => Rule.FixesAsync(
        Post("""
                    await consents.[|HasConsentAsync|]("a");
                    var ok = consents.[|HasConsent|]("b");
                    if (!consents.[|HasConsent|]("c")) { log.LogWarning("none"); }
            """),
        Post("""
                    if (!await consents.HasConsentAsync("a"))
                        return StatusCode(403);
                    var ok = consents.HasConsent("b");
                    if (!ok)
                        return StatusCode(403);
                    if (!consents.HasConsent("c")) { log.LogWarning("none"); return StatusCode(403); }
            """));

    [Fact]
    public Task Fix_ends_the_branch_for_the_missing_consent() => Rule.FixesAsync(
        Post("""
                    var ok = consents.[|HasConsent|]("a");
                    if (!ok) log.LogWarning("none");
                    if (await consents.[|HasConsentAsync|]("b")) { log.LogInformation("given"); } else { log.LogWarning("none"); }
                    if (consents.[|HasConsent|]("c")) { log.LogInformation("given"); }
            """),
        Post("""
                    var ok = consents.HasConsent("a");
                    if (!ok)
                    {
                        log.LogWarning("none");
                        return StatusCode(403);
                    }
                    if (await consents.HasConsentAsync("b")) { log.LogInformation("given"); } else { log.LogWarning("none"); return StatusCode(403); }
                    if (consents.HasConsent("c")) { log.LogInformation("given"); }
                    else
                        return StatusCode(403);
            """));

    [Fact]
    public Task Fix_awaits_a_decision_that_was_only_started() => Rule.FixesAsync(
        Post("""
                    _ = consents.[|HasConsentAsync|]("a");
                    var later = consents.[|HasConsentAsync|]("b");
            """),
        Post("""
                    if (!await consents.HasConsentAsync("a"))
                        return StatusCode(403);
                    var later = consents.HasConsentAsync("b");
                    if (!await later)
                        return StatusCode(403);
            """));

    [Fact]
    public Task Fix_refuses_where_the_exception_was_swallowed() => Rule.FixesAsync(
        Post("""
                    try
                    {
                        await consents.[|EnsureConsentAsync|]("a");
                    }
                    catch (InvalidOperationException)
                    {
                        log.LogWarning("none");
                    }
            """),
        Post("""
                    try
                    {
                        await consents.EnsureConsentAsync("a");
                    }
                    catch (InvalidOperationException)
                    {
                        log.LogWarning("none");
                        return StatusCode(403);
                    }
            """));

    [Fact]
    public Task Fix_passes_the_swallowed_exception_on_where_there_is_no_answer() => Rule.FixesAsync(
        """
        public interface IConsents { void EnsureConsent(string who); }
        public class Desk(IConsents consents)
        {
            public void Save(string mobile)
            {
                try { consents.[|EnsureConsent|](mobile); } catch (Exception) { }
                System.IO.File.AppendAllText("members", mobile);
            }
        }
        """,
        """
        public interface IConsents { void EnsureConsent(string who); }
        public class Desk(IConsents consents)
        {
            public void Save(string mobile)
            {
                try { consents.EnsureConsent(mobile); } catch (Exception) { throw; }
                System.IO.File.AppendAllText("members", mobile);
            }
        }
        """);

    [Fact]
    public Task Fix_awaits_a_check_that_was_only_started() => Rule.FixesAsync(
        Post("        consents.[|EnsureConsentAsync|](\"x\");"), Post("        await consents.EnsureConsentAsync(\"x\");"));
}
