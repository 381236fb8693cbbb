using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Configuration;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Consent;

/// <summary>Which endpoints collect in the sense of CSL Art. 43: where a person hands over data, as opposed to look-ups, sign-ins and the work of staff.</summary>
internal static class Collection
{
    /// <summary>Staff and machines do not give consent for the person, unless the project wants to see them too; look-ups and removals keep nothing.</summary>
    public static bool Happens(Endpoint endpoint, ProjectOptions options) =>
        (IsByThePerson(endpoint) || options.IncludesStaff(endpoint.Location.SourceTree)) && endpoint.Verb is not ("GET" or "HEAD" or "DELETE" or "OPTIONS") && !CallerWords.SpeaksOfSignIn(endpoint.Handler.Name, endpoint.Route);

    /// <summary>Whether the person, and not somebody else about them, hands over the data.</summary>
    public static bool IsByThePerson(Endpoint endpoint) => endpoint.Audience is Audience.Anyone or Audience.Person;

    /// <summary>Whether a finding is one for a reviewer's second look: the person gave the data before, or somebody else gives it.</summary>
    public static bool IsMinor(Endpoint endpoint) => IsOwnUpdate(endpoint) || !IsByThePerson(endpoint);

    /// <summary>Correcting one's own record asks for no new consent when the purpose is the same.</summary>
    private static bool IsOwnUpdate(Endpoint endpoint) =>
        endpoint.Audience == Audience.Person && (endpoint.Verb is "PUT" or "PATCH" || CallerWords.SpeaksOfUpdate(endpoint.Handler.Name));

    /// <summary>Whether the handler, or a method it calls, asks for consent and ignores the answer: that is reported there, once.</summary>
    public static bool IgnoresDecision(Endpoint endpoint, ProgramModel program, System.Threading.CancellationToken cancellation)
    {
        if (program.Bodies.Operation(endpoint.Handler, cancellation) is not { } root)
            return false;
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (operation is not IInvocationOperation call)
                continue;
            if (program.IgnoredDecisions.Of(call, EvidenceKinds.Consent) is not null)
                return true;
            foreach (IMethodSymbol target in program.Dispatch.Targets(call.TargetMethod))
            {
                if (program.Bodies.Operation(target, cancellation) is { } callee && program.IgnoredDecisions.Any(callee, EvidenceKinds.Consent))
                    return true;
            }
        }

        return false;
    }
}
