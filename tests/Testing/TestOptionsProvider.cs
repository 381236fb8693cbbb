using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Testing;

/// <summary>The same options for every file, and more for some.</summary>
internal sealed class TestOptionsProvider(ImmutableDictionary<string, string> options, ImmutableDictionary<string, ImmutableDictionary<string, string>> ofFiles) : AnalyzerConfigOptionsProvider
{
    private readonly Dictionary _options = new(options);

    public override AnalyzerConfigOptions GlobalOptions => _options;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Of(tree.FilePath);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Of(textFile.Path);

    private Dictionary Of(string path) =>
        ofFiles.TryGetValue(path, out ImmutableDictionary<string, string>? more) ? new Dictionary(options.SetItems(more)) : _options;

    private sealed class Dictionary(ImmutableDictionary<string, string> options) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => options.TryGetValue(key, out value);
    }
}
