using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace CsLaw.Benchmarks.Engines;

/// <summary>
/// Loads the assemblies of one package apart from all others. What this process already has, the compiler above all, is taken from it.
/// </summary>
internal sealed class PeerAssemblyLoader : AssemblyLoadContext, IAnalyzerAssemblyLoader
{
    private readonly Dictionary<string, string> _files;

    /// <summary>A loader of <paramref name="files"/>.</summary>
    public PeerAssemblyLoader(IEnumerable<string> files) =>
        _files = files.ToDictionary(static file => Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public void AddDependencyLocation(string fullPath)
    {
        // All files of the package are known from the start.
    }

    /// <inheritdoc/>
    public Assembly LoadFromPath(string fullPath) => LoadFromAssemblyPath(fullPath);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        try
        {
            return Default.LoadFromAssemblyName(assemblyName);
        }
        catch (FileNotFoundException)
        {
            return assemblyName.Name is { } name && _files.TryGetValue(name, out string? file) ? LoadFromAssemblyPath(file) : null;
        }
    }
}
