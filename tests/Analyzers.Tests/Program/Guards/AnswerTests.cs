using Xunit;

namespace CsLawAnalyzers.Tests.Program.Guards;

/// <summary>What the answers of checks mean: awaited, kept, compared, taken apart, dropped.</summary>
public sealed class AnswerTests : GuardTests
{
    [Theory]
    [InlineData("if (!await consents.HasConsentAsync(user)) return null; Save();")]
    [InlineData("if (!await consents.HasConsentAsync(user).ConfigureAwait(false)) return null; Save();")]
    [InlineData("if (!await consents.HasConsentValueAsync(user).ConfigureAwait(false)) return null; Save();")]
    [InlineData("if (!consents.HasConsentAsync(user).Result) return null; Save();")]
    [InlineData("if (!consents.HasConsentAsync(user).GetAwaiter().GetResult()) return null; Save();")]
    [InlineData("await consents.EnsureConsentAsync(user); Save();")]
    [InlineData("await consents.EnsureConsentAsync(user).ConfigureAwait(false); Save();")]
    [InlineData("consents.EnsureConsentAsync(user).Wait(); Save();")]
    [InlineData("consents.EnsureConsentAsync(user).GetAwaiter().GetResult(); Save();")]
    [InlineData("var task = consents.EnsureConsentAsync(user); Log(\"x\"); await task; Save();")]
    [InlineData("var task = consents.HasConsentAsync(user); if (!await task) return null; Save();")]
    [InlineData("await Task.WhenAll(consents.EnsureConsentAsync(user), Task.Delay(1)); Save();")]
    [InlineData("var record = await consents.RequireConsentAsync(user); Save();")]
    public void Awaited(string body) => Stands(body);

    [Theory]
    [InlineData("_ = consents.EnsureConsentAsync(user); Save();")]
    [InlineData("var task = consents.EnsureConsentAsync(user); Save(); await task;")]
    [InlineData("await consents.HasConsentAsync(user); Save();")]
    [InlineData("var task = consents.HasConsentAsync(user); await task; Save();")]
    [InlineData("if (!consents.HasConsentAsync(user).IsCompleted) return null; Save();")]
    public void Not_awaited_or_awaited_and_dropped(string body) => Missing(body);

    [Theory]
    [InlineData("consents.HasConsent(user); Save();")]
    [InlineData("_ = consents.HasConsent(user); Save();")]
    [InlineData("var ok = consents.HasConsent(user); Save();")]
    [InlineData("var ok = consents.HasConsent(user); Log(ok.ToString()); Save();")]
    [InlineData("consents.CheckConsent(user); Save();")]
    [InlineData("consents.RecordConsent(user); Save();")]
    public void Dropped(string body) => Missing(body);

    [Theory]
    [InlineData("var ok = consents.HasConsent(user); Log(\"x\"); if (!ok) return null; Save();")]
    [InlineData("bool ok; ok = consents.HasConsent(user); var still = ok; if (!still) return null; Save();")]
    [InlineData("var ok = false; if (flag) ok = consents.HasConsent(user); if (!ok) return null; Save();")]
    [InlineData("var ok = false; if (consents.HasConsent(user)) ok = true; if (!ok) return null; Save();")]
    [InlineData("var ok = true; if (!consents.HasConsent(user)) ok = false; if (!ok) return null; Save();")]
    [InlineData("var ok = true; ok &= consents.HasConsent(user); if (!ok) return null; Save();")]
    [InlineData("var bad = false; bad |= !consents.HasConsent(user); if (bad) return null; Save();")]
    [InlineData("string? error = null; if (!consents.HasConsent(user)) error = \"none\"; if (error != null) return null; Save();")]
    [InlineData("bool ok; if (!(ok = consents.HasConsent(user))) return null; Save();")]
    public void Kept_in_a_local(string body) => Stands(body);

    [Theory]
    [InlineData("var ok = consents.HasConsent(user); ok = true; if (!ok) return null; Save();")]
    [InlineData("var ok = consents.HasConsent(user); if (flag) ok = true; if (!ok) return null; Save();")]
    [InlineData("var ok = true; if (flag) ok = consents.HasConsent(user); if (!ok) return null; Save();")]
    [InlineData("var denied = false; if (flag) denied = !consents.HasConsent(user); if (denied) return null; Save();")]
    [InlineData("var ok = false; if (consents.HasConsent(user)) ok = true; if (ok) return null; Save();")]
    [InlineData("var ok = true; ok |= consents.HasConsent(user); if (!ok) return null; Save();")]
    [InlineData("string? error = null; if (!consents.HasConsent(user)) error = \"none\"; if (error == null) return null; Save();")]
    public void Kept_in_a_local_and_overwritten_or_not_always_set(string body) => Missing(body);

    [Theory]
    [InlineData("if (consents.HasConsent(user) == false) return null; Save();")]
    [InlineData("if (false == consents.HasConsent(user)) return null; Save();")]
    [InlineData("if (consents.HasConsent(user) != true) return null; Save();")]
    [InlineData("if (consents.HasConsent(user) is false) return null; Save();")]
    [InlineData("if (consents.HasConsent(user) is not true) return null; Save();")]
    [InlineData("if (!consents.HasConsent(user).Equals(true)) return null; Save();")]
    [InlineData("if (consents.KnownConsent(user) != true) return null; Save();")]
    [InlineData("if (!(consents.KnownConsent(user) ?? false)) return null; Save();")]
    [InlineData("if (!consents.KnownConsent(user).GetValueOrDefault()) return null; Save();")]
    [InlineData("if (consents.ConsentOf(user) != ConsentState.Granted) return null; Save();")]
    [InlineData("if (ConsentState.Granted == await consents.ConsentOfAsync(user)) Save();")]
    [InlineData("if (consents.ConsentOf(user) is ConsentState.None or ConsentState.Denied or ConsentState.Expired) return null; Save();")]
    [InlineData("var state = consents.ConsentOf(user); if (state == ConsentState.None) return null; if (state == ConsentState.Denied) return null; if (state == ConsentState.Expired) return null; Save();")]
    [InlineData("if (consents.ConsentCode(user) != 0) return null; Save();")]
    [InlineData("if (consents.ConsentCode(user) == 0) return null; Save();")]
    [InlineData("if (consents.ConsentCode(user) == 200) Save();")]
    public void Compared_to_constants(string body) => Stands(body);

    [Theory]
    [InlineData("if (consents.HasConsent(user) == true) return null; Save();")]
    [InlineData("if (consents.HasConsent(user) == flag) Save();")]
    [InlineData("if (consents.KnownConsent(user) == false) return null; Save();")]
    [InlineData("if (consents.KnownConsent(user) ?? true) Save();")]
    [InlineData("if (consents.KnownConsent(user).HasValue) Save();")]
    [InlineData("if (consents.ConsentOf(user) == ConsentState.Denied) return null; Save();")]
    [InlineData("if (consents.ConsentOf(user) != ConsentState.Denied) Save();")]
    [InlineData("if (consents.ConsentOf(user) is ConsentState.None or ConsentState.Expired) return null; Save();")]
    [InlineData("if (consents.ConsentCode(user) != 0) Log(\"none\"); Save();")]
    public void Compared_to_the_wrong_constant(string body) => Missing(body);

    [Theory]
    [InlineData("if (consents.FindConsent(user) is null) return null; Save();")]
    [InlineData("if (consents.FindConsent(user) is not { } record) return null; Save();")]
    [InlineData("if (consents.FindConsent(user) is ConsentRecord record) Save();")]
    [InlineData("if (consents.FindConsent(user) is { IsActive: true }) Save();")]
    [InlineData("if (consents.FindConsent(user) is not { IsActive: true, Purpose: \"x\" }) return null; Save();")]
    [InlineData("var record = consents.FindConsent(user); if (record == null || record.Revoked) return null; Save();")]
    [InlineData("var record = consents.FindConsent(user); if (record?.IsActive != true) return null; Save();")]
    [InlineData("var record = consents.FindConsent(user) ?? throw new InvalidOperationException(); Save();")]
    [InlineData("if (!consents.TryGetConsent(user, out var record)) return null; Save();")]
    [InlineData("consents.ReadConsent(user, out var granted); if (!granted) return null; Save();")]
    public void Patterns_and_records(string body) => Stands(body);

    [Theory]
    [InlineData("if (consents.FindConsent(user) is null) Save();")]
    [InlineData("if (consents.FindConsent(user) is { } record) return null; Save();")]
    [InlineData("if (consents.FindConsent(user) is { IsActive: false }) return null; Save();")]
    [InlineData("if (consents.FindConsent(user) is { IsActive: false }) Save();")]
    [InlineData("var record = consents.FindConsent(user); if (record?.Revoked == true) return null; Save();")]
    [InlineData("consents.TryGetConsent(user, out var record); Save();")]
    [InlineData("consents.ReadConsent(user, out var granted); if (granted) return null; Save();")]
    public void Patterns_that_let_pass(string body) => Missing(body);

    [Theory]
    [InlineData("if (other?.HasConsent(user) != true) return null; Save();")]
    [InlineData("if (other?.HasConsent(user) == true) Save();")]
    [InlineData("if (other?.HasConsent(user) is true) Save();")]
    [InlineData("if (other?.HasConsent(user) ?? false) Save();")]
    [InlineData("if (other is null || !other.HasConsent(user)) return null; Save();")]
    public void Null_conditional(string body) => Stands(body);

    [Theory]
    [InlineData("if (other?.HasConsent(user) == false) return null; Save();")]
    [InlineData("if (other?.HasConsent(user) != false) Save();")]
    [InlineData("if (other?.HasConsent(user) ?? true) Save();")]
    [InlineData("other?.EnsureConsent(user); Save();")]
    [InlineData("if (other is null) return null; Save();")]
    public void Null_conditional_that_passes_when_nobody_is_asked(string body) => Missing(body);

    [Theory]
    [InlineData("var result = consents.CheckConsent(user); if (!result.Succeeded) return null; Save();")]
    [InlineData("if (consents.CheckConsent(user).IsError) return null; Save();")]
    [InlineData("if (consents.CheckConsent(user) is { Succeeded: true }) Save();")]
    [InlineData("if (await consents.CheckConsentAsync(user) is { Succeeded: false }) return null; Save();")]
    [InlineData("if (consents.CheckConsent(user).Error is not null) return null; Save();")]
    [InlineData("if (consents.CheckConsent(user).Errors.Count > 0) return null; Save();")]
    [InlineData("if (consents.CheckConsent(user).Status != ConsentState.Granted) return null; Save();")]
    [InlineData("consents.CheckConsent(user).EnsureSuccess(); Save();")]
    [InlineData("if (consents.ValidateConsent(user) is { } error) return null; Save();")]
    [InlineData("if (!string.IsNullOrEmpty(consents.ValidateConsent(user))) return null; Save();")]
    [InlineData("if (consents.ConsentProblem(user) is { } problem) return problem; Save();")]
    [InlineData("var answer = consents.AskConsent(user); if (answer.IsT1) return null; Save();")]
    [InlineData("if (consents.AskConsent(user).IsT0) Save();")]
    [InlineData("return consents.AskConsent(user).Match<object?>(given => Save(), refused => null);")]
    public void Result_objects(string body) => Stands(body);

    [Theory]
    [InlineData("var result = consents.CheckConsent(user); if (result.Succeeded) return null; Save();")]
    [InlineData("if (!consents.CheckConsent(user).IsError) return null; Save();")]
    [InlineData("if (consents.CheckConsent(user) is { Succeeded: false }) Save();")]
    [InlineData("if (consents.CheckConsent(user).Error is null) return null; Save();")]
    [InlineData("if (consents.CheckConsent(user) is null) return null; Log(\"x\"); if (consents.CheckConsent(user).Status == ConsentState.Denied) Save();")]
    [InlineData("if (consents.ValidateConsent(user) is null) return null; Save();")]
    [InlineData("if (consents.ConsentProblem(user) is { } problem) Save();")]
    [InlineData("if (consents.AskConsent(user).IsT1) Save();")]
    [InlineData("return consents.AskConsent(user).Match<object?>(given => null, refused => Save());")]
    [InlineData("Outcome.Success().EnsureSuccess(); Save();")]
    public void Result_objects_on_the_wrong_side(string body) => Missing(body);

    [Theory]
    [InlineData("if (!form.AgreedToPrivacy) return null; Save();")]
    [InlineData("if (form.ConsentedAt is null) return null; Save();")]
    [InlineData("if (!form.ConsentedAt.HasValue) return null; Save();")]
    [InlineData("if (string.IsNullOrWhiteSpace(form.ConsentVersion)) return null; Save();")]
    [InlineData("if (form.ConsentVersion != \"2025-10\") return null; Save();")]
    [InlineData("if (form.ConsentVersion != form.Name) return null; Save();")]
    [InlineData("if (form is not { AgreedToPrivacy: true }) return null; Save();")]
    [InlineData("if (!consents.Consents.Any(r => r.UserId == user)) return null; Save();")]
    [InlineData("if (consents.Consents.FirstOrDefault(r => r.UserId == user) is null) return null; Save();")]
    [InlineData("if (consents.Consents.Count(r => r.UserId == user) == 0) return null; Save();")]
    public void Members_of_the_request_and_queries_for_a_record(string body) => Stands(body);

    [Theory]
    [InlineData("if (form.AgreedToPrivacy) return null; Save();")]
    [InlineData("if (!form.Newsletter) return null; Save();")]
    [InlineData("if (form.ConsentedAt is not null) return null; Save();")]
    [InlineData("form.AgreedToPrivacy = true; Save();")]
    [InlineData("if (consents.Consents.Any(r => r.UserId == user)) return null; Save();")]
    [InlineData("if (consents.Consents is null) return null; Save();")]
    [InlineData("if (consents == null) throw new InvalidOperationException(); Save();")]
    public void Members_that_are_not_asked_for_consent(string body) => Missing(body);
}
