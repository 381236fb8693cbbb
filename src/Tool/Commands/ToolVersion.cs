using System.Reflection;

namespace CsLaw.Tool.Commands;

/// <summary>The version this tool tells in what it writes.</summary>
internal static class ToolVersion
{
    /// <summary>The version without the commit, which would make the output differ between two builds of one version.</summary>
    public static string Text { get; } = Informational().Split('+')[0];

    private static string Informational() =>
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
