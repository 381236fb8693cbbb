using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CsLaw.Tool.Scanning.References.Outlines;

/// <summary>Makes assemblies of outlines: metadata alone, in memory. Nothing of them ever runs.</summary>
internal static class OutlineCompiler
{
    /// <summary>What every outline may use without saying so.</summary>
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Linq.Expressions;
        global using System.Reflection;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpCompilationOptions s_options = new(
        OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, deterministic: true, warningLevel: 0, assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);

    /// <summary>The assembly, or nothing and why: the references may lack what the outline builds on.</summary>
    /// <param name="outline">The outline.</param>
    /// <param name="isDesktop">Whether the references are those of .NET Framework, where <c>NETFRAMEWORK</c> is defined and <c>NET</c> is not.</param>
    /// <param name="references">The framework, and the families that the outline needs.</param>
    public static (ImmutableArray<byte> Image, ImmutableArray<Diagnostic> Errors) Compile(Outline outline, bool isDesktop, IEnumerable<MetadataReference> references)
    {
        CSharpParseOptions options = new(LanguageVersion.Preview, DocumentationMode.None, SourceCodeKind.Regular, [isDesktop ? "NETFRAMEWORK" : "NET"]);
        CSharpCompilation compilation = CSharpCompilation.Create(
            outline.Name,
            [CSharpSyntaxTree.ParseText(Usings, options), CSharpSyntaxTree.ParseText(outline.Text, options, outline.Name)],
            references,
            s_options);
        using MemoryStream image = new();
        ImmutableArray<Diagnostic> told = compilation.Emit(image, options: new(metadataOnly: true)) is { Success: false } failed ? failed.Diagnostics : [];
        return told.IsEmpty ? ([.. image.ToArray()], []) : ([], [.. told.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)]);
    }
}
