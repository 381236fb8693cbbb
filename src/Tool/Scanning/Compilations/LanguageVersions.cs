using CsLaw.Tool.Projects;
using Microsoft.CodeAnalysis.CSharp;

namespace CsLaw.Tool.Scanning.Compilations;

/// <summary>Which C# a project is written in: what it says, else what its framework defaults to.</summary>
internal static class LanguageVersions
{
    /// <summary>The version; one this compiler does not know is read as the latest.</summary>
    public static LanguageVersion Of(ScannedProject project)
    {
        string written = project.Settings.LanguageVersion;
        if (written.Length > 0 && !written.Equals("default", StringComparison.OrdinalIgnoreCase))
            return LanguageVersionFacts.TryParse(written, out LanguageVersion version) ? version : LanguageVersion.Latest;
        return (project.Framework.Identifier, project.Framework.Version.Major, project.Framework.Version.Minor) switch
        {
            (TargetFramework.Core, >= 10, _) => LanguageVersion.Latest,
            (TargetFramework.Core, 9, _) => LanguageVersion.CSharp13,
            (TargetFramework.Core, 8, _) => LanguageVersion.CSharp12,
            (TargetFramework.Core, 7, _) => LanguageVersion.CSharp11,
            (TargetFramework.Core, 6, _) => LanguageVersion.CSharp10,
            (TargetFramework.Core, 5, _) => LanguageVersion.CSharp9,
            (TargetFramework.Core, 3, _) or (TargetFramework.Standard, 2, 1) => LanguageVersion.CSharp8,
            _ => LanguageVersion.CSharp7_3,
        };
    }
}
