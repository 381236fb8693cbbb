using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CsLaw.Tool.Scanning.Sources;

/// <summary>An additional file that was read before the analysis began.</summary>
internal sealed class AdditionalSource(string path, SourceText text) : AdditionalText
{
    /// <inheritdoc/>
    public override string Path => path;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}
