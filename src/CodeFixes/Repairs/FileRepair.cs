using System.Threading;
using CsLawAnalyzers.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.CodeFixes.Repairs;

/// <summary>One way to mend findings in files beside the code, such as <c>appsettings.json</c>.</summary>
internal abstract class FileRepair
{
    /// <summary>Equivalence key, stable across versions; that of a repair of code which does the same is one way with it.</summary>
    public abstract string Key { get; }

    /// <summary>The title a person picks it by, in their language.</summary>
    public abstract string Title { get; }

    /// <summary>What to write at the place of a finding; null where the repair cannot mend it.</summary>
    /// <param name="file">The file of the finding.</param>
    /// <param name="place">The place of the finding.</param>
    /// <param name="program">What the analyzers know of the program.</param>
    /// <param name="cancellation">Stops the search.</param>
    public abstract TextChange? Mended(AdditionalText file, TextSpan place, ProgramModel program, CancellationToken cancellation);
}
