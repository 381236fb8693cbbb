using System.Collections.Generic;

namespace CsLawAnalyzers.Libraries.Hosts;

/// <summary>What hosts of a kind do with what they are sent: the lines of the verb <c>service</c>.</summary>
internal sealed class ServiceRoles
{
    private readonly HashSet<(string, string)> _roles = new();

    public ServiceRoles(IEnumerable<LibraryFact> facts)
    {
        foreach (LibraryFact fact in facts)
        {
            if (fact.Verb == FactVerb.Service)
                _roles.Add((fact.Kind, fact.Target));
        }
    }

    /// <summary>Whether they gather data for themselves or for others, for which a reviewer asks for consent (PIPL Art. 23).</summary>
    public bool Gathers(string hostKind) => _roles.Contains(("gathering", hostKind));

    /// <summary>Whether they do what the person asked for, or run on the operator's account (PIPL Art. 21).</summary>
    public bool IsCommissioned(string hostKind) => _roles.Contains(("commissioned", hostKind));

    /// <summary>Whether an address of theirs in a settings file is one that data is sent to.</summary>
    public bool TakesData(string hostKind) => _roles.Contains(("taking", hostKind));

    /// <summary>Whether they keep what they are sent.</summary>
    public bool Stores(string hostKind) => _roles.Contains(("store", hostKind));
}
