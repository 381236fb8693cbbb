using System.Text;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Scanning.Configs;
using CsLaw.Tool.Scanning.References;
using CsLaw.Tool.Scanning.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CsLaw.Tool.Scanning.Compilations;

/// <summary>Makes a compilation of a project that was read as text. Generators and analyzers the project brings along have no part in it.</summary>
/// <param name="inputs">Opens the files.</param>
/// <param name="references">Finds the assemblies.</param>
/// <param name="symbols">Binds what it makes.</param>
/// <param name="views">Shows it the projects it references.</param>
internal sealed class ProjectCompiler(InputFiles inputs, ReferenceResolver references, SharedSymbols symbols, ReferencedViews views)
{
    /// <summary>Parses the sources and joins them with what they reference.</summary>
    /// <param name="project">The project.</param>
    /// <param name="behind">The projects it sees.</param>
    /// <param name="compilations">Those of them that were compiled.</param>
    /// <param name="cancellation">Ends the parsing.</param>
    public CompiledProject Compile(
        ScannedProject project,
        IReadOnlyList<ScannedProject> behind,
        IEnumerable<CSharpCompilation> compilations,
        CancellationToken cancellation)
    {
        SourceSet files = new(inputs);
        List<ProjectNote> notes = [.. project.Notes];
        AnalyzerConfigSet configs = files.Configs(project);
        SilencedRules silenced = files.Silenced;
        CSharpParseOptions parseOptions = new(
            LanguageVersions.Of(project),
            project.Settings.ReadsDocumentation ? DocumentationMode.Parse : DocumentationMode.None,
            SourceCodeKind.Regular,
            project.Settings.Symbols.Where(SyntaxFacts.IsValidIdentifier));

        List<SyntaxTree> sources = files.Parse(project.Sources, parseOptions, cancellation);
        int lines = sources.Sum(tree => tree.GetText(cancellation).Lines.Count);

        List<SyntaxTree> trees = [.. sources];
        if (ProjectPreamble.Of(project.Settings) is { Length: > 0 } preamble)
        {
            string generated = Path.Join(project.Directory, "obj", project.Name + ".g.cs");
            trees.Add(CSharpSyntaxTree.ParseText(SourceText.From(preamble, Encoding.UTF8), parseOptions, generated, cancellation));
        }

        IEnumerable<MetadataReference> all = compilations
            .Select(static compilation => compilation.ToMetadataReference())
            .Concat(references.Resolve(project, behind, Usings(trees, cancellation), notes));
        CSharpCompilation compilation = CSharpCompilation.Create(
            project.AssemblyName,
            trees,
            all,
            Options(project, sources, configs, silenced, cancellation));
        symbols.Bind(compilation);
        ConfigOptionsProvider options = new(configs);
        return new CompiledProject(
            views.Join(compilation),
            new AnalyzerOptions(files.AdditionalFiles(project).AddRange(files.ConfigTexts).Add(new AcrossProjects()), options),
            sources.Count,
            lines,
            LawVersion.Of(options, sources),
            silenced,
            [.. notes.Distinct()],
            files.Problems)
        {
            Referenced = compilation,
        };
    }

    private static CSharpCompilationOptions Options(
        ScannedProject project,
        List<SyntaxTree> sources,
        AnalyzerConfigSet configs,
        SilencedRules silenced,
        CancellationToken cancellation)
    {
        CompilerSettings settings = project.Settings;
        Dictionary<string, ReportDiagnostic> severities = new(StringComparer.Ordinal);
        foreach (string id in settings.WarningsAsErrors)
            severities[RuleId(id)] = ReportDiagnostic.Error;
        foreach (string id in settings.NoWarn)
            severities[RuleId(id)] = ReportDiagnostic.Suppress;
        if (!Enum.TryParse(settings.Nullable, ignoreCase: true, out NullableContextOptions nullable))
            nullable = NullableContextOptions.Disable;
        return new CSharpCompilationOptions(
            OutputKindOf(settings, sources, cancellation),
            allowUnsafe: true,
            concurrentBuild: true,
            generalDiagnosticOption: settings.TreatWarningsAsErrors ? ReportDiagnostic.Error : ReportDiagnostic.Default,
            specificDiagnosticOptions: severities,
            nullableContextOptions: nullable,
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default)
            .WithSyntaxTreeOptionsProvider(new ConfigTreeOptions(configs, silenced));
    }

    /// <summary>A folder without a project does not say whether it is a program; its statements outside of types do.</summary>
    private static OutputKind OutputKindOf(CompilerSettings settings, List<SyntaxTree> sources, CancellationToken cancellation)
    {
        bool HasStatements(SyntaxTree tree) => tree.GetCompilationUnitRoot(cancellation).Members.Any(SyntaxKind.GlobalStatement);
        return settings.OutputType.ToUpperInvariant() switch
        {
            "EXE" => OutputKind.ConsoleApplication,
            "WINEXE" => OutputKind.WindowsApplication,
            "" when sources.Exists(HasStatements) => OutputKind.ConsoleApplication,
            _ => OutputKind.DynamicallyLinkedLibrary,
        };
    }

    /// <summary>The names in all usings, those inside of namespaces included.</summary>
    private static HashSet<string> Usings(List<SyntaxTree> trees, CancellationToken cancellation)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (SyntaxTree tree in trees)
        {
            CompilationUnitSyntax unit = tree.GetCompilationUnitRoot(cancellation);
            foreach (UsingDirectiveSyntax directive in unit.Usings.Concat(unit.Members.OfType<BaseNamespaceDeclarationSyntax>().SelectMany(static space => space.Usings)))
            {
                if (directive.Name is { } name)
                    names.Add(name.ToString());
            }
        }

        return names;
    }

    private static string RuleId(string written) => written.All(char.IsAsciiDigit) ? "CS" + written.PadLeft(4, '0') : written;
}
