using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace CsLaw.Guards.Tests.Encryption;

public sealed class FieldCipherTests
{
    private const string Field = "Patient.IdCard";
    private const string Number = "110101199003071234";

    private static readonly FieldCipher s_cipher = new(Keys.Options("2026-01", ("2026-01", Keys.Of(1))));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(Number)]
    [InlineData("王小明，浙江省杭州市")]
    [InlineData("a\0b\r\n\u2028𠮷👩‍👩‍👧")]
    public void Gives_back_what_was_encrypted_and_shows_nothing_of_it(string text)
    {
        var encrypted = s_cipher.Encrypt(text, Field);
        Assert.Equal(text, s_cipher.Decrypt(encrypted, Field));
        Assert.StartsWith("cslaw1.2026-01.", encrypted);
        Assert.True(encrypted.All(char.IsAscii));
        Assert.True(text.Trim().Length == 0 || !encrypted.Contains(text, StringComparison.Ordinal));
        Assert.True(FieldCipher.IsEncrypted(encrypted));
    }

    [Fact]
    public void Takes_very_long_values()
    {
        var text = string.Concat(Enumerable.Repeat("病历𠮷", 1_000_000));
        Assert.Equal(text, s_cipher.Decrypt(s_cipher.Encrypt(text, Field), Field));
    }

    [Fact]
    public void The_same_value_never_looks_the_same()
    {
        var seen = Enumerable.Range(0, 1000).Select(_ => s_cipher.Encrypt(Number, Field)).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(1000, seen.Count);
    }

    [Fact]
    public void Any_change_is_found()
    {
        var encrypted = s_cipher.Encrypt(Number, Field);
        for (var i = 0; i < encrypted.Length; i++)
        {
            var other = encrypted[i] == 'A' ? 'B' : 'A';
            var changed = encrypted[..i] + other + encrypted[(i + 1)..];
            var error = Assert.Throws<FieldCipherException>(() => s_cipher.Decrypt(changed, Field));
            Assert.DoesNotContain("1101", error.Message);
        }

        foreach (var changed in (string[])[encrypted[..^1], encrypted + "A", encrypted + "=", encrypted + "\n", " " + encrypted, "", "cslaw1..", "cslaw1.2026-01.", Number])
            Assert.Throws<FieldCipherException>(() => s_cipher.Decrypt(changed, Field));
    }

    [Fact]
    public void Every_bit_of_what_is_kept_counts()
    {
        var (prefix, payload) = Split(s_cipher.Encrypt("13800138000", Field));
        for (var bit = 0; bit < payload.Length * 8; bit++)
        {
            var changed = (byte[])payload.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<FieldCipherException>(() => s_cipher.Decrypt(prefix + Encoded(changed), Field));
        }
    }

    [Fact]
    public void A_value_cannot_be_moved_to_another_field() =>
        Assert.Throws<FieldCipherException>(() => s_cipher.Decrypt(s_cipher.Encrypt("0", "User.IsAdmin"), "User.IsBlocked"));

    [Fact]
    public void A_value_of_another_key_is_refused_also_under_its_id()
    {
        var encrypted = new FieldCipher(Keys.Options("k", ("k", Keys.Of(9)))).Encrypt(Number, Field);
        Assert.Throws<FieldCipherException>(() => new FieldCipher(Keys.Options("k", ("k", Keys.Of(10)))).Decrypt(encrypted, Field));

        // Relabelled from one key of the ring to another, even one with the same bytes.
        var both = new FieldCipher(Keys.Options("a", ("a", Keys.Of(9)), ("b", Keys.Of(9))));
        var relabelled = both.Encrypt(Number, Field).Replace("cslaw1.a.", "cslaw1.b.", StringComparison.Ordinal);
        Assert.Throws<FieldCipherException>(() => both.Decrypt(relabelled, Field));
    }

    [Fact]
    public void Keys_are_rotated_by_their_id()
    {
        var old = s_cipher.Encrypt(Number, Field);
        var rotated = new FieldCipher(Keys.Options("2027-01", ("2026-01", Keys.Of(1)), ("2027-01", Keys.Of(2))));
        Assert.Equal(Number, rotated.Decrypt(old, Field));
        Assert.False(rotated.IsCurrent(old));
        var renewed = rotated.Encrypt(rotated.Decrypt(old, Field), Field);
        Assert.True(rotated.IsCurrent(renewed));

        var without = new FieldCipher(Keys.Options("2027-01", ("2027-01", Keys.Of(2))));
        Assert.Equal(Number, without.Decrypt(renewed, Field));
        Assert.Contains("\"2026-01\"", Assert.Throws<FieldCipherException>(() => without.Decrypt(old, Field)).Message);
    }

    [Fact]
    public void Keys_from_configuration_are_rotated_while_the_service_runs()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Cipher:CurrentKeyId"] = "a",
            ["Cipher:Keys:a:Key"] = Keys.Of(1),
            ["Cipher:Keys:b:Key"] = Keys.Of(2),
        }).Build();
        var services = new ServiceCollection();
        services.AddFieldCipher().Configure<FieldCipherOptions>(configuration.GetSection("Cipher"));
        using var provider = services.BuildServiceProvider();
        var cipher = provider.GetRequiredService<FieldCipher>();
        var before = cipher.Encrypt(Number, Field);
        Assert.True(cipher.IsCurrent(before));

        configuration["Cipher:CurrentKeyId"] = "b";
        ((IConfigurationRoot)configuration).Reload();
        Assert.False(cipher.IsCurrent(before));
        Assert.Equal(Number, cipher.Decrypt(before, Field));
        Assert.StartsWith("cslaw1.b.", cipher.Encrypt(Number, Field));
    }

    [Fact]
    public async Task Many_threads_share_a_cipher()
    {
        var decrypted = await Task.WhenAll(Enumerable.Range(0, 200).Select(
            i => Task.Run(() => s_cipher.Decrypt(s_cipher.Encrypt($"{i}", Field), Field))));
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"{i}"), decrypted);
    }

    [Fact]
    public void Another_algorithm_stands_beside_the_built_in_one()
    {
        var options = Keys.Options("aes", ("aes", Keys.Of(1)));
        var aes = new FieldCipher(options, new Sm4GcmFieldAlgorithm()).Encrypt(Number, Field);
        options.Keys["sm4"] = new FieldKey { Key = Keys.Of(3, length: 16), Algorithm = "SM4-GCM" };
        options.CurrentKeyId = "sm4";
        var cipher = new FieldCipher(options, new Sm4GcmFieldAlgorithm());
        foreach (var text in (string[])["", Number, new string('张', 10_000)])
        {
            var sm4 = cipher.Encrypt(text, Field);
            Assert.Equal(text, cipher.Decrypt(sm4, Field));
            var (prefix, payload) = Split(sm4);
            payload[^1] ^= 1;
            Assert.Throws<FieldCipherException>(() => cipher.Decrypt(prefix + Encoded(payload), Field));
        }

        Assert.Equal(Number, cipher.Decrypt(aes, Field));
    }

    [Fact]
    public void A_registered_algorithm_serves_the_keys_that_name_it()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["FieldCipher:CurrentKeyId"] = "2026-02",
            ["FieldCipher:Keys:2026-02:Algorithm"] = "SM4-GCM",
            ["FieldCipher:Keys:2026-02:Key"] = Keys.Of(3, length: 16),
        }).Build();
        var services = new ServiceCollection();
        services.AddFieldCipher().Configure<FieldCipherOptions>(configuration.GetSection("FieldCipher"));
        services.AddSingleton<IFieldAlgorithm, Sm4GcmFieldAlgorithm>();
        using var provider = services.BuildServiceProvider();
        var cipher = provider.GetRequiredService<FieldCipher>();

        var encrypted = cipher.Encrypt(Number, Field);

        Assert.StartsWith("cslaw1.2026-02.", encrypted);
        Assert.Equal(Number, cipher.Decrypt(encrypted, Field));
    }

    [Fact]
    public void What_is_no_text_is_not_turned_into_another() =>
        Assert.Throws<EncoderFallbackException>(() => s_cipher.Encrypt("half \ud83d", Field));

    public static TheoryData<string, string, string> Mistakes() => new()
    {
        { "b", "a", Keys.Of(1) },
        { "a.b", "a.b", Keys.Of(1) },
        { "", "", Keys.Of(1) },
        { "a", "a", "" },
        { "a", "a", "no base64" },
        { "a", "a", Keys.Of(1, length: 16) },
        { "a", "a", Keys.Of(1, length: 33) },
        { "a", "a", Convert.ToBase64String(new byte[32]) },
        { "a", "a", Keys.Of(200) },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Keys_that_could_never_work_or_protect_are_errors(string current, string id, string key)
    {
        var error = Assert.Throws<OptionsValidationException>(() => new FieldCipher(Keys.Options(current, (id, key))));
        Assert.True(key.Length < 10 || !error.Message.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_algorithm_is_an_error()
    {
        var options = Keys.Options("a", ("a", Keys.Of(1)));
        options.Keys["a"].Algorithm = "ROT13";
        Assert.Throws<OptionsValidationException>(() => new FieldCipher(options));
    }

    private static (string Prefix, byte[] Payload) Split(string encrypted)
    {
        var end = encrypted.LastIndexOf('.') + 1;
        return (encrypted[..end], Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlDecode(encrypted[end..]));
    }

    private static string Encoded(byte[] payload) => Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(payload);
}
