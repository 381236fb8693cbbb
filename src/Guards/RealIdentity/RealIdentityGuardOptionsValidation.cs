using System;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>Finds settings of the real-identity guard that could never work.</summary>
internal sealed class RealIdentityGuardOptionsValidation : IValidateOptions<RealIdentityGuardOptions>
{
    public ValidateOptionsResult Validate(string? name, RealIdentityGuardOptions options) =>
        options.VerifiedFor is { } period && period <= TimeSpan.Zero
            ? ValidateOptionsResult.Fail(
                $"{nameof(RealIdentityGuardOptions)}.{nameof(options.VerifiedFor)} must be positive, or null for no end.")
            : ValidateOptionsResult.Success;
}
