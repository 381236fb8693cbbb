using System.Xml;
using System.Xml.Linq;

namespace CsLaw.Tool.Projects;

/// <summary>
/// XML of a tree that nobody vouches for: no document type, no external entity, bounded length and depth.
/// </summary>
internal static class SafeXml
{
    /// <summary>Project files nest a handful of levels; a deeper one is an attack on the reader's stack.</summary>
    private const int DeepestElement = 128;

    /// <summary>Reads the document with line information.</summary>
    /// <exception cref="XmlException">
    /// It is not well-formed, has a document type, or nests too deep; the message names the line.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission.</exception>
    public static XDocument Load(InputFiles files, string path)
    {
        using (Stream first = files.Open(path, InputFiles.LargestDocument))
        using (XmlReader reader = XmlReader.Create(first, Settings()))
        {
            while (reader.Read())
            {
                if (reader.Depth > DeepestElement)
                    throw TooDeep((IXmlLineInfo)reader);
            }
        }

        using Stream second = files.Open(path, InputFiles.LargestDocument);
        using XmlReader again = XmlReader.Create(second, Settings());
        return XDocument.Load(again, LoadOptions.SetLineInfo);
    }

    private static XmlException TooDeep(IXmlLineInfo place) => new("elements nest too deep", null, place.LineNumber, place.LinePosition);

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = InputFiles.LargestDocument,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };
}
