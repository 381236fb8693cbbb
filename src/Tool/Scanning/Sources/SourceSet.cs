using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Scanning.Configs;
using CsLawAnalyzers.Program.Configuration.Settings;
using CsLawAnalyzers.Program.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CsLaw.Tool.Scanning.Sources;

/// <summary>Reads the files of one project for its compilation. A file that cannot be read is noted and left out.</summary>
internal sealed class SourceSet(InputFiles files)
{
    private const string KeyPrefix = "cslaw_";

    private readonly ConcurrentBag<InputProblem> _problems = [];
    private readonly List<(string Path, SourceText Text)> _configs = [];

    /// <summary>What could not be read so far, in the order of the paths.</summary>
    public ImmutableArray<InputProblem> Problems => [.. _problems.OrderBy(static problem => problem.Path, StringComparer.Ordinal)];

    /// <summary>What the configuration files that were read switch off.</summary>
    public SilencedRules Silenced => new(_configs);

    /// <summary>The configuration files that were read and speak to the rules, so that these can say at which line something is wrong.</summary>
    public IEnumerable<AdditionalText> ConfigTexts =>
        _configs.Where(static config => config.Text.ToString().Contains(KeyPrefix, StringComparison.OrdinalIgnoreCase)).Select(static config => new AdditionalSource(config.Path, config.Text));

    /// <summary>The sources as trees, in the order of their paths.</summary>
    public List<SyntaxTree> Parse(IReadOnlyList<string> paths, CSharpParseOptions options, CancellationToken cancellation)
    {
        SyntaxTree?[] parsed = new SyntaxTree?[paths.Count];
        ParallelOptions parallel = new() { CancellationToken = cancellation };
        Parallel.For(0, parsed.Length, parallel, i => parsed[i] =
            Read(paths[i]) is { } text ? CSharpSyntaxTree.ParseText(text, options, paths[i], cancellation) : null);
        return [.. parsed.OfType<SyntaxTree>()];
    }

    /// <summary>The configuration files, joined with the properties that analyzers may ask for.</summary>
    /// <param name="project">The project.</param>
    public AnalyzerConfigSet Configs(ScannedProject project)
    {
        List<AnalyzerConfig> configs = [];
        foreach (string path in project.ConfigFiles)
        {
            if (Read(path) is not { } text)
                continue;
            configs.Add(AnalyzerConfig.Parse(text, path));
            _configs.Add((path, text));
        }

        if (project.Settings.VisibleProperties.Count > 0)
        {
            StringBuilder properties = new("is_global = true\n");
            IReadOnlyDictionary<string, string> visible = project.Settings.VisibleProperties;
            foreach ((string name, string value) in visible.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
                properties.Append("build_property.").Append(name).Append(" = ").Append(value.ReplaceLineEndings(" ")).Append('\n');
            string generated = Path.Join(project.Directory, "obj", project.Name + ".GeneratedMSBuildEditorConfig.editorconfig");
            configs.Add(AnalyzerConfig.Parse(properties.ToString(), generated));
        }

        return AnalyzerConfigSet.Create(configs);
    }

    /// <summary>The files handed to the analyzers besides the sources.</summary>
    public ImmutableArray<AdditionalText> AdditionalFiles(ScannedProject project)
    {
        ImmutableArray<AdditionalText>.Builder additional = ImmutableArray.CreateBuilder<AdditionalText>();
        foreach (string path in project.AdditionalFiles)
        {
            if (Read(path) is not { } text)
                continue;
            AdditionalSource file = new(path, text);
            additional.Add(file);
            // The rules pass over it, or what of it is beyond their limit, in silence, as a build should; a scan says so. A text of so many characters takes no fewer bytes.
            if (text.Length > SettingsFile.Longest && SettingsFile.KindOf(file) is not null)
                _problems.Add(new InputProblem(ProblemKind.TooLarge, path, InputFiles.Shown(SettingsFile.Longest)));
            if (text.Length > MarkupNames.Longest && MarkupNames.IsMarkup(file))
                _problems.Add(new InputProblem(ProblemKind.CutShort, path, InputFiles.Shown(MarkupNames.Longest)));
        }

        return additional.ToImmutable();
    }

    private SourceText? Read(string path)
    {
        try
        {
            return SourceReader.Read(files, path);
        }
        catch (InvalidDataException)
        {
            _problems.Add(new InputProblem(ProblemKind.Binary, path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(InputProblem.Reading(path, exception));
        }

        return null;
    }
}
