using System.IO.Compression;
using System.Xml.Linq;

namespace CsLawAnalyzers.Sbom;

/// <summary>What a package calls itself.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="License">Its SPDX licence expression; empty where it has none.</param>
/// <param name="Authors">Who made it.</param>
internal sealed record PackageIdentity(string Id, string Version, string License, string Authors)
{
    /// <summary>Reads the manifest of a package.</summary>
    /// <exception cref="InvalidDataException">It has none, or it is no zip archive.</exception>
    public static PackageIdentity Of(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        ZipArchiveEntry manifest = archive.Entries.FirstOrDefault(static entry => entry.FullName.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase) && !entry.FullName.Contains('/'))
            ?? throw new InvalidDataException($"{package}: no manifest");
        using Stream stream = manifest.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single(static element => element.Name.LocalName == "metadata");
        return new PackageIdentity(Value("id"), Value("version"), Value("license"), Value("authors"));

        string Value(string name) => metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value ?? "";
    }
}
