using System;
using System.IO;
using System.Text;
using CsLawAnalyzers.LawData;

// Turns law/*.json into the line format that the analyzers embed: one fact a line, fields parted by tabs.
// Usage: LawData <law folder> <output folder>
if (args.Length != 2)
{
    Console.Error.WriteLine("usage: LawData <law folder> <output folder>");
    return 2;
}

string law = args[0], output = args[1];
Directory.CreateDirectory(output);
try
{
    Write("articles.txt", ArticleLines.From(law));
    Write("rules.txt", RuleLines.From(law));
    Write("taxa.txt", TaxonLines.From(law));
    Write("words.txt", WordLines.From(law));
    Write("hosts.txt", HostLines.From(law));
    Write("regions.txt", RegionLines.From(law));
    return 0;
}
catch (LawDataException e)
{
    // The form that MSBuild shows as an error at the file.
    Console.Error.WriteLine($"{e.File}: error CSLDATA: {e.Message}");
    return 1;
}

void Write(string name, System.Collections.Generic.IEnumerable<string> lines)
{
    var text = new StringBuilder();
    foreach (string line in lines)
        text.Append(line).Append('\n');
    File.WriteAllText(Path.Combine(output, name), text.ToString(), new UTF8Encoding(false));
}
