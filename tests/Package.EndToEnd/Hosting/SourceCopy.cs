using System.Security.Cryptography;

namespace CsLawAnalyzers.Package.EndToEnd.Hosting;

/// <summary>What the packages are made of, in a folder of its own, with nothing built and no history.</summary>
internal sealed class SourceCopy : IDisposable
{
    private static readonly string[] s_folders = ["src", "law", "tools"];
    private static readonly string[] s_files = ["Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig", "LICENSE"];
    private static readonly string[] s_output = ["bin", "obj"];

    /// <summary>Not below <see cref="TemporaryFolder"/>, whose feed has only our own packages: a release is restored from where the machine takes its packages.</summary>
    private readonly DirectoryInfo _top = Directory.CreateTempSubdirectory("cslaw-release-");
    private readonly string _root;

    /// <summary>Makes the copy.</summary>
    /// <param name="name">The name of its folder.</param>
    public SourceCopy(string name)
    {
        _root = Path.Combine(_top.FullName, name);
        Directory.CreateDirectory(_root);
        foreach (string file in s_files)
            File.Copy(Path.Combine(Repository.Root, file), Path.Combine(_root, file));
        foreach (string folder in s_folders)
            Copy(new DirectoryInfo(Path.Combine(Repository.Root, folder)), Path.Combine(_root, folder));
    }

    /// <summary>Builds and packs a project for release, with no dependency but those that its lock file pins.</summary>
    /// <returns>The digests of the package and of its bill of materials.</returns>
    public (string Package, string Sbom) Pack(string id, string project)
    {
        Command.Run(_root, null, ["pack", project, "--nologo", "-v", "quiet", "-o", Path.Combine(_root, "out"), "-p:RestoreLockedMode=true"]).Succeeded();
        string package = Directory.EnumerateFiles(Path.Combine(_root, "out"), id + ".?.*.nupkg").Single();
        return (Digest(package), Digest(SbomTests.FileOf(package)));
    }

    /// <inheritdoc/>
    public void Dispose() => _top.Delete(recursive: true);

    private static string Digest(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (FileInfo file in from.EnumerateFiles())
            file.CopyTo(Path.Combine(to, file.Name));
        foreach (DirectoryInfo folder in from.EnumerateDirectories().Where(folder => !s_output.Contains(folder.Name)))
            Copy(folder, Path.Combine(to, folder.Name));
    }
}
