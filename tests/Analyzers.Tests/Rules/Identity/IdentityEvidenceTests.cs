using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Identity;

/// <summary>Every kind of verification that practice accepts, each with its opposite, before an account is opened.</summary>
public sealed class IdentityEvidenceTests() : RuleTests("CSL4001")
{
    private const string Libraries = """
        namespace Senparc.Weixin.WxOpen.AdvancedAPIs.WxApp { public class PhoneInfo { public string phoneNumber { get; set; } = ""; } public class PhoneResult { public int errcode { get; set; } public PhoneInfo phone_info { get; set; } = new(); } public static class BusinessApi { public static System.Threading.Tasks.Task<PhoneResult> GetUserPhoneNumberAsync(string appId, string code) => null!; } }
        namespace Senparc.Weixin.WxOpen.AdvancedAPIs.Sns { public class SessionResult { public string openid { get; set; } = ""; } public static class SnsApi { public static System.Threading.Tasks.Task<SessionResult> JsCode2JsonAsync(string appId, string secret, string code) => null!; } }
        namespace AlibabaCloud.SDK.Cloudauth20190307 { public class Id2MetaVerifyRequest { public string UserName { get; set; } = ""; public string IdentifyNum { get; set; } = ""; } public class ResultObject { public string BizCode { get; set; } = ""; } public class Id2Body { public ResultObject ResultObject { get; set; } = new(); } public class Id2MetaVerifyResponse { public Id2Body Body { get; set; } = new(); } public class Client { public System.Threading.Tasks.Task<Id2MetaVerifyResponse> Id2MetaVerifyAsync(Id2MetaVerifyRequest request) => null!; } }
        namespace TencentCloud.Faceid.V20180301 { public class IdCardResponse { public string Result { get; set; } = ""; } public class FaceidClient { public System.Threading.Tasks.Task<IdCardResponse> IdCardVerification(object request) => null!; public System.Threading.Tasks.Task<IdCardResponse> BankCard4EVerification(object request) => null!; } }
        namespace Aop.Api.Response { public class AlipayUserCertifyOpenQueryResponse { public string Passed { get; set; } = ""; } }
        namespace Aop.Api { public interface IAopClient { T Execute<T>(object request); } }

        """;

    private static string Code(string body, bool reported, string more = "") => $$"""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Identity;
        using Microsoft.AspNetCore.Mvc;

        [ApiController] public class CommentsController : ControllerBase { [HttpPost] public IActionResult Add(string text) => Ok(text); }
        public class User : IdentityUser { public string OpenId { get; set; } = ""; public bool IsRealNameVerified { get; set; } }
        public class SignUp { public string Code { get; set; } = ""; public string Mobile { get; set; } = ""; public string RealName { get; set; } = ""; public string IdCardNo { get; set; } = ""; public string BankCardNo { get; set; } = ""; public string Email { get; set; } = ""; }
        public enum Outcome { Match, Mismatch }
        public class Answer { public bool Passed { get; set; } public string Message { get; set; } = ""; }
        public interface IOwn
        {
            Task<bool> ValidateAsync(string mobile, string code);
            Task<Answer> MatchAsync(string realName, string idCardNo);
            Task<Outcome> CheckBankCardAsync(string realName, string idCardNo, string bankCardNo, string mobile);
            Task<bool> VerifyNetworkIdentityAsync(string token);
            Task<string> GetPhoneNumberAsync(string code);
            Task<bool> ConfirmEmailAsync(string email, string code);
            Task<bool> CheckCaptchaAsync(string id, string code);
            Task<string?> SentCodeAsync(string mobile);
        }

        [ApiController]
        public class AccountController(UserManager<User> users, IOwn own, AlibabaCloud.SDK.Cloudauth20190307.Client aliyun, TencentCloud.Faceid.V20180301.FaceidClient tencent, Aop.Api.IAopClient alipay) : ControllerBase
        {
            [HttpPost]
            public async Task<IActionResult> {{(reported ? "[|Join|]" : "Join")}}(SignUp form)
            {
                await Task.Yield();
                var user = new User();
                {{body}}
                await users.CreateAsync(user);
                return Ok(new { own, aliyun, tencent, alipay });
            }
        }

        {{more}}
        """;

    private Task CheckAsync(string body, bool reported, string more = "") => Rule.ReportsAsync([("Libraries.cs", Libraries), ("Test.cs", Code(body, reported, more))]);

    [Theory]
    // A code sent to the phone, checked by a service of the program's own that is known by its shape.
    [InlineData("if (!await own.ValidateAsync(form.Mobile, form.Code)) return Forbid();", false)]
    [InlineData("await own.ValidateAsync(form.Mobile, form.Code);", true)]
    // Identity's own phone confirmation.
    [InlineData("if (!await users.VerifyChangePhoneNumberTokenAsync(user, form.Code, form.Mobile)) return Forbid();", false)]
    [InlineData("if (!(await users.ChangePhoneNumberAsync(user, form.Mobile, form.Code)).Succeeded) return Forbid();", false)]
    [InlineData("await users.SetPhoneNumberAsync(user, form.Mobile);", true)]
    // The phone number that a platform has verified; its openid alone is a pseudonym.
    [InlineData("var phone = await Senparc.Weixin.WxOpen.AdvancedAPIs.WxApp.BusinessApi.GetUserPhoneNumberAsync(\"app\", form.Code); user.PhoneNumber = phone.phone_info.phoneNumber;", false)]
    [InlineData("user.PhoneNumber = await own.GetPhoneNumberAsync(form.Code);", false)]
    [InlineData("var session = await Senparc.Weixin.WxOpen.AdvancedAPIs.Sns.SnsApi.JsCode2JsonAsync(\"app\", \"s\", form.Code); user.OpenId = session.openid;", true)]
    // Providers.
    [InlineData("var answer = await aliyun.Id2MetaVerifyAsync(new() { UserName = form.RealName, IdentifyNum = form.IdCardNo }); if (answer.Body.ResultObject.BizCode != \"1\") return Forbid();", false)]
    [InlineData("await aliyun.Id2MetaVerifyAsync(new() { UserName = form.RealName, IdentifyNum = form.IdCardNo });", true)]
    [InlineData("if ((await tencent.IdCardVerification(form)).Result != \"0\") return Forbid();", false)]
    [InlineData("if ((await tencent.BankCard4EVerification(form)).Result != \"0\") return Forbid();", false)]
    [InlineData("if (alipay.Execute<Aop.Api.Response.AlipayUserCertifyOpenQueryResponse>(form).Passed != \"T\") return Forbid();", false)]
    [InlineData("alipay.Execute<Aop.Api.Response.AlipayUserCertifyOpenQueryResponse>(form);", true)]
    // Own services by their shape: name and number, four factors of a bank card, the network identity service.
    [InlineData("var match = await own.MatchAsync(form.RealName, form.IdCardNo); if (!match.Passed) return BadRequest(match.Message);", false)]
    [InlineData("if (await own.CheckBankCardAsync(form.RealName, form.IdCardNo, form.BankCardNo, form.Mobile) != Outcome.Match) return Forbid();", false)]
    [InlineData("if (await own.CheckBankCardAsync(form.RealName, form.IdCardNo, form.BankCardNo, form.Mobile) == Outcome.Match) return Forbid();", true)]
    [InlineData("if (!await own.VerifyNetworkIdentityAsync(form.Code)) return Forbid();", false)]
    // None of these says who somebody is.
    [InlineData("if (!await own.ConfirmEmailAsync(form.Email, form.Code)) return Forbid();", true)]
    [InlineData("if (!await users.IsEmailConfirmedAsync(user)) return Forbid();", true)]
    [InlineData("if (!await own.CheckCaptchaAsync(\"1\", form.Code)) return Forbid();", true)]
    public Task What_practice_accepts_and_what_it_does_not(string body, bool reported) => CheckAsync(body, reported);

    [Theory]
    // Nobody signs in before the phone number is confirmed, unless this very action signs them in.
    [InlineData("public static class Start { public static void Configure(IdentityOptions options) => options.SignIn.RequireConfirmedPhoneNumber = true; }", false)]
    [InlineData("public static class Start { public static void Configure(IdentityOptions options) => options.SignIn.RequireConfirmedEmail = true; }", true)]
    // Every endpoint that publishes asks; one that does not is one too many.
    [InlineData("[ApiController] public class RepliesController(User me) : ControllerBase { [HttpPost] public async Task<IActionResult> Reply(string text) { if (!me.IsRealNameVerified) return Forbid(); await System.IO.File.AppendAllTextAsync(\"x\", text); return Ok(); } }", false)]
    [InlineData("[ApiController] public class RepliesController(User me) : ControllerBase { [HttpPost] public async Task<IActionResult> Reply(string text) { if (!me.IsRealNameVerified) return Forbid(); await System.IO.File.AppendAllTextAsync(\"x\", text); return Ok(); } [HttpPut] public async Task Edit(string text) => await System.IO.File.AppendAllTextAsync(\"x\", text); }", true)]
    public Task An_account_that_can_do_nothing_yet(string more, bool reported) => CheckAsync("", reported, more);
}
