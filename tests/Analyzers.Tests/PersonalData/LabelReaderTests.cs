using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.PersonalData.Signs;
using Xunit;

namespace CsLawAnalyzers.Tests.PersonalData;

public class LabelReaderTests
{
    [Theory]
    [InlineData("手机号", "mobile-phone")]
    [InlineData("手机号（登录用）", "mobile-phone")]
    [InlineData("手机号，必填", "mobile-phone")]
    [InlineData("手机号码 不能为空", "mobile-phone")]
    [InlineData("手机号或邮箱", "mobile-phone")]
    [InlineData("用户手机号", "mobile-phone")]
    [InlineData("获取或设置手机号", "mobile-phone")]
    [InlineData("请输入手机号", "mobile-phone")]
    [InlineData("患者姓名", "person-name")]
    [InlineData("报名人姓名", "person-name")]
    [InlineData("身份证号", "resident-id-number")]
    [InlineData("QQ号", "im-account")]
    [InlineData("Phone number", "mobile-phone")]
    [InlineData("E-mail address", "email")]
    [InlineData("Gets or sets the phone number of the user.", "mobile-phone")]
    [InlineData("The customer's e-mail address", "email")]
    [InlineData("Date of birth", "birth-date")]
    [InlineData("是否绑定手机号", null)]
    [InlineData("公司电话", null)]
    [InlineData("客服邮箱", null)]
    [InlineData("手机号验证状态", null)]
    [InlineData("登录密码错误次数", null)]
    [InlineData("项目", null)]
    [InlineData("设置该路由在侧边栏和面包屑中展示的名字", null)]
    [InlineData("发送验证码后等待输入的时间窗口以秒计算", null)]
    [InlineData("The e-mail template to send", null)]
    [InlineData("Whether the phone number was confirmed", null)]
    [InlineData("Sends an e-mail", null)]
    [InlineData("", null)]
    [InlineData("   ", null)]
    public void Reads_what_people_wrote_beside_a_value(string text, string? taxon)
    {
        NameReading reading = LabelReader.Read(text);

        Assert.Equal(taxon, reading.IsStrong ? reading.Taxon!.Id : null);
    }
}
