using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Endpoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Consent;

/// <summary>Which endpoints collect in the sense of CSL Art. 43: where a person hands over data, as opposed to look-ups, sign-ins and the work of staff.</summary>
internal static class Collection
{
    /// <summary>Staff and machines do not give consent for the person; look-ups and removals keep nothing.</summary>
    public static bool Happens(Endpoint endpoint) =>
        endpoint.Audience is Audience.Anyone or Audience.Person && endpoint.Verb is not ("GET" or "HEAD" or "DELETE" or "OPTIONS") && !CallerWords.SpeaksOfSignIn(endpoint.Handler.Name, endpoint.Route);

    /// <summary>Correcting one's own record asks for no new consent when the purpose is the same.</summary>
    public static bool IsOwnUpdate(Endpoint endpoint) =>
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
            if (program.IgnoredDecisions.Of(call) is not null)
                return true;
            foreach (IMethodSymbol target in program.Dispatch.Targets(call.TargetMethod))
            {
                if (program.Bodies.Operation(target, cancellation) is { } callee && program.IgnoredDecisions.Any(callee))
                    return true;
            }
        }

        return false;
    }
}
