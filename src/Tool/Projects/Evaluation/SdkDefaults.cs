namespace CsLaw.Tool.Projects.Evaluation;

/// <summary>What the .NET SDKs add to a project without its saying so: sources, global usings, frameworks.</summary>
internal static class SdkDefaults
{
    private static readonly string[] s_plainUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    private static readonly string[] s_webUsings =
    [
        "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    private static readonly string[] s_workerUsings =
    [
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting",
        "Microsoft.Extensions.Logging",
    ];

    private static readonly string[] s_blazorUsings =
    [
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Logging",
    ];

    private static readonly string[] s_outputProperties =
    [
        "BaseOutputPath", "OutputPath", "BaseIntermediateOutputPath", "IntermediateOutputPath",
    ];

    /// <summary>Name of the framework reference that brings ASP.NET Core.</summary>
    public const string AspNetCore = "Microsoft.AspNetCore.App";

    /// <summary>
    /// The items a project of this SDK starts with; <paramref name="unreadable"/> is told of folders that cannot be listed.
    /// </summary>
    public static IEnumerable<ProjectItem> Items(ProjectSdk sdk, PropertyTable properties, string directory, Action<string> unreadable)
    {
        if (sdk == ProjectSdk.None)
            yield break;
        if (!properties.IsFalse("EnableDefaultItems") && !properties.IsFalse("EnableDefaultCompileItems"))
        {
            foreach (string file in Files(properties, directory, unreadable))
            {
                if (file.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))
                    yield return new ProjectItem("Compile", file);
                // These SDKs hand views and components to the compiler besides the sources.
                else if (sdk is ProjectSdk.Web or ProjectSdk.Razor or ProjectSdk.BlazorWebAssembly)
                    yield return new ProjectItem("AdditionalFiles", file);
            }
        }

        if (sdk == ProjectSdk.Web)
            yield return new ProjectItem("FrameworkReference", AspNetCore);
        if (properties["ImplicitUsings"].Trim().ToUpperInvariant() is "ENABLE" or "TRUE")
        {
            foreach (string name in ImplicitUsings(sdk, properties))
                yield return new ProjectItem("Using", name);
        }
    }

    /// <summary>Namespaces that <c>ImplicitUsings</c> opens in every file of a project of this SDK.</summary>
    public static IEnumerable<string> ImplicitUsings(ProjectSdk sdk, PropertyTable properties)
    {
        bool desktop = properties["TargetFrameworkIdentifier"] == TargetFramework.Desktop;
        IEnumerable<string> names = s_plainUsings.Where(name => !desktop || name != "System.Net.Http");
        names = sdk switch
        {
            ProjectSdk.Web => names.Concat(s_webUsings),
            ProjectSdk.Worker => names.Concat(s_workerUsings),
            ProjectSdk.BlazorWebAssembly => names.Concat(s_blazorUsings),
            _ => names,
        };
        if (properties.IsTrue("UseWPF"))
            names = names.Where(static name => name is not ("System.IO" or "System.Net.Http"));
        return properties.IsTrue("UseWindowsForms") ? names.Concat(["System.Drawing", "System.Windows.Forms"]) : names;
    }

    /// <summary>
    /// The C# files below the project that are compiled without being listed: not in <c>bin</c>, <c>obj</c>, dot folders or
    /// <c>node_modules</c>, and not in the folder of another project, whose own they are.
    /// </summary>
    private static IEnumerable<string> Files(PropertyTable properties, string directory, Action<string> unreadable)
    {
        FilePatterns patterns = new(directory, directory);
        List<Func<string, bool>> excluded =
            [.. FilePatterns.Split(properties["DefaultItemExcludes"]).Select(patterns.Matcher).OfType<Func<string, bool>>()];
        HashSet<string> outputs = new(LocalPath.Comparer) { Path.Join(directory, "bin"), Path.Join(directory, "obj") };
        foreach (string name in s_outputProperties)
        {
            if (LocalPath.Resolve(directory, properties[name]) is { } output && !LocalPath.IsWithin(output, directory))
                outputs.Add(Path.TrimEndingDirectorySeparator(output));
        }

        DirectoryWalk walk = new(folder => !outputs.Contains(folder) && EntersSourceFolder(folder) && !HoldsProject(folder), unreadable);
        return walk.Files(directory)
            .Where(path => (path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) || IsMarkup(path)) && !excluded.Exists(matches => matches(path)));
    }

    /// <summary>Whether a file is a Razor view, page or component.</summary>
    public static bool IsMarkup(string path) => path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a folder of this name can hold sources that a build would compile.</summary>
    public static bool EntersSourceFolder(string folder)
    {
        string name = Path.GetFileName(folder);
        return !name.StartsWith('.') && !name.Equals("node_modules", StringComparison.OrdinalIgnoreCase);
    }

    private static bool HoldsProject(string folder)
    {
        try
        {
            return Directory.EnumerateFiles(folder, "*.csproj").Any();
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }
}
