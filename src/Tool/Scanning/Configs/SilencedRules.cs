using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CsLaw.Tool.Scanning.Configs;

/// <summary>
/// Rules that an <c>.editorconfig</c> switches off for some files. That is a decision about findings like a pragma, so a scan looks all the same and
/// keeps the decision with its reason: the comment behind the line, or right above it. Global configuration is a choice of rules, as presets are, and
/// none of these.
/// </summary>
internal sealed class SilencedRules
{
    private const string RulePrefix = "CSL";

    private readonly List<(string Folder, SourceText Text, AnalyzerConfigSet Set)> _configs;
    private readonly ConcurrentDictionary<(string Path, string Id), (bool IsSilenced, string? Reason)> _known = new();

    /// <summary>The decisions of some configuration files.</summary>
    /// <param name="configs">The files with their paths.</param>
    public SilencedRules(IEnumerable<(string Path, SourceText Text)> configs) =>
        // The nearest file decides, so the deepest folder comes first.
        _configs =
        [
            .. configs.Where(static config => Path.GetFileName(config.Path) == ".editorconfig" && config.Text.ToString().Contains(RulePrefix, StringComparison.OrdinalIgnoreCase))
                .Select(static config => (Path.GetDirectoryName(config.Path) ?? "", config.Text, AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(config.Text, config.Path) })))
                .OrderByDescending(static config => config.Item1.Length),
        ];

    /// <summary>Whether a rule of the pack is switched off for a file.</summary>
    public bool Holds(string path, string id) => Of(path, id).IsSilenced;

    /// <summary>The reason that is given for it; null if none is.</summary>
    public string? ReasonFor(string path, string id) => Of(path, id).Reason;

    private (bool IsSilenced, string? Reason) Of(string path, string id) =>
        _configs.Count == 0 || !id.StartsWith(RulePrefix, StringComparison.Ordinal) ? default : _known.GetOrAdd((path, id), static (key, rules) => rules.Find(key.Path, key.Id), this);

    private (bool IsSilenced, string? Reason) Find(string path, string id)
    {
        foreach ((_, SourceText text, AnalyzerConfigSet set) in _configs)
        {
            if (set.GetOptionsForSourcePath(path).TreeOptions.TryGetValue(id, out ReportDiagnostic severity))
                return severity == ReportDiagnostic.Suppress ? (true, Reason(text, id)) : default;
        }

        return default;
    }

    /// <summary>Of several lines about the rule the last counts, as it does for the compiler.</summary>
    private static string? Reason(SourceText text, string id)
    {
        for (int number = text.Lines.Count - 1; number >= 0; number--)
        {
            string line = text.Lines[number].ToString().Trim();
            if (!line.StartsWith($"dotnet_diagnostic.{id}.severity", StringComparison.OrdinalIgnoreCase))
                continue;
            int comment = line.AsSpan().IndexOfAny('#', ';');
            if (comment >= 0)
                return Given(line[comment..]);
            List<string> above = [];
            for (int before = number - 1; before >= 0 && text.Lines[before].ToString().Trim() is ['#' or ';', ..] written; before--)
                above.Insert(0, Given(written) ?? "");
            return Given(string.Join(' ', above));
        }

        return null;
    }

    private static string? Given(string comment) => comment.Trim().TrimStart('#', ';').Trim() is { Length: > 0 } text ? text : null;
}
