using System.Linq;
using CsLawAnalyzers.PersonalData;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.PersonalData;

/// <summary>Members of libraries of which it is known what they hold, whatever their names say; those of packages by stand-ins with the same ids.</summary>
public class KnownMemberTests
{
    private const string StandIns =
        """
        namespace Volo.Abp.Users
        {
            public interface ICurrentUser { Guid? Id { get; } string? UserName { get; } string? SurName { get; } string? PhoneNumber { get; } bool PhoneNumberVerified { get; } }
            public interface IUserData { string? Name { get; } string? Email { get; } }
        }

        namespace Volo.Abp.Identity
        {
            public class IdentityUser { public string? Surname { get; set; } public string? PasswordHash { get; set; } public bool EmailConfirmed { get; set; } }
        }

        namespace Senparc.Weixin.Work.AdvancedAPIs.MailList { public class GetMemberResult { public string? name { get; set; } public string? biz_mail { get; set; } public string? userid { get; set; } } }

        namespace DingTalk.Api.Response
        {
            public class OapiV2UserGetResponse { public class UserGetResponseDomain { public string? Name { get; set; } public string? JobNumber { get; set; } public string? Title { get; set; } } }
        }

        namespace MimeKit
        {
            public class InternetAddressList : List<object> { }
            public class MailboxAddress { public string? Address { get; set; } public string? Route { get; set; } }
            public class MimeMessage { public InternetAddressList To { get; } = new(); public InternetAddressList Bcc { get; } = new(); public InternetAddressList From { get; } = new(); public string? Subject { get; set; } }
        }

        namespace Aop.Api.Response { public class AlipayUserInfoShareResponse { public string? CertNo { get; set; } public string? UserStatus { get; set; } } }
        """;

    [Theory]
    [InlineData("P:Volo.Abp.Users.ICurrentUser.UserName", "Known online-account")]
    [InlineData("P:Volo.Abp.Users.ICurrentUser.SurName", "Known person-name")]
    [InlineData("P:Volo.Abp.Users.ICurrentUser.PhoneNumber", "Known mobile-phone")]
    [InlineData("P:Volo.Abp.Users.ICurrentUser.Id", "-")]
    [InlineData("P:Volo.Abp.Users.ICurrentUser.PhoneNumberVerified", "-")]
    [InlineData("P:Volo.Abp.Users.IUserData.Name", "Known person-name")]
    [InlineData("P:Volo.Abp.Identity.IdentityUser.Surname", "Known person-name")]
    [InlineData("P:Volo.Abp.Identity.IdentityUser.PasswordHash", "-")]
    [InlineData("P:Volo.Abp.Identity.IdentityUser.EmailConfirmed", "-")]
    [InlineData("P:Senparc.Weixin.Work.AdvancedAPIs.MailList.GetMemberResult.name", "Known person-name")]
    [InlineData("P:Senparc.Weixin.Work.AdvancedAPIs.MailList.GetMemberResult.biz_mail", "Known email")]
    [InlineData("P:DingTalk.Api.Response.OapiV2UserGetResponse.UserGetResponseDomain.Name", "Known person-name")]
    [InlineData("P:DingTalk.Api.Response.OapiV2UserGetResponse.UserGetResponseDomain.JobNumber", "Known student-staff-id")]
    [InlineData("P:Aop.Api.Response.AlipayUserInfoShareResponse.CertNo", "Known resident-id-number")]
    [InlineData("P:Aop.Api.Response.AlipayUserInfoShareResponse.UserStatus", "-")]
    [InlineData("P:Microsoft.AspNetCore.Http.ConnectionInfo.RemoteIpAddress", "Known ip-address")]
    [InlineData("P:System.Security.Claims.ClaimsIdentity.Name", "Known online-account")]
    [InlineData("P:System.Net.Mail.MailAddress.Address", "Known email")]
    [InlineData("P:System.Net.Mail.MailMessage.To", "Known email")]
    [InlineData("P:System.Net.Mail.MailMessage.Bcc", "Known email")]
    [InlineData("P:System.Net.Mail.MailMessage.From", "-")]
    [InlineData("P:System.Net.Mail.MailMessage.Subject", "-")]
    [InlineData("P:MimeKit.MailboxAddress.Address", "Known email")]
    [InlineData("P:MimeKit.MimeMessage.To", "Known email")]
    [InlineData("P:MimeKit.MimeMessage.Bcc", "Known email")]
    [InlineData("P:MimeKit.MimeMessage.From", "-")]
    [InlineData("P:MimeKit.MimeMessage.Subject", "-")]
    public void Holds_what_the_list_says(string id, string answer)
    {
        var source = new MarkedSource(StandIns);
        ISymbol member = DocumentationCommentId.GetSymbolsForDeclarationId(id, source.Compilation).Single();

        Classification? read = source.Model.Classify(member);

        Assert.Equal(answer, read is null or { Confidence: Confidence.Hinted } ? "-" : $"{read.Confidence} {read.Taxon.Id}");
    }
}
