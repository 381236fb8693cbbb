using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CsLaw.Tool.Projects.Packages;

/// <summary>A managed assembly on disk, identified from its metadata; it is never loaded.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Name">Simple name.</param>
/// <param name="Version">Assembly version.</param>
internal sealed record AssemblyFile(string Path, string Name, Version Version)
{
    /// <summary>Reads the identity, or answers null where the file is no managed assembly or none that is read.</summary>
    /// <param name="files">Opens it: a project may name anything as an assembly.</param>
    /// <param name="path">Absolute path.</param>
    public static AssemblyFile? TryRead(InputFiles files, string path)
    {
        try
        {
            using PEReader image = new(files.Open(path, InputFiles.LargestAssembly));
            if (!image.HasMetadata || image.GetMetadataReader() is not { IsAssembly: true } metadata)
                return null;
            AssemblyDefinition definition = metadata.GetAssemblyDefinition();
            return new AssemblyFile(path, metadata.GetString(definition.Name), definition.Version);
        }
        catch (Exception exception)
            when (exception is BadImageFormatException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
