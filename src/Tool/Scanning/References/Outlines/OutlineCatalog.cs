using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace CsLaw.Tool.Scanning.References.Outlines;

/// <summary>The outlines that the tool carries.</summary>
internal static class OutlineCatalog
{
    private const string Folder = "outline/";

    private static readonly Lazy<ImmutableArray<Outline>> s_all = new(Read);
    private static readonly Lazy<FrozenDictionary<string, Outline>> s_byName = new(static () => s_all.Value.ToFrozenDictionary(static outline => outline.Name, StringComparer.Ordinal));

    /// <summary>All of them, by name; read when the first is asked for.</summary>
    public static ImmutableArray<Outline> All => s_all.Value;

    /// <summary>The outline of a family, or null.</summary>
    public static Outline? Find(string name) => s_byName.Value.GetValueOrDefault(name);

    private static ImmutableArray<Outline> Read()
    {
        Assembly assembly = typeof(OutlineCatalog).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(static name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Outline.Parse(name[Folder.Length..], Text(assembly, name))),
        ];
    }

    private static string Text(Assembly assembly, string name)
    {
        using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
