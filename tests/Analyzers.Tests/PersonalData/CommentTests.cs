using Xunit;

namespace CsLawAnalyzers.Tests.PersonalData;

/// <summary>What is written beside declarations, wherever C# lets a comment stand.</summary>
public class CommentTests
{
    [Theory]
    [InlineData("class S { public string /*!*/A1 { get; set; } // 身份证号\n }", "Named resident-id-number comment:身份证号")]
    [InlineData("class S { public string /*!*/A1 { get; set; } // 身份证号图标\n }", "-")]
    [InlineData("class S { // 身份证号\n public string /*!*/A1 { get; set; } }", "-")]
    [InlineData("class S {\n // 身份证号\n public string /*!*/A1 { get; set; } }", "Named resident-id-number comment:身份证号")]
    [InlineData("class S {\n // 身份证号\n\n public string /*!*/A1 { get; set; } }", "-")]
    [InlineData("class S {\n /* 身份证号 */\n public string /*!*/A1; }", "Named resident-id-number comment:身份证号")]
    [InlineData("class S {\n /* 身份证号长度 */\n public string /*!*/A1; }", "-")]
    [InlineData("class S {\n [Required] // 手机号\n public string /*!*/A1 { get; set; } }", "Named mobile-phone comment:手机号")]
    [InlineData("class S {\n [Required] // 手机号归属地\n public string /*!*/A1 { get; set; } }", "-")]
    [InlineData("class S {\n [Required]\n // 手机号\n [Column(\"a1\")]\n public string /*!*/A1 { get; set; } }", "Named mobile-phone comment:手机号")]
    [InlineData("class S {\n /// <summary>\n /// <para>手机号</para>\n /// </summary>\n public string /*!*/A1 { get; set; } }", "Named mobile-phone comment:手机号")]
    [InlineData("class S {\n /// <summary>\n /// 获取或设置 手机号\n /// </summary>\n public string /*!*/A1 { get; set; } }", "Named mobile-phone comment:获取或设置 手机号")]
    [InlineData("class S {\n /// <summary>\n /// 获取或设置 手机型号\n /// </summary>\n public string /*!*/A1 { get; set; } }", "-")]
    [InlineData("class S {\n /// <value>手机号</value>\n public string /*!*/A1 { get; set; } }", "Named mobile-phone comment:手机号")]
    [InlineData("class S {\n /// <value>商品编号</value>\n public string /*!*/A1 { get; set; } }", "-")]
    public void Members(string source, string answer) => Assert.Equal(answer, new MarkedSource(source).Answer());

    [Theory]
    [InlineData("class SignUp { public string CorpName { get; set; } public string Password { get; set; } public string /*!*/Email { get; set; } }", "Named email name:Email")]
    [InlineData("class SignUp { public string CorpName { get; set; } public string /*!*/Email { get; set; } }", "-")]
    [InlineData("class SignUp {\n /// <summary>\n /// 企业名称\n /// </summary>\n public string /*!*/Name { get; set; } public string RealName { get; set; } public string Phone { get; set; } }", "-")]
    [InlineData("class SignUp {\n /// <summary>\n /// 顾客名称\n /// </summary>\n public string /*!*/Name { get; set; } public string RealName { get; set; } public string Phone { get; set; } }", "Named person-name person:SignUp.Name")]
    [InlineData("class Customer {\n /// <summary>城市名称</summary>\n public string /*!*/City { get; set; } }", "Named coarse-region person:Customer.City")]
    [InlineData("class Customer {\n /// <summary>顾客的名称</summary>\n public string /*!*/Name { get; set; } }", "Named person-name person:Customer.Name")]
    [InlineData("class Customer {\n /// <summary>快递公司的名称</summary>\n public string /*!*/Name { get; set; } }", "-")]
    public void Of_a_company_or_of_who_signs_up(string source, string answer) => Assert.Equal(answer, new MarkedSource(source).Answer());

    [Theory]
    [InlineData("record R(\n string /*!*/A1, // 手机号\n string A2);", "Named mobile-phone comment:手机号")]
    [InlineData("record R(\n string A1, // 手机号\n string /*!*/A2 // 身份证号\n);", "Named resident-id-number comment:身份证号")]
    [InlineData("record R(\n string A1, // 手机号\n string /*!*/A2);", "-")]
    [InlineData("record R(\n // 手机号\n string /*!*/A1,\n string A2);", "Named mobile-phone comment:手机号")]
    [InlineData("/// <param name=\"A1\">手机号</param>\n/// <param name=\"A2\">备用</param>\nrecord R(string /*!*/A1, string A2);", "Named mobile-phone comment:手机号")]
    [InlineData("/// <param name=\"A1\">手机号</param>\n/// <param name=\"A2\">备用</param>\nrecord R(string A1, string /*!*/A2);", "-")]
    public void Record_members(string source, string answer)
    {
        var marked = new MarkedSource(source);

        Assert.Equal(answer, marked.Answer());
        Assert.Equal(answer, MarkedSource.Describe(marked.Model.Classify(marked.Type("R").GetMembers(marked.Symbol.Name)[0])));
    }

    [Theory]
    [InlineData("class S {\n /// <param name=\"a\">身份证号</param>\n void M(string /*!*/a, string b) { } }", "Named resident-id-number comment:身份证号")]
    [InlineData("class S {\n /// <param name='a'>用户的手机号</param>\n void M(string /*!*/a, string b) { } }", "Named mobile-phone comment:用户的手机号")]
    [InlineData("class S {\n /// <param name=\"a\">身份证号</param>\n void M(string a, string /*!*/b) { } }", "-")]
    [InlineData("class S {\n /// <param name=\"ab\">身份证号</param>\n void M(string /*!*/a, string ab) { } }", "-")]
    [InlineData("class S {\n /// <param name=\"a\">身份证号</param>\n void M(int /*!*/a) { } }", "-")]
    [InlineData("class S {\n /// <param name=\"a\">The phone number of the user.</param>\n void M(string /*!*/a) { } }", "-")]
    [InlineData("class S {\n /// <param name=\"name\">Patient name.</param>\n void M(string /*!*/name) { } }", "Named person-name comment:Patient name.")]
    [InlineData("class S {\n /// <param name=\"name\">The name of the file.</param>\n void M(string /*!*/name) { } }", "-")]
    [InlineData("class S { void M(\n string /*!*/a, // 手机号\n string b) { } }", "Named mobile-phone comment:手机号")]
    [InlineData("class S { void M(\n string a, // 手机号\n string /*!*/b) { } }", "-")]
    [InlineData("class S {\n /// <param name=\"a\">手机号</param>\n S(string /*!*/a) { } }", "Named mobile-phone comment:手机号")]
    public void Parameters(string source, string answer) => Assert.Equal(answer, new MarkedSource(source).Answer());

    [Theory]
    [InlineData("class S {\n /// <returns>手机号</returns>\n string /*!*/Load() => \"\"; }", "Named mobile-phone comment:手机号")]
    [InlineData("class S {\n /// <returns>手机号数量</returns>\n string /*!*/Load() => \"\"; }", "-")]
    [InlineData("class S {\n /// <returns>手机号</returns>\n bool /*!*/Load() => true; }", "-")]
    [InlineData("class S {\n /// <returns>手机号</returns>\n Task<string> /*!*/LoadAsync() => null!; }", "Named mobile-phone comment:手机号")]
    [InlineData("class S {\n /// <returns>手机号</returns>\n string /*!*/MaskPhone(string p) => p; }", "-")]
    [InlineData("class S {\n /// <summary>获取用户手机号</summary>\n string /*!*/Load() => \"\"; }", "Named mobile-phone comment:用户手机号")]
    [InlineData("class S {\n /// <summary>根据编号查询身份证号</summary>\n string /*!*/Load(int id) => \"\"; }", "Named resident-id-number comment:身份证号")]
    [InlineData("class S {\n /// <summary>根据身份证号查询编号</summary>\n string /*!*/Load(string s) => \"\"; }", "-")]
    [InlineData("class S {\n /// <summary>验证手机号</summary>\n string /*!*/Load() => \"\"; }", "-")]
    [InlineData("class S {\n /// <summary>发送手机号验证码</summary>\n string /*!*/Load() => \"\"; }", "-")]
    [InlineData("class S {\n /// <returns>Patient name.</returns>\n string /*!*/GetName() => \"\"; }", "Named person-name comment:Patient name.")]
    [InlineData("class S {\n /// <returns>The phone number.</returns>\n string /*!*/Load() => \"\"; }", "-")]
    public void Methods(string source, string answer) => Assert.Equal(answer, new MarkedSource(source).Answer());

    [Theory]
    [InlineData("/// <summary>患者信息表</summary>\nclass T01 { public string /*!*/Xm { get; set; } }", "Named person-name person:T01.Xm")]
    [InlineData("/// <summary>药品信息表</summary>\nclass T01 { public string /*!*/Xm { get; set; } }", "Hinted person-name name:Xm")]
    [InlineData("/// <summary>用户角色关系表</summary>\nclass T01 { public string /*!*/Name { get; set; } }", "Hinted person-name name:Name")]
    [InlineData("/// <summary>The patient.</summary>\nclass T01 { public string /*!*/Name { get; set; } }", "Named person-name person:T01.Name")]
    [InlineData("/// <summary>The list of what a patient may open.</summary>\nclass T01 { public string /*!*/Name { get; set; } }", "Hinted person-name name:Name")]
    [InlineData("[Table(\"t_patient\")] class T01 { public string /*!*/Name { get; set; } }", "Named person-name person:T01.Name")]
    [InlineData("[Table(\"t_product\")] class T01 { public string /*!*/Name { get; set; } }", "Hinted person-name name:Name")]
    [InlineData("[SqlSugar.SugarTable(\"t01\", \"员工表\")] class T01 { public string /*!*/Name { get; set; } }", "Named person-name person:T01.Name")]
    [InlineData("[SqlSugar.SugarTable(\"t01\", \"部门表\")] class T01 { public string /*!*/Name { get; set; } }", "Hinted person-name name:Name")]
    [InlineData("[FreeSql.DataAnnotations.Table(Name = \"hr_employee\")] class T01 { public string /*!*/Name { get; set; } }", "Named person-name person:T01.Name")]
    [InlineData("[Microsoft.EntityFrameworkCore.Comment(\"会员\")] class T01 { public string /*!*/Name { get; set; } }", "Named person-name person:T01.Name")]
    [InlineData("/// <summary>患者</summary>\nclass Product { public string /*!*/Name { get; set; } }", "-")]
    public void Types_by_their_table_label_or_comment(string source, string answer) => Assert.Equal(answer, new MarkedSource(source).Answer());

    [Theory]
    [InlineData("enum Field { /*!*/Phone }")]
    [InlineData("enum Gender { /*!*/Male, Female }")]
    [InlineData("enum Field {\n /// <summary>手机号</summary>\n /*!*/A }")]
    [InlineData("enum Field { [Display(Name = \"身份证号\")] /*!*/A }")]
    public void An_enum_member_names_a_kind_and_carries_no_value(string source) => Assert.Equal("-", new MarkedSource(source).Answer());

    [Fact]
    public void The_member_that_holds_an_enum_value_is_data() =>
        Assert.Equal("Named gender name:Gender", new MarkedSource("enum Sex { Male, Female } class S { public Sex /*!*/Gender { get; set; } }").Answer());
}
