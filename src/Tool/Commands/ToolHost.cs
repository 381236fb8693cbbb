using System.Collections.Immutable;
using CsLaw.Tool.Builds;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Projects.Packages;
using CsLaw.Tool.Scanning.Findings;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLaw.Tool.Commands;

/// <summary>What the commands get from outside: the terminal, the place, the machine's files and the analyzers.</summary>
internal sealed record ToolHost
{
    /// <summary>Where findings and the summary are written.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Where problems and progress are written.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The terminal over these two.</summary>
    public required Terminal Terminal { get; init; }

    /// <summary>Where the user stands.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>Opens the scanned files.</summary>
    public InputFiles Files { get; init; } = new();

    /// <summary>The package cache.</summary>
    public PackageCache Packages { get; init; } = PackageCache.OfThisUser();

    /// <summary>Answers what projects hand to the compiler; null where there is no SDK to ask.</summary>
    public IProjectBuild? Build { get; init; }

    /// <summary>Tells the day that exemptions are held against.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Makes the analyzers when a scan needs them.</summary>
    public Func<ImmutableArray<DiagnosticAnalyzer>> Analyzers { get; init; } = AnalyzerCatalog.Load;

    /// <summary>The host of this process.</summary>
    public static ToolHost OfThisProcess() => new()
    {
        Output = Console.Out,
        Error = Console.Error,
        Terminal = Terminal.OfThisProcess(),
        CurrentDirectory = Environment.CurrentDirectory,
        Build = MSBuildQuery.OfThisMachine(),
    };
}
