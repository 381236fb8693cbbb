using CsLawAnalyzers.Law;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.Libraries;

/// <summary>A line that says nothing the reader understands: where it stands, and why.</summary>
internal sealed record FactProblem(TextSpan Span, LinePositionSpan Lines, string Line, LocalizedText Reason);
