using CsLawAnalyzers.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CsLaw.Tool.Scanning.Compilations;

/// <summary>Tells the analyzers to follow data into the projects that a project references. It travels to them as an additional file without content.</summary>
internal sealed class AcrossProjects : AdditionalText, IAcrossProjects
{
    /// <inheritdoc/>
    public override string Path => "cslaw.projects";

    /// <inheritdoc/>
    public override SourceText? GetText(CancellationToken cancellationToken = default) => null;
}
