using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Consent;

public sealed class ConsentWithoutWithdrawalTests() : RuleTests("CSL1006")
{
    private static string Desk(string more = "", string members = "", bool reported = true) => $$"""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.EntityFrameworkCore;

        public class {{(reported ? "[|UserConsent|]" : "UserConsent")}} { public int Id { get; set; } public string UserId { get; set; } = ""; public string Purpose { get; set; } = ""; public bool Given { get; set; } {{members}} }
        public class Shop : DbContext { public DbSet<UserConsent> Consents => Set<UserConsent>(); public DbSet<string> Orders => Set<string>(); }
        public class ConsentsController(Shop shop) : ControllerBase
        {
            [HttpPost]
            public async Task Agree(string purpose)
            {
                shop.Consents.Add(new UserConsent { UserId = User.Identity!.Name!, Purpose = purpose, Given = true });
                await shop.SaveChangesAsync();
            }

            {{more}}
        }
        """;

    [Theory]
    [InlineData("")]
    [InlineData("[HttpGet] public int Count() => shop.Consents.Count();")]
    [InlineData("[HttpDelete] public void Empty() => Console.WriteLine(shop.Orders);")]
    [InlineData("public bool Is(UserConsent consent) => consent.Given == false;")]
    public Task A_record_that_nothing_takes_back(string more) => Rule.ReportsAsync(Desk(more), WithEntityFramework);

    [Theory]
    [InlineData("[HttpDelete] public void Delete(UserConsent consent) => shop.Consents.Remove(consent);")]
    [InlineData("[HttpPost(\"x\")] public void Withdraw(string purpose) => Console.WriteLine(purpose);")]
    [InlineData("[HttpPost(\"x\")] public void OptOut(string purpose) => Console.WriteLine(purpose);")]
    [InlineData("[HttpPost(\"x\")] public void 撤回(string purpose) => Console.WriteLine(purpose);")]
    [InlineData("[HttpPut] public void Change(UserConsent consent) => consent.Given = false;")]
    [InlineData("[HttpPut] public void Change(UserConsent consent, bool given) => consent.Given = given;")]
    public Task A_path_that_takes_it_back(string more) => Rule.SilentAsync(Desk(more, reported: false), WithEntityFramework);

    [Theory]
    [InlineData("public void [|SaveConsent|](string name) => System.IO.File.AppendAllText(\"consents\", name);")]
    [InlineData("public void RegisterWithConsent(string name) => System.IO.File.AppendAllText(\"people\", name);")]
    public Task A_method_records_consent_and_not_something_else_where_there_is_one(string method) => Rule.ReportsAsync("public class Desk { " + method + " }");

    [Fact]
    public Task A_field_that_ends_it() =>
        Rule.SilentAsync(Desk("[HttpPost(\"x\")] public void End(UserConsent consent) => consent.WithdrawnAt = DateTime.Now;", "public DateTime? WithdrawnAt { get; set; }", reported: false), WithEntityFramework);

    [Fact]
    public Task A_record_that_is_not_kept_here_is_none() => Rule.SilentAsync("""
        public class UserConsent { public string UserId { get; set; } = ""; public string Purpose { get; set; } = ""; }
        public class Reader { public UserConsent Read() => new UserConsent { UserId = "x" }; }
        """);

    [Theory]
    [InlineData("ConsentRequest")]
    [InlineData("ConsentOptions")]
    [InlineData("ConsentViewModel")]
    [InlineData("UserOrder")]
    public Task What_asks_or_carries_is_no_record(string name) =>
        Rule.SilentAsync(Desk(reported: false).Replace("UserConsent", name, System.StringComparison.Ordinal), WithEntityFramework);

    [Theory]
    [InlineData("public void [|RecordConsent|](string user) => System.IO.File.AppendAllText(\"consents\", user);")]
    [InlineData("public void [|SaveUserConsent|](string user) => System.IO.File.AppendAllText(\"consents\", user);")]
    [InlineData("public void RecordConsent(string user) => System.IO.File.AppendAllText(\"consents\", user); public void RevokeConsent(string user) => System.IO.File.AppendAllText(\"consents\", \"-\" + user);")]
    [InlineData("public void RecordConsent(string user) => Console.WriteLine(user);")]
    [InlineData("public bool HasConsent(string user) => System.IO.File.ReadAllText(\"consents\").Contains(user);")]
    public Task A_method_that_records(string members) => Rule.ReportsAsync("public class Book { " + members + " }");

    [Fact]
    public Task There_is_no_fix() => Rule.OffersNoFixAsync(Desk(), WithEntityFramework);
}
