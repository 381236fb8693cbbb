using System;

namespace CsLawAnalyzers.Build;

/// <summary>The compiler's <c>/errorlog</c> option as MSBuild's <c>ErrorLog</c> holds it: <c>FILE[,version=1|1.0|2|2.1]</c>.</summary>
internal sealed class ErrorLogSetting
{
    private const string VersionPrefix = "version=";

    private ErrorLogSetting(string file, bool isVersion2)
    {
        File = file;
        IsVersion2 = isVersion2;
    }

    /// <summary>The file as it is written, empty if there is none.</summary>
    public string File { get; }

    /// <summary>Whether the compiler writes SARIF 2.1.0; without a version it writes 1.0.0, which has no place for the facts of a finding.</summary>
    public bool IsVersion2 { get; }

    /// <summary>Reads the option as the compiler does: the file ends at the first comma or semicolon outside quotation marks.</summary>
    public static ErrorLogSetting Parse(string option)
    {
        string text = option.Trim();
        int end = 0;
        bool quoted = false;
        for (; end < text.Length && (quoted || text[end] is not (',' or ';')); end++)
            quoted ^= text[end] == '"';

        string version = text.Substring(Math.Min(end + 1, text.Length)).Trim();
        bool isVersion2 = version.StartsWith(VersionPrefix, StringComparison.OrdinalIgnoreCase) && version.Substring(VersionPrefix.Length).Trim() is "2" or "2.1";
        return new ErrorLogSetting(text.Substring(0, end).Replace("\"", "").Trim(), isVersion2);
    }
}
