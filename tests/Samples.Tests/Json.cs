using System.Net.Http;
using System.Text;
using System.Text.RegularExpressions;

namespace CsLaw.Samples.Tests;

/// <summary>Bodies as they travel.</summary>
internal static class Json
{
    internal static StringContent Content(string json) => new(json, Encoding.UTF8, "application/json");

    /// <summary>The text with <c>\uXXXX</c> escapes resolved, so that Chinese text can be looked for.</summary>
    internal static string Unescape(string json) => Regex.Unescape(json);
}
