using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Destinations;

/// <summary>Personal data that is handed to a vendor's library: it goes where the client leads, else to the vendor's own host.</summary>
public sealed class VendorCallTests() : RuleTests("CSL3001")
{
    private const string Vendors = """
        namespace SendGrid
        {
            public interface ISendGridClient { Task SendEmailAsync(Helpers.Mail.SendGridMessage msg); }
            public class SendGridClient : ISendGridClient { public SendGridClient(string apiKey, string? host = null) { } public Task SendEmailAsync(Helpers.Mail.SendGridMessage msg) => Task.CompletedTask; }
        }
        namespace SendGrid.Helpers.Mail
        {
            public class EmailAddress { public EmailAddress(string email, string? name = null) { } }
            public class SendGridMessage { public string? PlainTextContent { get; set; } public void AddTo(string email, string? name = null) { } }
            public static class MailHelper { public static SendGridMessage CreateSingleEmail(EmailAddress from, EmailAddress to, string subject, string plainTextContent, string htmlContent) => new(); }
        }
        namespace Twilio.Types { public class PhoneNumber { public PhoneNumber(string number) { } } }
        namespace Twilio.Rest.Api.V2010.Account { public static class MessageResource { public static Task CreateAsync(Twilio.Types.PhoneNumber to, Twilio.Types.PhoneNumber? from = null, string? body = null) => Task.CompletedTask; } }
        namespace Stripe
        {
            public class StripeClient { public StripeClient(string apiKey, string? apiBase = null) { } }
            public class CustomerCreateOptions { public string? Email { get; set; } public string? Description { get; set; } }
            public class CustomerService { public CustomerService(StripeClient? client = null) { } public Task CreateAsync(CustomerCreateOptions options) => Task.CompletedTask; }
        }
        namespace Slack.Webhooks { public class SlackMessage { public string? Text { get; set; } } public class SlackClient { public SlackClient(string webhookUrl) { } public Task PostAsync(SlackMessage slackMessage) => Task.CompletedTask; } }
        namespace Telegram.Bot { public interface ITelegramBotClient { } public class TelegramBotClient : ITelegramBotClient { public TelegramBotClient(string token) { } } public static class TelegramBotClientExtensions { public static Task SendMessage(this ITelegramBotClient client, long chatId, string text) => Task.CompletedTask; } }
        """;

    private static (string, string)[] Code(string statement, string members = "") =>
    [
        ("Vendors.cs", Vendors),
        ("Test.cs", $$"""
            using SendGrid; using SendGrid.Helpers.Mail; using Twilio.Types; using Twilio.Rest.Api.V2010.Account; using Stripe; using Slack.Webhooks; using Telegram.Bot;
            public class Guest { public int Id { get; set; } public string Email { get; set; } = ""; public string Mobile { get; set; } = ""; public string RealName { get; set; } = ""; }
            public class Sender(ISendGridClient mail, ITelegramBotClient bot, string given)
            {
                {{members}}
                public string Given => given + bot + mail;
                public async Task Run(Guest guest) { await Task.Yield(); {{statement}} }
            }
            """),
    ];

    [Theory]
    [InlineData("var to = new EmailAddress(guest.Email); var m = MailHelper.CreateSingleEmail(new EmailAddress(\"a@b.cn\"), to, \"Hi\", \"Hi\", \"\"); await mail.SendEmailAsync([|m|]);")]
    [InlineData("var m = new SendGridMessage(); m.AddTo(guest.Email); await mail.SendEmailAsync([|m|]);")]
    [InlineData("await MessageResource.CreateAsync(to: new PhoneNumber([|guest.Mobile|]), body: \"Your table is ready\");")]
    [InlineData("await MessageResource.CreateAsync(to: new PhoneNumber(given), body: $\"Dear {[|guest.RealName|]}\");")]
    [InlineData("await new CustomerService().CreateAsync(new CustomerCreateOptions { Email = [|guest.Email|] });")]
    [InlineData("await new CustomerService(new StripeClient(\"key\")).CreateAsync(new CustomerCreateOptions { Email = [|guest.Email|] });")]
    [InlineData("await new SlackClient(given).PostAsync(new SlackMessage { Text = $\"New guest {[|guest.RealName|]}, {[|guest.Mobile|]}\" });", "private readonly SlackClient _kept = new(\"https://hooks.slack.com/services/T/B/x\");", false)]
    [InlineData("await _kept.PostAsync(new SlackMessage { Text = $\"New guest {[|guest.RealName|]}, {[|guest.Mobile|]}\" });", "private readonly SlackClient _kept = new(\"https://hooks.slack.com/services/T/B/x\");")]
    [InlineData("await bot.SendMessage(1, \"New guest \" + [|guest.Mobile|]);")]
    public Task Reports_what_a_vendor_abroad_is_sent(string statement, string members = "", bool reported = true) =>
        Rule.ReportsAsync(Code(reported ? statement : statement.Replace("[|", "").Replace("|]", ""), members));

    [Theory]
    [InlineData("await new SendGridClient(\"key\", host: \"https://mail.example.cn\").SendEmailAsync(MailHelper.CreateSingleEmail(new EmailAddress(\"a\"), new EmailAddress(guest.Email), \"\", \"\", \"\"));")]
    [InlineData("await new SendGridClient(\"key\", host: given).SendEmailAsync(MailHelper.CreateSingleEmail(new EmailAddress(\"a\"), new EmailAddress(guest.Email), \"\", \"\", \"\"));")]
    [InlineData("await new CustomerService().CreateAsync(new CustomerCreateOptions { Description = guest.Id.ToString() });")]
    [InlineData("await new CustomerService(s_stripe).CreateAsync(new CustomerCreateOptions { Email = guest.Email });", "private static readonly StripeClient s_stripe = new(\"key\", apiBase: \"https://pay.example.cn\");")]
    [InlineData("await bot.SendMessage(1, \"New guest \" + guest.Id);")]
    [InlineData("await MessageResource.CreateAsync(to: new PhoneNumber(given), body: \"Ready\");")]
    public Task Is_silent_for_other_places_and_other_data(string statement, string members = "") => Rule.ReportsAsync(Code(statement, members));
}
