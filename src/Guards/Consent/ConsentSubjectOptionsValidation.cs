using System;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>Finds settings of the subject cookie that could never work.</summary>
internal sealed class ConsentSubjectOptionsValidation : IValidateOptions<ConsentSubjectOptions>
{
    public ValidateOptionsResult Validate(string? name, ConsentSubjectOptions options) => options.Lifetime > TimeSpan.Zero
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"{nameof(ConsentSubjectOptions)}.{nameof(options.Lifetime)} must be positive.");
}
