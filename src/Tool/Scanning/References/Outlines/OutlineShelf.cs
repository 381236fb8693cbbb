using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CsLaw.Tool.Projects;
using Microsoft.CodeAnalysis;

namespace CsLaw.Tool.Scanning.References.Outlines;

/// <summary>The outlines that a scan uses: each is compiled once for a framework, however many projects reference it.</summary>
internal sealed class OutlineShelf
{
    private readonly ConcurrentDictionary<string, ImmutableHashSet<Outline>> _used = new(LocalPath.Comparer);
    private readonly ConcurrentDictionary<(string Outline, string Beside), Lazy<PortableExecutableReference?>> _made = [];

    /// <summary>The families that stand in for something in a project: for a package that is missing, for what its sources have usings of, for what the projects it sees were given.</summary>
    /// <param name="project">The project.</param>
    /// <param name="behind">The projects it sees; they were asked about before.</param>
    /// <param name="missing">The packages that are not on the machine.</param>
    /// <param name="usings">The names in the usings of its sources.</param>
    /// <param name="assemblies">The names of the assemblies it references: what is there needs no outline.</param>
    public IReadOnlyList<Outline> Choose(
        ScannedProject project, IReadOnlyList<ScannedProject> behind, IReadOnlyCollection<string> missing, IReadOnlyCollection<string> usings, IReadOnlySet<string> assemblies)
    {
        HashSet<Outline> chosen = [];
        foreach (ScannedProject other in behind)
            chosen.UnionWith(_used.GetValueOrDefault(other.Id, []));
        foreach (Outline outline in OutlineCatalog.All)
        {
            if (missing.Any(outline.StandsFor) || usings.Any(outline.IsAskedBy))
                chosen.Add(outline);
        }

        foreach (Outline outline in chosen.ToArray())
            AddNeeds(outline, chosen);
        chosen.RemoveWhere(outline => assemblies.Contains(outline.Assembly) || outline.Assembly.Equals(project.AssemblyName, StringComparison.OrdinalIgnoreCase));
        _used[project.Id] = [.. chosen];
        return [.. chosen.OrderBy(static outline => outline.Name, StringComparer.Ordinal)];
    }

    /// <summary>References to what the outlines are compiled to; one that cannot be compiled against the framework is left out.</summary>
    /// <param name="outlines">The outlines, of one project.</param>
    /// <param name="framework">The assemblies of the framework.</param>
    /// <param name="assemblies">The other assemblies of the project, by name: one that an outline needs may be there itself.</param>
    /// <param name="isDesktop">Whether the framework is .NET Framework.</param>
    public IReadOnlyList<(Outline Outline, MetadataReference Reference)> Make(
        IReadOnlyList<Outline> outlines, IReadOnlyList<MetadataReference> framework, IReadOnlyDictionary<string, MetadataReference> assemblies, bool isDesktop)
    {
        // Those that need another wait for it; the others do not.
        PortableExecutableReference?[] made = new PortableExecutableReference?[outlines.Count];
        Parallel.For(0, made.Length, i => made[i] = Make(outlines[i], framework, assemblies, isDesktop));
        List<(Outline, MetadataReference)> all = [];
        for (int i = 0; i < made.Length; i++)
        {
            if (made[i] is { } reference)
                all.Add((outlines[i], reference));
        }

        return all;
    }

    private static void AddNeeds(Outline outline, HashSet<Outline> chosen)
    {
        foreach (string need in outline.Needs)
        {
            if (OutlineCatalog.Find(need) is { } needed && chosen.Add(needed))
                AddNeeds(needed, chosen);
        }
    }

    private PortableExecutableReference? Make(
        Outline outline, IReadOnlyList<MetadataReference> framework, IReadOnlyDictionary<string, MetadataReference> assemblies, bool isDesktop)
    {
        List<MetadataReference> beside = [];
        foreach (Outline needed in outline.Needs.Select(OutlineCatalog.Find).OfType<Outline>())
        {
            if (assemblies.ContainsKey(needed.Assembly))
                beside.AddRange(assemblies.Values);
            else if (Make(needed, framework, assemblies, isDesktop) is { } reference)
                beside.Add(reference);
        }

        string key = string.Join('|', framework.Take(1).Concat(beside).Select(static reference => reference.Display).Distinct());
        return _made.GetOrAdd((outline.Name, key), _ => new(() => Compile(outline, isDesktop, [.. framework, .. beside.Except(framework)], key))).Value;
    }

    private static PortableExecutableReference? Compile(Outline outline, bool isDesktop, List<MetadataReference> references, string key)
    {
        ImmutableArray<byte> image = OutlineCompiler.Compile(outline, isDesktop, references).Image;
        if (image.IsEmpty)
            return null;
        // Nothing lies there: the path tells those made beside different assemblies apart.
        string folder = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)), 0, 8);
        return MetadataReference.CreateFromImage(image, filePath: $"outline:{folder}/{outline.Name}.dll");
    }
}
