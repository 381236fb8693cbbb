using System.IO.Compression;
using System.Security.Cryptography;

namespace CsLawAnalyzers.Sbom;

/// <summary>A file inside a package, with its digests.</summary>
/// <param name="Name">Its path in the package.</param>
/// <param name="Sha1">SHA-1 in lower-case hex, which SPDX 2.3 asks for (clause 8.4); it names the file and protects nothing.</param>
/// <param name="Sha256">SHA-256 in lower-case hex.</param>
internal sealed record PackagedFile(string Name, string Sha1, string Sha256)
{
    /// <summary>The files of a package, by name.</summary>
    /// <param name="package">The <c>.nupkg</c>.</param>
    /// <exception cref="InvalidDataException">It is no zip archive.</exception>
    public static IReadOnlyList<PackagedFile> In(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        return [.. archive.Entries.Select(Read).OrderBy(static file => file.Name, StringComparer.Ordinal)];
    }

    private static PackagedFile Read(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using MemoryStream content = new();
        stream.CopyTo(content);
        byte[] bytes = content.ToArray();
        return new PackagedFile(entry.FullName, Convert.ToHexStringLower(SHA1.HashData(bytes)), Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
