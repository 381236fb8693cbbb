using System;
using System.Linq;
using Xunit;

namespace CsLaw.Guards.Tests.Redaction;

public sealed class MaskKindTests
{
    [Theory]
    [InlineData("京A12345", "京A****5")]
    [InlineData("京A·12345", "京A****5")]
    [InlineData("粤 b d12345", "粤B*****5")]
    [InlineData("沪A1234学", "沪A****学")]
    [InlineData("京A1234", "***")]
    [InlineData("12345", "***")]
    [InlineData("京A12345 张三", "***")]
    public void Plate(string value, string masked) => Assert.Equal(masked, Redact.Plate(value));

    [Theory]
    [InlineData("E12345678", "E1*****78")]
    [InlineData("ea1234567", "ea*****67")]
    [InlineData("H1234567", "H1****67")]
    [InlineData("E123456", "***")]
    [InlineData("E1234567\n8", "E1*****78")]
    [InlineData("护照E12345678", "***")]
    public void Passport(string value, string masked) => Assert.Equal(masked, Redact.Passport(value));

    [Theory]
    [InlineData("203.0.113.7", "203.0.*.*")]
    [InlineData(" 203.0.113.7 ", "203.0.*.*")]
    [InlineData("::ffff:203.0.113.7", "203.0.*.*")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:***")]
    [InlineData("::1", "0:0:***")]
    [InlineData("fe80::1%eth0", "fe80:0:***")]
    [InlineData("203.0.113.7:443", "***")]
    [InlineData("[2001:db8::1]:443", "***")]
    [InlineData("1", "***")]
    [InlineData("0x7f.0.0.1", "***")]
    [InlineData("1.2.3", "***")]
    [InlineData("..", "***")]
    [InlineData("localhost", "***")]
    public void Ip_address(string value, string masked) => Assert.Equal(masked, Redact.IpAddress(value));

    [Fact]
    public void Every_kind_has_its_mask_and_an_adapter_gives_the_same()
    {
        (MaskKind Kind, string Value, string Masked)[] masks =
        [
            (MaskKind.Text, "anything", "***"),
            (MaskKind.Phone, "13800138000", "138****8000"),
            (MaskKind.IdentityNumber, "110101199003071234", "1101**********1234"),
            (MaskKind.Name, "王小明", "王**"),
            (MaskKind.Email, "zhang@example.cn", "z***@example.cn"),
            (MaskKind.Address, "浙江省杭州市西湖区文三路一百二十八号三单元四零一室", "浙江省杭州市西湖区***"),
            (MaskKind.BankCard, "6222020200001234567", "***************4567"),
            (MaskKind.Plate, "京A12345", "京A****5"),
            (MaskKind.Passport, "E12345678", "E1*****78"),
            (MaskKind.IpAddress, "203.0.113.7", "203.0.*.*"),
        ];
        Assert.Equal(Enum.GetValues<MaskKind>(), masks.Select(mask => mask.Kind));
        Assert.All(masks, mask =>
        {
            Assert.Equal(mask.Masked, Redact.As(mask.Kind, mask.Value));
            Assert.Equal(mask.Masked, new MaskRedactor(mask.Kind).RedactWhole(mask.Value));
            Assert.Equal("", Redact.As(mask.Kind, null));
            Assert.Equal("", new MaskRedactor(mask.Kind).RedactWhole(""));
        });
        Assert.Equal("***", Redact.As((MaskKind)99, "13800138000"));
    }
}
