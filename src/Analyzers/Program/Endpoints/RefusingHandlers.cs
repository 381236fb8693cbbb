using System.Threading;
using CsLawAnalyzers.Program.Destinations;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>
/// Handlers of the program's own that filter transfers, known by their flow: no request is passed on unless the host of that request was asked for before, and a
/// host that is not allowed ends in an exception or an answer of the handler's own.
/// </summary>
internal sealed class RefusingHandlers
{
    private readonly FlowModel _flow;

    public RefusingHandlers(FlowModel flow) => _flow = flow;

    /// <summary>Whether the type is a delegating handler whose source refuses hosts.</summary>
    public bool Has(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol named || !Signs.DerivesFrom(named, "DelegatingHandler"))
            return false;
        bool refuses = false;
        foreach (ISymbol member in named.GetMembers())
        {
            if (member is not IMethodSymbol { IsOverride: true, Name: "SendAsync" or "Send" } method || _flow.Bodies.Graph(method, CancellationToken.None) is not { } body)
                continue;
            if (!Refuses(body))
                return false;
            refuses = true;
        }

        return refuses;
    }

    /// <summary>Whether everything that the body passes on was checked, and something is.</summary>
    private bool Refuses(BodyGraph root)
    {
        bool passes = false;
        var walk = new Walk(CancellationToken.None);
        foreach (BodyGraph body in root.SelfAndNested())
        {
            foreach (IOperation operation in body.Calls)
            {
                if (operation is not IInvocationOperation { Instance: IInstanceReferenceOperation, TargetMethod: { Name: "SendAsync" or "Send" } sends, Arguments.IsEmpty: false } call
                    || SymbolEqualityComparer.Default.Equals(sends, root.Owner))
                {
                    continue;
                }

                AddressSources sent = AddressSources.OfCall(call, CallPath.In(body), isAbsolute: true);
                if (!_flow.Guards.Before(body, call, walk).Has(EvidenceKinds.Transfer, asked => asked.Address is not { } address || address.Sources.Meets(sent)))
                    return false;
                passes = true;
            }
        }

        return passes;
    }
}
