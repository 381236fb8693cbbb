using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using CsLaw.Tool.Projects;
using Microsoft.CodeAnalysis;

namespace CsLaw.Tool.Scanning.Generators;

/// <summary>
/// Loads analyzer assemblies as the compiler does: those of one folder see each other and nothing of another folder, so that two versions of a
/// dependency do not meet; the compiler itself is the one of this process.
/// </summary>
internal sealed class GeneratorLoader : IAnalyzerAssemblyLoader
{
    private readonly ConcurrentDictionary<string, FolderContext> _contexts = new(LocalPath.Comparer);
    private readonly ConcurrentDictionary<string, string> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public void AddDependencyLocation(string fullPath) => _byName.TryAdd(Path.GetFileNameWithoutExtension(fullPath), fullPath);

    /// <inheritdoc/>
    public Assembly LoadFromPath(string fullPath) =>
        _contexts.GetOrAdd(Path.GetDirectoryName(fullPath)!, folder => new FolderContext(folder, _byName)).LoadFromAssemblyPath(fullPath);

    private sealed class FolderContext(string folder, ConcurrentDictionary<string, string> others) : AssemblyLoadContext(name: null)
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            if (assemblyName.Name is not { } name || IsOfThisProcess(assemblyName))
                return null;
            string beside = Path.Join(folder, name + ".dll");
            string? path = File.Exists(beside) ? beside : others.GetValueOrDefault(name);
            return path is null ? null : LoadFromAssemblyPath(path);
        }

        /// <summary>The types that generators and the compiler speak through must be the same on both sides.</summary>
        private static bool IsOfThisProcess(AssemblyName name) =>
            name.Name is "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp" or "System.Collections.Immutable" or "System.Reflection.Metadata";
    }
}
