using System.Linq;
using CsLawAnalyzers.PersonalData;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.PersonalData;

/// <summary>Properties and fields: name, type, attributes, comments and the type around them.</summary>
public class MemberTests
{
    [Theory]
    [InlineData("class Foo { public string Phone { get; set; } }", "Phone", "Named mobile-phone name:Phone")]
    [InlineData("class Foo { public string? Phone; }", "Phone", "Named mobile-phone name:Phone")]
    [InlineData("class Foo { string _phone; }", "_phone", "Named mobile-phone name:_phone")]
    [InlineData("record Foo(string Phone);", "Phone", "Named mobile-phone name:Phone")]
    [InlineData("interface IFoo { string IdCard { get; } }", "IdCard", "Named resident-id-number name:IdCard")]
    [InlineData("class Foo { public string 身份证号 { get; set; } }", "身份证号", "Named resident-id-number name:身份证号")]
    [InlineData("class Foo { public string SFZH { get; set; } }", "SFZH", "Named resident-id-number name:SFZH")]
    [InlineData("class Order { public string ReceiverPhone { get; set; } }", "ReceiverPhone", "Named mobile-phone name:ReceiverPhone")]
    [InlineData("class Foo { public string Name { get; set; } }", "Name", "Hinted person-name name:Name")]
    [InlineData("class Foo { public string xm { get; set; } }", "xm", "Hinted person-name name:xm")]
    [InlineData("class Product { public string Name { get; set; } }", "Name", "-")]
    [InlineData("class Server { public string Address { get; set; } }", "Address", "-")]
    [InlineData("class City { public string Name { get; set; } public double Latitude { get; set; } }", "Latitude", "-")]
    [InlineData("class UserRole { public string Name { get; set; } }", "Name", "-")]
    [InlineData("class FileEntry { public string FullName { get; set; } }", "FullName", "Hinted person-name name:FullName")]
    [InlineData("class Foo { public string Title { get; set; } }", "Title", "Hinted employment name:Title")]
    public void A_name_counts_by_its_strength(string source, string member, string answer) => Check(source, member, answer);

    /// <summary>The same word is a person's in one place and something else in the other.</summary>
    [Theory]
    [InlineData("class TenantCreateDto { public string AdminEmailAddress { get; set; } public string AdminPassword { get; set; } }", "AdminPassword", "Named password-credential person:TenantCreateDto.AdminPassword")]
    [InlineData("class TenantCreateDto { public string AdminEmailAddress { get; set; } public string AdminPassword { get; set; } public bool UseSharedDatabase { get; set; } }", "AdminPassword", "Named password-credential person:TenantCreateDto.AdminPassword")]
    [InlineData("class TenantCreateDto { public string AdminEmailAddress { get; set; } public string AdminPassword { get; set; } public string Database { get; set; } }", "AdminPassword", "-")]
    [InlineData("class TenantOptions { public string AdminEmailAddress { get; set; } public string AdminPassword { get; set; } }", "AdminPassword", "-")]
    [InlineData("class BrokerNode { public string Host { get; set; } public string AdminPassword { get; set; } }", "AdminPassword", "-")]
    [InlineData("class Student { public string Name { get; set; } public decimal Score { get; set; } }", "Score", "Named education person:Student.Score")]
    [InlineData("class ExamSheet { public long StudentId { get; set; } public int Score { get; set; } }", "Score", "Named education person:ExamSheet.Score")]
    [InlineData("class ExamSheet { public int StudentScore { get; set; } }", "StudentScore", "Named education name:StudentScore")]
    [InlineData("class User { public string Name { get; set; } public int Score { get; set; } }", "Score", "-")]
    [InlineData("class SearchHit { public double Score { get; set; } }", "Score", "-")]
    [InlineData("class Match { public int PlayerScore { get; set; } }", "PlayerScore", "-")]
    [InlineData("class Customer { public string MemberCardNo { get; set; } }", "MemberCardNo", "Named online-account person:Customer.MemberCardNo")]
    [InlineData("class 会员 { public string 会员卡号 { get; set; } }", "会员卡号", "Named online-account person:会员.会员卡号")]
    [InlineData("class CardTemplate { public string 会员卡号 { get; set; } }", "会员卡号", "-")]
    [InlineData("class Member { public string Name { get; set; } public string Phone { get; set; } /// <summary>积分信息</summary>\n public int Bonus { get; set; } }", "Bonus", "Named virtual-property comment:积分信息")]
    [InlineData("class Employee { public int Bonus { get; set; } }", "Bonus", "Named income-salary person:Employee.Bonus")]
    [InlineData("class Member { /// <summary>会员积分</summary>\n public decimal Bonus { get; set; } }", "Bonus", "Named virtual-property comment:会员积分")]
    [InlineData("class CouponRule { /// <summary>积分</summary>\n public int Points { get; set; } }", "Points", "-")]
    [InlineData("class Company { public string ContactPhone { get; set; } }", "ContactPhone", "Named mobile-phone name:ContactPhone")]
    [InlineData("class Hospital { public string lxrdh { get; set; } }", "lxrdh", "Named telephone name:lxrdh")]
    [InlineData("class 旅馆信息 { public string 电话 { get; set; } }", "电话", "-")]
    [InlineData("class 旅馆信息 { public string 法人手机号 { get; set; } }", "法人手机号", "Named mobile-phone name:法人手机号")]
    [InlineData("class YuanSuo { public string DianHua { get; set; } }", "DianHua", "-")]
    [InlineData("class Motel { public string ContactPhone { get; set; } }", "ContactPhone", "Named mobile-phone name:ContactPhone")]
    [InlineData("class Driver { public string DrivingLicenceNumber { get; set; } }", "DrivingLicenceNumber", "Named driver-licence name:DrivingLicenceNumber")]
    [InlineData("class Driver { public string DrivingLicenceClass { get; set; } }", "DrivingLicenceClass", "-")]
    [InlineData("class Supplier { public string 联系人手机号 { get; set; } }", "联系人手机号", "Named mobile-phone name:联系人手机号")]
    [InlineData("class Company { public string ContactCompanyPhone { get; set; } }", "ContactCompanyPhone", "-")]
    [InlineData("class Company { public string Phone { get; set; } }", "Phone", "-")]
    [InlineData("class Company { public string RegisterAddress { get; set; } public string Tel { get; set; } }", "RegisterAddress", "-")]
    [InlineData("class Customer { public string CompanyPhone { get; set; } }", "CompanyPhone", "-")]
    [InlineData("class Customer { public string gsdh { get; set; } }", "gsdh", "-")]
    public void Whose_it_is_decides(string source, string member, string answer) => Check(source, member, answer);

    [Theory]
    [InlineData("class Patient { public string Name { get; set; } }", "Name", "Named person-name person:Patient.Name")]
    [InlineData("class UserDto { public string Address { get; set; } }", "Address", "Named home-address person:UserDto.Address")]
    [InlineData("class Employee { public int Age { get; set; } }", "Age", "Named age person:Employee.Age")]
    [InlineData("class 会员 { public string 地址 { get; set; } }", "地址", "Named home-address person:会员.地址")]
    [InlineData("class 学生 { public string xm { get; set; } }", "xm", "Named person-name person:学生.xm")]
    [InlineData("record CreateUserRequest(string Name);", "Name", "Named person-name person:CreateUserRequest.Name")]
    [InlineData("class Person { public string FullName { get; set; } }", "FullName", "Named person-name person:Person.FullName")]
    [InlineData("class User { public string RoleName { get; set; } }", "RoleName", "-")]
    [InlineData("class User { public string TenantName { get; set; } }", "TenantName", "-")]
    [InlineData("class User { public string Title { get; set; } }", "Title", "Hinted employment name:Title")]
    [InlineData("class User { public long UserId { get; set; } }", "UserId", "-")]
    [InlineData("class User { public string UserId { get; set; } }", "UserId", "Hinted online-account name:UserId")]
    [InlineData("class Patient { public string PatientId { get; set; } }", "PatientId", "Hinted medical-record name:PatientId")]
    [InlineData("class User { public string OpenId { get; set; } }", "OpenId", "Named third-party-open-id name:OpenId")]
    [InlineData("class User { public string PasswordHash { get; set; } }", "PasswordHash", "Hinted password-credential name:PasswordHash")]
    [InlineData("class Visit { public string Name { get; set; } public string Phone { get; set; } public string IdCard { get; set; } }", "Name", "Named person-name person:Visit.Name")]
    [InlineData("class Visit { public string Name { get; set; } public string Phone { get; set; } }", "Name", "Hinted person-name name:Name")]
    [InlineData("class Account { public string Name { get; set; } public string Email { get; set; } }", "Name", "Named person-name person:Account.Name")]
    [InlineData("class Account { public string Name { get; set; } public decimal Amount { get; set; } }", "Name", "Hinted person-name name:Name")]
    [InlineData("class Driver { public string Name { get; set; } public string Version { get; set; } }", "Name", "-")]
    [InlineData("class BasePerson { public string Phone { get; set; } public string IdCard { get; set; } } class Visit : BasePerson { public string Name { get; set; } }", "Name", "Named person-name person:Visit.Name", 1)]
    [InlineData("class Order { public string Address { get; set; } public string ReceiverName { get; set; } public string Phone { get; set; } }", "Address", "Named home-address person:Order.Address")]
    [InlineData("class Order { public string Name { get; set; } public string ReceiverName { get; set; } public string Phone { get; set; } }", "Name", "-")]
    [InlineData("class Order { public string CardNumber { get; set; } public string CardHolderName { get; set; } public string CardCvv { get; set; } }", "CardNumber", "Named bank-account person:Order.CardNumber")]
    [InlineData("class CheckIn { public long UserId { get; set; } public double Latitude { get; set; } }", "Latitude", "Named precise-location person:CheckIn.Latitude")]
    [InlineData("class Weather { public long StationId { get; set; } public double Latitude { get; set; } }", "Latitude", "Hinted precise-location name:Latitude")]
    [InlineData("class Visit { public string IpAddress { get; set; } public string UserAgent { get; set; } }", "IpAddress", "Named ip-address person:Visit.IpAddress")]
    [InlineData("class LoginLog { public string City { get; set; } }", "City", "Named coarse-region person:LoginLog.City")]
    [InlineData("class SignInModel { public string Account { get; set; } public string Password { get; set; } }", "Account", "Named online-account person:SignInModel.Account")]
    [InlineData("class Tokens { public string AccessToken { get; set; } public string RefreshToken { get; set; } }", "AccessToken", "Named session-identifier person:Tokens.AccessToken")]
    [InlineData("class SlackToken { public string AccessToken { get; set; } public long UserId { get; set; } }", "AccessToken", "-")]
    [InlineData("class ImageRegistry { public string Server { get; set; } public string UserName { get; set; } public string Password { get; set; } }", "Password", "-")]
    [InlineData("class EmailMessage { public string[] Cc { get; set; } }", "Cc", "Named email person:EmailMessage.Cc")]
    [InlineData("class Poi { public string Tel { get; set; } }", "Tel", "-")]
    [InlineData("class PlaceInfo { public string ShopName { get; set; } public string Telephone { get; set; } }", "Telephone", "-")]
    [InlineData("class Location { public string OpenId { get; set; } public double Latitude { get; set; } }", "Latitude", "Named precise-location person:Location.Latitude")]
    [InlineData("class Group { public string AvatarUrl { get; set; } }", "AvatarUrl", "-")]
    [InlineData("class Visit { public string Symptoms { get; set; } }", "Symptoms", "Hinted diagnosis-disease name:Symptoms")]
    [InlineData("class Patient { public string Symptoms { get; set; } }", "Symptoms", "Named diagnosis-disease person:Patient.Symptoms")]
    [InlineData("class Input { [System.ComponentModel.DataAnnotations.EmailAddress] public string AdminEmail { get; set; } }", "AdminEmail", "Named email attribute:EmailAddress")]
    [InlineData("class Notice { public long FromUserId { get; set; } public string FromEmail { get; set; } }", "FromEmail", "Named email person:Notice.FromEmail")]
    [InlineData("class Notice { public string Subject { get; set; } public string FromEmail { get; set; } }", "FromEmail", "-")]
    [InlineData("class EmailModel { public string Name { get; set; } public string Address { get; set; } }", "Address", "Named email person:EmailModel.Address")]
    [InlineData("class EmailCustomer { public string Email { get; set; } public string Address { get; set; } }", "Address", "Named home-address person:EmailCustomer.Address")]
    [InlineData("class SignInModel { public string UserID { get; set; } public string PassWord { get; set; } }", "UserID", "Named online-account person:SignInModel.UserID")]
    [InlineData("class SignInModel { public long UserID { get; set; } public string PassWord { get; set; } }", "UserID", "-")]
    [InlineData("class User { public string UserId { get; set; } public string UserName { get; set; } public string Password { get; set; } }", "UserId", "Hinted online-account name:UserId")]
    [InlineData("class User { public string DisplayName { get; set; } }", "DisplayName", "Named person-name person:User.DisplayName")]
    [InlineData("class Language { public string DisplayName { get; set; } }", "DisplayName", "-")]
    [InlineData("class Nearby { public string StoreName { get; set; } public string Phone { get; set; } public string HomeAddress { get; set; } public string City { get; set; } }", "City", "-")]
    [InlineData("class Visit { public string HospitalName { get; set; } public string PatientName { get; set; } public string Phone { get; set; } public string City { get; set; } }", "City", "Named coarse-region person:Visit.City")]
    [InlineData("class LoginLog { public string LoginIp { get; set; } public string Name { get; set; } }", "Name", "Named person-name person:LoginLog.Name")]
    [InlineData("class ApiLog { public string LoginIp { get; set; } public string Name { get; set; } }", "Name", "-")]
    [InlineData("class JwtToken { public string Token { get; set; } }", "Token", "Named session-identifier person:JwtToken.Token")]
    [InlineData("class SyncToken { public string Token { get; set; } }", "Token", "-")]
    [InlineData("class ServerNode { public string IpAddress { get; set; } public string UserName { get; set; } public int Port { get; set; } }", "IpAddress", "-")]
    [InlineData("class Patient { [System.ComponentModel.DataAnnotations.Display(Name = \"地址\")] public string C1 { get; set; } }", "C1", "Named home-address display:地址")]
    [InlineData("class Product { [System.ComponentModel.DataAnnotations.Display(Name = \"地址\")] public string C1 { get; set; } }", "C1", "-")]
    [InlineData("class LoginRecord { public long UserId { get; set; } public string Ip { get; set; } }", "Ip", "Named ip-address person:LoginRecord.Ip")]
    [InlineData("class Node { public string Ip { get; set; } }", "Ip", "-")]
    public void A_weak_name_counts_in_a_person(string source, string member, string answer, int type = 0) => Check(source, member, answer, type);

    /// <summary>Initials that mean something ordinary more often than what they could mean of a person: 备注, 数量, 创建人, 助记码, 职务, 类型, 总计.</summary>
    [Theory]
    [InlineData("Bz")]
    [InlineData("Sl")]
    [InlineData("Cjr")]
    [InlineData("Zjm")]
    [InlineData("Zw")]
    [InlineData("Lx")]
    [InlineData("Zj")]
    [InlineData("Jd")]
    [InlineData("Xsh")]
    [InlineData("Xt")]
    public void Ambiguous_initials_hint_at_most_even_in_a_person(string initials)
    {
        var marked = new MarkedSource("class Student { public string Xm { get; set; } public string Sfzh { get; set; } public string " + initials + " { get; set; } }");

        Classification? read = marked.Model.Classify(Declared(marked, 0).GetMembers(initials).Single());

        Assert.True(read is null or { Confidence: Confidence.Hinted }, MarkedSource.Describe(read));
    }

    [Theory]
    [InlineData("Xh", "student-staff-id")]
    [InlineData("Cj", "education")]
    [InlineData("Mz", "ethnicity")]
    [InlineData("Nl", "age")]
    public void Initials_that_belong_to_a_person_count_in_one(string initials, string taxon) =>
        Check("class Student { public string Xm { get; set; } public string Sfzh { get; set; } public string " + initials + " { get; set; } }", initials, "Named " + taxon + " person:Student." + initials);

    [Fact]
    public void A_running_number_is_no_student_number() =>
        Check("class Employee { public string Xm { get; set; } public string Xh { get; set; } }", "Xh", "-");

    [Theory]
    [InlineData("class Company { public string Phone { get; set; } }", "Phone")]
    [InlineData("class Company { public string Email { get; set; } public string Address { get; set; } }", "Address")]
    [InlineData("class Hospital { public string Name { get; set; } public string Phone { get; set; } public string Email { get; set; } }", "Name")]
    [InlineData("class 供应商 { public string 电话 { get; set; } }", "电话")]
    [InlineData("class Customer { public string CompanyPhone { get; set; } }", "CompanyPhone")]
    [InlineData("class User { public string CompanyAddress { get; set; } }", "CompanyAddress")]
    [InlineData("class SmtpOptions { public string Email { get; set; } public string Password { get; set; } }", "Email")]
    [InlineData("class SmtpOptions { public string Email { get; set; } public string Password { get; set; } }", "Password")]
    [InlineData("class MailConfig { public string UserName { get; set; } }", "UserName")]
    [InlineData("class MailOptions { public class Sender { public string Email { get; set; } } }", "Email", "MailOptions+Sender")]
    [InlineData("class EmailAccount { public string Email { get; set; } public string Username { get; set; } }", "Username")]
    [InlineData("class FtpService { string _password; }", "_password")]
    [InlineData("class DbConnection2 { public string DbPassword { get; set; } }", "DbPassword")]
    [InlineData("class Product { public string Gender { get; set; } }", "Gender")]
    [InlineData("static class Columns { public const string Phone = \"phone\"; }", "Phone")]
    [InlineData("class User { public const string Email = \"email\"; }", "Email")]
    [InlineData("class Texts { public static string Email => \"E-mail\"; }", "Email")]
    [InlineData("class Texts { public static readonly string Password = \"Password\"; }", "Password")]
    [InlineData("enum Field { Phone, Email }", "Phone")]
    [InlineData("class User { public event Action? Phone; }", "Phone")]
    public void What_is_of_a_company_a_program_or_a_text_is_not_personal(string source, string member, string? type = null)
    {
        var marked = new MarkedSource(source);
        INamedTypeSymbol containing = type is null ? Declared(marked, 0) : marked.Type(type);

        Assert.Null(marked.Model.Classify(containing.GetMembers(member).Single()));
    }

    [Theory]
    [InlineData("string", "Phone", true)]
    [InlineData("string?", "Phone", true)]
    [InlineData("object", "Phone", true)]
    [InlineData("dynamic", "Phone", true)]
    [InlineData("long", "Phone", true)]
    [InlineData("List<string>", "Phones", true)]
    [InlineData("string[]", "Phones", true)]
    [InlineData("IEnumerable<string>", "Phones", true)]
    [InlineData("Task<string>", "Phone", true)]
    [InlineData("Dictionary<int, string>", "Phones", true)]
    [InlineData("char[]", "Phone", true)]
    [InlineData("System.Text.Json.JsonElement", "Phone", true)]
    [InlineData("bool", "Phone", false)]
    [InlineData("bool?", "Phone", false)]
    [InlineData("int", "Phone", false)]
    [InlineData("DateTime", "Phone", false)]
    [InlineData("Guid", "Phone", false)]
    [InlineData("Type", "Phone", false)]
    [InlineData("DayOfWeek", "Phone", false)]
    [InlineData("Action", "Phone", false)]
    [InlineData("Func<string>", "Phone", false)]
    [InlineData("Lazy<string>", "Phone", true)]
    [InlineData("CancellationToken", "Phone", false)]
    [InlineData("Exception", "Phone", false)]
    [InlineData("IDisposable", "Phone", false)]
    [InlineData("Dictionary<string, int>", "Phones", false)]
    [InlineData("int", "Email", false)]
    [InlineData("long", "Email", false)]
    [InlineData("byte[]", "Email", false)]
    [InlineData("System.Net.Mail.MailAddress", "Email", true)]
    [InlineData("DateTime", "Birthday", true)]
    [InlineData("DateOnly?", "Birthday", true)]
    [InlineData("DateTimeOffset", "Birthday", true)]
    [InlineData("int", "BirthYear", true)]
    [InlineData("TimeSpan", "Birthday", false)]
    [InlineData("int", "Gender", true)]
    [InlineData("Sex", "Gender", true)]
    [InlineData("Sex?", "Gender", true)]
    [InlineData("char", "Gender", true)]
    [InlineData("GrammaticalGender", "Gender", false)]
    [InlineData("DayOfWeek", "IdCard", false)]
    [InlineData("int", "IdCard", false)]
    [InlineData("byte[]", "IdCardImage", true)]
    [InlineData("System.IO.Stream", "FaceImage", true)]
    [InlineData("Microsoft.AspNetCore.Http.IFormFile", "FaceImage", true)]
    [InlineData("Uri", "AvatarUrl", true)]
    [InlineData("decimal", "Salary", true)]
    [InlineData("int", "PatientAge", true)]
    [InlineData("bool", "IsMarried", true)]
    [InlineData("bool", "IsPregnant", true)]
    [InlineData("bool", "是否残疾", true)]
    [InlineData("bool", "Gender", false)]
    [InlineData("System.Net.IPAddress", "ClientIp", true)]
    [InlineData("int", "ClientIp", false)]
    [InlineData("EmailAddress", "Email", true)]
    [InlineData("Address", "ShippingAddress", true)]
    [InlineData("IEmailSender", "Email", false)]
    [InlineData("EmailSender", "Email", false)]
    [InlineData("EmailMessage", "Email", false)]
    [InlineData("Email", "Email", false)]
    [InlineData("PhoneOptions", "Phone", false)]
    public void The_type_must_be_able_to_carry_it(string type, string member, bool carries)
    {
        var marked = new MarkedSource(
            $$"""
            class User<T> { public {{type}} {{member}} { get; set; } }
            enum Sex { Male, Female }
            enum GrammaticalGender { Masculine, Feminine }
            record struct EmailAddress(string Value);
            record Address(string Street, string City, string State, string Country, string ZipCode);
            interface IEmailSender { string Name { get; } }
            class EmailSender { public string Host { get; set; } }
            class EmailMessage { public string Subject { get; set; } }
            class Email { public string Subject { get; set; } public string Body { get; set; } public string From { get; set; } public string To { get; set; } }
            class PhoneOptions { public string Region { get; set; } }
            """);

        Classification? classification = marked.Model.Classify(marked.Type("User`1").GetMembers(member).Single());

        Assert.Equal(carries, classification is { Confidence: >= Confidence.Named });
    }

    [Theory]
    [InlineData("[Microsoft.AspNetCore.Identity.PersonalData] public string CustomTag { get; set; }", "Declared other-personal-data attribute:PersonalData")]
    [InlineData("[Microsoft.AspNetCore.Identity.PersonalData] public string Phone { get; set; }", "Declared mobile-phone attribute:PersonalData")]
    [InlineData("[Microsoft.AspNetCore.Identity.PersonalData] public bool Smokes { get; set; }", "Declared other-personal-data attribute:PersonalData")]
    [InlineData("[Microsoft.AspNetCore.Identity.ProtectedPersonalData] public string X { get; set; }", "Declared other-personal-data attribute:ProtectedPersonalData")]
    [InlineData("[PrivateData] public string X { get; set; }", "Declared other-personal-data attribute:PrivateData")]
    [InlineData("[PrivateData] public string Address { get; set; }", "Declared home-address attribute:PrivateData")]
    [InlineData("[PublicData] public string Phone { get; set; }", "-")]
    [InlineData("[Microsoft.Extensions.Compliance.Classification.NoDataClassification] public string Phone { get; set; }", "-")]
    [InlineData("[EmailAddress] public string X { get; set; }", "Named email attribute:EmailAddress")]
    [InlineData("[Phone] public string Number { get; set; }", "Named mobile-phone attribute:Phone")]
    [InlineData("[CreditCard] public string X { get; set; }", "Named bank-account attribute:CreditCard")]
    [InlineData("[DataType(DataType.Password)] public string X { get; set; }", "Named password-credential attribute:DataType")]
    [InlineData("[DataType(DataType.EmailAddress)] public string X { get; set; }", "Named email attribute:DataType")]
    [InlineData("[DataType(DataType.MultilineText)] public string X { get; set; }", "-")]
    [InlineData("[EmailAddress] public string SupportEmail { get; set; }", "-")]
    [InlineData("[Phone] public int Number { get; set; }", "-")]
    [InlineData("[Display(Name = \"手机号\")] public string F1 { get; set; }", "Named mobile-phone display:手机号")]
    [InlineData("[Display(Name = \"Phone number\")] public string F1 { get; set; }", "Named mobile-phone display:Phone number")]
    [InlineData("[Display(Name = \"身份证号\")] public bool F1 { get; set; }", "-")]
    [InlineData("[Display(Name = \"设备名称\")] public string Name { get; set; }", "-")]
    [InlineData("[Display(Name = \"公司电话\")] public string Phone { get; set; }", "-")]
    [InlineData("[Display(Name = \"First name\")] public string Name { get; set; }", "Named person-name display:First name")]
    [InlineData("[DisplayName(\"出生日期\")] public DateTime D1 { get; set; }", "Named birth-date display:出生日期")]
    [InlineData("[Description(\"家庭住址\")] public string Dz { get; set; }", "Named home-address display:家庭住址")]
    [InlineData("[Microsoft.EntityFrameworkCore.Comment(\"身份证号\")] public string Zjh { get; set; }", "Named resident-id-number display:身份证号")]
    [InlineData("[SqlSugar.SugarColumn(ColumnDescription = \"银行卡号\")] public string Kh { get; set; }", "Named bank-account display:银行卡号")]
    [InlineData("[SqlSugar.SugarColumn(ColumnDescription = \"课程号\")] public string Kh { get; set; }", "Hinted student-staff-id name:Kh")]
    [InlineData("[SqlSugar.SugarColumn(ColumnName = \"id_card_no\")] public string C7 { get; set; }", "Named resident-id-number column:id_card_no")]
    [InlineData("[Column(\"id_card_no\")] public string C7 { get; set; }", "Named resident-id-number column:id_card_no")]
    [InlineData("[JsonPropertyName(\"mobile\")] public string M { get; set; }", "Named mobile-phone column:mobile")]
    [InlineData("[Newtonsoft.Json.JsonProperty(\"real_name\")] public string N { get; set; }", "Named person-name column:real_name")]
    [InlineData("[MongoDB.Bson.Serialization.Attributes.BsonElement(\"email\")] public string E { get; set; }", "Named email column:email")]
    [InlineData("[JsonPropertyName(\"name\")] public string N { get; set; }", "-")]
    [InlineData("[JsonPropertyName(\"email_verified\")] public string N { get; set; }", "-")]
    public void Attributes_are_signs(string member, string answer)
    {
        var marked = new MarkedSource(
            $$"""
            using Microsoft.Extensions.Compliance.Classification;
            class Foo { {{member}} }
            class PrivateDataAttribute : DataClassificationAttribute { public PrivateDataAttribute() : base(new("Mine", "Private")) { } }
            class PublicDataAttribute : DataClassificationAttribute { public PublicDataAttribute() : base(new("Mine", "Public")) { } }
            """);

        Assert.Equal(answer, MarkedSource.Describe(marked.Model.Classify(marked.Type("Foo").GetMembers().OfType<IPropertySymbol>().Single())));
    }

    [Theory]
    [InlineData("public string Sfzh { get; set; } // 身份证号", "Named resident-id-number name:Sfzh")]
    [InlineData("public string Code3 { get; set; } // 身份证号", "Named resident-id-number comment:身份证号")]
    [InlineData("public string Dz { get; set; } // 家庭地址", "Named home-address comment:家庭地址")]
    [InlineData("public string Dz { get; set; } // 店址", "Hinted home-address name:Dz")]
    [InlineData("public string Phone { get; set; } // 客服电话", "-")]
    [InlineData("/// <summary>手机号</summary>\npublic string A1 { get; set; }", "Named mobile-phone comment:手机号")]
    [InlineData("/// <summary>\n/// 患者姓名\n/// </summary>\npublic string Xm { get; set; }", "Named person-name comment:患者姓名")]
    [InlineData("/// <summary>项目</summary>\npublic string Xm { get; set; }", "Hinted person-name name:Xm")]
    [InlineData("/// <summary>Gets or sets the home address.</summary>\npublic string Address { get; set; }", "Named home-address comment:Gets or sets the home address.")]
    [InlineData("/// <summary>Gets or sets the phone number.</summary>\npublic string A1 { get; set; }", "-")]
    [InlineData("public string A1 { get; set; } // 外部联系人 UserId", "-")]
    [InlineData("public string A1 { get; set; } // 微信AppId", "-")]
    [InlineData("public string A1 { get; set; } // 微信 API 域名解析到的地址", "-")]
    [InlineData("public string A1 { get; set; } // 手机号 B", "Named mobile-phone comment:手机号 B")]
    [InlineData("public string A1 { get; set; } // 用户头像 url", "Named portrait-photo comment:用户头像 url")]
    [InlineData("public string A1 { get; set; } // 用户openid", "Named third-party-open-id comment:用户openid")]
    [InlineData("public string A1 { get; set; } // 微信号或昵称关键词", "-")]
    [InlineData("public string A1 { get; set; } // 公司联系人手机号", "Named mobile-phone comment:公司联系人手机号")]
    [InlineData("public string A1 { get; set; } // 使用平台公钥加密传输的联系人手机号", "Named mobile-phone comment:使用平台公钥加密传输的联系人手机号")]
    [InlineData("public string ModifiedRealName { get; set; } // 修改人姓名", "Named person-name name:ModifiedRealName")]
    [InlineData("public string ConfirmPassword { get; set; } // 确认新密码", "Named password-credential name:ConfirmPassword")]
    [InlineData("public string TrueNameMd5 { get; set; } // 真实姓名", "-")]
    [InlineData("public DateTime A1 { get; set; } // 入职时间", "Named employment comment:入职时间")]
    [InlineData("/* 银行卡号 */ public string A1 { get; set; }", "Named bank-account comment:银行卡号")]
    [InlineData("// 银行卡号\npublic string A1 { get; set; }", "Named bank-account comment:银行卡号")]
    [InlineData("public string A1; // 手机号码", "Named mobile-phone comment:手机号码")]
    [InlineData("public int A1 { get; set; } // 手机号码", "-")]
    [InlineData("public string A1 { get; set; } // 是否已绑定手机号", "-")]
    [InlineData("public string A1 { get; set; } // phone number", "-")]
    public void Comments_are_second_signs_and_Chinese_ones_first(string member, string answer)
    {
        var marked = new MarkedSource("class Foo\n{\n" + member + "\n}");

        Assert.Equal(answer, MarkedSource.Describe(marked.Model.Classify(marked.Type("Foo").GetMembers().First(m => m is IPropertySymbol or IFieldSymbol { AssociatedSymbol: null }))));
    }

    [Theory]
    [InlineData("Email", "Known email member:AppUser.Email")]
    [InlineData("PhoneNumber", "Known mobile-phone member:AppUser.PhoneNumber")]
    [InlineData("Id", "-")]
    [InlineData("EmailConfirmed", "-")]
    [InlineData("PasswordHash", "-")]
    public void Members_of_libraries_are_known(string member, string answer)
    {
        var marked = new MarkedSource("class AppUser : Microsoft.AspNetCore.Identity.IdentityUser<int> { public override string? Email { get; set; } public override string? PhoneNumber { get; set; } public override int Id { get; set; } public override bool EmailConfirmed { get; set; } public override string? PasswordHash { get; set; } }");

        Assert.Equal(answer, MarkedSource.Describe(marked.Model.Classify(marked.Type("AppUser").GetMembers(member).Single())));
    }

    [Fact]
    public void Members_inherited_from_a_constructed_library_type_are_known()
    {
        var marked = new MarkedSource("class AppUser : Microsoft.AspNetCore.Identity.IdentityUser { }");
        ISymbol email = marked.Type("AppUser").BaseType!.BaseType!.GetMembers("Email").Single();

        Assert.Equal("Known email member:IdentityUser.Email", MarkedSource.Describe(marked.Model.Classify(email)));
    }

    [Theory]
    [InlineData("System.IO.FileSystemInfo", "FullName")]
    [InlineData("System.Net.NetworkCredential", "Password")]
    [InlineData("System.Globalization.CultureInfo", "EnglishName")]
    [InlineData("System.Type", "FullName")]
    [InlineData("System.Reflection.MemberInfo", "Name")]
    public void Members_of_the_framework_are_nothing_unless_known(string type, string member)
    {
        var marked = new MarkedSource("class Foo { }");

        Assert.Null(marked.Model.Classify(marked.Type(type).GetMembers(member).First()));
    }

    [Fact]
    public void A_namespace_of_persons_makes_what_is_said_of_their_health_count()
    {
        var marked = new MarkedSource("namespace Clinic.Patients { class Visit { public string Symptoms { get; set; } public string Name { get; set; } } }");
        INamedTypeSymbol visit = marked.Type("Clinic.Patients.Visit");

        Assert.Equal("Named diagnosis-disease person:Visit.Symptoms", MarkedSource.Describe(marked.Model.Classify(visit.GetMembers("Symptoms").Single())));
        Assert.Equal("Hinted person-name name:Name", MarkedSource.Describe(marked.Model.Classify(visit.GetMembers("Name").Single())));
    }

    private static void Check(string source, string member, string answer, int type = 0)
    {
        var marked = new MarkedSource(source);

        Assert.Equal(answer, MarkedSource.Describe(marked.Model.Classify(Declared(marked, type).GetMembers(member).First(m => m is IPropertySymbol or IFieldSymbol))));
    }

    /// <summary>The type declared in the source at this position.</summary>
    private static INamedTypeSymbol Declared(MarkedSource marked, int index) =>
        marked.Compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .Where(type => type.ContainingType is null && type.ContainingNamespace.IsGlobalNamespace)
            .OrderBy(type => type.Locations[0].SourceSpan.Start).ElementAt(index);
}
