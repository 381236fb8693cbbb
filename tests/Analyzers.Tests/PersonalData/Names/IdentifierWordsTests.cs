using System.Linq;
using CsLawAnalyzers.PersonalData.Names;
using Xunit;

namespace CsLawAnalyzers.Tests.PersonalData.Names;

public class IdentifierWordsTests
{
    /// <summary>Nothing parts the words of a Chinese name; one sign alone means too much inside others.</summary>
    [Theory]
    [InlineData("获取我的资料", "我的", true)]
    [InlineData("Get我的资料", "我的", true)]
    [InlineData("获取资料", "我的", false)]
    [InlineData("未成年人", "未", false)]
    [InlineData("未", "未", true)]
    [InlineData("academy", "cad", false)]
    public void Finds_a_Chinese_word_inside_a_name(string name, string word, bool found) =>
        Assert.Equal(found, IdentifierWords.HoldAny(name, new System.Collections.Generic.HashSet<string> { word }));

    [Theory]
    [InlineData("PhoneNumber", "phone number")]
    [InlineData("phoneNumber", "phone number")]
    [InlineData("phone_number", "phone number")]
    [InlineData("PHONE_NUMBER", "phone number")]
    [InlineData("phone-number", "phone number")]
    [InlineData("_phoneNumber", "phone number")]
    [InlineData("m_phone", "m phone")]
    [InlineData("phone", "phone")]
    [InlineData("IDCardNO", "id card no")]
    [InlineData("IdCardNo", "id card no")]
    [InlineData("IDCARDNO", "idcardno")]
    [InlineData("IPAddress", "ip address")]
    [InlineData("UserIP", "user ip")]
    [InlineData("userIPAddress", "user ip address")]
    [InlineData("QQNumber", "qq number")]
    [InlineData("UserIDs", "user ids")]
    [InlineData("IDsOfUsers", "ids of users")]
    [InlineData("Address1", "address 1")]
    [InlineData("Icd10Code", "icd 10 code")]
    [InlineData("phone2Backup", "phone 2 backup")]
    [InlineData("身份证号", "身份证号")]
    [InlineData("SFZH_身份证号", "sfzh 身份证号")]
    [InlineData("QQ号", "qq 号")]
    [InlineData("XM_姓名", "xm 姓名")]
    [InlineData("用户Email", "用户 email")]
    [InlineData("ShouJiHao", "shou ji hao")]
    [InlineData("__", "")]
    [InlineData("", "")]
    [InlineData("x", "x")]
    [InlineData("Größe", "größe")]
    public void Splits_a_name_into_its_words(string name, string words) =>
        Assert.Equal(words, string.Join(' ', IdentifierWords.Split(name)));

    /// <summary>More names than are remembered, so that most lose their place to another, by many threads.</summary>
    [Fact]
    public void Splits_each_of_many_names_whoever_else_asks()
    {
        const int names = 10_000;
        string[] wrong = [.. ParallelEnumerable.Range(0, names * 4).Select(i => i % names)
            .Where(i => string.Join(' ', IdentifierWords.Split($"Phone{i}OfUser")) != $"phone {i} of user")
            .Select(i => $"Phone{i}OfUser")];

        Assert.Empty(wrong);
    }
}
