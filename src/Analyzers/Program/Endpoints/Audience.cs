namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>Who may call an endpoint, as far as the code tells.</summary>
internal enum Audience
{
    /// <summary>Anyone: the person who gives data for the first time is among them.</summary>
    Anyone,

    /// <summary>A signed-in person, about themselves.</summary>
    Person,

    /// <summary>The operator's own people, about others.</summary>
    Staff,

    /// <summary>Another system.</summary>
    Machine,
}
