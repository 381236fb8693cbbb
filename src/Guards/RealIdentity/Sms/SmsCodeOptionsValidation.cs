using System;
using System.Collections.Generic;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>Finds settings of the SMS-code verifier that could never work, or protect nothing.</summary>
internal sealed class SmsCodeOptionsValidation : IValidateOptions<SmsCodeOptions>
{
    // One in a thousand is not guessed at the first attempt only.
    private const int MostOddsOfGuessing = 1000;

    public ValidateOptionsResult Validate(string? name, SmsCodeOptions options)
    {
        var errors = new List<string>();
        Demand(options.Digits is >= 4 and <= 9, nameof(options.Digits), "must be 4 to 9");
        Demand(options.Lifetime > TimeSpan.Zero && options.Lifetime <= TimeSpan.FromHours(1), nameof(options.Lifetime), "must be positive and an hour at most");
        Demand(options.Pause >= TimeSpan.Zero, nameof(options.Pause), "must not be negative");
        Demand(options.Window > TimeSpan.Zero, nameof(options.Window), "must be positive");
        Demand(options.MostCodesPerNumber > 0, nameof(options.MostCodesPerNumber), "must be positive");
        Demand(options.MostCodesPerAddress > 0, nameof(options.MostCodesPerAddress), "must be positive");
        Demand(options.MostAttemptsPerAddress > 0, nameof(options.MostAttemptsPerAddress), "must be positive");
        Demand(
            options.MostAttempts > 0 && options.MostAttempts * MostOddsOfGuessing <= Math.Pow(10, options.Digits),
            nameof(options.MostAttempts),
            $"must be positive and leave a guess less than one chance in {MostOddsOfGuessing}");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);

        void Demand(bool holds, string member, string rule)
        {
            if (!holds)
                errors.Add($"{nameof(SmsCodeOptions)}.{member} {rule}.");
        }
    }
}
