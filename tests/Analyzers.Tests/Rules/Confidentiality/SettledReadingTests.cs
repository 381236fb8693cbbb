using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

/// <summary>What the rule takes for settled: what counts as personal data in a log, where a log is itself a duty, and what an object is worth.</summary>
public sealed class SettledReadingTests() : RuleTests("CSL2001")
{
    private static string Code(string statement, string method = "Run", string type = "Orders") => $$"""
        public class User
        {
            public int Id { get; set; }
            public string UserName { get; set; } = "";
            public string Email { get; set; } = "";
            public string Mobile { get; set; } = "";
            public string LastLoginIp { get; set; } = "";
            public string PasswordHash { get; set; } = "";
        }

        public record Card(string RealName, string Mobile);

        public class Plain(User user) { public override string ToString() => "user " + user.Id; }

        public class Telling(User user) { public override string ToString() => "user " + user.Mobile; }

        public class {{type}}(ILogger<{{type}}> log)
        {
            public void {{method}}(User user, Card card, Plain plain, Telling telling, Exception error, string password, string refreshToken, string smsCode)
            {
                {{statement}}
            }
        }
        """;

    [Theory]
    [InlineData("""log.LogInformation("Tried {P}", [|password|]);""")]
    [InlineData("""log.LogInformation("Token {T}", [|refreshToken|]);""")]
    [InlineData("""log.LogInformation("Sent {C}", [|smsCode|]);""")]
    [InlineData("""var link = $"https://example.cn/reset?code={smsCode}"; log.LogInformation("Reset by {L}", [|link|]);""")]
    public Task Credentials_count(string statement) => Rule.ReportsAsync(Code(statement));

    [Theory]
    [InlineData("""log.LogInformation("Tried {P}", password.Length);""")]
    [InlineData("""log.LogInformation("Token given: {T}", refreshToken != null);""")]
    [InlineData("""log.LogInformation("Sent a code to {Id}", user.Id);""")]
    public Task What_is_asked_of_credentials_does_not(string statement) => Rule.SilentAsync(Code(statement));

    [Theory]
    [InlineData("""log.LogInformation("User {Name} logged in from {Ip}", user.UserName, user.LastLoginIp);""", "Run", "Orders")]
    [InlineData("""log.LogWarning("Locked out {Name}", user.UserName);""", "Run", "Orders")]
    [InlineData("""log.LogWarning("用户 {Name} 登录失败", user.UserName);""", "Run", "Orders")]
    [InlineData("""log.LogInformation("Done {Name}", user.UserName);""", "SignInAsync", "Orders")]
    [InlineData("""log.LogInformation("Done {Name}", user.UserName);""", "Run", "LoginService")]
    [InlineData("""log.LogInformation("Done {Id} {Ip}", user.Id, user.LastLoginIp);""", "Run", "Orders")]
    public Task The_network_log_names_who_connected(string statement, string method, string type) => Rule.SilentAsync(Code(statement, method, type));

    [Fact]
    public Task The_occasion_is_told_by_the_caller_of_a_wrapper() => Rule.SilentAsync("""
        public enum Function { Other, Security }
        public class User { public string UserName { get; set; } = ""; public string Email { get; set; } = ""; }
        public class Journal(ILogger<Journal> log) { public void Write(Function function, string message, params object[] args) => log.LogInformation(message + string.Join(",", args)); }
        public class Orders(Journal journal)
        {
            public void Run(User user) => journal.Write(Function.Security, "Seen {Name}", user.UserName);
            public void SignIn(User user) => journal.Write(Function.Other, "Seen {Name}", user.UserName);
            public void Other(User user) => journal.Write(Function.Other, "{Name} logged in", user.UserName);
        }
        """);

    [Theory]
    [InlineData("""log.LogInformation("User {Mail} logged in", [|user.Email|]);""")]
    [InlineData("""log.LogInformation("User {Phone} logged in", [|user.Mobile|]);""")]
    public Task An_address_stays_one_in_a_sign_in_log(string statement) => Rule.ReportsAsync(Code(statement, "SignInAsync", "LoginService"));

    [Fact]
    public async Task An_account_name_elsewhere_is_a_suggestion()
    {
        var found = await Rule.ReportsAsync(Code("""log.LogInformation("Shipped for {Name}", [|user.UserName|]);"""));
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, Assert.Single(found).Severity);
    }

    [Theory]
    [InlineData("""log.LogInformation("{@User}", [|user|]);""")]
    [InlineData("""log.LogInformation("{Json}", System.Text.Json.JsonSerializer.Serialize([|user|]));""")]
    [InlineData("""log.LogInformation("{Card}", [|card|]);""")]
    [InlineData("""log.LogInformation("{Telling}", [|telling|]);""")]
    public Task An_object_counts_by_what_is_written_of_it(string statement) => Rule.ReportsAsync(Code(statement));

    [Theory]
    [InlineData("""log.LogInformation("{User}", user);""")]
    [InlineData("""log.LogInformation("{Plain}", plain);""")]
    public Task An_object_whose_type_name_is_written_does_not(string statement) => Rule.SilentAsync(Code(statement));

    [Theory]
    [InlineData("""log.LogError(error, "Failed for {Id}", user.Id);""")]
    [InlineData("""log.LogError("Failed: {Error}", error);""")]
    [InlineData("""log.LogError("Failed: {Error}", error.Message);""")]
    [InlineData("""log.LogError(error.ToString());""")]
    public Task An_exception_as_such_does_not(string statement) => Rule.SilentAsync(Code(statement));
}
