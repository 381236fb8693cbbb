using System;
using System.Collections.Generic;
using System.IO;
using CsLaw.Sarif;

namespace CsLawAnalyzers.Build;

/// <summary>The numbering of the Cybersecurity Law that the build's configuration files ask for by <c>cslaw_law_version</c>.</summary>
internal static class LawVersionSetting
{
    private const string Key = "cslaw_law_version";

    /// <summary>
    /// One log speaks one numbering: that of 2016 if every file that sets the key sets it, else the one in force. Sections are not looked at, because
    /// a project that numbers its folders differently has no single answer.
    /// </summary>
    public static int Read(IEnumerable<string> configFiles)
    {
        bool former = false;
        foreach (string file in configFiles)
        {
            foreach (string line in Lines(file))
            {
                if (ValueOf(line) is not { } value)
                    continue;
                if (value != "2016")
                    return LogOptions.CurrentLaw;
                former = true;
            }
        }

        return former ? LogOptions.FormerLaw : LogOptions.CurrentLaw;
    }

    private static string? ValueOf(string line)
    {
        int separator = line.IndexOf('=');
        return separator > 0 && line.Substring(0, separator).Trim().Equals(Key, StringComparison.OrdinalIgnoreCase) ? line.Substring(separator + 1).Trim() : null;
    }

    /// <summary>A file that cannot be read says nothing; the compiler has complained of it by then.</summary>
    private static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
