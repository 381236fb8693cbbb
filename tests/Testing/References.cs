using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Testing;

/// <summary>The reference assemblies that test sources compile against: the shared frameworks of the machine, so that tests need no download.</summary>
public static class References
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> s_core = new(() => Framework("Microsoft.NETCore.App"));
    private static readonly Lazy<ImmutableArray<MetadataReference>> s_web = new(() => s_core.Value.AddRange(Framework("Microsoft.AspNetCore.App")));

    /// <summary>The base class library.</summary>
    public static ImmutableArray<MetadataReference> Core => s_core.Value;

    /// <summary>The base class library and ASP.NET Core.</summary>
    public static ImmutableArray<MetadataReference> Web => s_web.Value;

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
}
