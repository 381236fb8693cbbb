using Xunit;

namespace CsLawAnalyzers.Tests.PersonalData;

/// <summary>Parameters, locals and methods: they stand in no type that would explain a weak word.</summary>
public class ValueTests
{
    [Theory]
    [InlineData("class S { void M(string /*!*/phone) { } }", "Named mobile-phone name:phone")]
    [InlineData("class S { void M(string /*!*/idCardNo) { } }", "Named resident-id-number name:idCardNo")]
    [InlineData("class S { void M(IEnumerable<string> /*!*/emails) { } }", "Named email name:emails")]
    [InlineData("class S { void M(string /*!*/password) { } }", "Named password-credential name:password")]
    [InlineData("class S { void M(string /*!*/userEmail) { } }", "Named email name:userEmail")]
    [InlineData("class S { void M(string /*!*/name) { } }", "-")]
    [InlineData("class S { void M(string /*!*/code) { } }", "-")]
    [InlineData("class S { void M(string /*!*/address) { } }", "-")]
    [InlineData("class S { void M(string /*!*/title) { } }", "-")]
    [InlineData("class S { void M(string /*!*/token) { } }", "-")]
    [InlineData("class S { void M(string /*!*/fullName) { } }", "-")]
    [InlineData("class S { void M(string /*!*/userName) { } }", "-")]
    [InlineData("class S { void M(double /*!*/latitude, double longitude) { } }", "-")]
    [InlineData("class S { void M(long /*!*/userId) { } }", "-")]
    [InlineData("class S { void M(string /*!*/openId) { } }", "-")]
    [InlineData("class S { void M(CancellationToken /*!*/token) { } }", "-")]
    [InlineData("class S { void M(bool /*!*/phone) { } }", "-")]
    [InlineData("class S { void M(int /*!*/email) { } }", "-")]
    [InlineData("class S { void M(Func<string> /*!*/phone) { } }", "-")]
    [InlineData("class S { void M(string /*!*/maskedPhone) { } }", "-")]
    [InlineData("class S { void M(string /*!*/phoneHash) { } }", "-")]
    [InlineData("class S { void M<T>(T /*!*/email) { } }", "-")]
    [InlineData("class S { void M(string /*!*/name, string phone, string idCard) { } }", "Named person-name person:M(name)")]
    [InlineData("class S { void M(string /*!*/name, string phone) { } }", "-")]
    [InlineData("class S { void M(string /*!*/name, string email, string password) { } }", "-")]
    [InlineData("class S { void M(string /*!*/title, string phone, string idCard) { } }", "-")]
    [InlineData("class S { void M(string /*!*/cardNumber, string cardHolderName, string cvv) { } }", "Named bank-account person:M(cardNumber)")]
    [InlineData("class Patient { Patient(string /*!*/name) { } }", "Named person-name person:Patient.name")]
    [InlineData("class Patient(string /*!*/name) { string N => name; }", "Named person-name person:Patient.name")]
    [InlineData("record Patient(string /*!*/Name);", "Named person-name person:Patient.Name")]
    [InlineData("class Product { Product(string /*!*/name) { } }", "-")]
    [InlineData("class SmtpOptions { SmtpOptions(string /*!*/password) { } }", "-")]
    [InlineData("class FtpService { FtpService(string /*!*/password) { } }", "-")]
    [InlineData("class Company { Company(string /*!*/phone) { } }", "-")]
    [InlineData("class S { void M([EmailAddress] string /*!*/value) { } }", "Named email attribute:EmailAddress")]
    [InlineData("class S { void M([Microsoft.AspNetCore.Mvc.FromQuery(Name = \"id_card\")] string /*!*/c) { } }", "Named resident-id-number column:id_card")]
    [InlineData("class S { void M([Microsoft.AspNetCore.Mvc.FromQuery(Name = \"page\")] string /*!*/c) { } }", "-")]
    [InlineData("class S { void M(string /*!*/身份证号) { } }", "Named resident-id-number name:身份证号")]
    [InlineData("class S { void M(string /*!*/lastName) { } }", "Named person-name name:lastName")]
    [InlineData("class S { void M(int? /*!*/gender) { } }", "Named gender name:gender")]
    public void Parameters(string source, string answer) => Assert.Equal(answer, new MarkedSource(source).Answer());

    [Theory]
    [InlineData("string /*!*/phone = \"\";", "Named mobile-phone name:phone")]
    [InlineData("var /*!*/idCard = \"\" + 1;", "Named resident-id-number name:idCard")]
    [InlineData("var /*!*/emails = new List<string>();", "Named email name:emails")]
    [InlineData("const string /*!*/phone = \"phone\";", "-")]
    [InlineData("var /*!*/email = 1;", "-")]
    [InlineData("var /*!*/email = new object[0].Length;", "-")]
    [InlineData("var /*!*/name = \"\";", "-")]
    [InlineData("var /*!*/address = \"\";", "-")]
    [InlineData("var /*!*/lastName = \"a.b\".Split('.')[1];", "-")]
    [InlineData("var /*!*/fileName = \"\";", "-")]
    [InlineData("var /*!*/phoneRegex = \"\";", "-")]
    [InlineData("var /*!*/emailTemplate = \"\";", "-")]
    [InlineData("foreach (string /*!*/email in new string[0]) { }", "Named email name:email")]
    [InlineData("if (\"\" is string /*!*/phone) { }", "Named mobile-phone name:phone")]
    [InlineData("var (/*!*/phone, x) = (\"\", 1);", "Named mobile-phone name:phone")]
    public void Locals(string statement, string answer) => Assert.Equal(answer, new MarkedSource("class S { void M() { " + statement + " } }").Answer());

    [Theory]
    [InlineData("class S { string /*!*/GetPhone() => \"\"; }", "Named mobile-phone name:GetPhone")]
    [InlineData("class S { Task<string> /*!*/GetPhoneAsync() => null!; }", "Named mobile-phone name:GetPhoneAsync")]
    [InlineData("class S { ValueTask<string?> /*!*/FindEmailAsync(int id) => default; }", "Named email name:FindEmailAsync")]
    [InlineData("class S { void M() { string /*!*/GetIdCard() => \"\"; } }", "Named resident-id-number name:GetIdCard")]
    [InlineData("class S { bool /*!*/GetPhone() => true; }", "-")]
    [InlineData("class S { void /*!*/GetPhone() { } }", "-")]
    [InlineData("class S { Task /*!*/GetPhoneAsync() => null!; }", "-")]
    [InlineData("class S { string /*!*/SendSms() => \"\"; }", "-")]
    [InlineData("class S { string /*!*/ValidateEmail(string s) => \"\"; }", "-")]
    [InlineData("class S { string /*!*/EmailExists() => \"\"; }", "-")]
    [InlineData("class S { string /*!*/GetName() => \"\"; }", "-")]
    [InlineData("class Patient { string /*!*/GetName() => \"\"; }", "Named person-name person:Patient.GetName")]
    [InlineData("class Product { string /*!*/GetName() => \"\"; }", "-")]
    [InlineData("class Company { string /*!*/GetPhone() => \"\"; }", "-")]
    [InlineData("class S { string /*!*/MaskPhone(string p) => \"\"; }", "-")]
    [InlineData("class S { User /*!*/GetUserByEmail(string e) => null!; } class User { public string X; }", "-")]
    public void Methods_by_what_they_return(string source, string answer) => Assert.Equal(answer, new MarkedSource(source).Answer());

    [Theory]
    [InlineData("class /*!*/Patient { public string Phone; }")]
    [InlineData("namespace /*!*/Phone { }")]
    [InlineData("class C { public C /*!*/this[string phone] => this; }")]
    public void Types_and_namespaces_are_no_values(string source)
    {
        var marked = new MarkedSource(source);

        Assert.Null(marked.Model.Classify(marked.Symbol));
    }
}
