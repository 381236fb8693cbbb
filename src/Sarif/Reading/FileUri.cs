using System;
using System.Globalization;
using System.Text;

namespace CsLaw.Sarif;

/// <summary>Paths as a log spells them: percent-encoded, with forward slashes, absolute ones as <c>file:</c> addresses (RFC 3986, RFC 8089).</summary>
internal static class FileUri
{
    private const string Scheme = "file://";

    /// <summary>The path of an address the compiler wrote. The compiler encodes absolute paths only, so a relative one is taken as it stands.</summary>
    public static string PathOf(string uri)
    {
        if (!uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return uri;

        string path = Decode(uri.Substring(Scheme.Length));
        if (path.Length == 0 || path[0] != '/')
            return "//" + path;
        return IsDrive(path, 1) ? path.Substring(1) : path;
    }

    /// <summary>Undoes <see cref="Encode"/>.</summary>
    public static string Decode(string text) => Uri.UnescapeDataString(text);

    /// <summary>
    /// A relative path as a relative reference. All but unreserved characters and slashes are encoded, which also keeps a colon in the first segment
    /// from being read as a scheme. Written out here because <see cref="Uri.EscapeDataString(string)"/> differs between frameworks.
    /// </summary>
    public static string Encode(string relativePath)
    {
        var text = new StringBuilder(relativePath.Length);
        foreach (byte unit in Encoding.UTF8.GetBytes(relativePath))
        {
            char c = (char)unit;
            if (c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~' or '/')
                text.Append(c);
            else
                text.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    /// <summary>Whether a drive such as <c>C:</c> stands at an index.</summary>
    public static bool IsDrive(string path, int index) =>
        path.Length > index + 1 && path[index + 1] == ':' && path[index] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
