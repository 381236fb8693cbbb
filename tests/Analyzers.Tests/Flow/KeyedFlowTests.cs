using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Flow;

/// <summary>Values that a constant key names: the names of the variables around say nothing.</summary>
public sealed class KeyedFlowTests() : RuleTests("CSL2001")
{
    [Fact]
    public Task Field_of_a_form() => Follows("log.LogInformation(\"{X}\", [|request.Form[\"mobile\"]|]);", "log.LogInformation(\"{X}\", request.Form[\"page\"]);");

    [Fact]
    public Task Field_of_a_form_through_a_local() => Follows(
        "string x = request.Form[\"sfzh\"]!; log.LogInformation(\"{X}\", [|x|]);", "string x = request.Form[\"sfzh\"]!; log.LogInformation(\"{X}\", x.Length);");

    [Fact]
    public Task Part_of_a_query() => Follows("log.LogInformation(\"{X}\", [|request.Query[\"身份证号\"]|]);", "log.LogInformation(\"{X}\", request.Query[\"编号\"]);");

    [Fact]
    public Task Claim() => Follows(
        "log.LogInformation(\"{X}\", [|user.FindFirst(ClaimTypes.Email)|]!.Value);", "log.LogInformation(\"{X}\", user.FindFirst(ClaimTypes.NameIdentifier)!.Value);");

    [Fact]
    public Task Claim_value() => Follows(
        "log.LogInformation(\"{X}\", [|user.FindFirstValue(ClaimTypes.MobilePhone)|]);", "log.LogInformation(\"{X}\", user.FindFirstValue(\"scope\"));");

    [Fact]
    public Task Member_of_a_document() => Follows(
        "log.LogInformation(\"{X}\", [|json.GetProperty(\"idCard\")|].GetString());", "log.LogInformation(\"{X}\", json.GetProperty(\"status\").GetString());");

    [Fact]
    public Task Column_of_a_row() => Follows("log.LogInformation(\"{X}\", [|row[\"shoujihao\"]|]);", "log.LogInformation(\"{X}\", row[\"order_count\"]);");

    [Fact]
    public Task Session() => Follows("log.LogInformation(\"{X}\", [|session.GetString(\"phoneNumber\")|]);", "log.LogInformation(\"{X}\", session.GetString(\"theme\"));");

    [Fact]
    public Task Entry_that_lives_until_the_next_request() => Follows("log.LogInformation(\"{X}\", [|temp.Peek(\"mobile\")|]);", "log.LogInformation(\"{X}\", temp.Peek(\"notice\"));");

    /// <summary>What was put in under a key that says nothing is not followed; the type that it is taken for tells.</summary>
    [Fact]
    public Task What_was_put_into_the_session() => Follows(
        "session.SetString(\"a\", request.Form[\"mobile\"]!); log.LogInformation(\"{X}\", [|session.GetString(\"phone\")|]);", "session.SetString(\"a\", request.Form[\"mobile\"]!); log.LogInformation(\"{X}\", session.GetString(\"a\"));");

    [Theory]
    [InlineData("log.LogInformation(\"{X}\", [|payload[\"mobile\"]|]);", "log.LogInformation(\"{X}\", payload[\"page\"]);")]
    [InlineData("if (payload.TryGetValue(\"mobile\", out var x)) log.LogInformation(\"{X}\", [|x|]);", "if (payload.TryGetValue(\"page\", out var x)) log.LogInformation(\"{X}\", x);")]
    [InlineData("var values = JsonSerializer.Deserialize<Dictionary<string, string>>(\"{}\")!; log.LogInformation(\"{X}\", [|values[\"mobile\"]|]);", "var titles = JsonSerializer.Deserialize<Dictionary<string, string>>(\"{}\")!; log.LogInformation(\"{X}\", titles[\"mobile\"]);")]
    [InlineData("if (json.TryGetProperty(\"mobile\", out var x)) log.LogInformation(\"{X}\", [|x.GetString()|]);", "if (json.TryGetProperty(\"page\", out var x)) log.LogInformation(\"{X}\", x.GetString());")]
    public Task Dictionary_that_is_called_after_what_it_holds(string reported, string silent) => Follows(reported, silent);

    /// <summary>What a dictionary of this body holds is known by what was put in, and of texts of the program its keys say nothing.</summary>
    [Theory]
    [InlineData("var payload2 = new Dictionary<string, string>(); payload2[\"mobile\"] = \"***\"; log.LogInformation(\"{X}\", payload2[\"mobile\"]);")]
    [InlineData("log.LogInformation(\"{X}\", labels[\"mobile\"]);")]
    [InlineData("var data = new Dictionary<string, int>(); log.LogInformation(\"{X}\", data[\"mobile\"]);")]
    public Task Dictionary_of_the_programs_own(string statements) => Rule.SilentAsync(Code(statements));

    [Theory]
    [InlineData("log.LogInformation(\"{X}\", [|document[\"mobile\"]|]);")]
    [InlineData("log.LogInformation(\"{X}\", [|document[\"user\"][\"mobile\"]|].ToString());")]
    [InlineData("log.LogInformation(\"{X}\", [|JObject.Parse(\"{}\")[\"mobile\"]|]);")]
    [InlineData("log.LogInformation(\"{X}\", [|document.Value<string>(\"mobile\")|]);")]
    public Task Document_of_a_type_that_is_not_there(string statements) => Rule.ReportsAsync(Unknown(statements), test => test with { MayNotCompile = true });

    [Theory]
    [InlineData("log.LogInformation(\"{X}\", document[\"errcode\"]);")]
    [InlineData("log.LogInformation(\"{X}\", texts[\"mobile\"]);")]
    [InlineData("log.LogInformation(\"{X}\", L[\"mobile\"]);")]
    public Task Document_of_a_type_that_is_not_there_otherwise(string statements) => Rule.SilentAsync(Unknown(statements), test => test with { MayNotCompile = true });

    [Fact]
    public Task A_setting_is_the_programs_own() => Rule.SilentAsync(Code("log.LogInformation(\"{X}\", settings[\"Support:Email\"]);"));

    [Fact]
    public Task A_key_that_is_not_constant_says_nothing() => Rule.SilentAsync(Code("foreach (var key in request.Form.Keys) log.LogInformation(\"{X}\", request.Query[key]);"));

    [Fact]
    public async Task The_key_is_named_in_the_message()
    {
        ImmutableArray<Diagnostic> found = await Rule.ReportsAsync(Code("log.LogInformation(\"{X} {Y}\", [|request.Form[\"mobile\"]|], [|request.Form[\"sfzh\"]|]);"));

        Assert.Contains("'mobile'", found[0].GetMessage(CultureInfo.InvariantCulture));
        Assert.Contains("'sfzh'", found[1].GetMessage(CultureInfo.InvariantCulture));
    }

    private static string Code(string statements) => $$"""
        using System.Data;
        using System.Security.Claims;
        using System.Text.Json;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Configuration;

        public class Service(ILogger<Service> log)
        {
            public void Run(HttpRequest request, ClaimsPrincipal user, JsonElement json, DataRow row, Microsoft.AspNetCore.Mvc.ViewFeatures.ITempDataDictionary temp, ISession session, IConfiguration settings, Dictionary<string, string> payload, Dictionary<string, string> labels)
            {
                {{statements}}
            }
        }
        """;

    private static string Unknown(string statements) => $$"""
        using Newtonsoft.Json.Linq;
        public class Service(ILogger<Service> log)
        {
            public void Run(JObject document, Gone.Texts texts)
            {
                {{statements}}
            }
        }
        """;

    private Task Follows(string reported, string silent) => Task.WhenAll(Rule.ReportsAsync(Code(reported)), Rule.SilentAsync(Code(silent)));
}
