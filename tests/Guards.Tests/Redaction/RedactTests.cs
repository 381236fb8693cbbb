using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit;

namespace CsLaw.Guards.Tests.Redaction;

public sealed class RedactTests
{
    private static readonly Func<string?, string>[] s_masks =
        [Redact.Phone, Redact.IdentityNumber, Redact.Name, Redact.Email, Redact.Address, Redact.BankCard, Redact.Plate, Redact.Passport, Redact.Text];

    [Theory]
    [InlineData("13812341234", "138****1234")]
    [InlineData("138 1234 1234", "138****1234")]
    [InlineData("138-1234-1234", "138****1234")]
    [InlineData("+86 138 1234 1234", "138****1234")]
    [InlineData("+8613812341234", "138****1234")]
    [InlineData("0086-13812341234", "138****1234")]
    [InlineData("8613812341234", "138****1234")]
    [InlineData("１３８１２３４１２３４", "138****1234")]
    [InlineData("+1 415 555 2671", "14*******71")]
    [InlineData("010-12345678", "01*******78")]
    [InlineData("+86 10 1234 5678", "10******78")]
    [InlineData("12345678", "12****78")]
    [InlineData("1234567", "***")]
    [InlineData("123", "***")]
    [InlineData("1", "***")]
    [InlineData("+", "***")]
    [InlineData("张三13812341234", "***")]
    [InlineData("138****1234", "***")]
    [InlineData("13812341234\n", "138****1234")]
    public void Phone(string value, string masked) => Assert.Equal(masked, Redact.Phone(value));

    [Theory]
    [InlineData("110101199001011234", "1101**********1234")]
    [InlineData("11010119900101123X", "1101**********123X")]
    [InlineData("110101 19900101 123x", "1101**********123x")]
    [InlineData("１１０１０１１９９００１０１１２３４", "1101**********1234")]
    [InlineData("91350100M000100Y43", "9135**********0Y43")]
    [InlineData("110101900101123", "1101********123")]
    [InlineData("E12345678", "E1*****78")]
    [InlineData("H1234567", "H1****67")]
    [InlineData("A123456", "***")]
    [InlineData("12", "***")]
    [InlineData("110101-19900101", "***")]
    [InlineData("身份证110101199001011234", "***")]
    public void Identity_number(string value, string masked) => Assert.Equal(masked, Redact.IdentityNumber(value));

    [Theory]
    [InlineData("张三", "张*")]
    [InlineData("王小明", "王**")]
    [InlineData("王 小 明", "王**")]
    [InlineData("欧阳娜娜", "欧阳**")]
    [InlineData("欧阳娜", "欧**")]
    [InlineData("欧阳", "欧*")]
    [InlineData("司馬相如", "司馬**")]
    [InlineData("王小明明", "王***")]
    [InlineData("张", "*")]
    [InlineData("𠮷田", "𠮷*")]
    [InlineData("张𠮷", "张*")]
    [InlineData("买买提·吐尔逊", "买***")]
    [InlineData("John Smith", "J***")]
    [InlineData("Li", "L***")]
    [InlineData("X", "***")]
    [InlineData("Éva", "É***")]
    [InlineData("E\u0301va", "E\u0301***")]
    [InlineData("😀😀😀", "***")]
    [InlineData("13812341234", "***")]
    [InlineData("   ", "***")]
    public void Name(string value, string masked) => Assert.Equal(masked, Redact.Name(value));

    [Theory]
    [InlineData("zhangsan@example.com", "z***@example.com")]
    [InlineData("ab@example.com", "a***@example.com")]
    [InlineData("a@example.com", "***@example.com")]
    [InlineData("张三@例子.中国", "张***@例子.中国")]
    [InlineData(" zhang@mail.example.cn ", "z***@mail.example.cn")]
    [InlineData("+tag@example.com", "***@example.com")]
    [InlineData("zhangsan", "***")]
    [InlineData("@example.com", "***")]
    [InlineData("zhang@", "***")]
    [InlineData("zhang@localhost", "***")]
    [InlineData("a@b@example.com", "***")]
    [InlineData("zhang san@example.com", "***")]
    [InlineData("zhang@example.com\r\nforged line", "***")]
    public void Email(string value, string masked) => Assert.Equal(masked, Redact.Email(value));

    [Theory]
    [InlineData("浙江省杭州市西湖区文三路478号华星时代广场", "浙江省杭州市西湖区***")]
    [InlineData("浙江省 杭州市 西湖区 文三路478号华星时代广场", "浙江省杭州市西湖区***")]
    [InlineData("北京市朝阳区建国路88号", "北京市朝阳区***")]
    [InlineData("北京市朝阳区都市花园三号楼", "北京市朝阳区***")]
    [InlineData("北京市幸福小区3号楼2单元", "北京市***")]
    [InlineData("江西省景德镇市珠山区昌江大道1号楼502室", "江西省景德镇市珠山区***")]
    [InlineData("新疆维吾尔自治区乌鲁木齐市天山区人民路1号", "新疆维吾尔自治区***")]
    [InlineData("上海市1号", "***")]
    [InlineData("上海市", "***")]
    [InlineData("张三住在杭州市西湖区", "***")]
    [InlineData("221B Baker Street, London", "***")]
    public void Address(string value, string masked) => Assert.Equal(masked, Redact.Address(value));

    [Theory]
    [InlineData("6222021234567891234", "***************1234")]
    [InlineData("6222 0212 3456 1234", "************1234")]
    [InlineData("622202123456", "********3456")]
    [InlineData("62220212345", "***")]
    [InlineData("62220212345678912345", "***")]
    [InlineData("622202x234567891234", "***")]
    public void Bank_card(string value, string masked) => Assert.Equal(masked, Redact.BankCard(value));

    [Theory]
    [InlineData("张三，电话 13812341234")]
    [InlineData("x")]
    public void Text_shows_nothing(string value) => Assert.Equal("***", Redact.Text(value));

    [Fact]
    public void Null_and_empty_stay_empty()
    {
        Assert.All(s_masks, mask => Assert.Equal("", mask(null)));
        Assert.All(s_masks, mask => Assert.Equal("", mask("")));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_never_shown()
    {
        foreach (var value in new[] { "\uD842张三", "张\uDFB7三", "\uD842@example.com", "\uD842a@example.com", "北京市\uD842朝阳区建国路88号" })
            Assert.All(s_masks, mask => Assert.DoesNotContain(mask(value), char.IsSurrogate));
    }

    [Fact]
    public void No_odd_input_throws_shows_more_than_it_hides_or_passes_control_characters()
    {
        var random = new Random(20260101);
        const string Alphabet = "0123456789aXé张欧阳省市区 -+.@()（\t\r\n\u202E\u0301\uD842\uDFB7😀*";
        for (var round = 0; round < 20_000; round++)
        {
            var value = string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            foreach (var (mask, exempt) in Masks(value))
            {
                Assert.DoesNotContain(mask, char.IsControl);
                if (!exempt)
                    Assert.True(Shown(mask) * 2 <= Characters(value), $"'{value}' became '{mask}'");
            }
        }

        // The two documented exceptions: the mainland mobile number, and the domain of an address.
        static IEnumerable<(string Mask, bool Exempt)> Masks(string value) => s_masks
            .Select(mask => mask(value))
            .Select(masked => (masked, masked.Contains('@') || (masked.Length == 11 && masked[0] == '1' && masked.Substring(3, 4) == "****")));

        static int Shown(string masked) => new StringInfo(masked.Replace("*", "", StringComparison.Ordinal)).LengthInTextElements;

        static int Characters(string value) => new StringInfo(value).LengthInTextElements;
    }
}
