using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CsLawAnalyzers.Testing;

/// <summary>The reference assemblies that test sources compile against: the shared frameworks of the machine, so that tests need no download.</summary>
public static class References
{
    private static readonly Lazy<Bound> s_core = new(() => Bind(Framework("Microsoft.NETCore.App")));
    private static readonly Lazy<Bound> s_web = new(() => Bind(Core.AddRange(Framework("Microsoft.AspNetCore.App"))));

    /// <summary>The base class library.</summary>
    public static ImmutableArray<MetadataReference> Core => s_core.Value.References;

    /// <summary>The base class library and ASP.NET Core.</summary>
    public static ImmutableArray<MetadataReference> Web => s_web.Value.References;

    /// <summary>
    /// Binds them before anybody else does. The compiler makes symbols of an assembly for the first who binds it and hands them to others while somebody holds them; two tests that bind
    /// at once would each get their own, and a project that references two others could find that these see different ones.
    /// </summary>
    private static Bound Bind(ImmutableArray<MetadataReference> references) => new(references, CSharpCompilation.Create("References", references: references).Assembly);

    private static ImmutableArray<MetadataReference> Framework(string name)
    {
        string core = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string shared = Path.GetDirectoryName(Path.GetDirectoryName(core))!;
        string version = Path.GetFileName(core);
        string folder = Path.Combine(shared, name, version);
        if (!Directory.Exists(folder))
        {
            folder = Directory.GetDirectories(Path.Combine(shared, name)).OrderBy(d => d, StringComparer.Ordinal).Last();
        }

        return Directory.GetFiles(folder, "*.dll").Where(IsManaged).OrderBy(f => f, StringComparer.Ordinal)
            .Select(f => (MetadataReference)MetadataReference.CreateFromFile(f)).ToImmutableArray();
    }

    private static bool IsManaged(string file)
    {
        using FileStream stream = File.OpenRead(file);
        using var reader = new System.Reflection.PortableExecutable.PEReader(stream);
        return reader.HasMetadata;
    }

    /// <param name="References">The references.</param>
    /// <param name="Holder">Holds the symbols of all of them.</param>
    private sealed record Bound(ImmutableArray<MetadataReference> References, IAssemblySymbol Holder);
}
