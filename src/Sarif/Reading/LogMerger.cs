using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CsLaw.Sarif;

/// <summary>Joins the contents of several logs.</summary>
internal static class LogMerger
{
    /// <exception cref="InvalidDataException">The logs do not belong together; the message says in what they differ.</exception>
    public static SarifLogContent Merge(IReadOnlyList<SarifLogContent> logs)
    {
        // A part without a project asks for no numbering of the law; only where no log names projects do all have a say.
        SarifLogContent[] speaking = logs.Where(log => log.Projects.Count > 0).ToArray();
        return new SarifLogContent(
            logs.SelectMany(log => log.Findings).ToArray(),
            logs.SelectMany(log => log.Fingerprints).ToArray(),
            Same(logs, log => log.Language, "languages"),
            (speaking.Length > 0 ? speaking : logs).All(log => log.LawVersion == LogOptions.FormerLaw) ? LogOptions.FormerLaw : LogOptions.CurrentLaw,
            Same(logs, log => log.ToolVersion, "versions of the analyzers"),
            Same(logs, log => log.Category, "categories"),
            logs.All(log => log.ExecutionSuccessful),
            logs.SelectMany(log => log.Projects).Distinct(StringComparer.Ordinal).OrderBy(project => project, StringComparer.Ordinal).ToArray(),
            new JoinedSourceText(logs.Select(log => log.Sources).ToArray()))
        {
            Grounds = DeclaredGround.Ordered(logs.SelectMany(log => log.Grounds)),
        };
    }

    private static T Same<T>(IReadOnlyList<SarifLogContent> logs, Func<SarifLogContent, T> part, string name)
    {
        T[] values = logs.Select(part).Distinct().ToArray();
        return values.Length == 1
            ? values[0]
            : throw new InvalidDataException($"the logs are of different {name}: {string.Join(", ", values.Select(value => $"'{value}'").OrderBy(value => value, StringComparer.Ordinal))}");
    }
}
