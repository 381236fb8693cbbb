using CsLawAnalyzers.Program.Guards;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>A piece of evidence that is declared around an endpoint and that the framework enforces.</summary>
/// <param name="Kinds">What it is evidence of.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Name">The attribute, filter, policy or method, as a reader finds it in the code.</param>
internal sealed record Evidence(EvidenceKinds Kinds, EvidencePlace Place, string Name)
{
    /// <summary>The name of the policy that holds for endpoints which name none.</summary>
    public const string Fallback = "FallbackPolicy";

    /// <summary>The ground and the reason that somebody declared, where the evidence rests on their word; else empty.</summary>
    public string Declaration { get; init; } = "";

    /// <summary>The purpose that consent is asked for, where the code shows it; else empty.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Whether it is consent to something beside the service, such as marketing: all purposes that it names, or its own name, speak of that, and the place does not.</summary>
    /// <param name="around">What the endpoint is called: name and route.</param>
    public bool IsForAnotherPurpose(string around)
    {
        if ((Kinds & EvidenceKinds.Consent) == 0 || Declaration.Length > 0)
            return false;
        foreach (string purpose in Purpose.Length > 0 ? Purpose.Split(',') : new[] { Name })
        {
            if (!ConsentScope.SpeaksOfBeside(purpose))
                return false;
        }

        return !ConsentScope.SpeaksOfBeside(around);
    }
}
