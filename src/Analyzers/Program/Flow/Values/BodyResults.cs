using System.Collections.Immutable;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>What one body gives to whoever called it.</summary>
internal sealed class BodyResults
{
    private readonly BodyGraph _body;
    private readonly ValueTracer _tracer;

    /// <param name="body">The body.</param>
    /// <param name="tracer">Follows the values of the body.</param>
    public BodyResults(BodyGraph body, ValueTracer tracer)
    {
        _body = body;
        _tracer = tracer;
    }

    /// <summary>What the body puts into its <c>out</c> and <c>ref</c> parameters, and into the spans it is given.</summary>
    public ImmutableArray<(int, Origin)> Outs()
    {
        if (_body.Owner is not IMethodSymbol method)
            return ImmutableArray<(int, Origin)>.Empty;
        var outs = ImmutableArray.CreateBuilder<(int, Origin)>();
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (SignRange.IsSpan(parameter.Type))
            {
                foreach (Origin origin in OriginSet.ForCallers(_tracer.Anew().PutInto(parameter)))
                    outs.Add((parameter.Ordinal, origin));
            }

            if (parameter.RefKind is not (RefKind.Out or RefKind.Ref))
                continue;
            foreach (Definition definition in _body.Definitions(new Variable(parameter)))
            {
                if (definition.Value is not { } value)
                    continue;
                foreach (Origin origin in OriginSet.ForCallers(_tracer.Anew().Trace(value)))
                    outs.Add((parameter.Ordinal, origin));
            }
        }

        return outs.ToImmutable();
    }

    /// <summary>What it gives back, at any of its ends.</summary>
    public ImmutableArray<Origin> Returned()
    {
        if (_body.Owner is not IMethodSymbol { ReturnsVoid: false })
            return ImmutableArray<Origin>.Empty;

        var all = new Alternatives(_body);
        foreach (BasicBlock block in _body.Graph.Blocks)
        {
            if (!block.IsReachable)
                continue;
            if (block.FallThroughSuccessor is { Semantics: ControlFlowBranchSemantics.Return } && block.BranchValue is { } value)
                all.Add(block.Ordinal, _tracer.Anew().Trace(value));
            foreach (IOperation operation in block.Operations)
            {
                if (operation is IReturnOperation { Kind: OperationKind.YieldReturn, ReturnedValue: { } yielded })
                    all.Add(block.Ordinal, _tracer.Anew().Trace(yielded));
            }
        }

        return OriginSet.ForCallers(all.Union());
    }
}
