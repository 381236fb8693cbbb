using System;
using System.Collections.Generic;
using CsLawAnalyzers.Program.Flow.Graphs;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>What the tracers of one question share as it goes from a body to the bodies around and inside it, and what the questions of one body share.</summary>
internal sealed class TraceState
{
    /// <summary>Expressions one question may look at.</summary>
    private const int MostExpressions = 3_000;

    /// <summary>Definitions that are being followed, with their depth, so that a loop ends.</summary>
    private readonly Dictionary<Definition, int> _open = new();

    /// <summary>Followed to their end: a text that grows from line to line would else be followed once for each way through its lines.</summary>
    private readonly Dictionary<Definition, DefinedValue> _known = new();

    private int _spent;

    /// <summary>Depth of the outermost open definition that the answer now being made leans on: one that leans on an open one is not final.</summary>
    private int _leansOn = int.MaxValue;

    /// <summary>Begins another question about the same bodies.</summary>
    public void Begin() => _spent = 0;

    /// <summary>Counts one more expression; false if the question has looked at as many as it may.</summary>
    public bool Spend() => ++_spent <= MostExpressions;

    /// <summary>What the definition is known to hold; null if nobody followed it to its end.</summary>
    public DefinedValue? Find(Definition definition) => _known.TryGetValue(definition, out DefinedValue? known) ? known : null;

    /// <summary>Begins to follow a definition; null if that is being done further out.</summary>
    public OpenDefinition? Open(Definition definition)
    {
        if (_open.TryGetValue(definition, out int depth))
        {
            _leansOn = Math.Min(_leansOn, depth);
            return null;
        }

        var opened = new OpenDefinition(definition, _open.Count, _leansOn);
        _open.Add(definition, opened.Depth);
        _leansOn = int.MaxValue;
        return opened;
    }

    /// <summary>Ends to follow a definition, and keeps what it holds if that is whole.</summary>
    public void Close(OpenDefinition opened, DefinedValue value)
    {
        _open.Remove(opened.Definition);
        bool isFinal = _leansOn >= opened.Depth;
        if (isFinal && _spent <= MostExpressions)
            _known[opened.Definition] = value;
        _leansOn = Math.Min(opened.LeansOn, isFinal ? int.MaxValue : _leansOn);
    }
}
