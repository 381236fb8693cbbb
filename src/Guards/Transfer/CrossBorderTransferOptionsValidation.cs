using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Options;

namespace CsLaw.Guards;

/// <summary>
/// Finds lines of the allow-list that are no hosts, so that a mistake stops the start instead of refusing requests later. A route without
/// reference is no mistake here: it is declared and closed.
/// </summary>
internal sealed class CrossBorderTransferOptionsValidation : IValidateOptions<CrossBorderTransferOptions>
{
    private const string Form =
        "Write a host such as api.example.cn or 10.0.0.1, or a suffix of two labels or more such as .example.cn, "
        + "without scheme, port or path.";

    private const string Hosts = $"{nameof(CrossBorderTransferOptions)}.{nameof(CrossBorderTransferOptions.AllowedHosts)}";
    private const string Routes = $"{nameof(CrossBorderTransferOptions)}.{nameof(CrossBorderTransferOptions.Routes)}";

    private static readonly string s_kinds = string.Join(", ", Enum.GetNames<TransferRoute>());

    public ValidateOptionsResult Validate(string? name, CrossBorderTransferOptions options)
    {
        var errors = new List<string>();
        foreach (var line in options.AllowedHosts)
        {
            if (!HostPattern.TryParse(line, out _))
                errors.Add($"{Hosts}: \"{line}\" is no host. {Form}");
        }

        foreach (var route in options.Routes)
        {
            if (!HostPattern.TryParse(route?.Host, out _))
                errors.Add($"{Routes}: \"{route?.Host}\" is no host. {Form}");
            if (route is not null && !Enum.IsDefined(route.Route))
                errors.Add($"{Routes}: the route to \"{route.Host}\" names none of {s_kinds}.");
            if (route is not null && route.Exemption != TransferExemption.None && route.Route != TransferRoute.Exemption)
                errors.Add($"{Routes}: the route to \"{route.Host}\" names an exemption beside another route.");
            if (route is not null && route.RemovedFields.Concat(route.MaskedFields.Keys).Any(string.IsNullOrWhiteSpace))
                errors.Add($"{Routes}: the route to \"{route.Host}\" names a field without a name.");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
