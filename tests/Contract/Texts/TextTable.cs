using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace CsLawAnalyzers.Contract.Texts;

/// <summary>A resource file: its texts by key.</summary>
internal sealed record TextTable(string Path, IReadOnlyDictionary<string, string> Texts)
{
    public static TextTable Read(string path) =>
        new(path, XDocument.Parse(Repository.Read(path)).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value));
}
