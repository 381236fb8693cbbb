using System.Reflection;

namespace CsLawAnalyzers.Package.EndToEnd.Hosting;

/// <summary>The tree that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its root folder.</summary>
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The configuration that was built, so that what is packed is what was built.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>The tool that was built, to be run by <c>dotnet</c>.</summary>
    public static string Tool => Path.Combine(Root, "src", "Tool", "bin", Configuration, "net10.0", "cslaw.dll");

    /// <summary>The folder with the reference assemblies of the .NET Framework, as <c>TargetFrameworkRootPath</c> wants it.</summary>
    public static string NetFramework { get; } = Metadata("NetFramework");

    /// <summary>The folder of the packages that the build was restored from.</summary>
    public static string RestoredPackages { get; } = Metadata("RestoredPackages");

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
