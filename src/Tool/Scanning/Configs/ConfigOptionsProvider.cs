using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLaw.Tool.Scanning.Configs;

/// <summary>Hands the <c>.editorconfig</c> and <c>.globalconfig</c> values of a project to its analyzers.</summary>
internal sealed class ConfigOptionsProvider(AnalyzerConfigSet configs) : AnalyzerConfigOptionsProvider
{
    private readonly ConcurrentDictionary<string, ConfigOptions> _byPath = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; } = new ConfigOptions(configs.GlobalConfigOptions.AnalyzerOptions);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Of(tree.FilePath);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Of(textFile.Path);

    /// <summary>The options of the file at <paramref name="path"/>.</summary>
    public ConfigOptions Of(string path) =>
        _byPath.GetOrAdd(path, static (file, set) => new ConfigOptions(set.GetOptionsForSourcePath(file).AnalyzerOptions), configs);
}
