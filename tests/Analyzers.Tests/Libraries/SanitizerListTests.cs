using System;
using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Libraries;

/// <summary>What the list of sanitizers says, seen by what may then stand in a log: masked and encrypted data may, hashed data is worth a look, restored data may not.</summary>
public sealed class SanitizerListTests() : RuleTests("CSL2001")
{
    private const string Stubs = """
        namespace Microsoft.Extensions.Compliance.Redaction
        {
            public abstract class Redactor
            {
                public virtual string Redact(string? source) => "";
                public string Redact<T>(T value, string? format = null, IFormatProvider? provider = null) => "";
            }

            public sealed class NullRedactor : Redactor
            {
                public static NullRedactor Instance { get; } = new();
                public override string Redact(string? source) => source ?? "";
            }
        }

        namespace Volo.Abp.Security.Encryption
        {
            public interface IStringEncryptionService
            {
                string? Encrypt(string? plainText, string? passPhrase = null, byte[]? salt = null);
                string? Decrypt(string? cipherText, string? passPhrase = null, byte[]? salt = null);
            }
        }

        namespace Furion.DataEncryption
        {
            public class AESEncryption
            {
                public static string Encrypt(string text, string skey) => "";
                public static string Decrypt(string hash, string skey) => hash;
            }
        }

        namespace Masuit.Tools
        {
            public static class StringExtensions
            {
                public static string Mask(this string s, char mask = '*') => "";
                public static string MaskEmail(this string s, char mask = '*') => "";
            }
        }

        namespace BCrypt.Net
        {
            public sealed class BCrypt { public static string HashPassword(string inputKey) => ""; }
        }
        """;

    [Theory]
    [InlineData("redactor.Redact(customer.Mobile)")]
    [InlineData("customer.Mobile.Mask()")]
    [InlineData("customer.Email.MaskEmail()")]
    [InlineData("protector.Protect(customer.Mobile)")]
    [InlineData("timed.Protect(customer.Mobile, TimeSpan.FromDays(1))")]
    [InlineData("Convert.ToBase64String(aes.EncryptCbc(Encoding.UTF8.GetBytes(customer.Mobile), aes.IV))")]
    [InlineData("Convert.ToBase64String(aes.EncryptEcb(Encoding.UTF8.GetBytes(customer.Mobile), PaddingMode.PKCS7))")]
    [InlineData("Convert.ToBase64String(rsa.Encrypt(Encoding.UTF8.GetBytes(customer.Mobile), RSAEncryptionPadding.OaepSHA256))")]
    [InlineData("abp.Encrypt(customer.Mobile)")]
    [InlineData("Furion.DataEncryption.AESEncryption.Encrypt(customer.Mobile, key)")]
    public Task Masked_or_encrypted_may_stand_in_a_log(string value) => Rule.SilentAsync(Code($"log.LogInformation(\"{{Value}}\", {value});"), With);

    [Theory]
    [InlineData("Convert.ToHexString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes([|customer.Mobile|])))")]
    [InlineData("Convert.ToHexString(HMACSHA1.HashData(secret, Encoding.UTF8.GetBytes([|customer.Mobile|])))")]
    [InlineData("Convert.ToHexString(CryptographicOperations.HmacData(HashAlgorithmName.SHA256, secret, Encoding.UTF8.GetBytes([|customer.Mobile|])))")]
    [InlineData("Convert.ToHexString(Org.BouncyCastle.Security.MacUtilities.DoFinal(mac, Encoding.UTF8.GetBytes([|customer.Mobile|])))")]
    [InlineData("Convert.ToHexString(Org.BouncyCastle.Crypto.Generators.SCrypt.Generate(Encoding.UTF8.GetBytes([|customer.Mobile|]), secret, 1024, 8, 1, 32))")]
    [InlineData("Convert.ToHexString(Rfc2898DeriveBytes.Pbkdf2([|customer.Mobile|], secret, 1000, HashAlgorithmName.SHA256, 32))")]
    [InlineData("BCrypt.Net.BCrypt.HashPassword([|customer.Mobile|])")]
    public async Task A_keyed_hash_in_a_log_is_a_suggestion(string value) =>
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await Rule.ReportsAsync(Code($"log.LogInformation(\"{{Value}}\", {value});"), With)).Severity);

    [Theory]
    [InlineData("protector.Unprotect(protector.Protect([|customer.Mobile|]))")]
    [InlineData("abp.Decrypt(abp.Encrypt([|customer.Mobile|]))")]
    public Task What_is_restored_is_reported_again(string value) => Rule.ReportsAsync(Code($"log.LogInformation(\"{{Value}}\", {value});"), With);

    [Theory]
    [InlineData("NullRedactor.Instance.Redact([|customer.Mobile|])")]
    [InlineData("[|customer.Mobile|].Trim()")]
    [InlineData("Convert.ToBase64String(Encoding.UTF8.GetBytes([|customer.Mobile|]))")]
    public Task What_gives_back_its_input_is_no_sanitizer(string value) => Rule.ReportsAsync(Code($"log.LogInformation(\"{{Value}}\", {value});"), With);

    /// <summary>The user who is named beside the password is no input of the hash.</summary>
    [Fact]
    public async Task The_hash_of_a_password_tells_of_the_password_alone()
    {
        Diagnostic finding = Assert.Single(await Rule.ReportsAsync(Code("log.LogInformation(\"{Hash}\", hasher.HashPassword(customer, [|password|]));"), With));
        Assert.Equal(DiagnosticSeverity.Info, finding.Severity);
        Assert.DoesNotContain("mobile-phone", finding.Properties["cslaw.taxa"], StringComparison.Ordinal);
    }

    private static string Code(string statement) => $$"""
        using System.Security.Cryptography;
        using System.Text;
        using Masuit.Tools;
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.AspNetCore.Identity;
        using Microsoft.Extensions.Compliance.Redaction;

        public class Customer { public int Id { get; set; } public string Mobile { get; set; } = ""; public string Email { get; set; } = ""; }

        public class Service(
            ILogger<Service> log, Redactor redactor, IDataProtector protector, ITimeLimitedDataProtector timed, Aes aes, RSA rsa,
            Volo.Abp.Security.Encryption.IStringEncryptionService abp, Org.BouncyCastle.Crypto.IMac mac, IPasswordHasher<Customer> hasher)
        {
            public void Run(Customer customer, string password, string key, byte[] secret)
            {
                {{statement}}
            }
        }
        """;

    private static TestCode With(TestCode code) => code with
    {
        Sources = code.Sources.Add(("Library.cs", Stubs)),
        References = code.References.Add(MetadataReference.CreateFromFile(typeof(Org.BouncyCastle.Crypto.IMac).Assembly.Location)),
    };
}
