namespace CsLawAnalyzers.Libraries.Hosts;

/// <summary>What is known of a host.</summary>
/// <param name="Jurisdiction">Where it stands.</param>
/// <param name="Kind">What it is for, as <c>law/hosts.json</c> has it: <c>ai</c>, <c>database</c>, <c>telemetry</c>…; empty where only its form speaks.</param>
/// <param name="Service">Name of the service; empty where nobody knows it.</param>
internal sealed record KnownHost(Jurisdiction Jurisdiction, string Kind, string Service)
{
    /// <summary>The kind of hosts that a project's own lines speak of.</summary>
    public const string OfTheTeam = "team";

    public static readonly KnownHost Nowhere = new(Jurisdiction.Unknown, "", "");
}
