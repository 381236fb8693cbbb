using CsLawAnalyzers.Program.Guards;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Guards;

/// <summary>Checks whose own name does not say what they ask about: the type that they are asked of does.</summary>
public sealed class QuestionTests : GuardTests
{
    private const string Services = """
        private readonly IConsentService _agreements = null!;
        private readonly ICookieConsentService _cookies = null!;
        private readonly IAddressService _addresses = null!;
        private interface IConsentService
        {
            Task<bool> CheckAsync(int user, string purpose); bool IsGranted(int user); bool Has(int user); Task<bool> HasGivenAsync(int user); bool ExistsAsync(int user);
            void Ensure(int user); Task EnsureAllowedAsync(int user); Task<bool> ConfirmAsync(int user); bool Record(int user); bool IsEnabled { get; } bool Save(int user); bool IsAvailable(int user);
            Task<ConsentState> StateAsync(int user); Progress Progress(int user);
        }
        private enum Progress { Started, Granted }
        private interface ICookieConsentService { bool IsGranted(int user); }
        private interface IAddressService { bool Check(int user); bool IsAllowed(int user); void Ensure(int user); }
        private async Task<bool> AskedAsync(int user) => await _agreements.CheckAsync(user, "profile");
        private async Task<bool> OtherAsync(int user) { await Task.Yield(); return _addresses.Check(user); }
        """;

    [Theory]
    [InlineData("if (!await _agreements.CheckAsync(user, \"profile\")) return null; Save();")]
    [InlineData("if (!_agreements.IsGranted(user)) return null; Save();")]
    [InlineData("if (_agreements.Has(user)) Save();")]
    [InlineData("if (!await _agreements.HasGivenAsync(user)) return null; Save();")]
    [InlineData("if (!_agreements.ExistsAsync(user)) return null; Save();")]
    [InlineData("_agreements.Ensure(user); Save();")]
    [InlineData("await _agreements.EnsureAllowedAsync(user); Save();")]
    [InlineData("if (!await AskedAsync(user)) return null; Save();")]
    [InlineData("if (await _agreements.StateAsync(user) != ConsentState.Granted) return null; Save();")]
    public void Asked_of_a_type_that_says_so(string body) => Stands(body, Services);

    [Theory]
    [InlineData("if (!_addresses.Check(user)) return null; Save();")]
    [InlineData("if (!_addresses.IsAllowed(user)) return null; Save();")]
    [InlineData("_addresses.Ensure(user); Save();")]
    [InlineData("if (!_cookies.IsGranted(user)) return null; Save();")]
    [InlineData("if (!await _agreements.ConfirmAsync(user)) return null; Save();")]
    [InlineData("if (!_agreements.Record(user)) return null; Save();")]
    [InlineData("if (!_agreements.Save(user)) return null; Save();")]
    [InlineData("if (!_agreements.IsAvailable(user)) return null; Save();")]
    [InlineData("if (!_agreements.IsEnabled) return null; Save();")]
    [InlineData("if (!await OtherAsync(user)) return null; Save();")]
    [InlineData("await _agreements.CheckAsync(user, \"profile\"); Save();")]
    [InlineData("if (await _agreements.StateAsync(user) != ConsentState.Denied) Save();")]
    [InlineData("if (_agreements.Progress(user) != Progress.Granted) return null; Save();")]
    public void Asked_of_something_else(string body) => Missing(body, Services);

    private const string Users = """
        private readonly AppUser _user = null!;
        private readonly Payment _payment = null!;
        private readonly IKycService _kyc = null!;
        private readonly IUserService _users = null!;
        private enum KycState { None, Passed }
        private enum CheckState { None, Passed }
        private class AppUser { public bool IsVerified { get; set; } public DateTime? VerifiedAt { get; set; } public bool EmailVerified { get; set; } public CheckState VerifyStatus { get; set; } public bool IsActive { get; set; } }
        private class Payment { public bool IsVerified { get; set; } public CheckState VerifyStatus { get; set; } }
        private interface IKycService { Task<bool> IsPassedAsync(int user); Task<KycState> StateAsync(int user); Task<CheckState> OtherAsync(int user); bool IsEnabled(int user); }
        private interface IUserService { bool IsVerified(int user); bool IsActive(int user); Task<bool> ConsumeAsync(string phone, string code); bool Consume(string message); }
        """;

    /// <summary>A user who is verified says who they are; a payment that is verified does not, and neither does an e-mail address.</summary>
    [Theory]
    [InlineData("if (!_user.IsVerified) return null; Save();")]
    [InlineData("if (_user.VerifiedAt is null) return null; Save();")]
    [InlineData("if (_user.VerifyStatus != CheckState.Passed) return null; Save();")]
    [InlineData("if (!_users.IsVerified(user)) return null; Save();")]
    [InlineData("if (!await _kyc.IsPassedAsync(user)) return null; Save();")]
    [InlineData("if (await _kyc.StateAsync(user) != KycState.Passed) return null; Save();")]
    [InlineData("if (!_users.ConsumeAsync(\"13800000000\", \"1234\").Result) return null; Save();")]
    public void A_user_who_is_verified(string body) => Assert.Equal(EvidenceKinds.Identity, Before(body, Users).Kinds);

    [Theory]
    [InlineData("if (!_user.EmailVerified) return null; Save();")]
    [InlineData("if (!_user.IsActive) return null; Save();")]
    [InlineData("if (!_payment.IsVerified) return null; Save();")]
    [InlineData("if (_payment.VerifyStatus != CheckState.Passed) return null; Save();")]
    [InlineData("if (!_users.IsActive(user)) return null; Save();")]
    [InlineData("if (!_users.Consume(\"a\")) return null; Save();")]
    [InlineData("if (!_kyc.IsEnabled(user)) return null; Save();")]
    [InlineData("if (await _kyc.OtherAsync(user) != CheckState.Passed) return null; Save();")]
    [InlineData("if (_user.IsVerified) return null; Save();")]
    public void Something_else_that_is_verified(string body) => Missing(body, Users);
}
