using CsLawAnalyzers.Libraries;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>Where a request goes, as far as the code decides it.</summary>
/// <param name="Host">Host name; empty where it is not known.</param>
/// <param name="Jurisdiction">Where the host stands.</param>
/// <param name="DecidedAt">The expression that decides the host.</param>
/// <param name="Filtered">A transfer filter stands in the client's handler chain.</param>
internal sealed record Destination(string Host, Jurisdiction Jurisdiction, SyntaxNode? DecidedAt, bool Filtered)
{
    public static readonly Destination Unknown = new("", Jurisdiction.Unknown, null, false);
}
