using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Names.Reach;

/// <summary>A body leads to the names that it writes, a name to the bodies that it may run.</summary>
internal struct NameEdges : IEdges<NameNode>
{
    private readonly NameGraph _graph;
    private readonly ImmutableArray<Mention> _mentions;
    private readonly Mention _mention;
    private readonly IReadOnlyList<DeclaredBody> _bodies;
    private readonly IReadOnlyList<(SyntaxTree Tree, DeclaredBody Body)> _setters;
    private readonly IReadOnlyList<DeclaredBody> _handlers;
    private int _taken;

    /// <summary>The edges of a body.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="body">The body.</param>
    /// <param name="bits">What the body leads to itself.</param>
    public NameEdges(NameGraph graph, DeclaredBody body, int bits)
        : this()
    {
        _graph = graph;
        _mentions = body.Mentions;
        _bodies = _handlers = Array.Empty<DeclaredBody>();
        _setters = Array.Empty<(SyntaxTree, DeclaredBody)>();
        Bits = bits;
    }

    /// <summary>The edges of a name.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="mention">The name, as it is written.</param>
    /// <param name="bodies">The bodies that may be run by it, as far as their form allows.</param>
    /// <param name="setters">The bodies that put something into what bears the name.</param>
    /// <param name="handlers">The bodies that a mediator of the name may run.</param>
    public NameEdges(NameGraph graph, Mention mention, IReadOnlyList<DeclaredBody> bodies, IReadOnlyList<(SyntaxTree Tree, DeclaredBody Body)>? setters = null, IReadOnlyList<DeclaredBody>? handlers = null)
        : this()
    {
        _graph = graph;
        _mention = mention;
        _bodies = bodies;
        _setters = setters ?? Array.Empty<(SyntaxTree, DeclaredBody)>();
        _handlers = handlers ?? Array.Empty<DeclaredBody>();
    }

    /// <inheritdoc />
    public int Bits { get; }

    /// <inheritdoc />
    public bool MoveNext(out NameNode next) => _mentions.IsDefault ? MoveToBody(out next) : MoveToName(out next);

    private bool MoveToName(out NameNode next)
    {
        while (_taken < _mentions.Length)
        {
            Mention mention = _mentions[_taken++];
            if (_graph.Leads(mention))
            {
                next = new NameNode(mention);
                return true;
            }
        }

        next = default;
        return false;
    }

    private bool MoveToBody(out NameNode next)
    {
        for (int at = _taken++; at < _bodies.Count; at = _taken++)
        {
            if (!_graph.Runs(_mention, _bodies[at]))
                continue;
            next = new NameNode(_bodies[at]);
            return true;
        }

        int left = _taken - _bodies.Count - 1;
        bool isSetter = left < _setters.Count;
        bool isHandler = !isSetter && left < _setters.Count + _handlers.Count;
        next = isSetter ? new NameNode(_setters[left].Body) : isHandler ? new NameNode(_handlers[left - _setters.Count]) : default;
        return isSetter || isHandler;
    }
}
