using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;

namespace CsLawAnalyzers.Law;

/// <summary>Reads the line files made from <c>law/*.json</c> at build: one fact a line, fields parted by tabs.</summary>
internal static class LawData
{
    /// <summary>The lines of an embedded file, each split into its fields.</summary>
    public static IEnumerable<string[]> Read(string name)
    {
        using Stream stream = typeof(LawData).GetTypeInfo().Assembly.GetManifestResourceStream("CsLawAnalyzers.Law." + name)
            ?? throw new InvalidOperationException("The assembly was built without " + name + ".");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return line.Split('\t');
        }
    }
}
