using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

public sealed class UndoableDeidentificationTests() : RuleTests("CSL2009")
{
    private static string Code(string statements) => $$"""
        using System.Security.Cryptography;
        using System.Text;
        public class Passenger { public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; public string IdCardNo { get; set; } = ""; public string Email { get; set; } = ""; public string Password { get; set; } = ""; public string OrderNo { get; set; } = ""; public string BankCardNo { get; set; } = ""; public string PlateNo { get; set; } = ""; }
        public class Options { public string Salt { get; set; } = ""; }
        public class Analytics(byte[] key, Options options)
        {
            private const string Salt = "s3";
            public object Run(Passenger passenger) { {{statements}} }
            public static string OfPassword(string password) => Md5(password);
            public static string Md5(string text) { using var md5 = MD5.Create(); return Convert.ToHexString(md5.ComputeHash(Encoding.UTF8.GetBytes(text))); }
            public string Salted(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text + options.Salt)));
        }
        """;

    [Theory]
    [InlineData("return SHA256.HashData(Encoding.UTF8.GetBytes([|passenger.Mobile|]));")]
    [InlineData("return MD5.HashData(Encoding.UTF8.GetBytes([|passenger.IdCardNo|]));")]
    [InlineData("var digest = new byte[32]; SHA256.TryHashData(Encoding.UTF8.GetBytes([|passenger.Mobile|]), digest, out _); return digest;")]
    [InlineData("return Md5([|passenger.Mobile|]);")]
    [InlineData("return OfPassword([|passenger.Mobile|]);")]
    [InlineData("var found = System.Text.Json.JsonSerializer.Deserialize<Passenger>(\"{}\")!; return OfPassword([|found.IdCardNo|]);")]
    [InlineData("return SHA256.HashData(Encoding.UTF8.GetBytes([|passenger.Mobile|] + Salt));")]
    [InlineData("return SHA256.HashData(Encoding.UTF8.GetBytes($\"{[|passenger.Mobile|]}:fixed\"));")]
    [InlineData("var bytes = Encoding.UTF8.GetBytes(passenger.Mobile); return SHA1.HashData([|bytes|]);")]
    [InlineData("var anonymousId = Convert.ToBase64String(Encoding.UTF8.GetBytes([|passenger.Mobile|])); return anonymousId;")]
    [InlineData("using var sha = SHA512.Create(); return sha.ComputeHash(Encoding.UTF8.GetBytes([|passenger.IdCardNo|]));")]
    public async Task Reports_what_can_be_tried_out(string statements) => Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(Code(statements))).Severity);

    [Theory]
    [InlineData("return HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(passenger.Mobile));")]
    [InlineData("using var hmac = new HMACSHA256(key); return hmac.ComputeHash(Encoding.UTF8.GetBytes(passenger.Mobile));")]
    [InlineData("return SHA256.HashData(Encoding.UTF8.GetBytes(passenger.Mobile + options.Salt));")]
    [InlineData("var digest = new byte[32]; SHA256.TryHashData(Encoding.UTF8.GetBytes(passenger.Mobile + options.Salt), digest, out _); return digest;")]
    [InlineData("return Salted(passenger.Mobile);")]
    [InlineData("return OfPassword(passenger.OrderNo);")]
    [InlineData("return OfPassword(passenger.Password);")]
    [InlineData("return OfPassword(passenger.RealName);")]
    [InlineData("return SHA256.HashData(Encoding.UTF8.GetBytes(passenger.OrderNo));")]
    [InlineData("return SHA256.HashData(Encoding.UTF8.GetBytes(passenger.Password));")]
    [InlineData("return Convert.ToBase64String(Encoding.UTF8.GetBytes(passenger.Mobile));")]
    [InlineData("return Convert.ToBase64String(Encoding.UTF8.GetBytes(passenger.RealName));")]
    public Task Is_silent_for_keys_salts_and_other_data(string statements) => Rule.ReportsAsync(Code(statements));

    [Theory]
    [InlineData("var maskedPhone = [|passenger.Mobile|].Substring(0, 8); return maskedPhone;")]
    [InlineData("var masked = [|passenger.Mobile|][..9] + \"**\"; return masked;")]
    [InlineData("var tuominShouji = [|passenger.Mobile|].Substring(0, 9); return tuominShouji;")]
    [InlineData("return new { HiddenMobile = $\"{[|passenger.Mobile|][..^2]}**\" };")]
    [InlineData("const int Kept = 15; var maskedId = [|passenger.IdCardNo|].Remove(Kept); return maskedId;")]
    [InlineData("var masked = [|passenger.Mobile|].Substring(0, 5) + \"*\" + passenger.Mobile.Substring(6); return masked;")]
    [InlineData("var maskedCard = [|passenger.BankCardNo|].Substring(0, 12) + \"****\"; return maskedCard;")]
    [InlineData("var maskedPlate = [|passenger.PlateNo|][..5] + \"**\"; return maskedPlate;")]
    [InlineData("var maskedPhone = [|passenger.Mobile|].Substring(0, passenger.Mobile.Length - 2) + \"**\"; return maskedPhone;")]
    [InlineData("var maskedPhone = \"***\" + [|passenger.Mobile|][(passenger.Mobile.Length - 8)..]; return maskedPhone;")]
    [InlineData("var maskedEmail = \"**\" + [|passenger.Email|][2..]; return maskedEmail;")]
    [InlineData("var maskedEmail = [|passenger.Email|].Remove(0, 1); return maskedEmail;")]
    [InlineData("return Mask(passenger.Mobile); string Mask(string mobile) => [|mobile|][..10] + \"*\";")]
    public async Task Reports_a_cut_that_keeps_nearly_all(string statements) => Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(Code(statements))).Severity);

    [Theory]
    [InlineData("var masked = passenger.Mobile.Substring(0, 3) + \"****\" + passenger.Mobile.Substring(7); return masked;")]
    [InlineData("var tuominShouji = passenger.Mobile.Substring(0, 3) + \"****\"; return tuominShouji;")]
    [InlineData("var masked = $\"{passenger.Mobile[..3]}****{passenger.Mobile[^4..]}\"; return masked;")]
    [InlineData("var maskedId = passenger.IdCardNo[..6] + \"********\" + passenger.IdCardNo[^4..]; return maskedId;")]
    [InlineData("var maskedCard = passenger.BankCardNo[..6] + \"******\" + passenger.BankCardNo[^4..]; return maskedCard;")]
    [InlineData("var maskedPlate = passenger.PlateNo[..2] + \"***\" + passenger.PlateNo[^2..]; return maskedPlate;")]
    [InlineData("var maskedEmail = passenger.Email[..2] + \"***\" + passenger.Email.Substring(passenger.Email.IndexOf('@')); return maskedEmail;")]
    [InlineData("var maskedPhone = passenger.Mobile.Remove(3, 4); return maskedPhone;")]
    [InlineData("var prefix = passenger.Mobile.Substring(0, 8); return prefix;")]
    [InlineData("var masked = passenger.OrderNo.Substring(0, 8); return masked;")]
    [InlineData("var maskedPhone = passenger.Mobile.Substring(0, passenger.Mobile.Length - 4) + \"****\"; return maskedPhone;")]
    [InlineData("var maskedPhone = passenger.Mobile.Substring(0, passenger.OrderNo.Length - 2); return maskedPhone;")]
    [InlineData("return Mask(passenger.Mobile, 9); string Mask(string mobile, int kept) => mobile[..kept] + \"**\";")]
    [InlineData("var length = 8; var masked = passenger.Mobile.Substring(0, length); return masked;")]
    [InlineData("var masked = passenger.Mobile.Substring(0, 8) == passenger.OrderNo; return masked;")]
    [InlineData("var masked = passenger.RealName[..1] + passenger.Mobile[..9]; return masked;")]
    public Task Is_silent_for_cuts_that_hide_and_those_that_do_not_claim_to(string statements) => Rule.ReportsAsync(Code(statements));

    [Fact]
    public async Task An_address_is_a_suggestion_unless_a_name_passes_it_off()
    {
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(Code("return MD5.HashData(Encoding.UTF8.GetBytes([|passenger.Email|]));"))).Severity);
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(Code("var anonymousId = MD5.HashData(Encoding.UTF8.GetBytes([|passenger.Email|])); return anonymousId;"))).Severity);
    }

    [Fact]
    public async Task Several_values_at_once_are_a_suggestion() => Assert.All(
        await Rule.ReportsAsync(Code("var bytes = Encoding.UTF8.GetBytes(passenger.RealName + passenger.IdCardNo); return SHA256.HashData([|bytes|]);")),
        finding => Assert.Equal(DiagnosticSeverity.Info, finding.Severity));

    [Fact]
    public Task An_encoding_is_not_named_by_the_callers_of_its_wrapper() => Rule.ReportsAsync("""
        using System.Text;
        public class Passenger { public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; }
        public static class Protocol
        {
            public static string HashSource(Passenger passenger) => "no=" + ToBase64(passenger.Mobile);
            private static string ToBase64(string value) => Convert.ToBase64String(Encoding.UTF8.GetBytes(value));
        }
        """);

    [Fact]
    public Task A_key_that_stands_in_the_code_is_no_fix() => Rule.OffersNoFixAsync(Code("return SHA256.HashData(Encoding.UTF8.GetBytes([|passenger.Mobile|]));")
        .Replace("class Analytics(byte[] key, Options options)", "class Analytics(Options options)").Replace("private const string Salt", "private static readonly byte[] s_key = { 1, 2 }; private const string Salt"));

    [Fact]
    public Task Fix_takes_the_key_in_reach() => Rule.FixesAsync(
        """
        using System.Security.Cryptography;
        using System.Text;
        public class Passenger { public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; }
        public class Analytics(byte[] pseudonymKey)
        {
            public byte[] Run(Passenger passenger) => SHA256.HashData(Encoding.UTF8.GetBytes([|passenger.Mobile|]));
            public byte[] Old(Passenger passenger) => HMACSHA256.HashData(pseudonymKey, Encoding.UTF8.GetBytes(passenger.Mobile));
        }
        """,
        """
        using System.Security.Cryptography;
        using System.Text;
        public class Passenger { public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; }
        public class Analytics(byte[] pseudonymKey)
        {
            public byte[] Run(Passenger passenger) => HMACSHA256.HashData(pseudonymKey, Encoding.UTF8.GetBytes(passenger.Mobile));
            public byte[] Old(Passenger passenger) => HMACSHA256.HashData(pseudonymKey, Encoding.UTF8.GetBytes(passenger.Mobile));
        }
        """,
        "CSL2009.UseKeyedDigest");

    /// <summary>The key belongs to an object, and none is there: in a static member, in a static function inside an instance member, in a class inside the class.</summary>
    [Theory]
    [InlineData("public static byte[] Run(Passenger passenger) => SHA256.HashData(Encoding.UTF8.GetBytes([|passenger.Mobile|]));")]
    [InlineData("public byte[] Run(Passenger passenger) { return Of(passenger); static byte[] Of(Passenger p) => SHA256.HashData(Encoding.UTF8.GetBytes([|p.Mobile|])); }")]
    [InlineData("public static class Inner { public static byte[] Run(Passenger passenger) => SHA256.HashData(Encoding.UTF8.GetBytes([|passenger.Mobile|])); }")]
    [InlineData("public class Inner { public byte[] Run(Passenger passenger) => SHA256.HashData(Encoding.UTF8.GetBytes([|passenger.Mobile|])); }")]
    public async Task A_key_of_an_object_is_no_fix_where_there_is_none(string member)
    {
        foreach (string type in new[] { "public class Analytics(byte[] pseudonymKey) {", "public class Analytics { private byte[] pseudonymKey = System.IO.File.ReadAllBytes(\"key\");" })
        {
            await Rule.OffersNoFixAsync($$"""
                using System.Security.Cryptography;
                using System.Text;
                public class Passenger { public string Mobile { get; set; } = ""; }
                {{type}} {{member}} public byte[] Key() => pseudonymKey; }
                """);
        }
    }

    /// <summary>Only the constructor that declares them may name the parameters of a primary constructor; a field is there for all.</summary>
    [Fact]
    public Task A_parameter_of_the_primary_constructor_is_no_fix_in_another() =>
        Rule.OffersNoFixAsync(InConstructor("(byte[] pseudonymKey)", ": this(new byte[32])", "public byte[] Key() => pseudonymKey;", "SHA256.HashData(Encoding.UTF8.GetBytes([|passenger.Mobile|]))"));

    [Fact]
    public Task Fix_takes_the_field_in_a_constructor() => Rule.FixesAsync(
        InConstructor("", "", "private static readonly byte[] s_pseudonymKey = System.IO.File.ReadAllBytes(\"key\");", "SHA256.HashData(Encoding.UTF8.GetBytes([|passenger.Mobile|]))"),
        InConstructor("", "", "private static readonly byte[] s_pseudonymKey = System.IO.File.ReadAllBytes(\"key\");", "HMACSHA256.HashData(s_pseudonymKey, Encoding.UTF8.GetBytes(passenger.Mobile))"),
        "CSL2009.UseKeyedDigest");

    private static string InConstructor(string parameters, string initializer, string key, string digest) => $$"""
        using System.Security.Cryptography;
        using System.Text;
        public class Passenger { public string Mobile { get; set; } = ""; }
        public class Analytics{{parameters}}
        {
            {{key}}
            public Analytics(Passenger passenger) {{initializer}} { Pseudonym = {{digest}}; }
            public byte[] Pseudonym { get; }
        }
        """;

    [Fact]
    public Task Fix_takes_the_key_in_reach_for_an_algorithm_that_was_made() => Rule.FixesAsync(
        Keyed("using var md5 = MD5.Create(); var id = md5.ComputeHash(Encoding.UTF8.GetBytes([|passenger.Mobile|])); return SHA256.Create().ComputeHash(Encoding.UTF8.GetBytes([|passenger.IdCardNo|]));"),
        Keyed("using var md5 = MD5.Create(); var id = HMACSHA256.HashData(pseudonymKey, Encoding.UTF8.GetBytes(passenger.Mobile)); return HMACSHA256.HashData(pseudonymKey, Encoding.UTF8.GetBytes(passenger.IdCardNo));"),
        "CSL2009.UseKeyedDigest");

    private static string Keyed(string statements) => $$"""
        using System.Security.Cryptography;
        using System.Text;
        public class Passenger { public string Mobile { get; set; } = ""; public string IdCardNo { get; set; } = ""; }
        public class Analytics(byte[] pseudonymKey) { public byte[] Run(Passenger passenger) { {{statements}} } public byte[] Key() => pseudonymKey; }
        """;

    private static string Cut(string statements, string masks = "") => $$"""
        using CsLaw.Guards;
        public class Passenger { public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; public string BankCardNo { get; set; } = ""; public string PlateNo { get; set; } = ""; }
        public static class Screen { public static object Run(Passenger passenger) { {{statements}} } }
        {{masks}}
        """;

    [Theory]
    [InlineData("var maskedPhone = [|passenger.Mobile|].Substring(0, 8); return maskedPhone;", "var maskedPhone = Redact.Phone(passenger.Mobile); return maskedPhone;")]
    [InlineData("return new { HiddenMobile = $\"{[|passenger.Mobile|][..^2]}**\" };", "return new { HiddenMobile = Redact.Phone(passenger.Mobile) };")]
    [InlineData("var masked = [|passenger.Mobile|].Substring(0, 5) + \"*\" + passenger.Mobile.Substring(6); return masked;", "var masked = Redact.Phone(passenger.Mobile); return masked;")]
    [InlineData(
        "var maskedCard = [|passenger.BankCardNo|].Substring(0, 12) + \"xxxx\"; var maskedPlate = [|passenger.PlateNo|][..5] + \"**\"; return maskedCard + maskedPlate;",
        "var maskedCard = Redact.BankCard(passenger.BankCardNo); var maskedPlate = Redact.Plate(passenger.PlateNo); return maskedCard + maskedPlate;")]
    public Task Fix_masks_instead_of_cutting(string statements, string expected) => Rule.FixesAsync(Cut(statements), Cut(expected), "CSL2009.Mask", WithGuards);

    [Fact]
    public Task Fix_takes_the_projects_own_mask()
    {
        const string Masks = "public static class Masks { public static string MaskPhone(string phone) => phone.Substring(0, 3) + \"****\" + phone.Substring(7); }";
        return Rule.FixesAsync(
            Cut("var masked = [|passenger.Mobile|][..9] + \"**\"; return masked;", Masks), Cut("var masked = Masks.MaskPhone(passenger.Mobile); return masked;", Masks), "CSL2009.OwnMask", WithGuards);
    }

    [Theory]
    [InlineData("var masked = [|passenger.Mobile|][..9]; return masked;", "public static class Masks { public static string MaskPhone(string phone) => [|phone|][..10] + \"*\"; }", "CSL2009.OwnMask")]
    [InlineData("var masked = \"Tel. \" + [|passenger.Mobile|][..9]; return masked;", "", "CSL2009.Mask")]
    public Task No_mask_that_keeps_as_much_and_none_for_a_text_that_says_more(string statements, string masks, string key) => Rule.OffersNoFixAsync(Cut(statements, masks), WithGuards, key);
}
