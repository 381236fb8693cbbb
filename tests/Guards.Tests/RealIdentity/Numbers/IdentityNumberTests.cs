using System;
using Xunit;

namespace CsLaw.Guards.Tests.RealIdentity.Numbers;

public sealed class IdentityNumberTests
{
    private static readonly DateOnly s_today = new(2026, 1, 1);

    [Theory]
    [InlineData("11010519491231002X", 1949, 12, 31)]
    [InlineData("440524188001010014", 1880, 1, 1)]
    [InlineData(" 11010519491231002x ", 1949, 12, 31)]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ", 1949, 12, 31)]
    public void A_resident_number_of_the_standard_is_read(string text, int year, int month, int day)
    {
        Assert.True(ResidentIdentityNumber.TryParse(text, s_today, out var number));
        Assert.Equal(new DateOnly(year, month, day), number.BirthDate);
        Assert.Equal(18, number.Value.Length);
        Assert.DoesNotContain(number.Value, number.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("110105491231002")]
    [InlineData("110105194912310021")]
    [InlineData("11010519491231002Y")]
    [InlineData("1101051949123100X2")]
    [InlineData("1101051949123100 2X")]
    [InlineData("110105194912310021X")]
    [InlineData("١١٠١٠٥١٩٤٩١٢٣١٠٠٢X")]
    public void Anything_else_is_none(string? text) => Assert.False(ResidentIdentityNumber.TryParse(text, s_today, out _));

    [Theory]
    [InlineData("11010520240229001", true)]
    [InlineData("11010520230229001", false)]
    [InlineData("11010520251301001", false)]
    [InlineData("11010520260102001", false)]
    [InlineData("11010520260101001", true)]
    [InlineData("00010519900101001", false)]
    [InlineData("81000019900101001", true)]
    [InlineData("84000019900101001", false)]
    [InlineData("91112419900101001", true)]
    [InlineData("90012419900101001", false)]
    public void Region_and_birth_date_must_exist(string seventeen, bool reads) =>
        Assert.Equal(reads, ResidentIdentityNumber.TryParse(Complete(seventeen), s_today, out _));

    [Fact]
    public void One_mistyped_digit_or_two_exchanged_are_always_found()
    {
        const string Right = "11010519491231002X";
        for (var i = 0; i < 17; i++)
        {
            for (var c = '0'; c <= '9'; c++)
            {
                var typed = Right[..i] + c + Right[(i + 1)..];
                Assert.Equal(c == Right[i], ResidentIdentityNumber.TryParse(typed, s_today, out _));
            }

            if (i < 16 && Right[i] != Right[i + 1])
                Assert.False(ResidentIdentityNumber.TryParse(Right[..i] + Right[i + 1] + Right[i] + Right[(i + 2)..], s_today, out _));
        }
    }

    [Theory]
    [InlineData("91350100M000100Y43", true)]
    [InlineData("91350100m000100y43", true)]
    [InlineData(" 91350100M000100Y43 ", true)]
    [InlineData("91350100M000100Y44", false)]
    [InlineData("91350100M000100Z43", false)]
    [InlineData("913501O0M000100Y43", false)]
    [InlineData("91350100M000100Y4", false)]
    [InlineData("19350100M000100Y43", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_credit_code_is_read_by_its_check_character(string? text, bool reads)
    {
        Assert.Equal(reads, UnifiedSocialCreditCode.TryParse(text, out var code));
        Assert.Equal(reads ? "91350100M000100Y43" : null, code.Value);
    }

    [Theory]
    [InlineData("13800138000", "13800138000")]
    [InlineData("+86 138 0013 8000", "13800138000")]
    [InlineData("0086-138-0013-8000", "13800138000")]
    [InlineData("8613800138000", "13800138000")]
    [InlineData("１３８００１３８０００", "13800138000")]
    [InlineData("12800138000", null)]
    [InlineData("+1 3800138000", null)]
    [InlineData("1380013800", null)]
    [InlineData("138001380000", null)]
    [InlineData("13800138000;13900139000", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_mobile_number_is_read_as_people_write_it(string? text, string? number)
    {
        Assert.Equal(number is not null, MainlandMobileNumber.TryParse(text, out var read));
        Assert.Equal(number, read.Value);
        if (number is not null)
            Assert.Equal("138****8000", read.ToString());
    }

    // The check character after the standard's definition, by the recursive scheme and not by the table of weights.
    private static string Complete(string seventeen)
    {
        var product = 0;
        foreach (var digit in seventeen)
            product = (product + digit - '0') * 2 % 11;
        var check = (12 - product) % 11;
        return seventeen + (check == 10 ? "X" : $"{check}");
    }
}
