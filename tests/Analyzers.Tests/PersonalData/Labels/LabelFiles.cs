using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CsLawAnalyzers.Tests.PersonalData.Labels;

/// <summary>Reads the labelled symbols and the types around them from the files beside the tests.</summary>
internal static class LabelFiles
{
    public static IReadOnlyDictionary<string, LabelledType> Types { get; } = ReadTypes();

    public static IReadOnlyList<LabelledSymbol> Symbols { get; } = ReadSymbols();

    public static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "PersonalData", "Labels", name)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));

    private static Dictionary<string, LabelledType> ReadTypes() =>
        Rows("labels.types.tsv").ToDictionary(row => row[0], row => new LabelledType(row[0], row[2], row[3], row[4], row[5], List(row[6]), List(row[7])));

    private static LabelledSymbol[] ReadSymbols() =>
        Rows("labels.tsv").Select(row => new LabelledSymbol(row[0], row[1], row[2], row[3], row[4], Types[row[5]], row[6], row[7], row[8], row[10].Split('|'))).ToArray();

    private static string[] List(string field) => field.Split("; ", StringSplitOptions.RemoveEmptyEntries);
}
