using CsLawAnalyzers.Libraries.Hosts;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>Where a request goes, as far as the program decides it.</summary>
/// <param name="Host">Host name, or the id of a cloud region; empty where it is not known.</param>
/// <param name="Jurisdiction">Where the host stands.</param>
/// <param name="DecidedAt">The expression or setting that decides the host.</param>
/// <param name="Filtered">A transfer filter stands in the client's handler chain.</param>
internal sealed record Destination(string Host, Jurisdiction Jurisdiction, Location? DecidedAt, bool Filtered)
{
    public static readonly Destination Unknown = new("", Jurisdiction.Unknown, null, false);

    /// <summary>What decides the host.</summary>
    public DecidedBy By { get; init; }

    /// <summary>The scheme of its address, such as <c>https</c>; empty where the address has none.</summary>
    public string Scheme { get; init; } = "";

    /// <summary>Whether a host or region is known at all.</summary>
    public bool IsDecided => Host.Length > 0;
}
