using System;
using System.Collections.Generic;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>Finds settings of the consent guard that could never work.</summary>
internal sealed class ConsentGuardOptionsValidation : IValidateOptions<ConsentGuardOptions>
{
    private const string Purposes = $"{nameof(ConsentGuardOptions)}.{nameof(ConsentGuardOptions.Purposes)}";
    private const string Origins = $"{nameof(ConsentGuardOptions)}.{nameof(ConsentGuardOptions.AllowedOrigins)}";

    public ValidateOptionsResult Validate(string? name, ConsentGuardOptions options)
    {
        var errors = new List<string>();
        foreach (var (purpose, declared) in options.Purposes)
        {
            if (!RequireConsentAttribute.IsPurpose(purpose))
                errors.Add($"{Purposes}: \"{purpose}\" is not a purpose. {RequireConsentAttribute.PurposeForm}");
            if (string.IsNullOrWhiteSpace(declared?.NoticeVersion))
                errors.Add($"{Purposes}: the notice of \"{purpose}\" has no version.");
        }

        foreach (var origin in options.AllowedOrigins)
        {
            if (!IsOrigin(origin))
                errors.Add($"{Origins}: \"{origin}\" is not an origin such as https://app.example.cn.");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), origin, StringComparison.OrdinalIgnoreCase)
        && uri.UserInfo.Length == 0;
}
