using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CsLaw.Tool.Scanning.References;

/// <summary>
/// Shows a project the projects it references as they are beside its own libraries. One that was compiled with another file of an assembly, such as a package of what the framework of the
/// referencing project carries, with fewer packages, or for an older framework, may have other symbols for a library; to the compiler it would be a library itself, into whose source no data is followed.
/// A program runs with one file of each assembly too, those of the application.
/// </summary>
/// <param name="symbols">Binds what it makes.</param>
internal sealed class ReferencedViews(SharedSymbols symbols)
{
    /// <summary>What a project did not reference itself is there for its libraries alone: its code names nothing by this alias.</summary>
    private const string Alias = "cslaw_beside";

    /// <summary>Assemblies with the basic types: who sees another file of one of them compiles for another framework.</summary>
    private static readonly ImmutableHashSet<string> s_core = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "System.Runtime", "netstandard", "mscorlib");

    // A view lives as long as somebody references it.
    private readonly ConditionalWeakTable<CSharpCompilation, List<WeakReference<CSharpCompilation>>> _views = new();
    private readonly Lock _lock = new();

    /// <summary>The compilation with views in the place of those referenced projects that the compiler would take for libraries; itself if there is none.</summary>
    /// <param name="compilation">The compilation; its references are bound.</param>
    public CSharpCompilation Join(CSharpCompilation compilation)
    {
        List<CompilationReference> projects = [.. compilation.ExternalReferences.OfType<CompilationReference>().Where(static reference => reference.Compilation is CSharpCompilation)];
        HashSet<CSharpCompilation> seen = new(ReferenceEqualityComparer.Instance);
        foreach (CompilationReference reference in projects)
        {
            if (SymbolEqualityComparer.Default.Equals(compilation.GetAssemblyOrModuleSymbol(reference), reference.Compilation.Assembly))
                seen.Add((CSharpCompilation)reference.Compilation);
        }

        if (seen.Count == projects.Count)
            return compilation;
        Dictionary<CSharpCompilation, CSharpCompilation> views = new(ReferenceEqualityComparer.Instance);
        Dictionary<string, PortableExecutableReference> files = new(StringComparer.OrdinalIgnoreCase);
        foreach (PortableExecutableReference reference in compilation.ExternalReferences.OfType<PortableExecutableReference>())
            files.TryAdd(NameOf(reference), reference);
        CSharpCompilation joined = compilation;
        lock (_lock)
        {
            foreach (CompilationReference reference in projects)
            {
                if (View((CSharpCompilation)reference.Compilation, seen, files, views) is var view && !ReferenceEquals(view, reference.Compilation))
                    joined = joined.ReplaceReference(reference, view.ToMetadataReference(reference.Properties.Aliases, reference.Properties.EmbedInteropTypes));
            }
        }

        symbols.Bind(joined);
        return joined;
    }

    /// <param name="compilation">A project.</param>
    /// <param name="seen">Those whose symbols the referencing project shares.</param>
    /// <param name="files">The libraries of the referencing project, by name.</param>
    /// <param name="views">Those that are made.</param>
    private CSharpCompilation View(
        CSharpCompilation compilation, HashSet<CSharpCompilation> seen, Dictionary<string, PortableExecutableReference> files, Dictionary<CSharpCompilation, CSharpCompilation> views)
    {
        if (views.TryGetValue(compilation, out CSharpCompilation? known))
            return known;
        bool isWhole = seen.Contains(compilation);
        bool isOfOtherFramework = false;
        HashSet<string> named = new(StringComparer.OrdinalIgnoreCase);
        List<MetadataReference> references = [];
        foreach (MetadataReference reference in compilation.ExternalReferences)
        {
            switch (reference)
            {
                case CompilationReference { Compilation: CSharpCompilation inner, Properties: var properties }:
                    CSharpCompilation view = View(inner, seen, files, views);
                    isWhole &= ReferenceEquals(view, inner);
                    references.Add(view.ToMetadataReference(properties.Aliases, properties.EmbedInteropTypes));
                    break;
                case PortableExecutableReference assembly when files.TryGetValue(NameOf(assembly), out PortableExecutableReference? file):
                    named.Add(NameOf(file));
                    isOfOtherFramework |= !IsSame(file, assembly) && s_core.Contains(NameOf(assembly));
                    references.Add(IsSame(file, assembly) ? assembly : file.WithProperties(assembly.Properties));
                    break;
                default:
                    references.Add(reference);
                    break;
            }
        }

        // Two that see a third as a library share its symbols too.
        if (isWhole)
            return views[compilation] = compilation;
        foreach ((string name, PortableExecutableReference file) in files.OrderBy(static file => file.Key, StringComparer.Ordinal))
        {
            // What one assembly of an older framework holds, several of a newer one do.
            if (!named.Contains(name))
                references.Add(isOfOtherFramework ? file.WithAliases([]) : file.WithAliases([Alias]));
        }

        return views[compilation] = Made(compilation, references);
    }

    /// <summary>The view of a compilation with the references; the one that another project sees, if that sees the same.</summary>
    private CSharpCompilation Made(CSharpCompilation compilation, List<MetadataReference> references)
    {
        List<WeakReference<CSharpCompilation>> made = _views.GetOrCreateValue(compilation);
        made.RemoveAll(static view => !view.TryGetTarget(out _));
        foreach (WeakReference<CSharpCompilation> view in made)
        {
            if (view.TryGetTarget(out CSharpCompilation? other) && other.ExternalReferences.SequenceEqual(references, SameReference.Instance))
                return other;
        }

        CSharpCompilation added = compilation.WithReferences(references);
        symbols.Bind(added);
        made.Add(new WeakReference<CSharpCompilation>(added));
        return added;
    }

    private static string NameOf(PortableExecutableReference reference) => Path.GetFileNameWithoutExtension(reference.FilePath) ?? "";

    private static bool IsSame(PortableExecutableReference one, PortableExecutableReference other) => string.Equals(one.FilePath, other.FilePath, StringComparison.Ordinal);

    /// <summary>The same project or the same file, referenced in the same way.</summary>
    private sealed class SameReference : IEqualityComparer<MetadataReference>
    {
        public static readonly SameReference Instance = new();

        public bool Equals(MetadataReference? x, MetadataReference? y) => (x, y) switch
        {
            (CompilationReference one, CompilationReference other) => ReferenceEquals(one.Compilation, other.Compilation) && one.Properties == other.Properties,
            (PortableExecutableReference one, PortableExecutableReference other) => IsSame(one, other) && one.Properties == other.Properties,
            _ => ReferenceEquals(x, y),
        };

        public int GetHashCode(MetadataReference obj) => obj.Display?.GetHashCode(StringComparison.Ordinal) ?? 0;
    }
}
