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
}
