using System.Security.Claims;
using Xunit;

namespace CsLawAnalyzers.Tests.PersonalData;

public class KeyTests
{
    [Theory]
    [InlineData("phone", "Named mobile-phone key:phone")]
    [InlineData("Phone", "Named mobile-phone key:Phone")]
    [InlineData("id_card", "Named resident-id-number key:id_card")]
    [InlineData("user.phone", "Named mobile-phone key:user.phone")]
    [InlineData("data[phone]", "Named mobile-phone key:data[phone]")]
    [InlineData("data['phone']", "Named mobile-phone key:data['phone']")]
    [InlineData("user:email-address", "Named email key:user:email-address")]
    [InlineData("身份证号", "Named resident-id-number key:身份证号")]
    [InlineData("phone_number", "Known mobile-phone key:phone_number")]
    [InlineData("given_name", "Known person-name key:given_name")]
    [InlineData("X-Forwarded-For", "Known ip-address key:X-Forwarded-For")]
    [InlineData("x-forwarded-for", "Known ip-address key:x-forwarded-for")]
    [InlineData(ClaimTypes.Email, "Known email key:" + ClaimTypes.Email)]
    [InlineData(ClaimTypes.MobilePhone, "Known mobile-phone key:" + ClaimTypes.MobilePhone)]
    [InlineData(ClaimTypes.DateOfBirth, "Known birth-date key:" + ClaimTypes.DateOfBirth)]
    [InlineData(ClaimTypes.Role, "-")]
    [InlineData("sub", "-")]
    [InlineData("name", "-")]
    [InlineData("address", "-")]
    [InlineData("page", "-")]
    [InlineData("token", "-")]
    [InlineData("Authorization", "-")]
    [InlineData("Content-Type", "-")]
    [InlineData("Location", "-")]
    [InlineData("email_verified", "-")]
    [InlineData("phone_type", "-")]
    [InlineData("phone.type", "-")]
    [InlineData("Smtp:Password", "-")]
    [InlineData("company.phone", "-")]
    [InlineData("user.address", "Named home-address key:user.address")]
    [InlineData("login.password", "Named password-credential key:login.password")]
    [InlineData("email.template", "-")]
    [InlineData("", "-")]
    [InlineData("]]", "-")]
    [InlineData("a long sentence about a phone in a log message", "-")]
    public void A_key_is_read_like_a_name(string key, string answer) =>
        Assert.Equal(answer, MarkedSource.Describe(new MarkedSource("class C { }").Model.ClassifyKey(key)));
}
