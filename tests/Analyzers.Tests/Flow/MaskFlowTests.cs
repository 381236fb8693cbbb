using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Flow;

/// <summary>What hides data is known by what it does: it gives back less than it got. Its name says nothing.</summary>
public sealed class MaskFlowTests : FlowShapeTests
{
    [Fact]
    public Task Mask_that_gives_its_argument_back() => Follows(
        "Write(MaskPhone([|customer.Mobile|]));", "Write(Show(customer.Mobile));",
        "private static string MaskPhone(string phone) => phone; private static string Show(string a) => a.Substring(0, 3) + \"****\" + a.Substring(7);");

    [Fact]
    public Task Mask_with_an_early_return() => Follows(
        "Write(Mask([|customer.Mobile|], flag));", "Write(MaskShort(customer.Mobile)); Write(MaskLong(customer.Mobile)); Write(MaskTernary(customer.Mobile)); Write(MaskMail(customer.Mobile));",
        """
        private static string Mask(string a, bool hide) { if (!hide) return a; return a.Substring(0, 3) + "****"; }
        private static string MaskShort(string a) { if (string.IsNullOrEmpty(a)) return a; return a.Substring(0, 3) + "****"; }
        private static string MaskLong(string a) { if (a.Length > 7) { a = a.Remove(3, 4).Insert(3, "****"); } return a; }
        private static string MaskTernary(string a) => a.Length < 8 ? a : a[..3] + "****" + a[^4..];
        private static string MaskMail(string a) { var at = a.IndexOf('@'); return at <= 1 ? a : a[0] + "***" + a.Substring(at); }
        """);

    [Fact]
    public Task Ranges() => Follows("var x = customer.Mobile[..] ?? customer.Mobile; Write([|x|]);", "var x = customer.Mobile[^4..]; Write(x);");

    [Fact]
    public Task Spans() => Follows(
        "var x = customer.Mobile.AsSpan().ToString(); Write([|x|]);",
        "Write(customer.Mobile.AsSpan(0, 3).ToString() + \"****\"); Write(string.Concat(customer.Mobile.AsSpan(0, 2), \"****\", customer.Mobile.AsSpan(9))); Write($\"{customer.Mobile.AsSpan(..3)}****\");");

    [Fact]
    public Task Regular_expression() => Follows(
        "var x = System.Text.RegularExpressions.Regex.Replace(customer.Mobile, \"-\", \"\"); Write([|x|]);",
        "Write(System.Text.RegularExpressions.Regex.Replace(customer.Mobile, @\"(\\d{3})\\d{4}\", \"$1****\"));");

    [Fact]
    public Task Replacement() => Follows(
        "var x = customer.Mobile.Replace(\" \", \"\"); Write([|x|]);",
        "var x = customer.Mobile.Replace(customer.Mobile.Substring(3, 4), \"****\"); Write(x); Write(customer.Mobile.Replace(customer.Mobile.Substring(3), new string('*', 8)));");

    [Fact]
    public Task Signs_of_an_array() => Follows(
        "var a = customer.Mobile.ToCharArray(); Array.Reverse(a); var x = new string(a); Write([|x|]);",
        "var a = customer.Mobile.ToCharArray(); for (var i = 3; i < 7; i++) a[i] = '*'; var x = new string(a); Write(x);");

    [Fact]
    public Task Signs_of_a_builder() => Follows(
        "var b = new StringBuilder(customer.Mobile); b.Append('*'); Write([|b.ToString()|]);",
        "var b = new StringBuilder(customer.Mobile); b[3] = '*'; Write(b.ToString()); var c = new StringBuilder(customer.Mobile); c.Remove(3, 4); c.Insert(3, \"****\"); Write(c.ToString());");

    [Fact]
    public Task Same_sign_repeated() => Follows("var x = customer.Mobile + new string('*', 3); Write([|x|]);", "var x = new string('*', customer.Mobile.Length); Write(x);");

    [Fact]
    public Task One_sign() => Follows("var x = customer.RealName + '.'; Write([|x|]);", "var x = customer.RealName[0] + \"**\"; Write(x); Write(customer.RealName.First());");

    [Fact]
    public Task First_signs() => Follows("var x = new string(customer.Mobile.ToCharArray()); Write([|x|]);", "var x = string.Concat(customer.Mobile.Take(3)) + \"****\"; Write(x);");

    [Fact]
    public Task Fixed_text() => Follows("var x = Hide(customer.Mobile, \"a\"); Write([|x|]);", "Write(HidePhone(customer.Mobile));",
        "private static string Hide(string a, string b) => b + a; private static string HidePhone(string phone) => string.IsNullOrEmpty(phone) ? \"\" : \"***\";");

    [Fact]
    public Task Length_only() => Follows("var x = customer.Mobile + customer.Mobile.Length; Write([|x|]);", "var x = customer.Mobile.Length + \" digits\"; Write(x);");

    [Fact]
    public Task Masked_on_one_way_only() => Follows(
        "var x = customer.Mobile; if (flag) x = x.Substring(0, 3) + \"****\"; Write([|x|]);", "var x = customer.Mobile; x = x.Substring(0, 3) + \"****\"; Write(x);");

    [Fact]
    public Task Masked_then_overwritten_by_the_whole() => Follows(
        "var x = customer.Mobile.Substring(7); x = customer.Mobile; Write([|x|]);", "var x = customer.Mobile; x = customer.Mobile.Substring(7); Write(x);");

    [Fact]
    public Task Keyed_hash() => Follows(
        "var x = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(customer.Mobile))); Write([|x|]);", "var x = customer.Mobile.GetHashCode(); Write(x);");

    [Fact]
    public Task Encrypted() => Follows(
        "using var aes = System.Security.Cryptography.Aes.Create(); var x = Convert.ToBase64String(Encoding.UTF8.GetBytes(customer.Mobile)); Write([|x|]);",
        "using var aes = System.Security.Cryptography.Aes.Create(); var x = Convert.ToBase64String(aes.EncryptCbc(Encoding.UTF8.GetBytes(customer.Mobile), aes.IV)); Write(x);");

    [Fact]
    public async Task Redactor()
    {
        const string Code = """
            public class Customer { public string Mobile { get; set; } = ""; }
            public class Plain { public string Redact(string source) => source; }
            public class Service(ILogger<Service> log, Microsoft.Extensions.Compliance.Redaction.Redactor redactor)
            {
                public void Run(Customer customer)
                {
                    log.LogInformation("{X}", new Plain().Redact([|customer.Mobile|]));
                    log.LogInformation("{X}", redactor.Redact(customer.Mobile));
                }
            }
            """;
        await Rule.ReportsAsync(Code, code => code with
        {
            Sources = code.Sources.Add(("Redactor.cs", "namespace Microsoft.Extensions.Compliance.Redaction { public abstract class Redactor { public abstract string Redact(string source); } }")),
        });
    }
}
