using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace CsLaw.Guards.Tests.RealIdentity.Sms;

public sealed class SmsCodeVerifierTests
{
    [Fact]
    public async Task The_right_code_verifies_its_caller_and_leaves_a_trail()
    {
        await using var verification = await VerificationServer.StartAsync();
        var caller = verification.Server.CreateCaller("u1");
        Assert.False(await verification.CanPublishAsync(caller));
        Assert.Equal("Sent", await verification.SendAsync(caller, "+86 138-0013-8000"));
        Assert.False(await verification.CanPublishAsync(caller));

        var (number, code) = Assert.Single(verification.Phones.Messages);
        Assert.Equal("13800138000", number);
        Assert.Matches("^[0-9]{6}$", code);
        Assert.Equal("Verified", await verification.VerifyAsync(caller, $" {code[..3]} {code[3..]}"));
        Assert.True(await verification.CanPublishAsync(caller));
        Assert.Equal("AlreadyVerified", await SendLaterAsync(verification, "u1"));

        Assert.Equal(
            [
                new("user:u1", RealIdentityState.None, RealIdentityState.Pending, RealIdentityStep.Taking),
                new Step("user:u1", RealIdentityState.Pending, RealIdentityState.Verified, RealIdentityStep.Taking),
            ],
            verification.Audit.Records.Select(record => new Step(record.Subject, record.From, record.To, record.Step)));
        Assert.DoesNotContain(
            verification.Server.Log,
            line => line.Contains(number, StringComparison.Ordinal) || line.Contains(code, StringComparison.Ordinal)
                || line.Contains("u1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_visitor_who_is_not_signed_in_can_verify()
    {
        await using var verification = await VerificationServer.StartAsync();
        var visitor = verification.Server.CreateCaller();
        Assert.Equal("Sent", await verification.SendAsync(visitor));
        Assert.Equal("Verified", await verification.VerifyAsync(visitor, verification.Phones.LastCode(VerificationServer.Number)));
        Assert.True(await verification.CanPublishAsync(visitor));
        Assert.False(await verification.CanPublishAsync(verification.Server.CreateCaller()));
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        await using var verification = await VerificationServer.StartAsync(
            more: services => services.Configure<RealIdentityGuardOptions>(options => options.VerifiedFor = TimeSpan.FromMinutes(2)));
        var caller = verification.Server.CreateCaller("u1");
        await verification.SendAsync(caller);
        var code = verification.Phones.LastCode(VerificationServer.Number);
        Assert.Equal("Verified", await verification.VerifyAsync(caller, code));

        verification.Time.Now += TimeSpan.FromMinutes(3);
        Assert.False(await verification.CanPublishAsync(caller));
        Assert.Equal("Refused", await verification.VerifyAsync(caller, code));
        Assert.False(await verification.CanPublishAsync(caller));
    }

    [Fact]
    public async Task Of_many_requests_with_one_code_one_verifies()
    {
        await using var verification = await VerificationServer.StartAsync(options => options.MostAttempts = 20);
        for (var round = 0; round < 5; round++)
        {
            var user = $"u{round}";
            var number = $"1380013800{round}";
            await verification.SendAsync(verification.Server.CreateCaller(user), number);
            var code = verification.Phones.LastCode(number);
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(
                _ => verification.VerifyAsync(verification.Server.CreateCaller(user), code, number)));
            Assert.Single(outcomes, "Verified");
            Assert.All(outcomes.Where(outcome => outcome != "Verified"), outcome => Assert.Equal("Refused", outcome));
        }
    }

    [Fact]
    public async Task Guesses_end_with_the_attempts_even_when_they_come_at_once()
    {
        await using var verification = await VerificationServer.StartAsync(options => options.MostAttempts = 5);
        var caller = verification.Server.CreateCaller("u1");
        await verification.SendAsync(caller);
        var code = verification.Phones.LastCode(VerificationServer.Number);
        var guesses = await Task.WhenAll(Enumerable.Range(0, 30).Select(
            _ => verification.VerifyAsync(verification.Server.CreateCaller("u1"), VerificationServer.Wrong(code))));
        Assert.All(guesses, guess => Assert.Equal("Refused", guess));

        // The right one comes too late.
        Assert.Equal("Refused", await verification.VerifyAsync(caller, code));
        Assert.False(await verification.CanPublishAsync(caller));

        Assert.Equal("Sent", await SendLaterAsync(verification, "u1"));
        Assert.Equal("Verified", await verification.VerifyAsync(caller, verification.Phones.LastCode(VerificationServer.Number)));
    }

    [Fact]
    public async Task An_address_has_a_limit_of_attempts_over_all_callers()
    {
        await using var verification = await VerificationServer.StartAsync(options => options.MostAttemptsPerAddress = 8);
        for (var guess = 0; guess < 8; guess++)
            Assert.Equal("Refused", await verification.VerifyAsync(verification.Server.CreateCaller($"u{guess}"), "000000"));

        var caller = verification.Server.CreateCaller("honest");
        await verification.SendAsync(caller);
        var code = verification.Phones.LastCode(VerificationServer.Number);
        Assert.Equal("TooMany", await verification.VerifyAsync(caller, code));
        Assert.False(await verification.CanPublishAsync(caller));
        verification.Time.Now += TimeSpan.FromHours(1);
        await verification.SendAsync(caller);
        Assert.Equal("Verified", await verification.VerifyAsync(caller, verification.Phones.LastCode(VerificationServer.Number)));
    }

    [Fact]
    public async Task A_code_belongs_to_its_caller_and_its_number()
    {
        await using var verification = await VerificationServer.StartAsync();
        var caller = verification.Server.CreateCaller("u1");
        var other = verification.Server.CreateCaller("u2");
        await verification.SendAsync(caller, "13800138001");
        await verification.SendAsync(other, "13800138002");
        var code = verification.Phones.LastCode("13800138001");
        Assert.Equal("Refused", await verification.VerifyAsync(other, code, "13800138001"));
        Assert.Equal("Refused", await verification.VerifyAsync(caller, code, "13800138002"));
        Assert.Equal("Refused", await verification.VerifyAsync(verification.Server.CreateCaller(), code, "13800138001"));
        Assert.Equal("Refused", await verification.VerifyAsync(caller, "", "13800138001"));
        Assert.Equal("Verified", await verification.VerifyAsync(caller, code, "13800138001"));
        Assert.False(await verification.CanPublishAsync(other));
    }

    [Fact]
    public async Task A_new_code_takes_the_place_of_the_last()
    {
        await using var verification = await VerificationServer.StartAsync(options => options.Digits = 9);
        var caller = verification.Server.CreateCaller("u1");
        await verification.SendAsync(caller);
        var first = verification.Phones.LastCode(VerificationServer.Number);
        Assert.Equal("Sent", await SendLaterAsync(verification, "u1"));
        Assert.Equal("Refused", await verification.VerifyAsync(caller, first));
        Assert.Equal("Verified", await verification.VerifyAsync(caller, verification.Phones.LastCode(VerificationServer.Number)));
    }

    [Theory]
    [InlineData(299, "Verified")]
    [InlineData(300, "Refused")]
    [InlineData(-1, "Refused")]
    public async Task A_code_expires_and_counts_no_longer_when_the_clock_was_set_back(int secondsLater, string outcome)
    {
        await using var verification = await VerificationServer.StartAsync();
        var caller = verification.Server.CreateCaller("u1");
        await verification.SendAsync(caller);
        verification.Time.Now += TimeSpan.FromSeconds(secondsLater);
        Assert.Equal(outcome, await verification.VerifyAsync(caller, verification.Phones.LastCode(VerificationServer.Number)));
    }

    [Fact]
    public async Task A_number_gets_few_codes_however_many_ask()
    {
        await using var verification = await VerificationServer.StartAsync(options => options.MostCodesPerNumber = 3);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(
            i => verification.SendAsync(verification.Server.CreateCaller($"u{i}"))));
        Assert.Single(outcomes, "Sent");
        Assert.Equal("TooMany", await verification.SendAsync(verification.Server.CreateCaller("a")));
        Assert.Equal("Sent", await SendLaterAsync(verification, "b"));
        Assert.Equal("Sent", await SendLaterAsync(verification, "c"));
        Assert.Equal("TooMany", await SendLaterAsync(verification, "d"));
        Assert.Equal(3, verification.Phones.Messages.Count);
        verification.Time.Now += TimeSpan.FromHours(1);
        Assert.Equal("Sent", await verification.SendAsync(verification.Server.CreateCaller("d")));
    }

    [Fact]
    public async Task An_address_gets_few_codes_whatever_the_number()
    {
        await using var verification = await VerificationServer.StartAsync(options => options.MostCodesPerAddress = 4);
        var outcomes = new List<string>();
        for (var i = 0; i < 6; i++)
            outcomes.Add(await verification.SendAsync(verification.Server.CreateCaller($"u{i}"), $"1380013800{i}"));
        Assert.Equal(["Sent", "Sent", "Sent", "Sent", "TooMany", "TooMany"], outcomes);
    }

    [Fact]
    public async Task What_is_no_number_of_the_mainland_gets_nothing()
    {
        await using var verification = await VerificationServer.StartAsync();
        foreach (var number in (string[])["", "12345", "+1 555 0100 0000", "010-12345678"])
            Assert.Equal("NotANumber", await verification.SendAsync(verification.Server.CreateCaller("u1"), number));
        Assert.Empty(verification.Phones.Messages);
        Assert.Empty(verification.Audit.Records);
    }

    [Fact]
    public async Task A_code_that_could_not_be_sent_is_worth_nothing()
    {
        var store = new InMemorySmsCodeStore();
        await using var verification = await VerificationServer.StartAsync(more: services => services.AddSingleton<ISmsCodeStore>(store));
        verification.Phones.IsDown = true;
        Assert.Equal("500", await verification.SendAsync(verification.Server.CreateCaller("u1")));
        Assert.Null(await store.AttemptAsync("user:u1", default));
    }

    [Fact]
    public async Task What_is_kept_holds_neither_the_code_nor_the_number()
    {
        var store = new InMemorySmsCodeStore();
        await using var verification = await VerificationServer.StartAsync(more: services => services.AddSingleton<ISmsCodeStore>(store));
        var caller = verification.Server.CreateCaller("u1");
        await verification.SendAsync(caller);
        var kept = await store.AttemptAsync("user:u1", default);
        Assert.NotNull(kept);
        var bytes = Convert.FromBase64String(kept.Hash);
        var code = verification.Phones.LastCode(VerificationServer.Number);
        Assert.Equal(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(code)));
        Assert.DoesNotContain("u1", kept.ToString());

        // A hash that somebody wrote there opens nothing.
        await store.PutAsync(kept with { Hash = Convert.ToBase64String(new byte[bytes.Length]), Attempts = 0 }, default);
        Assert.Equal("Refused", await verification.VerifyAsync(caller, code));
        await store.PutAsync(kept with { Hash = "not base64", Attempts = 0 }, default);
        Assert.Equal("Refused", await verification.VerifyAsync(caller, code));
        await store.PutAsync(kept with { Attempts = 0 }, default);
        Assert.Equal("Verified", await verification.VerifyAsync(caller, code));
    }

    [Fact]
    public async Task Two_codes_that_a_caller_asks_for_at_once_leave_one_verification()
    {
        await using var verification = await VerificationServer.StartAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(
            i => verification.SendAsync(verification.Server.CreateCaller("u1"), $"1380013800{i}")));
        Assert.All(outcomes, outcome => Assert.Equal("Sent", outcome));
        // One that finds the verification begun is refused before it takes a step; all others but one take theirs in vain.
        Assert.Equal(
            1 + verification.Audit.Records.Count(record => record is { Step: RealIdentityStep.Refused, From: not RealIdentityState.Pending }),
            verification.Audit.Records.Count(record => record.Step == RealIdentityStep.Taking));
    }

    [Theory]
    [InlineData(3, 5, 1)]
    [InlineData(6, 0, 1)]
    [InlineData(4, 11, 1)]
    [InlineData(6, 5, 0)]
    [InlineData(6, 5, 61)]
    public async Task Settings_that_protect_nothing_stop_the_start(int digits, int attempts, int minutes) =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => VerificationServer.StartAsync(options =>
        {
            options.Digits = digits;
            options.MostAttempts = attempts;
            options.Lifetime = TimeSpan.FromMinutes(minutes);
        }));

    private static Task<string> SendLaterAsync(VerificationServer verification, string user)
    {
        verification.Time.Now += TimeSpan.FromMinutes(1);
        return verification.SendAsync(verification.Server.CreateCaller(user));
    }

    private sealed record Step(string Subject, RealIdentityState From, RealIdentityState To, RealIdentityStep Outcome);
}
