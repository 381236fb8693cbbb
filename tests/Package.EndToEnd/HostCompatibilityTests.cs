using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CsLawAnalyzers.Package.EndToEnd.Hosting;

namespace CsLawAnalyzers.Package.EndToEnd;

/// <summary>
/// Shipped assemblies reference nothing newer than the oldest host of their folder has; otherwise it would drop them with a warning that nobody reads.
/// </summary>
public class HostCompatibilityTests
{
    private static readonly HostAssembly s_netStandard = new("netstandard", "2.0.0.0");

    /// <summary>The compiler of the .NET 8 SDK and of Visual Studio 17.8.</summary>
    private static readonly HostAssembly[] s_roslyn48 =
    [
        s_netStandard,
        new("Microsoft.CodeAnalysis", "4.8.0.0"),
        new("Microsoft.CodeAnalysis.CSharp", "4.8.0.0"),
        new("System.Collections.Immutable", "7.0.0.0"),
        new("System.Memory", "4.0.1.2"),
    ];

    /// <summary>The compiler and the editor services of the .NET SDK 9.0.300 and of Visual Studio 17.14.</summary>
    private static readonly HostAssembly[] s_roslyn414 =
    [
        s_netStandard,
        new("Microsoft.CodeAnalysis", "4.14.0.0"),
        new("Microsoft.CodeAnalysis.CSharp", "4.14.0.0"),
        new("Microsoft.CodeAnalysis.Workspaces", "4.14.0.0"),
        new("Microsoft.CodeAnalysis.CSharp.Workspaces", "4.14.0.0"),
        new("System.Collections.Immutable", "9.0.0.0"),
        new("System.Composition.AttributedModel", "9.0.0.0"),
        new("System.Memory", "4.0.1.2"),
    ];

    /// <summary>MSBuild of the .NET 8 SDK, whose runtime has the two JSON assemblies.</summary>
    private static readonly HostAssembly[] s_msbuild =
    [
        s_netStandard,
        new("Microsoft.Build.Framework", "15.1.0.0"),
        new("Microsoft.Build.Utilities.Core", "15.1.0.0"),
        new("System.Text.Encodings.Web", "8.0.0.0"),
        new("System.Text.Json", "8.0.0.0"),
    ];

    [Fact]
    public void Analyzers_fit_the_oldest_compiler() => AssertFits("analyzers/dotnet/roslyn4.8/cs/", s_roslyn48);

    [Fact]
    public void Fixes_fit_the_oldest_editor() => AssertFits("analyzers/dotnet/roslyn4.14/cs/", s_roslyn414);

    [Fact]
    public void The_task_fits_the_oldest_MSBuild() => AssertFits("tasks/netstandard2.0/", s_msbuild);

    private static void AssertFits(string folder, HostAssembly[] host)
    {
        using ZipArchive package = ZipFile.OpenRead(PackageFeed.Current.Analyzers);
        ZipArchiveEntry[] entries = package.Entries
            .Where(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal) && entry.Name.EndsWith(".dll", StringComparison.Ordinal))
            .ToArray();
        string[] neighbours = entries.Select(entry => Path.GetFileNameWithoutExtension(entry.Name)).ToArray();

        Assert.NotEmpty(entries);
        Assert.All(entries, entry => Assert.All(
            References(entry).Where(reference => !neighbours.Contains(reference.Name)),
            reference => Assert.True(
                host.Any(provided => provided.Name == reference.Name && provided.Version >= reference.Version),
                $"{entry.FullName} references {reference.Name} {reference.Version}, which the oldest host of the folder has not.")));
    }

    private static List<HostAssembly> References(ZipArchiveEntry entry)
    {
        using var image = new MemoryStream();
        using (Stream stream = entry.Open())
            stream.CopyTo(image);
        image.Position = 0;
        using var file = new PEReader(image);
        MetadataReader metadata = file.GetMetadataReader();
        return metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .Select(reference => new HostAssembly(metadata.GetString(reference.Name), reference.Version))
            .ToList();
    }
}
