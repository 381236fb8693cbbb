using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

/// <summary>What the fixes of CSL2001 make of logging statements of every shape, and where they are not offered.</summary>
public sealed class PersonalDataInLogFixTests() : RuleTests("CSL2001")
{
    private const string Redactor = "CSL2001.Redactor";
    private const string Own = "CSL2001.Own";
    private const string Guards = "CSL2001.Redact";
    private const string Drop = "CSL2001.Drop";

    private const string Customer = "public class Customer { public string Mobile { get; set; } = \"\"; public string RealName { get; set; } = \"\"; public int Id { get; set; } }\n";

    /// <summary>The public surface of Microsoft.Extensions.Compliance.Redaction that the fix puts to use.</summary>
    private const string Redaction = """
        namespace Microsoft.Extensions.Compliance.Classification
        {
            public readonly struct DataClassification { public DataClassification(string taxonomy, string value) { } }
            public sealed class DataClassificationSet { public static implicit operator DataClassificationSet(DataClassification classification) => new(); }
        }
        namespace Microsoft.Extensions.Compliance.Redaction
        {
            public abstract class Redactor { public string Redact(string? source) => ""; }
            public sealed class NullRedactor : Redactor { }
            public interface IRedactorProvider { Redactor GetRedactor(Microsoft.Extensions.Compliance.Classification.DataClassificationSet classifications); }
        }
        """;

    [Fact]
    public Task Redactor_in_a_primary_constructor() => Fixes(
        Service("log.LogInformation(\"Called {Mobile} for {Id}\", [|customer.Mobile|], customer.Id);", "ILogger<Service> log, Microsoft.Extensions.Compliance.Redaction.Redactor redactor"),
        Service("log.LogInformation(\"Called {Mobile} for {Id}\", redactor.Redact(customer.Mobile), customer.Id);", "ILogger<Service> log, Microsoft.Extensions.Compliance.Redaction.Redactor redactor"),
        Redactor);

    [Fact]
    public Task A_mark_in_an_anonymous_object_keeps_the_name_of_the_value() => Fixes(
        Service("events.Write(\"Called\", new { [|customer.Mobile|], customer.Id });", "Events events") + "\npublic sealed class Events : System.Diagnostics.Tracing.EventSource { }",
        Service("events.Write(\"Called\", new { Mobile = \"***\", customer.Id });", "Events events") + "\npublic sealed class Events : System.Diagnostics.Tracing.EventSource { }",
        Drop);

    [Fact]
    public Task Redactor_in_a_field_behind_a_conditional_access() => Fixes(
        Service("log.LogInformation($\"Called {customer?[|.Mobile|]}\");", members: "private readonly Microsoft.Extensions.Compliance.Redaction.Redactor _redactor = null!;"),
        Service("log.LogInformation($\"Called {_redactor.Redact(customer?.Mobile)}\");", members: "private readonly Microsoft.Extensions.Compliance.Redaction.Redactor _redactor = null!;"),
        Redactor);

    [Fact]
    public Task Provider_with_the_one_classification_of_the_program() => Fixes(
        Service("log.LogInformation(\"Called {Mobile}\", [|customer.Mobile|]);", "ILogger<Service> log, Microsoft.Extensions.Compliance.Redaction.IRedactorProvider redactors") + Taxonomy,
        Service("log.LogInformation(\"Called {Mobile}\", redactors.GetRedactor(Taxonomy.Personal).Redact(customer.Mobile));", "ILogger<Service> log, Microsoft.Extensions.Compliance.Redaction.IRedactorProvider redactors") + Taxonomy,
        Redactor);

    [Theory]
    [InlineData("ILogger<Service> log, Microsoft.Extensions.Compliance.Redaction.NullRedactor redactor")]
    [InlineData("ILogger<Service> log, Microsoft.Extensions.Compliance.Redaction.Redactor one, Microsoft.Extensions.Compliance.Redaction.Redactor other")]
    [InlineData("ILogger<Service> log, Microsoft.Extensions.Compliance.Redaction.IRedactorProvider redactors")]
    public Task Redactor_is_not_offered_where_none_or_more_than_one_fits(string parameters) => NotOffered(
        Service("log.LogInformation(\"Called {Mobile}\", [|customer.Mobile|]);", parameters), Redactor);

    [Fact]
    public Task Own_mask_made_for_the_data_comes_before_one_for_any_text() => Fixes(
        Service("log.LogInformation(\"Called {Name} at {Mobile}\", [|customer.RealName|], [|customer.Mobile|]);") + Masks,
        Service("log.LogInformation(\"Called {Name} at {Mobile}\", Masks.Mask(customer.RealName), Masks.MaskPhone(customer.Mobile));") + Masks,
        Own);

    [Fact]
    public Task Own_mask_of_the_same_type_needs_no_qualifier() => Fixes(
        Service("log.LogInformation(\"Called {Mobile}\", [|customer.Mobile|]);", members: "private static string MaskMobile(string text) => text.Substring(0, 3) + \"****\";"),
        Service("log.LogInformation(\"Called {Mobile}\", MaskMobile(customer.Mobile));", members: "private static string MaskMobile(string text) => text.Substring(0, 3) + \"****\";"),
        Own);

    [Theory]
    [InlineData("private static string MaskMobile(string text) => text;")]
    [InlineData("private static string MaskEmail(string text) => text.Substring(0, 1) + \"***\";")]
    [InlineData("private static string Shorten(string text) => text.Substring(0, 1) + \"***\";")]
    [InlineData("private static string MaskMobile(string text, int from) => text.Substring(0, from) + \"***\";")]
    public Task Own_mask_is_not_offered_where_it_masks_nothing_or_something_else(string member) => NotOffered(
        Service("log.LogInformation(\"Called {Mobile}\", [|customer.Mobile|]);", members: member), Own);

    [Fact]
    public Task Own_mask_is_not_offered_where_the_call_could_mean_two() => Rule.OffersNoFixAsync(
        Service("log.LogInformation(\"Called {Mobile}\", [|customer.Mobile|]);") + Masks + Masks, code => With(code) with { MayNotCompile = true }, Own);

    [Fact]
    public Task Redactor_is_not_offered_where_its_name_could_mean_two() => Rule.OffersNoFixAsync(
        Service(
            "log.LogInformation(\"Called {Mobile}\", [|customer.Mobile|]);",
            "ILogger<Service> log, Microsoft.Extensions.Compliance.Redaction.Redactor redactor, Microsoft.Extensions.Compliance.Redaction.Redactor redactor"),
        code => With(code) with { MayNotCompile = true }, Redactor);

    [Fact]
    public Task Nothing_is_imported_behind_a_directive_without_an_end() => Fixes(
        "using ;\n" + Service("log.LogInformation(\"Called {Mobile}\", [|customer.Mobile|]);"),
        "using CsLaw.Guards;\nusing ;\n" + Service("log.LogInformation(\"Called {Mobile}\", Redact.Phone(customer.Mobile));"),
        Guards, mayNotCompile: true);

    [Fact]
    public Task Nothing_is_offered_in_a_statement_that_is_not_written_to_its_end() => Rule.OffersNoFixAsync(
        Service("log.LogInformation(\"Called {Mobile}\", [|customer.Mobile|]"), code => With(code) with { MayNotCompile = true });

    [Fact]
    public Task An_error_of_syntax_elsewhere_takes_nothing_away() => Fixes(
        Service("log.LogInformation(\"Called {Mobile}\", [|customer.Mobile|]);", members: "private int Half() { int half = ; return half; }") + Masks,
        Service("log.LogInformation(\"Called {Mobile}\", Masks.MaskPhone(customer.Mobile));", members: "private int Half() { int half = ; return half; }") + Masks,
        Own, mayNotCompile: true);

    [Theory]
    [InlineData("log.LogInformation($\"Called {[|customer.Mobile|],20} for {customer.Id:D4}\"); // both", "log.LogInformation($\"Called {Redact.Phone(customer.Mobile),20} for {customer.Id:D4}\"); // both")]
    [InlineData("log.LogInformation(\"Called \" + [|customer.Mobile|] + \" for \" + customer.Id);", "log.LogInformation(\"Called \" + Redact.Phone(customer.Mobile) + \" for \" + customer.Id);")]
    [InlineData("log.LogInformation(message: \"Called {Mobile}\", args: [|customer.Mobile|]);", "log.LogInformation(message: \"Called {Mobile}\", args: Redact.Phone(customer.Mobile));")]
    [InlineData("log.LogInformation(\"{Id} {Mobile}\", new object[] { customer.Id, [|customer.Mobile|] });", "log.LogInformation(\"{Id} {Mobile}\", new object[] { customer.Id, Redact.Phone(customer.Mobile) });")]
    [InlineData("using (log.BeginScope(\"For {Mobile}\", [|customer.Mobile|])) { }", "using (log.BeginScope(\"For {Mobile}\", Redact.Phone(customer.Mobile))) { }")]
    [InlineData("log.LogInformation(\"{Mobile}\", customer?[|.Mobile|]);", "log.LogInformation(\"{Mobile}\", Redact.Phone(customer?.Mobile));")]
    [InlineData("log.LogInformation(\"Saved {@Customer}\", new { customer.Id, [|customer.Mobile|] });", "log.LogInformation(\"Saved {@Customer}\", new { customer.Id, Mobile = Redact.Phone(customer.Mobile) });")]
    [InlineData("log.LogInformation(\"{Mobile}\",\n    /* whom */ [|customer.Mobile|]);", "log.LogInformation(\"{Mobile}\",\n    /* whom */ Redact.Phone(customer.Mobile));")]
    [InlineData("log.LogInformation(\"{Mobile}\", customer.Id > 3 ? [|customer.Mobile|] : \"none\");", "log.LogInformation(\"{Mobile}\", customer.Id > 3 ? Redact.Phone(customer.Mobile) : \"none\");")]
    public Task Guard_library_in_every_shape(string statement, string expected) => Fixes("using CsLaw.Guards;\n" + Service(statement), "using CsLaw.Guards;\n" + Service(expected), Guards);

    [Theory]
    [InlineData("Mobile", "Phone")]
    [InlineData("IdCardNo", "IdentityNumber")]
    [InlineData("PassportNo", "Passport")]
    [InlineData("PlateNumber", "Plate")]
    [InlineData("RealName", "Name")]
    [InlineData("Email", "Email")]
    [InlineData("HomeAddress", "Address")]
    [InlineData("BankCardNo", "BankCard")]
    [InlineData("Password", "Text")]
    public Task Each_kind_of_data_has_its_mask(string member, string mask)
    {
        string code = $"using CsLaw.Guards;\npublic class Customer {{ public string {member} {{ get; set; }} = \"\"; public int Id {{ get; set; }} }}\n"
            + "public class Service(ILogger<Service> log) { public void Run(Customer customer) => log.LogInformation(\"{Id} {X} {Other}\", customer.Id, $1, customer.Id + 1); }";
        return Fixes(
            code.Replace("$1", $"[|customer.{member}|]", System.StringComparison.Ordinal), code.Replace("$1", $"Redact.{mask}(customer.{member})", System.StringComparison.Ordinal), Guards);
    }

    [Fact]
    public Task Text_that_holds_the_value_among_other_words_is_masked_as_a_whole() => Fixes(
        "using CsLaw.Guards;\n" + Service("var line = \"to \" + customer.Mobile; log.LogInformation([|line|]);"),
        "using CsLaw.Guards;\n" + Service("var line = \"to \" + customer.Mobile; log.LogInformation(Redact.Text(line));"),
        Guards);

    [Fact]
    public Task Wrapping_is_not_offered_where_another_value_stands_in() => NotOffered(
        Service("log.LogInformation(\"{Mobile}\", [|customer.Mobile|] ?? \"none\");"), Guards);

    [Theory]
    [InlineData("log.LogInformation(\"Called {Name} at {Mobile} for {Id}\", [|customer.RealName|], [|customer.Mobile|], customer.Id);", "log.LogInformation(\"Called at for {Id}\", customer.Id);")]
    [InlineData("log.LogInformation(\"Called {Mobile,20:x} for {{x}} {Id}\", [|customer.Mobile|], customer.Id);", "log.LogInformation(\"Called for {{x}} {Id}\", customer.Id);")]
    [InlineData("log.LogError(new InvalidOperationException(), \"Called {Mobile} for {Id}\", [|customer.Mobile|], customer.Id);", "log.LogError(new InvalidOperationException(), \"Called for {Id}\", customer.Id);")]
    [InlineData("using (log.BeginScope(\"For {Mobile} and {Id}\", [|customer.Mobile|], customer.Id)) { }", "using (log.BeginScope(\"For and {Id}\", customer.Id)) { }")]
    [InlineData("log.LogInformation(\"Called \" + [|customer.Mobile|]);", "log.LogInformation(\"Called \" + \"***\");")]
    [InlineData("log.LogInformation(\"Login failed for {Mobile}: {Id}\", [|customer.Mobile|], customer.Id);", "log.LogInformation(\"Login failed for: {Id}\", customer.Id);")]
    [InlineData("log.LogInformation(\"Order {Id} ({Mobile})\", customer.Id, [|customer.Mobile|]);", "log.LogInformation(\"Order {Id}\", customer.Id);")]
    [InlineData("log.LogInformation(\"Order {Id}, user \\\"{Mobile}\\\" left\", customer.Id, [|customer.Mobile|]);", "log.LogInformation(\"Order {Id}, user left\", customer.Id);")]
    [InlineData("log.LogInformation(\"Created - {Mobile}\", [|customer.Mobile|]);", "log.LogInformation(\"Created\");")]
    [InlineData("log.LogInformation($\"“{customer.Id}”发送到“{[|customer.Mobile|]}”结果：{customer.Id}\");", "log.LogInformation($\"“{customer.Id}”发送到结果：{customer.Id}\");")]
    [InlineData("log.LogInformation($\"{customer.Id} {[|customer.Mobile|]} {[|customer.RealName|]}: left\");", "log.LogInformation($\"{customer.Id}: left\");")]
    [InlineData("log.LogInformation($\"To {[|customer.Mobile|]}\");", "log.LogInformation($\"To\");")]
    public Task Dropping_takes_the_placeholder_along(string statement, string expected) => Fixes(Service(statement), Service(expected), Drop);

    [Theory]
    [InlineData("log.LogInformation(\"{Id} {Mobile}\", new object[] { customer.Id, [|customer.Mobile|] });")]
    [InlineData("log.LogInformation(message: \"Called {Mobile}\", args: [|customer.Mobile|]);")]
    public Task Dropping_is_not_offered_where_the_rest_would_change(string statement) => NotOffered(Service(statement), Drop);

    /// <summary>What is also used for something else is not for a fix to change.</summary>
    [Theory]
    [InlineData("Send([|customer.Mobile|]);", "private void Send(string to) { log.LogInformation(\"Sends {To}\", to); System.IO.File.AppendAllText(\"sms\", to); }")]
    [InlineData("Send(new Message { To = [|customer.Mobile|] });", "private void Send(Message message) => log.LogInformation(\"Sends {To}\", message.To); } public class Message { public string To { get; set; } = \"\";")]
    [InlineData("var found = Find($\"phone:{[|customer.Mobile|]}\");", "private object? Find(string text) { log.LogInformation(text); return text.Length > 3 ? text : null; }")]
    public async Task Nothing_is_offered_where_the_value_has_another_use(string statement, string members)
    {
        await NotOffered(Service(statement, members: members), Guards);
        await NotOffered(Service(statement, members: members), Drop);
    }

    [Theory]
    [InlineData("Note([|customer.Mobile|]);", "Note(Redact.Phone(customer.Mobile));")]
    [InlineData("Outer([|customer.Mobile|]);", "Outer(Redact.Phone(customer.Mobile));")]
    public Task Wrappers_that_do_nothing_but_log_are_handed_the_mask(string statement, string expected)
    {
        const string Wrappers = "private void Outer(string detail) => Note(\"x \" + detail); private void Note(string text) => log.LogInformation(\"{Text}\", text);";
        return Fixes("using CsLaw.Guards;\n" + Service(statement, members: Wrappers), "using CsLaw.Guards;\n" + Service(expected, members: Wrappers), Guards);
    }

    [Fact]
    public Task Generated_logging_methods_keep_their_arguments() => Fixes(
        "using CsLaw.Guards;\n" + Customer + Log + "public class Service { public void Run(ILogger log, Customer customer) => Log.Called(log, [|customer.Mobile|], customer.Id); }",
        "using CsLaw.Guards;\n" + Customer + Log + "public class Service { public void Run(ILogger log, Customer customer) => Log.Called(log, Redact.Phone(customer.Mobile), customer.Id); }",
        Guards);

    private const string Log = "public static partial class Log { [LoggerMessage(1, LogLevel.Information, \"Called {Mobile} of {Id}\")] public static partial void Called(ILogger log, string mobile, int id); }\npublic static partial class Log { public static partial void Called(ILogger log, string mobile, int id) { } }\n";

    private const string Taxonomy = "\npublic static class Taxonomy { public static Microsoft.Extensions.Compliance.Classification.DataClassification Personal { get; } = new(\"own\", \"personal\"); }";

    private const string Masks = "\npublic static class Masks { public static string Mask(string? text) => text is null ? \"\" : text.Substring(0, 1) + \"***\"; public static string MaskPhone(string? phone) => phone is null ? \"\" : phone.Substring(0, 3) + \"****\"; public static string MaskEmail(string mail) => mail.Substring(0, 1) + \"***\"; }";

    private static string Service(string statement, string parameters = "ILogger<Service> log", string members = "") => Customer + $$"""
        public class Service({{parameters}})
        {
            public void Run(Customer customer)
            {
                {{statement}}
            }

            {{members}}
        }
        """;

    private static TestCode With(TestCode code) => WithGuards(code) with { Sources = [.. code.Sources, ("Redaction.cs", Redaction)] };

    private Task Fixes(string source, string expected, string key, bool mayNotCompile = false) => Rule.FixesAsync(source, expected, key, code => With(code) with { MayNotCompile = mayNotCompile });

    private Task NotOffered(string source, string key) => Rule.OffersNoFixAsync(source, With, key);
}
