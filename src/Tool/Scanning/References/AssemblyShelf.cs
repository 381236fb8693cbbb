using System.Collections.Concurrent;
using CsLaw.Tool.Projects;
using Microsoft.CodeAnalysis;

namespace CsLaw.Tool.Scanning.References;

/// <summary>Assemblies shared by all compilations of a scan: each is read once, however many projects reference it.</summary>
internal sealed class AssemblyShelf
{
    private readonly ConcurrentDictionary<string, PortableExecutableReference?> _references = new(LocalPath.Comparer);

    /// <summary>A reference to the assembly, or null where there is none that can be read.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="properties">How it is referenced.</param>
    public MetadataReference? Find(string path, MetadataReferenceProperties properties) =>
        _references.GetOrAdd(path, Open)?.WithProperties(properties);

    private static PortableExecutableReference? Open(string path)
    {
        try
        {
            return LocalPath.IsLocal(path) && File.Exists(path) ? MetadataReference.CreateFromFile(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return null;
        }
    }
}
