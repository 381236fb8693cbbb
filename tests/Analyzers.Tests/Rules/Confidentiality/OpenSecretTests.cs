using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

/// <summary>CSL2009 on ciphers, keyed digests and the exclusive or: what undoes them stands in the code, or does not.</summary>
public sealed class OpenSecretTests() : RuleTests("CSL2009")
{
    private static string Code(string statements, string members = "") => $$"""
        using System.IO;
        using System.Linq;
        using System.Security.Cryptography;
        using System.Text;
        public class Passenger { public string RealName { get; set; } = ""; public string Mobile { get; set; } = ""; public string IdCardNo { get; set; } = ""; public string Email { get; set; } = ""; public string OrderNo { get; set; } = ""; public long PhoneNumber { get; set; } }
        public class Options { public string Key { get; set; } = ""; }
        public class Vault(byte[] managed, Options options)
        {
            private const string Text = "0123456789abcdef";
            private static readonly byte[] s_key = Encoding.UTF8.GetBytes("0123456789abcdef");
            private static readonly byte[] s_listed = { 1, 2, 3, 4, 5, 6, 7, 8 };
            private static byte[] s_set = { 1, 2, 3 };
            public static void Set(byte[] key) => s_set = key;
            public object Run(Passenger passenger) { {{statements}} }
            {{members}}
        }
        """;

    [Theory]
    [InlineData("using var aes = Aes.Create(); aes.Key = s_key; return aes.EncryptCbc(Encoding.UTF8.GetBytes([|passenger.Mobile|]), new byte[16]);")]
    [InlineData("using var aes = Aes.Create(); aes.Key = Encoding.UTF8.GetBytes(Text); return aes.EncryptEcb(Encoding.UTF8.GetBytes([|passenger.Email|]), PaddingMode.PKCS7);")]
    [InlineData("using var aes = Aes.Create(); aes.Key = Convert.FromBase64String(\"MDEyMzQ1Njc4OWFiY2RlZg==\"); return aes.EncryptEcb(Encoding.UTF8.GetBytes([|passenger.IdCardNo|]), PaddingMode.PKCS7);")]
    [InlineData("using var des = DES.Create(); var text = Encoding.UTF8.GetBytes(passenger.Mobile); using var cipher = des.CreateEncryptor(s_listed, s_listed); return cipher.TransformFinalBlock([|text|], 0, text.Length);")]
    [InlineData("using var des = TripleDES.Create(); des.Key = MD5.HashData(Encoding.UTF8.GetBytes(\"fixed\")); var text = Encoding.UTF8.GetBytes(passenger.Mobile); return des.CreateEncryptor().TransformFinalBlock([|text|], 0, text.Length);")]
    [InlineData("using var derive = new Rfc2898DeriveBytes(\"secret\", s_key, 1000, HashAlgorithmName.SHA256); using var aes = Aes.Create(); aes.Key = derive.GetBytes(32); return aes.EncryptCbc(Encoding.UTF8.GetBytes([|passenger.Mobile|]), new byte[16]);")]
    [InlineData("using var rc2 = RC2.Create(); rc2.Key = new byte[] { 1, 2, 3, 4, 5 }; return rc2.EncryptCbc(Encoding.UTF8.GetBytes([|passenger.Mobile|]), new byte[8]);")]
    [InlineData("using var gcm = new AesGcm(s_key, 16); var text = Encoding.UTF8.GetBytes(passenger.Mobile); var sealedText = new byte[text.Length]; gcm.Encrypt(new byte[12], [|text|], sealedText, new byte[16]); return sealedText;")]
    [InlineData("return HMACSHA256.HashData(s_key, Encoding.UTF8.GetBytes([|passenger.Mobile|]));")]
    [InlineData("using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(\"fixed\")); return hmac.ComputeHash(Encoding.UTF8.GetBytes([|passenger.Mobile|]));")]
    public async Task Reports_a_secret_that_stands_in_the_code(string statements) => Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(Code(statements))).Severity);

    [Theory]
    [InlineData("using var aes = Aes.Create(); aes.Key = managed; return aes.EncryptCbc(Encoding.UTF8.GetBytes(passenger.Mobile), new byte[16]);")]
    [InlineData("using var aes = Aes.Create(); aes.Key = Convert.FromBase64String(options.Key); return aes.EncryptCbc(Encoding.UTF8.GetBytes(passenger.Mobile), new byte[16]);")]
    [InlineData("using var aes = Aes.Create(); aes.Key = Encoding.UTF8.GetBytes(System.Environment.GetEnvironmentVariable(\"FIELD_KEY\")!); return aes.EncryptCbc(Encoding.UTF8.GetBytes(passenger.Mobile), new byte[16]);")]
    [InlineData("using var aes = Aes.Create(); aes.Key = RandomNumberGenerator.GetBytes(32); return aes.EncryptCbc(Encoding.UTF8.GetBytes(passenger.Mobile), new byte[16]);")]
    [InlineData("using var aes = Aes.Create(); return aes.EncryptCbc(Encoding.UTF8.GetBytes(passenger.Mobile), new byte[16]);")]
    [InlineData("using var aes = Aes.Create(); aes.Key = s_set; return aes.EncryptCbc(Encoding.UTF8.GetBytes(passenger.Mobile), new byte[16]);")]
    [InlineData("using var aes = Aes.Create(); aes.Key = s_key; return aes.EncryptCbc(Encoding.UTF8.GetBytes(passenger.OrderNo), new byte[16]);")]
    [InlineData("using var aes = Aes.Create(); aes.Key = s_key; var sealedPhone = Convert.FromBase64String(passenger.Mobile); return aes.CreateDecryptor().TransformFinalBlock(sealedPhone, 0, sealedPhone.Length);")]
    [InlineData("return HMACSHA256.HashData(managed, Encoding.UTF8.GetBytes(passenger.Mobile));")]
    public Task Is_silent_for_managed_keys_other_data_and_decryption(string statements) => Rule.ReportsAsync(Code(statements));

    [Fact]
    public Task Follows_a_stream_and_the_cipher_of_a_field() => Rule.ReportsAsync(Code(
        "return Streamed([|passenger.Mobile|]) + Kept([|passenger.Mobile|]);",
        """
        private readonly Aes _aes = Aes.Create();
        public Vault(Options options) : this(new byte[16], options) { _aes.Key = s_key; }
            private string Kept(string text) => Convert.ToHexString(_aes.EncryptCbc(Encoding.UTF8.GetBytes(text), new byte[16]));
            private static string Streamed(string text)
            {
                using var aes = Aes.Create();
                aes.Key = s_key;
                using var memory = new MemoryStream();
                using (var stream = new CryptoStream(memory, aes.CreateEncryptor(aes.Key, aes.IV), CryptoStreamMode.Write))
                using (var writer = new StreamWriter(stream))
                    writer.Write(text);
                return Convert.ToBase64String(memory.ToArray());
            }
        """));

    [Fact]
    public Task A_key_that_is_handed_in_is_that_of_the_caller() => Rule.ReportsAsync(Code(
        "return Encrypt([|passenger.Mobile|], \"0123456789abcdef\") + Encrypt(passenger.Mobile, options.Key) + Encrypt([|passenger.IdCardNo|], Text) + Default([|passenger.Mobile|]) + Default(passenger.Mobile, options.Key);",
        """
        private static string Encrypt(string text, string key)
            {
                using var aes = Aes.Create();
                aes.Key = Encoding.UTF8.GetBytes(key);
                return Convert.ToBase64String(aes.EncryptEcb(Encoding.UTF8.GetBytes(text), PaddingMode.PKCS7));
            }
            private static string Default(string text, string key = "0123456789abcdef") => Encrypt(text, key);
        """));

    [Fact]
    public Task An_encrypted_value_is_hidden_by_a_managed_key_alone() => Rule.ReportsAsync(Code(
        "using var aes = Aes.Create(); aes.Key = managed; var encrypted = Convert.ToBase64String(aes.EncryptCbc(Encoding.UTF8.GetBytes(passenger.Mobile), new byte[16])); return encrypted;"));

    [Theory]
    [InlineData("var text = new StringBuilder(); foreach (char sign in [|passenger.Mobile|]) text.Append((char)(sign ^ 0x5A)); return text.ToString();")]
    [InlineData("return new string([|passenger.Mobile|].Select(sign => (char)(sign ^ 'k')).ToArray());")]
    [InlineData("return new string([|passenger.IdCardNo|].Select((sign, at) => (char)(sign ^ Text[at % Text.Length])).ToArray());")]
    [InlineData("return new string((from sign in [|passenger.Email|] select (char)(0x11 ^ sign)).ToArray());")]
    [InlineData("var bytes = Encoding.UTF8.GetBytes([|passenger.Mobile|]); for (int i = 0; i < bytes.Length; i++) bytes[i] ^= s_key[i % s_key.Length]; return bytes;")]
    [InlineData("var bytes = Encoding.UTF8.GetBytes([|passenger.Mobile|]); for (int i = 0; i < bytes.Length; i++) bytes[i] = (byte)(bytes[i] ^ 0x5A); return bytes;")]
    [InlineData("return [|passenger.PhoneNumber|] ^ 0x5DEECE66DL;")]
    public async Task Reports_an_exclusive_or_with_a_constant(string statements) => Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Rule.ReportsAsync(Code(statements))).Severity);

    [Theory]
    [InlineData("return new string(passenger.Mobile.Select((sign, at) => (char)(sign ^ options.Key[at % options.Key.Length])).ToArray());")]
    [InlineData("var bytes = Encoding.UTF8.GetBytes(passenger.Mobile); for (int i = 0; i < bytes.Length; i++) bytes[i] ^= managed[i % managed.Length]; return bytes;")]
    [InlineData("uint hash = 2166136261; foreach (char sign in passenger.Mobile) { hash ^= sign; hash *= 16777619; } return hash;")]
    [InlineData("return passenger.Mobile.GetHashCode() ^ 397;")]
    [InlineData("return new string(passenger.OrderNo.Select(sign => (char)(sign ^ 'k')).ToArray());")]
    [InlineData("return passenger.Mobile.Length ^ 7;")]
    public Task Is_silent_for_other_keys_checksums_and_hash_codes(string statements) => Rule.ReportsAsync(Code(statements));

    [Fact]
    public Task A_method_that_mixes_what_it_is_handed_counts_where_it_is_handed_data() => Rule.ReportsAsync(Code(
        "return Mix([|passenger.Mobile|]) + Mix(passenger.OrderNo) + Under([|passenger.IdCardNo|], 17) + Under(passenger.IdCardNo, options.Key.Length);",
        """
        private static string Mix(string text) => new(text.Select(sign => (char)(sign ^ 'k')).ToArray());
            private static string Under(string text, int key) => new(text.Select(sign => (char)(sign ^ key)).ToArray());
        """));

    [Fact]
    public Task A_line_teaches_a_cipher_of_another_library() => Rule.ReportsAsync(
        Code("return Sm4.Encrypt([|passenger.Mobile|], Text) + Sm4.Encrypt(passenger.Mobile, options.Key);") + " public static class Sm4 { public static extern string Encrypt(string text, string key); }",
        code => code with { AdditionalFiles = [("CsLaw.ciphers.txt", "sink digest M:Sm4.Encrypt(*) args=text keyed=call\nsecret M:Sm4.Encrypt(*) args=key")] });
}
