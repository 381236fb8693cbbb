using Xunit;

namespace CsLawAnalyzers.Tests.PersonalData;

/// <summary>Whose a value is: what belongs to a sign-in provider, a party of an invoice, a network or a meeting is no person's.</summary>
public class OwnerTests
{
    [Theory]
    [InlineData("class UserLogin { public int UserId { get; set; } public string LoginProvider { get; set; } public string /*!*/ProviderDisplayName { get; set; } }", "-")]
    [InlineData("class UserLogin { public int UserId { get; set; } public string Phone { get; set; } public string Email { get; set; } public string /*!*/DisplayName { get; set; } }", "Named person-name person:UserLogin.DisplayName")]
    public void Of_the_provider_of_a_login(string source, string answer) => Assert.Equal(answer, new MarkedSource(source).Answer());

    [Theory]
    [InlineData("class Invoice { public string /*!*/A1 { get; set; } // 销售方电话\n }", "-")]
    [InlineData("class Invoice { public string /*!*/A1 { get; set; } // 购买方地址电话\n }", "-")]
    [InlineData("class Invoice { public string /*!*/A1 { get; set; } // 销售方银行账号\n }", "-")]
    [InlineData("class Invoice { public string /*!*/A1 { get; set; } // 购买方联系人手机号\n }", "Named mobile-phone comment:购买方联系人手机号")]
    [InlineData("class Invoice { public string /*!*/A1 { get; set; } // 购买人手机号\n }", "Named mobile-phone comment:购买人手机号")]
    public void Of_a_party_of_an_invoice(string source, string answer) => Assert.Equal(answer, new MarkedSource(source).Answer());

    /// <summary>The bank that is named beside a card has not the card; a shop that is named beside a telephone has it.</summary>
    [Theory]
    [InlineData("class Withdrawal { public int UserId { get; set; } public string BankName { get; set; } public string /*!*/BankCardNo { get; set; } }", "Named bank-account name:BankCardNo")]
    [InlineData("class Withdrawal { public string ShopName { get; set; } public string /*!*/BankCardNo { get; set; } }", "-")]
    [InlineData("class BankBranch { public string BankName { get; set; } public string /*!*/Telephone { get; set; } }", "-")]
    public void Of_a_bank(string source, string answer) => Assert.Equal(answer, new MarkedSource(source).Answer());

    /// <summary>The number beside the code of a card is that of the card, the number of a document beside a real name, or behind a holder, that of a person.</summary>
    [Theory]
    [InlineData("class Charge { public string Cvv { get; set; } public string /*!*/CardNo { get; set; } }", "Named bank-account person:Charge.CardNo")]
    [InlineData("class Charge { public string Cvc { get; set; } public string /*!*/CardNumber { get; set; } }", "Named bank-account person:Charge.CardNumber")]
    [InlineData("class Charge { public int Points { get; set; } public string /*!*/CardNo { get; set; } }", "Hinted resident-id-number name:CardNo")]
    [InlineData("class Charge { public string SmsCode { get; set; } public string /*!*/CardNumber { get; set; } }", "Hinted bank-account name:CardNumber")]
    [InlineData("class Entry { public string RealName { get; set; } public string /*!*/CertNo { get; set; } }", "Named certificate-number person:Entry.CertNo")]
    [InlineData("class Entry { public string ProductName { get; set; } public string /*!*/CertNo { get; set; } }", "Hinted resident-id-number name:CertNo")]
    [InlineData("class Entry { public string /*!*/HolderCertNo { get; set; } }", "Named resident-id-number name:HolderCertNo")]
    [InlineData("class Entry { public string /*!*/SupplierCertNo { get; set; } }", "-")]
    [InlineData("class Volunteer { public string /*!*/FullName { get; set; } }", "Named person-name person:Volunteer.FullName")]
    [InlineData("class Volume { public string /*!*/FullName { get; set; } }", "Hinted person-name name:FullName")]
    public void Of_a_holder(string source, string answer) => Assert.Equal(answer, new MarkedSource(source).Answer());

    [Theory]
    [InlineData("class Hotspot { public string Ssid { get; set; } public string /*!*/Password { get; set; } }", "-")]
    [InlineData("class WifiInfo { public string Name { get; set; } public string /*!*/Password { get; set; } }", "-")]
    [InlineData("class Meeting { public string Title { get; set; } public string /*!*/Password { get; set; } }", "-")]
    [InlineData("class CreateMeetingInput { public string Title { get; set; } public string /*!*/MeetingPassword { get; set; } }", "-")]
    [InlineData("class Settings1 { public string Database { get; set; } public string /*!*/Password { get; set; } }", "-")]
    [InlineData("class ConnectionInfo { public string Name { get; set; } public string /*!*/Password { get; set; } }", "-")]
    [InlineData("class Connections { void Open(string database, string user, string /*!*/password) { } }", "-")]
    [InlineData("class SignUp { public string Nickname { get; set; } public string /*!*/Password { get; set; } }", "Named password-credential name:Password")]
    [InlineData("class MeetingUser { public string Email { get; set; } public string /*!*/Password { get; set; } }", "Named password-credential name:Password")]
    public void Of_a_network_a_meeting_or_a_database(string source, string answer) => Assert.Equal(answer, new MarkedSource(source).Answer());

    /// <summary>What is filled in is about whoever fills it in where it asks for more than one thing about them; a form that is drawn has a name of its own.</summary>
    [Theory]
    [InlineData("class SignupForm { public string /*!*/FullName { get; set; } public string Email { get; set; } public string Phone { get; set; } }", "Named person-name person:SignupForm.FullName")]
    [InlineData("class EnquiryForm { public string /*!*/Name { get; set; } public string Email { get; set; } public string Mobile { get; set; } }", "Named person-name person:EnquiryForm.Name")]
    [InlineData("class SurveyForm { public string /*!*/Name { get; set; } public string Title { get; set; } public string Email { get; set; } }", "Hinted person-name name:Name")]
    [InlineData("class Form { public string /*!*/Name { get; set; } public string Description { get; set; } }", "Hinted person-name name:Name")]
    public void Of_a_form(string source, string answer) => Assert.Equal(answer, new MarkedSource(source).Answer());

    /// <summary>An account in pinyin is that of a sign-in, as 账号 is; one at a bank says so. Who is insured is a person, and no account.</summary>
    [Theory]
    [InlineData("class Yonghu { public string Xingming { get; set; } public string /*!*/Zhanghao { get; set; } public string Mima { get; set; } }", "Named online-account person:Yonghu.Zhanghao")]
    [InlineData("class Yonghu { public string Xingming { get; set; } public string /*!*/YinhangZhanghao { get; set; } }", "Named bank-account name:YinhangZhanghao")]
    [InlineData("class InsuranceForm { public string /*!*/PolicyHolder { get; set; } public string Mobile { get; set; } public string Email { get; set; } }", "Named person-name person:InsuranceForm.PolicyHolder")]
    [InlineData("class Insurance { public string /*!*/InsurancePolicyNo { get; set; } }", "Named securities-fund-insurance name:InsurancePolicyNo")]
    public void Of_an_account_or_a_policy(string source, string answer) => Assert.Equal(answer, new MarkedSource(source).Answer());
}
