using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow.Rows;
using CsLawAnalyzers.Program.Flow.Values;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Program.Stores;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>The answer about one body: what reaches sinks from it, what it returns, which accounts it opens. As a method's summary it serves all its callers.</summary>
/// <param name="Flows">What reaches sinks.</param>
/// <param name="Returns">What the body gives back.</param>
/// <param name="Outs">What it puts into its <c>out</c> and <c>ref</c> parameters and into the spans it is given, by their ordinals.</param>
/// <param name="Accounts">Calls that open an account, here or further down.</param>
/// <param name="Handed">What it hands to functions that are handed to it.</param>
internal sealed record BodyFlows(
    ImmutableArray<SinkFlow> Flows, ImmutableArray<Origin> Returns, ImmutableArray<(int Ordinal, Origin Origin)> Outs, ImmutableArray<AccountOpening> Accounts,
    ImmutableArray<Handing> Handed)
{
    public static readonly BodyFlows Empty = new(
        ImmutableArray<SinkFlow>.Empty, ImmutableArray<Origin>.Empty, ImmutableArray<(int, Origin)>.Empty, ImmutableArray<AccountOpening>.Empty,
        ImmutableArray<Handing>.Empty);

    private ImmutableArray<SinkFlow> _relayed;

    /// <summary>Calls that keep what was written into tracked rows, here or further down.</summary>
    public ImmutableArray<Saving> Savings { get; init; } = ImmutableArray<Saving>.Empty;

    /// <summary>
    /// What callers must know: one flow for each parameter, sink kind and kind of knowledge. Which of ten log calls a value reaches is the same to a
    /// caller; where a request goes is not, so each of those counts, and each call that may give it another address.
    /// </summary>
    public ImmutableArray<SinkFlow> Relayed
    {
        get
        {
            if (_relayed.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _relayed, Distinct());
            return _relayed;
        }
    }

    private ImmutableArray<SinkFlow> Distinct()
    {
        var seen = new HashSet<(IParameterSymbol?, ISymbol?, bool, string, IOperation?, IOperation?, PayloadShape, (bool, bool, HandedStatement?), string?, Sanitization, EvidenceSet)>();
        var distinct = ImmutableArray.CreateBuilder<SinkFlow>();
        foreach (SinkFlow flow in Flows)
        {
            if ((flow.Origin.Root is not null || flow.Origin.IsOfReceiver) && seen.Add((
                flow.Origin.Root,
                flow.Origin.Member,
                flow.Origin.IsSerialised,
                flow.Sink.Kind,
                flow.Sink.Kind is "http" or "ai" ? flow.Sink.Operation : null,
                flow.Sink.Kind is "http" or "ai" ? flow.Call : null,
                flow.Sink.Shape,
                (flow.Sink.IsMinor, flow.Sink.IsOpen, flow.Sink.Statement),
                flow.Data?.Taxon.Id,
                flow.Applied,
                flow.Evidence)))
            {
                distinct.Add(flow);
            }
        }

        return distinct.ToImmutable();
    }
}
