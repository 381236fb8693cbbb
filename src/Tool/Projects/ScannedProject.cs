using CsLaw.Tool.Projects.Packages;

namespace CsLaw.Tool.Projects;

/// <summary>One compilation to be: everything the scan needs to know of a project, read but not yet compiled.</summary>
internal sealed record ScannedProject
{
    /// <summary>The project file, canonical; for a folder without project the folder itself.</summary>
    public required string Path { get; init; }

    /// <summary>What tells it from all others of a scan: its path, with the target framework where the scan compiles it for several.</summary>
    public string Id { get => field ?? Path; init; }

    /// <summary>Name for readers: the file name without extension.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the assembly; friends are granted by it.</summary>
    public required string AssemblyName { get; init; }

    /// <summary>The folder of the project.</summary>
    public required string Directory { get; init; }

    /// <summary>The framework it is read for.</summary>
    public required TargetFramework Framework { get; init; }

    /// <summary>C# files, absolute, each once.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Files handed to the analyzers besides the sources.</summary>
    public IReadOnlyList<string> AdditionalFiles { get; init; } = [];

    /// <summary><c>.editorconfig</c> and <c>.globalconfig</c> files that apply.</summary>
    public IReadOnlyList<string> ConfigFiles { get; init; } = [];

    /// <summary>Referenced projects by <see cref="Id"/>; in a project read as text their files, canonical, whether or not they exist.</summary>
    public IReadOnlyList<string> ProjectReferences { get; init; } = [];

    /// <summary>Packages asked for.</summary>
    public IReadOnlyList<PackageRequest> Packages { get; init; } = [];

    /// <summary>Shared frameworks beyond the base one, e.g. <c>Microsoft.AspNetCore.App</c>.</summary>
    public IReadOnlyList<string> Frameworks { get; init; } = [];

    /// <summary>Assemblies referenced by path.</summary>
    public IReadOnlyList<string> Assemblies { get; init; } = [];

    /// <summary>What it tells the compiler.</summary>
    public CompilerSettings Settings { get; init; } = new();

    /// <summary>What MSBuild hands to the compiler; null for a project read as text.</summary>
    public CompilerCall? Call { get; init; }

    /// <summary>What could not be followed.</summary>
    public IReadOnlyList<ProjectNote> Notes { get; init; } = [];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<InputProblem> Problems { get; init; } = [];
}
