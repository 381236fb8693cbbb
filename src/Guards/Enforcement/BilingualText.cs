using System.Globalization;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace CsLaw.Guards;

/// <summary>
/// A sentence for the caller of a service, in English and in Simplified Chinese. Plain text and not satellite resources: a service that
/// runs in invariant globalization mode, as small containers do, cannot load a satellite.
/// </summary>
internal sealed record BilingualText(string English, string Chinese)
{
    /// <summary>The sentence in the language asked for.</summary>
    internal string In(bool chinese) => chinese ? Chinese : English;

    /// <summary>
    /// Whether the caller reads Chinese: what the request localization of the service decided where it runs, else the caller's
    /// <c>Accept-Language</c>, else English.
    /// </summary>
    internal static bool ReadsChinese(HttpContext context)
    {
        if (context.Features.Get<IRequestCultureFeature>() is { } decided)
            return IsChinese(decided.RequestCulture.UICulture.Name);

        var wanted = new RequestHeaders(context.Request.Headers).AcceptLanguage
            .OrderByDescending(static language => language, StringWithQualityHeaderValueComparer.QualityComparer)
            .Where(static language => language.Quality is not 0)
            .Select(static language => language.Value.Value ?? "")
            .FirstOrDefault(static language => IsChinese(language) || IsEnglish(language));
        return wanted is not null && IsChinese(wanted);
    }

    private static bool IsChinese(string tag) => Speaks(tag, "zh");

    private static bool IsEnglish(string tag) => Speaks(tag, "en");

    private static bool Speaks(string tag, string language) =>
        tag.StartsWith(language, ignoreCase: true, CultureInfo.InvariantCulture)
        && (tag.Length == language.Length || tag[language.Length] == '-');
}
