using System;
using System.Collections.Generic;
using System.Threading;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>
/// The state of one question as it goes from body to body: what is being answered, what was answered on the way, and how much may still be spent.
/// Bodies that call each other are answered in rounds: a body that is met again while it is open answers what its last round found.
/// </summary>
internal sealed class Walk
{
    /// <summary>Bodies one question may open; beyond that the answer is silence and the exhaustion is noted.</summary>
    private const int MostBodies = 4_000;

    /// <summary>Depth of calls one question may follow.</summary>
    private const int MostDepth = 48;

    /// <summary>Further out than any body of the question: what leans on a ring is not final before the ring is.</summary>
    private const int OnRing = -1;

    private readonly Dictionary<BodyGraph, Frame> _open = new();
    private readonly Dictionary<BodyGraph, (BodyFlows Answer, int LeansOn)> _provisional = new();
    private readonly Dictionary<BodyGraph, BodyFlows> _assumed = new();
    private readonly List<BodyGraph> _order = new();
    private readonly IReadOnlyDictionary<BodyGraph, BodyFlows>? _ring;
    private int _bodies;

    /// <param name="cancellation">Ends the question.</param>
    /// <param name="ring">What the bodies of a ring of calls are taken to answer while one of them is answered; null outside of one.</param>
    public Walk(CancellationToken cancellation, IReadOnlyDictionary<BodyGraph, BodyFlows>? ring = null)
    {
        Cancellation = cancellation;
        _ring = ring;
    }

    public CancellationToken Cancellation { get; }

    /// <summary>Fields and properties whose contents are being searched.</summary>
    public HashSet<ISymbol> Searched { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Depth of the outermost open body that the current answer leans on; an answer that leans on an open one is not final.</summary>
    public int LeansOn { get; set; } = int.MaxValue;

    /// <summary>A question inside a body ran out of its own budget.</summary>
    public bool Exhausted { get; set; }

    /// <summary>Whether the question has followed as deep, or as many bodies, as it may.</summary>
    public bool IsSpent() => _open.Count >= MostDepth || ++_bodies > MostBodies;

    /// <summary>The answer of a body that is open, was answered in this round, or belongs to the ring that is being answered.</summary>
    public bool TryMeet(BodyGraph body, out BodyFlows? answer)
    {
        if (_open.TryGetValue(body, out Frame? frame))
        {
            frame.WasMet = true;
            LeansOn = Math.Min(LeansOn, frame.Depth);
            answer = _assumed.TryGetValue(body, out BodyFlows? assumed) ? assumed : BodyFlows.Empty;
            return true;
        }

        if (_provisional.TryGetValue(body, out (BodyFlows Answer, int LeansOn) known))
        {
            LeansOn = Math.Min(LeansOn, known.LeansOn);
            answer = known.Answer;
            return true;
        }

        if (_ring is null || !_ring.TryGetValue(body, out answer))
        {
            answer = null;
            return false;
        }

        LeansOn = OnRing;
        return true;
    }

    /// <summary>Opens a body and gives its depth.</summary>
    public int Enter(BodyGraph body)
    {
        int depth = _open.Count;
        _open.Add(body, new Frame(depth, _order.Count));
        return depth;
    }

    /// <summary>Begins a round: what the last one worked out on the way is the assumption of this one.</summary>
    public void BeginRound(BodyGraph body)
    {
        Frame frame = _open[body];
        Forget(frame.Mark);
        frame.WasMet = false;
        LeansOn = int.MaxValue;
    }

    /// <summary>What the body is taken to answer in the next round.</summary>
    public void Assume(BodyGraph body, BodyFlows answer) => _assumed[body] = answer;

    /// <summary>How much was found on the way since the body was opened.</summary>
    public int SizeSince(BodyGraph body, Func<BodyFlows, int> sizeOf)
    {
        int size = 0;
        for (int i = _open[body].Mark; i < _order.Count; i++)
            size += sizeOf(_provisional[_order[i]].Answer);
        return size;
    }

    /// <summary>Whether the body was met again while it was open in this round.</summary>
    public bool WasMet(BodyGraph body) => _open[body].WasMet;

    /// <summary>Closes a body whose answer is final, and gives all that was worked out on its way.</summary>
    public List<KeyValuePair<BodyGraph, BodyFlows>> Settle(BodyGraph body)
    {
        int mark = _open[body].Mark;
        var settled = new List<KeyValuePair<BodyGraph, BodyFlows>>(_order.Count - mark);
        for (int i = mark; i < _order.Count; i++)
            settled.Add(new KeyValuePair<BodyGraph, BodyFlows>(_order[i], _provisional[_order[i]].Answer));
        Forget(mark);
        _open.Remove(body);
        return settled;
    }

    /// <summary>Closes a body whose answer holds for this round of a body further out.</summary>
    public void Leave(BodyGraph body, BodyFlows answer, int leansOn)
    {
        _open.Remove(body);
        _provisional[body] = (answer, leansOn);
        _assumed[body] = answer;
        _order.Add(body);
    }

    private void Forget(int mark)
    {
        for (int i = _order.Count - 1; i >= mark; i--)
            _provisional.Remove(_order[i]);
        _order.RemoveRange(mark, _order.Count - mark);
    }

    private sealed class Frame
    {
        public Frame(int depth, int mark)
        {
            Depth = depth;
            Mark = mark;
        }

        public int Depth { get; }

        public int Mark { get; }

        public bool WasMet { get; set; }
    }
}
