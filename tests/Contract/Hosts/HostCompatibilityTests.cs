using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CsLawAnalyzers.Rules;
using Xunit;

namespace CsLawAnalyzers.Contract.Hosts;

/// <summary>
/// A compiler loads an analyzer beside its own assemblies. A reference to something newer than the host has is a warning CS9057 or CS8032, and no
/// rule at all; a reference to something the host does not have fails at the first call.
/// </summary>
public class HostCompatibilityTests
{
    /// <summary>What the compiler of the .NET 8 SDK has, and of netstandard2.0 what its library package brings to every host.</summary>
    private static readonly Dictionary<string, Version> s_compilerOfNet8 = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
        ["System.Threading.Tasks.Extensions"] = new(4, 2, 0, 1),
    };

    /// <summary>What the editors that load the folder <c>roslyn4.14</c> have.</summary>
    private static readonly Dictionary<string, Version> s_editorOfRoslyn414 = new(s_compilerOfNet8)
    {
        ["CsLawAnalyzers"] = typeof(ThemeAnalyzer).Assembly.GetName().Version!,
        ["Microsoft.CodeAnalysis"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 14, 0, 0),
        ["System.Collections.Immutable"] = new(9, 0, 0, 0),
        ["System.Reflection.Metadata"] = new(9, 0, 0, 0),
        ["System.Composition.AttributedModel"] = new(9, 0, 0, 0),
    };

    [Fact]
    public void The_analyzers_reference_nothing_newer_than_the_compiler_of_the_dotnet_8_SDK() =>
        AssertLoads(typeof(ThemeAnalyzer).Assembly, s_compilerOfNet8);

    [Fact]
    public void The_fixes_reference_nothing_newer_than_an_editor_with_Roslyn_4_14() => AssertLoads(typeof(CodeFixes.Repairs.FindingFix).Assembly, s_editorOfRoslyn414);

    /// <summary>The file is read, not the loaded assembly: a test host may have bound a reference to something newer.</summary>
    private static void AssertLoads(Assembly assembly, Dictionary<string, Version> host)
    {
        AssemblyName[] references = [.. References(assembly)];
        Assert.NotEmpty(references);

        Agreement.Holds(
            from reference in references
            let there = host.GetValueOrDefault(reference.Name!)
            where there is null || reference.Version > there
            select $"{assembly.GetName().Name} references {reference.Name} {reference.Version}; the host has {there?.ToString() ?? "none"}.");
    }

    private static IEnumerable<AssemblyName> References(Assembly assembly)
    {
        using FileStream stream = File.OpenRead(assembly.Location);
        using var file = new PEReader(stream);
        MetadataReader reader = file.GetMetadataReader();
        return
        [
            .. reader.AssemblyReferences.Select(handle => reader.GetAssemblyReference(handle))
                .Select(reference => new AssemblyName(reader.GetString(reference.Name)) { Version = reference.Version }),
        ];
    }
}
