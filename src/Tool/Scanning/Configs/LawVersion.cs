using CsLaw.Sarif;
using Microsoft.CodeAnalysis;

namespace CsLaw.Tool.Scanning.Configs;

/// <summary>The numbering of the law that the configuration of a project asks for.</summary>
internal static class LawVersion
{
    /// <summary>The editorconfig key by which a team asks for the numbering of the law before its amendment.</summary>
    private const string Key = "cslaw_law_version";

    /// <summary>2016 where the key says so for all files or for the first one, else 2025.</summary>
    public static int Of(ConfigOptionsProvider options, IReadOnlyList<SyntaxTree> sources)
    {
        bool former = (options.GlobalOptions.TryGetValue(Key, out string? value)
                || (sources.Count > 0 && options.Of(sources[0].FilePath).TryGetValue(Key, out value)))
            && value.Trim() == "2016";
        return former ? LogOptions.FormerLaw : LogOptions.CurrentLaw;
    }
}
