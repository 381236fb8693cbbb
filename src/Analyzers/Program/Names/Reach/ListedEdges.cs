using System.Collections.Generic;

namespace CsLawAnalyzers.Program.Names.Reach;

/// <summary>The edges of a node that were collected when it was visited.</summary>
/// <typeparam name="TNode">A node of the graph.</typeparam>
internal struct ListedEdges<TNode> : IEdges<TNode>
{
    private readonly IReadOnlyList<TNode>? _nodes;
    private int _taken;

    /// <param name="bits">The bits that the node has itself.</param>
    /// <param name="nodes">The nodes that it leads to; null stands for none.</param>
    public ListedEdges(int bits, IReadOnlyList<TNode>? nodes = null)
    {
        Bits = bits;
        _nodes = nodes;
        _taken = 0;
    }

    /// <inheritdoc />
    public int Bits { get; }

    /// <inheritdoc />
    public bool MoveNext(out TNode next)
    {
        bool isLeft = _nodes is not null && _taken < _nodes.Count;
        next = isLeft ? _nodes![_taken++] : default!;
        return isLeft;
    }
}
