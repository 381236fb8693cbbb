using Xunit;

namespace CsLawAnalyzers.Tests.PersonalData;

/// <summary>What attributes of serialisers, mappers, forms and validators say, each beside one that nearly says it.</summary>
public class AttributeSignTests
{
    [Theory]
    [InlineData("[Display(Name = \"@手机号\")]", "Named mobile-phone display:@手机号")]
    [InlineData("[Display(Name = \"@手机\u578b号\")]", "-")]
    [InlineData("[Display(Name = \"-身份证号\")]", "Named resident-id-number display:-身份证号")]
    [InlineData("[Display(Name = \"1、身份证号\")]", "Named resident-id-number display:1、身份证号")]
    [InlineData("[Display(Name = \"DisplayName:PhoneNumber\")]", "Named mobile-phone display:DisplayName:PhoneNumber")]
    [InlineData("[Display(Name = \"DisplayName:PhoneModel\")]", "-")]
    [InlineData("[Display(Name = \"User.IdCard\")]", "Named resident-id-number display:User.IdCard")]
    [InlineData("[Display(Name = \"User.IdCard.Hint\")]", "-")]
    [InlineData("[Display(Name = \"Account.Fields.EmailAddress\")]", "Named email display:Account.Fields.EmailAddress")]
    [InlineData("[Display(Name = \"Account.Fields.EmailTemplate\")]", "-")]
    [InlineData("[Display(Name = \"phone_number\")]", "Named mobile-phone display:phone_number")]
    [InlineData("[DisplayName(\"联系电话\")]", "Named telephone display:联系电话")]
    [InlineData("[DisplayName(\"电话次数\")]", "-")]
    [InlineData("[Description(\"家庭住址\")]", "Named home-address display:家庭住址")]
    [InlineData("[Description(\"仓库地址\")]", "-")]
    [InlineData("[Microsoft.EntityFrameworkCore.Comment(\"身份证号\")]", "Named resident-id-number display:身份证号")]
    [InlineData("[SqlSugar.SugarColumn(ColumnDescription = \"身份证号\")]", "Named resident-id-number display:身份证号")]
    [InlineData("[SqlSugar.SugarColumn(ColumnName = \"sfzh\")]", "Named resident-id-number column:sfzh")]
    [InlineData("[SqlSugar.SugarColumn(ColumnName = \"sfzl\")]", "-")]
    [InlineData("[XCode.BindColumn(\"A1\", \"手机号\", \"nvarchar(50)\")]", "Named mobile-phone display:手机号")]
    [InlineData("[XCode.BindColumn(\"sjh\", \"\", \"nvarchar(50)\")]", "Named mobile-phone column:sjh")]
    [InlineData("[XCode.BindColumn(\"A1\", \"型号\", \"nvarchar(50)\")]", "-")]
    public void Labels_and_columns(string attribute, string answer) => Check(attribute, answer);

    /// <summary>The compiler gives the arguments of an attribute that is not there no values: what is written tells.</summary>
    [Theory]
    [InlineData("[Absent.SugarColumn(ColumnDescription = \"身份证号\")]", "Named resident-id-number display:身份证号")]
    [InlineData("[Absent.SugarColumn(Length = 20, ColumnDescription = \"身份证号\")]", "Named resident-id-number display:身份证号")]
    [InlineData("[Absent.SugarColumn(ColumnDescription = \"课程名称\")]", "-")]
    [InlineData("[Absent.SugarColumn(ColumnDescription = Texts.IdCard)]", "-")]
    [InlineData("[Absent.SugarColumn(ColumnName = \"sfzh\")]", "Named resident-id-number column:sfzh")]
    [InlineData("[Absent.SugarColumn(DefaultValue = \"身份证号\")]", "-")]
    [InlineData("[Absent.ExcelColumnName(\"手机号\")]", "Named mobile-phone display:手机号")]
    public void Attributes_that_are_not_there(string attribute, string answer) => Check(attribute, answer, mayNotCompile: true);

    [Theory]
    [InlineData("[JsonPropertyName(\"id_card\")]", "Named resident-id-number column:id_card")]
    [InlineData("[JsonPropertyName(\"id_card_type\")]", "-")]
    [InlineData("[Newtonsoft.Json.JsonProperty(\"mobile\")]", "Named mobile-phone column:mobile")]
    [InlineData("[MongoDB.Bson.Serialization.Attributes.BsonElement(\"email\")]", "Named email column:email")]
    [InlineData("[System.Runtime.Serialization.DataMember(Name = \"email\")]", "Named email column:email")]
    [InlineData("[System.Runtime.Serialization.DataMember(Name = \"email_count\")]", "-")]
    [InlineData("[System.Xml.Serialization.XmlElement(\"sfzh\")]", "Named resident-id-number column:sfzh")]
    [InlineData("[System.Xml.Serialization.XmlElement(ElementName = \"sfzh\")]", "Named resident-id-number column:sfzh")]
    [InlineData("[System.Xml.Serialization.XmlAttribute(\"mobile\")]", "Named mobile-phone column:mobile")]
    [InlineData("[System.Xml.Serialization.XmlAttribute(\"model\")]", "-")]
    [InlineData("[FreeSql.DataAnnotations.Column(Name = \"sjh\")]", "Named mobile-phone column:sjh")]
    [InlineData("[Column(\"sjh\")]", "Named mobile-phone column:sjh")]
    public void Names_on_the_wire_and_in_tables(string attribute, string answer) => Check(attribute, answer);

    [Theory]
    [InlineData("[RegularExpression(@\"^1[3-9]\\d{9}$\")]", "Named mobile-phone attribute:RegularExpression")]
    [InlineData("[RegularExpression(@\"^\\d{17}[\\dXx]$\")]", "Named resident-id-number attribute:RegularExpression")]
    [InlineData("[RegularExpression(@\"^\\d{10}$\")]", "-")]
    [InlineData("[DataType(DataType.PhoneNumber)]", "Named mobile-phone attribute:DataType")]
    [InlineData("[DataType(DataType.EmailAddress)]", "Named email attribute:DataType")]
    [InlineData("[DataType(DataType.MultilineText)]", "-")]
    [InlineData("[Phone]", "Named mobile-phone attribute:Phone")]
    [InlineData("[CreditCard]", "Named bank-account attribute:CreditCard")]
    [InlineData("[Required]", "-")]
    [InlineData("[DisableAuditing]", "-")]
    [InlineData("[Ours]", "Declared other-personal-data attribute:Ours")]
    [InlineData("[PublicOurs]", "-")]
    public void Validators_and_declarations(string attribute, string answer) => Check(attribute, answer);

    private static void Check(string attribute, string answer, bool mayNotCompile = false) => Assert.Equal(
        answer,
        new MarkedSource(
            "class DisableAuditingAttribute : Attribute { } "
            + "class OursAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute { public OursAttribute() : base(default) { } } "
            + "class PublicOursAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute { public PublicOursAttribute() : base(default) { } } "
            + "class Foo { " + attribute + " public string /*!*/A1 { get; set; } = \"\"; }", mayNotCompile: mayNotCompile).Answer());
}
