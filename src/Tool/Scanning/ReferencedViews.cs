using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CsLaw.Tool.Scanning;

/// <summary>
/// Shows a project the projects it references as they are beside its own libraries. One that was compiled with another file of an assembly, such as a package of what the framework of the
/// referencing project carries, or for an older framework, has other symbols for it; to the compiler it would be a library, into whose source no data is followed. A program runs with one file of each
/// assembly too, that of the application.
/// </summary>
/// <param name="symbols">Binds what it makes.</param>
internal sealed class ReferencedViews(SharedSymbols symbols)
{
    /// <summary>Assemblies with the basic types: who sees another file of one of them compiles for another framework.</summary>
    private static readonly ImmutableHashSet<string> s_core = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "System.Runtime", "netstandard", "mscorlib");

    // A view lives as long as the compilation it was made of.
    private readonly ConditionalWeakTable<CSharpCompilation, List<CSharpCompilation>> _views = new();
    private readonly Lock _lock = new();

    /// <summary>What stands for each of the projects in the compilation of one that references the assemblies; the project itself where it sees the same.</summary>
    /// <param name="behind">The projects it sees, near and far.</param>
    /// <param name="own">The assemblies it references.</param>
    public IReadOnlyDictionary<CSharpCompilation, CSharpCompilation> Of(IEnumerable<CSharpCompilation> behind, IEnumerable<MetadataReference> own)
    {
        Dictionary<string, PortableExecutableReference> files = new(StringComparer.OrdinalIgnoreCase);
        foreach (PortableExecutableReference reference in own.OfType<PortableExecutableReference>())
            files.TryAdd(NameOf(reference), reference);
        Dictionary<CSharpCompilation, CSharpCompilation> views = new(ReferenceEqualityComparer.Instance);
        lock (_lock)
        {
            foreach (CSharpCompilation compilation in behind)
                View(compilation, files, views);
        }

        return views;
    }

    private CSharpCompilation View(CSharpCompilation compilation, Dictionary<string, PortableExecutableReference> files, Dictionary<CSharpCompilation, CSharpCompilation> views)
    {
        if (views.TryGetValue(compilation, out CSharpCompilation? known))
            return known;
        bool isOfOtherFramework = false;
        List<MetadataReference> references = [];
        foreach (MetadataReference reference in compilation.ExternalReferences)
        {
            MetadataReference seen = reference switch
            {
                CompilationReference { Compilation: CSharpCompilation inner } project when View(inner, files, views) is var view && !ReferenceEquals(view, inner) => view.ToMetadataReference(project.Properties.Aliases, project.Properties.EmbedInteropTypes),
                PortableExecutableReference { Properties.EmbedInteropTypes: false } assembly when files.TryGetValue(NameOf(assembly), out PortableExecutableReference? file) && !IsSame(file, assembly) => file.WithProperties(assembly.Properties),
                _ => reference,
            };
            isOfOtherFramework |= !ReferenceEquals(seen, reference) && reference is PortableExecutableReference core && s_core.Contains(NameOf(core));
            references.Add(seen);
        }

        if (isOfOtherFramework)
        {
            // What one assembly of the older framework holds, several of the newer one do.
            HashSet<string> named = new(references.OfType<PortableExecutableReference>().Select(NameOf), StringComparer.OrdinalIgnoreCase);
            references.AddRange(files.Where(file => !named.Contains(file.Key)).OrderBy(static file => file.Key, StringComparer.Ordinal).Select(static file => file.Value.WithAliases([])));
        }

        return views[compilation] = references.SequenceEqual(compilation.ExternalReferences, ReferenceEqualityComparer.Instance) ? compilation : Made(compilation, references);
    }

    /// <summary>The view of a compilation with the references; the one that another project sees, if that sees the same.</summary>
    private CSharpCompilation Made(CSharpCompilation compilation, List<MetadataReference> references)
    {
        List<CSharpCompilation> made = _views.GetOrCreateValue(compilation);
        foreach (CSharpCompilation view in made)
        {
            if (view.ExternalReferences.SequenceEqual(references, SameReference.Instance))
                return view;
        }

        CSharpCompilation added = compilation.WithReferences(references);
        symbols.Bind(added);
        made.Add(added);
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
