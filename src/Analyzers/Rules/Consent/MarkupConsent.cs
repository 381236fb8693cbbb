using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.Rules.Consent;

/// <summary>Inputs of Razor markup that give consent for the person: a box that is rendered ticked, a hidden field that says yes.</summary>
internal static class MarkupConsent
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(1);
    private static readonly Regex s_input = new("<(?:input|InputCheckbox)\\b[^<>]*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, s_longest);
    private static readonly Regex s_name = new("(?:asp-for|name|@bind|@bind-Value)\\s*=\\s*\"@?([^\"]*)\"", RegexOptions.CultureInvariant, s_longest);
    private static readonly Regex s_ticked = new("\\schecked(?:\\s*=\\s*\"(?:checked|true)\")?(?=[\\s/>])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, s_longest);
    private static readonly Regex s_yes = new("\\svalue\\s*=\\s*\"(?:true|1|on|yes)\"", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, s_longest);

    /// <summary>The inputs with the member each is bound to.</summary>
    public static IEnumerable<(string Name, Location Place)> Ticked(AdditionalText file, GuardNames names, CancellationToken cancellation)
    {
        if (file.GetText(cancellation) is not { } text)
            yield break;
        foreach (Match input in TimedMatches.Of(s_input, text.ToString()))
        {
            string name = s_name.Match(input.Value) is { Success: true } bound ? bound.Groups[1].Value : "";
            string member = name.Substring(name.LastIndexOf('.') + 1);
            if (names.Find(member) != "consent")
                continue;
            bool hidden = input.Value.IndexOf("\"hidden\"", StringComparison.OrdinalIgnoreCase) >= 0;
            if (hidden ? !s_yes.IsMatch(input.Value) : !s_ticked.IsMatch(input.Value))
                continue;
            var span = new TextSpan(input.Index, input.Length);
            yield return (member, Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span)));
        }
    }
}
