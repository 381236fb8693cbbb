namespace CsLawAnalyzers.Package.EndToEnd;

/// <summary>An assembly that a host has: a shipped assembly may reference it up to this version.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="Version">The version in the oldest host of the folder.</param>
internal sealed record HostAssembly(string Name, Version Version)
{
    public HostAssembly(string name, string version)
        : this(name, Version.Parse(version))
    {
    }
}
