using System.Xml.Linq;

namespace CsLaw.Tool.Projects.Solutions;

/// <summary>Solutions in XML (<c>.slnx</c>).</summary>
internal static class XmlSolution
{
    /// <summary>The project paths, as written.</summary>
    /// <exception cref="InvalidDataException">The root element is not a solution's.</exception>
    public static IReadOnlyList<string> Read(InputFiles files, string path)
    {
        XElement root = SafeXml.Load(files, path).Root!;
        if (root.Name.LocalName != "Solution")
            throw new InvalidDataException($"the root element is <{root.Name.LocalName}>, not <Solution>");
        return
        [
            .. root.Descendants()
                .Where(static element => element.Name.LocalName == "Project" && element.Parent?.Name.LocalName is ("Solution" or "Folder"))
                .Select(static element => (string?)element.Attribute("Path"))
                .OfType<string>(),
        ];
    }
}
