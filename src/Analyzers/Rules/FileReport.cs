using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Rules;

/// <summary>Where a rule that looks at a whole file reports what it finds in it.</summary>
internal readonly struct FileReport
{
    private readonly SemanticModelAnalysisContext _context;

    public FileReport(SemanticModelAnalysisContext context) => _context = context;

    /// <summary>Where to report what stands at the node.</summary>
    public CodeReport At(SyntaxNode place) => CodeReport.At(place, _context);
}
