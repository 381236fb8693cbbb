using System.Collections.Immutable;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Flow.Rows;
using CsLawAnalyzers.Program.Flow.Values;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>What is found out about one body as its calls are gone through.</summary>
internal sealed class BodyFindings
{
    private readonly ValueTracer _tracer;
    private readonly ImmutableArray<SinkFlow>.Builder _flows = ImmutableArray.CreateBuilder<SinkFlow>();
    private readonly DistinctList<Handing> _handed = new();
    private readonly DistinctList<AccountOpening> _accounts = new();

    public BodyFindings(FlowModel model, BodyGraph body, Walk walk)
    {
        Model = model;
        Body = body;
        Walk = walk;
        _tracer = new ValueTracer(model, body, walk);
        Savings = new BodySavings(model, body, walk, _tracer);
    }

    public FlowModel Model { get; }

    public BodyGraph Body { get; }

    public Walk Walk { get; }

    /// <summary>The calls that keep what was written into objects before.</summary>
    public BodySavings Savings { get; }

    /// <summary>For a question of its own about what a value may hold.</summary>
    public ValueTracer Tracer() => _tracer.Anew();

    /// <summary>Adds what reaches a sink, as far as that may be personal.</summary>
    public void Add(SinkFlow flow)
    {
        if (flow.Whole(Model.Data) is { } whole)
            _flows.Add(whole);
    }

    /// <summary>Adds what the caller has to judge, since parameters of this body decide what it is.</summary>
    public void AddOpen(SinkFlow flow) => _flows.Add(flow);

    public void Add(Handing handing) => _handed.Add(handing);

    public void Add(AccountOpening account) => _accounts.Add(account);

    /// <summary>What stands before a call that leads to the sink, where that counts.</summary>
    public EvidenceSet Before(SinkCall sink, IOperation call, ref EvidenceSet? known) =>
        (SinkKinds.Bit(sink.Kind) & SinkKinds.Permitted) == 0 ? EvidenceSet.None : known ??= Model.Guards.Before(Body, call, Walk);

    /// <summary>All of it, and what the body returns.</summary>
    public BodyFlows ToFlows()
    {
        var results = new BodyResults(Body, _tracer);
        return new BodyFlows(_flows.ToImmutable(), results.Returned(), results.Outs(), _accounts.ToImmutable(), _handed.ToImmutable()) { Savings = Savings.OfRows };
    }
}
