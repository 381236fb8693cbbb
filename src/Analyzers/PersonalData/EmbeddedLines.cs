using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;

namespace CsLawAnalyzers.PersonalData;

/// <summary>Reads the fact files beside this room's code: one fact a line, fields parted by spaces, <c>#</c> opens a comment.</summary>
internal static class EmbeddedLines
{
    private static readonly char[] s_space = { ' ' };

    public static IEnumerable<string[]> Read(string name)
    {
        using Stream stream = typeof(EmbeddedLines).GetTypeInfo().Assembly.GetManifestResourceStream("CsLawAnalyzers.PersonalData." + name)
            ?? throw new InvalidOperationException("The assembly was built without " + name + ".");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split(s_space, StringSplitOptions.RemoveEmptyEntries);
        }
    }
}
