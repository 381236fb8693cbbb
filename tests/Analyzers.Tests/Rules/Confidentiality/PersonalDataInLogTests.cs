using System.Globalization;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

public sealed class PersonalDataInLogTests() : RuleTests("CSL2001")
{
    /// <summary>A person with personal and other members, and a place to put statements that log.</summary>
    private static string Code(string statements, string members = "") => $$"""
        public class Customer
        {
            public int Id { get; set; }
            public string RealName { get; set; } = "";
            public string Mobile { get; set; } = "";
            public string Email { get; set; } = "";
            public bool HasMobile { get; set; }
            public int OrderCount { get; set; }
        }

        public record Visitor(string RealName, string Mobile);

        public class Service(ILogger<Service> log)
        {
            public async Task Run(Customer customer, Visitor visitor, List<Customer> customers)
            {
                await Task.Yield();
                {{statements}}
            }

            {{members}}
        }
        """;

    [Theory]
    [InlineData("""log.LogInformation("Called {Mobile}", [|customer.Mobile|]);""")]
    [InlineData("""log.LogWarning($"Called {[|customer.Mobile|]}");""")]
    [InlineData("""log.LogError(new EventId(1), "Called {Mobile}", [|customer.Mobile|]);""")]
    [InlineData("""log.LogInformation("Called " + [|customer.Mobile|]);""")]
    [InlineData("""log.LogInformation(string.Format("Called {0}", [|customer.Mobile|]));""")]
    [InlineData("""log.LogInformation("{Id} {Mobile}", customer.Id, [|customer.Mobile|]);""")]
    [InlineData("""log.LogInformation("Saved {@Customer}", [|customer|]);""")]
    [InlineData("""log.LogInformation("Saved {Visitor}", [|visitor|]);""")]
    [InlineData("""log.LogInformation("Saved {Json}", System.Text.Json.JsonSerializer.Serialize([|customer|]));""")]
    [InlineData("""log.LogInformation("Saved {@Anonymous}", new { [|customer.Mobile|] });""")]
    [InlineData("""using var scope = log.BeginScope("For {Mobile}", [|customer.Mobile|]);""")]
    [InlineData("""Console.WriteLine([|customer.Email|]);""")]
    [InlineData("""System.Diagnostics.Trace.TraceWarning([|customer.Email|]);""")]
    [InlineData("""log.LogInformation("Called {Mobile}", [|customer.Mobile|].Trim());""")]
    public Task Reports_what_reaches_the_log(string statement) => Rule.ReportsAsync(Code(statement));

    [Theory]
    [InlineData("""log.LogInformation("Called {Id}", customer.Id);""")]
    [InlineData("""log.LogInformation("Has one: {Has}", customer.HasMobile);""")]
    [InlineData("""log.LogInformation("Orders: {Count}", customer.OrderCount);""")]
    [InlineData("""log.LogInformation("Length {Length}", customer.Mobile.Length);""")]
    [InlineData("""log.LogInformation("Known: {Known}", customer.Mobile != null);""")]
    [InlineData("""log.LogInformation("Customers: {Count}", customers.Count);""")]
    [InlineData("""log.LogInformation("Saved {Customer}", customer);""")]
    [InlineData("""log.LogInformation("The mobile number is invalid");""")]
    [InlineData("""log.LogInformation(nameof(customer.Mobile));""")]
    [InlineData("""customer.Mobile.ToString();""")]
    public Task Is_silent_where_nothing_personal_is_written(string statement) => Rule.SilentAsync(Code(statement));

    /// <summary>Who a mail goes to stands in the mail; the log is another matter.</summary>
    [Theory]
    [InlineData("""log.LogInformation("Sent to {To}", [|mail.To|]);""")]
    [InlineData("""log.LogInformation("Sent to {To}", string.Join(", ", [|mail.To|]));""")]
    [InlineData("""log.LogInformation($"Sent to {[|mail.To|]}");""")]
    [InlineData("""log.LogInformation("Sent to {To}", [|mail.To[0].Address|]);""")]
    [InlineData("""foreach (var to in mail.CC) log.LogInformation("Sent to {To}", [|to.Address|]);""")]
    [InlineData("""log.LogInformation("Sent {Subject} to {Count}", mail.Subject, mail.To.Count);""")]
    [InlineData("""log.LogInformation("Sent by {From}", mail.From);""")]
    [InlineData("""mail.To.Add(customer.Email); using var smtp = new System.Net.Mail.SmtpClient("mail"); smtp.Send(mail); await smtp.SendMailAsync(mail);""")]
    public Task Recipients_of_a_mail(string statement) => Rule.ReportsAsync(Code("var mail = new System.Net.Mail.MailMessage(); " + statement));

    [Theory]
    [InlineData("""var text = customer.Mobile; log.LogInformation("{Text}", [|text|]);""")]
    [InlineData("""string text; if (customer.Id > 1) text = "none"; else text = customer.Mobile; log.LogInformation("{Text}", [|text|]);""")]
    [InlineData("""var text = customer.HasMobile ? customer.Mobile : "none"; log.LogInformation("{Text}", [|text|]);""")]
    [InlineData("""var text = customer?.Mobile ?? "none"; log.LogInformation("{Text}", [|text|]);""")]
    [InlineData("""var text = "to "; text += customer.Mobile; log.LogInformation("{Text}", [|text|]);""")]
    [InlineData("""var text = ""; try { text = customer.Mobile; } finally { log.LogInformation("{Text}", [|text|]); }""")]
    [InlineData("""foreach (var each in customers) log.LogInformation("{Mobile}", [|each.Mobile|]);""")]
    [InlineData("""foreach (var each in customers) log.LogInformation("{@Customer}", [|each|]);""")]
    [InlineData("""var copy = new { Tel = customer.Mobile }; log.LogInformation("{Tel}", [|copy.Tel|]);""")]
    [InlineData("""var (name, id) = (customer.RealName, customer.Id); log.LogInformation("{Name}", [|name|]);""")]
    [InlineData("""Action write = () => log.LogInformation("{Mobile}", [|customer.Mobile|]); write();""")]
    [InlineData("""var text = customer.Mobile; void Write() => log.LogInformation("{Text}", [|text|]); Write();""")]
    public Task Follows_values_inside_a_method(string statements) => Rule.ReportsAsync(Code(statements));

    [Theory]
    [InlineData("""var text = customer.Mobile; text = "none"; log.LogInformation("{Text}", text);""")]
    [InlineData("""var text = customer.Mobile; log.LogInformation("{Length}", text.Length);""")]
    [InlineData("""var text = customer.Id.ToString(); if (customer.HasMobile) { log.LogInformation("{Text}", text); text = customer.Mobile; }""")]
    [InlineData("""var copy = new { Tel = customer.Mobile, customer.Id }; log.LogInformation("{Id}", copy.Id);""")]
    [InlineData("""var (name, id) = (customer.RealName, customer.Id); log.LogInformation("{Id}", id);""")]
    [InlineData("""foreach (var each in customers) log.LogInformation("{Id}", each.Id);""")]
    public Task Is_silent_where_the_value_does_not_arrive(string statements) => Rule.SilentAsync(Code(statements));

    [Fact]
    public Task Reports_at_the_call_of_a_wrapper_and_not_in_it() => Rule.ReportsAsync(Code(
        """Note("called", [|customer.Mobile|]); Note("id", customer.Id.ToString());""",
        """private void Note(string what, string detail) => log.LogInformation("{What}: {Detail}", what, detail);"""));

    [Fact]
    public Task Reports_through_two_wrappers_once() => Rule.ReportsAsync(Code(
        """Outer([|customer.Mobile|]);""",
        """
        private void Outer(string text) => Inner("x " + text);
        private void Inner(string text) => log.LogInformation("{Text}", text);
        """));

    [Fact]
    public Task Reports_in_the_wrapper_that_knows_what_it_writes() => Rule.ReportsAsync(Code(
        """LogMobile(customer.Mobile);""",
        """private void LogMobile(string mobile) => log.LogInformation("{Mobile}", [|mobile|]);"""));

    /// <summary>Where the policy lets pass what a parameter is called, what is handed over decides.</summary>
    [Fact]
    public Task What_is_handed_over_counts_where_the_name_below_is_allowed() => Rule.ReportsAsync(Code(
        "Note([|customer.Mobile|]); Note(customer.Id.ToString());",
        """private void Note(string deviceId) => log.LogInformation("{Device}", deviceId);"""));

    [Fact]
    public Task Follows_what_a_method_returns() => Rule.ReportsAsync(Code(
        """log.LogInformation("{Text}", [|Describe(customer)|]); log.LogInformation("{Text}", Kind(customer));""",
        """
        private static string Describe(Customer customer) => customer.Id + " " + customer.Mobile;
        private static string Kind(Customer customer) => customer.HasMobile ? "mobile" : "none";
        """));

    [Fact]
    public Task Follows_an_interface_to_its_implementation() => Rule.ReportsAsync("""
        public interface IJournal { void Write(string text); }
        public class Journal(ILogger<Journal> log) : IJournal { public void Write(string text) => log.LogInformation("{Text}", text); }
        public class User { public string Email { get; set; } = ""; public int Id { get; set; } }
        public class Service(IJournal journal)
        {
            public void Run(User user) { journal.Write([|user.Email|]); journal.Write(user.Id.ToString()); }
        }
        """);

    [Fact]
    public Task Ends_with_methods_that_call_each_other() => Rule.ReportsAsync(Code(
        """Ping([|customer.Mobile|], 3);""",
        """
        private void Ping(string text, int n) { if (n > 0) Pong(text, n - 1); }
        private void Pong(string text, int n) { log.LogInformation("{Text}", text); Ping(text, n); }
        """));

    [Fact]
    public Task Takes_source_generated_logging_methods_for_sinks() => Rule.ReportsAsync("""
        public class Patient { public string Phone { get; set; } = ""; public int Id { get; set; } }
        public static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "Reminded {Phone} of {Id}")]
            public static partial void Reminded(ILogger log, string phone, int id);
        }
        public static partial class Log { public static partial void Reminded(ILogger log, string phone, int id) { } }
        public class Service { public void Run(ILogger log, Patient patient) => Log.Reminded(log, [|patient.Phone|], patient.Id); }
        """);

    [Fact]
    public Task Is_silent_where_a_look_alike_of_another_library_is_called() => Rule.SilentAsync("""
        namespace Other
        {
            public static class LoggerExtensions { public static void LogInformation(this Sheet sheet, string text) { } }
            public class Sheet { }
        }
        namespace App
        {
            using Other;
            public class User { public string Email { get; set; } = ""; }
            public class Service { public void Run(Sheet sheet, User user) => sheet.LogInformation(user.Email); }
        }
        """);

    [Fact]
    public Task Is_silent_in_code_that_does_not_compile_around_the_call() => Rule.ReportsAsync(
        """
        public class User { public string Email { get; set; } = ""; }
        public class Service { public void Run(ILogger log, User user) { log.LogInformation("{E}", Missing(user.)); log.LogInformation("{E}", [|user.Email|]); } }
        """,
        code => code with { MayNotCompile = true });

    [Fact]
    public Task Redaction_of_the_guard_library_settles_it() => Rule.SilentAsync(
        Code("""log.LogInformation("Called {Mobile}", CsLaw.Guards.Redact.Phone(customer.Mobile)); var masked = CsLaw.Guards.Redact.Phone(customer.Mobile); log.LogInformation(masked);"""),
        WithGuards);

    [Fact]
    public Task A_helper_that_returns_less_than_it_got_settles_it_and_one_that_does_not_does_not() => Rule.ReportsAsync(Code(
        """log.LogInformation("{M}", MaskMobile(customer.Mobile)); log.LogInformation("{M}", HideMobile([|customer.Mobile|]));""",
        """
        private static string MaskMobile(string text) => text.Substring(0, 3) + "****" + text.Substring(7);
        private static string HideMobile(string text) => text;
        """));

    [Fact]
    public async Task A_keyed_hash_is_a_suggestion_and_one_without_key_a_warning()
    {
        Diagnostic keyed = Assert.Single(await Rule.ReportsAsync(Code(
            """var key = new byte[32]; var x = Convert.ToHexString(System.Security.Cryptography.HMACSHA256.HashData(key, System.Text.Encoding.UTF8.GetBytes(customer.Mobile))); log.LogInformation("{X}", [|x|]);""")));
        Diagnostic plain = Assert.Single(await Rule.ReportsAsync(Code(
            """var x = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(customer.Mobile))); log.LogInformation("{X}", [|x|]);""")));
        Assert.Equal(DiagnosticSeverity.Info, keyed.Severity);
        Assert.Equal(DiagnosticSeverity.Warning, plain.Severity);
    }

    [Fact]
    public async Task Tells_what_where_and_which_article()
    {
        Diagnostic finding = Assert.Single(await Rule.ReportsAsync(Code("""log.LogInformation("Called {Mobile}", [|customer.Mobile|]);""")));
        Assert.Equal(
            "Mobile phone number ('Customer.Mobile') goes into the log through LoggerExtensions.LogInformation; CSL Art. 42(1) asks that user information is kept strictly confidential, and no redaction was found on the way",
            finding.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(
            "手机号（“Customer.Mobile”）经由 LoggerExtensions.LogInformation 进入日志；《网络安全法》第42条第1款要求对用户信息严格保密，而途中未见脱敏",
            finding.GetMessage(CultureInfo.GetCultureInfo("zh-Hans")));
        Assert.Equal("mobile-phone", finding.Properties["cslaw.taxa"]);
        Assert.Equal("log", finding.Properties["cslaw.sink"]);
    }

    [Fact]
    public async Task Speaks_the_numbers_of_2016_when_told_so()
    {
        Diagnostic finding = Assert.Single(await Rule.ReportsAsync(
            Code("""log.LogInformation("Called {Mobile}", [|customer.Mobile|]);"""),
            code => code with { Options = code.Options.Add("cslaw_law_version", "2016") }));
        Assert.Contains("CSL Art. 40 (2016)", finding.GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_the_path_step_by_step()
    {
        Diagnostic finding = Assert.Single(await Rule.ReportsAsync(Code(
            """var text = customer.Mobile; Note([|text|]);""",
            """private void Note(string detail) => log.LogInformation("{Detail}", detail);""")));
        Assert.Equal("4", finding.Properties["cslaw.steps"]);
        Assert.Equal("0|source|Customer.Mobile|mobile-phone", finding.Properties["cslaw.step.0"]);
        Assert.Equal("1|assigned|text", finding.Properties["cslaw.step.1"]);
        Assert.Equal("M|passed|Note|detail", finding.Properties["cslaw.step.2"]);
        Assert.Equal("2|sink|LoggerExtensions.LogInformation|log", finding.Properties["cslaw.step.3"]);
    }

    [Fact]
    public Task Fix_redacts_with_the_guard_library() => Rule.FixesAsync(
        """
        public class Customer { public string Mobile { get; set; } = ""; public string RealName { get; set; } = ""; }
        public class Service(ILogger<Service> log)
        {
            public void Run(Customer customer)
            {
                log.LogInformation("Called {Name} at {Mobile}", [|customer.RealName|], [|customer.Mobile|]); // both
                log.LogInformation($"Called {[|customer.Mobile|]}");
            }
        }
        """,
        """
        using CsLaw.Guards;

        public class Customer { public string Mobile { get; set; } = ""; public string RealName { get; set; } = ""; }
        public class Service(ILogger<Service> log)
        {
            public void Run(Customer customer)
            {
                log.LogInformation("Called {Name} at {Mobile}", Redact.Name(customer.RealName), Redact.Phone(customer.Mobile)); // both
                log.LogInformation($"Called {Redact.Phone(customer.Mobile)}");
            }
        }
        """,
        "CSL2001.Redact",
        WithGuards);

    [Fact]
    public Task Fix_keeps_the_name_of_an_anonymous_member() => Rule.FixesAsync(
        """
        using CsLaw.Guards;

        public class Customer { public string Mobile { get; set; } = ""; }
        public class Service(ILogger<Service> log)
        {
            public void Run(Customer customer) => log.LogInformation("Saved {@Customer}", new { [|customer.Mobile|] });
        }
        """,
        """
        using CsLaw.Guards;

        public class Customer { public string Mobile { get; set; } = ""; }
        public class Service(ILogger<Service> log)
        {
            public void Run(Customer customer) => log.LogInformation("Saved {@Customer}", new { Mobile = Redact.Phone(customer.Mobile) });
        }
        """,
        "CSL2001.Redact",
        WithGuards);

    [Fact]
    public Task Fix_drops_the_argument_with_its_placeholder() => Rule.FixesAsync(
        """
        public class Customer { public string Mobile { get; set; } = ""; public string RealName { get; set; } = ""; public int Id { get; set; } }
        public class Service(ILogger<Service> log)
        {
            public void Run(Customer customer)
            {
                log.LogInformation("Called {Name} at {Mobile} for {Id}", [|customer.RealName|], [|customer.Mobile|], customer.Id);
                log.LogInformation($"Called {[|customer.Mobile|]} for {customer.Id}");
                log.LogInformation("Saved {@Customer}", [|customer|]);
                Note([|customer.Mobile|]);
            }

            private void Note(string text) => log.LogInformation("{Text}", text);
        }
        """,
        """
        public class Customer { public string Mobile { get; set; } = ""; public string RealName { get; set; } = ""; public int Id { get; set; } }
        public class Service(ILogger<Service> log)
        {
            public void Run(Customer customer)
            {
                log.LogInformation("Called at for {Id}", customer.Id);
                log.LogInformation($"Called for {customer.Id}");
                log.LogInformation("Saved");
                Note("***");
            }

            private void Note(string text) => log.LogInformation("{Text}", text);
        }
        """,
        "CSL2001.Drop");
}
