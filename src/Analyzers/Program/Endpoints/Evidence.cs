using CsLawAnalyzers.Program.Guards;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>A piece of evidence that is declared around an endpoint and that the framework enforces.</summary>
/// <param name="Kinds">What it is evidence of.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Name">The attribute, filter, policy or method, as a reader finds it in the code.</param>
internal sealed record Evidence(EvidenceKinds Kinds, EvidencePlace Place, string Name)
{
    /// <summary>The ground and the reason that somebody declared, where the evidence rests on their word; else empty.</summary>
    public string Declaration { get; init; } = "";

    /// <summary>The purpose that consent is asked for, where the code shows it; else empty.</summary>
    public string Purpose { get; init; } = "";
}
