using System;
using System.Collections.Generic;
using System.Threading;

namespace CsLawAnalyzers.Program.Names.Reach;

/// <summary>
/// Which bits a node has or leads to, on demand: strongly connected components after Tarjan, without recursion. Nodes that lead to each other
/// have the same answer. Each node is visited once, whoever asks. Not for several threads at a time: whoever shares it locks.
/// </summary>
/// <typeparam name="TNode">A node of the graph.</typeparam>
/// <typeparam name="TEdges">Where a node leads to.</typeparam>
internal sealed class Reachability<TNode, TEdges>
    where TNode : notnull
    where TEdges : struct, IEdges<TNode>
{
    /// <summary>Nodes are kept in pieces: most searches see a few, and one large array would be copied again and again.</summary>
    private const int ChunkSize = 16;

    private readonly Dictionary<TNode, int> _places;
    private readonly List<Visited[]> _chunks = new();
    private readonly Stack<int> _component = new();
    private readonly Stack<int> _path = new();
    private readonly Func<TNode, CancellationToken, TEdges> _visit;
    private readonly Action<TNode, int>? _settled;
    private int _count;

    /// <param name="visit">Gives a node's own bits and where it leads to.</param>
    /// <param name="comparer">Tells nodes apart.</param>
    /// <param name="settled">Gets each node with its answer once that is final.</param>
    public Reachability(Func<TNode, CancellationToken, TEdges> visit, IEqualityComparer<TNode> comparer, Action<TNode, int>? settled = null)
    {
        _visit = visit;
        _settled = settled;
        _places = new Dictionary<TNode, int>(comparer);
    }

    /// <summary>The bits that the node has or leads to.</summary>
    public int Of(TNode node, CancellationToken cancellation)
    {
        // Between questions every node that has a place is settled.
        if (_places.TryGetValue(node, out int known))
            return At(known).Bits;
        try
        {
            return Run(node, cancellation);
        }
        finally
        {
            // A search that was broken off leaves nodes without an answer: they are as if nobody had seen them.
            while (_component.Count > 0)
                _places.Remove(At(_component.Pop()).Node);
            _path.Clear();
        }
    }

    /// <summary>Whether each of the nodes leads to the other one.</summary>
    public bool AreInOneRing(TNode left, TNode right, CancellationToken cancellation)
    {
        Of(left, cancellation);
        Of(right, cancellation);
        return At(_places[left]).Low == At(_places[right]).Low;
    }

    private int Run(TNode start, CancellationToken cancellation)
    {
        int first = Enter(start, cancellation);
        while (_path.Count > 0)
        {
            int place = _path.Peek();
            ref Visited node = ref At(place);
            if (node.Edges.MoveNext(out TNode next))
            {
                if (!_places.TryGetValue(next, out int other))
                    Enter(next, cancellation);
                else if (At(other).IsSettled)
                    node.Bits |= At(other).Bits;
                else
                    node.Low = Math.Min(node.Low, other);
                continue;
            }

            _path.Pop();
            if (node.Low == place)
                Close(place);
            if (_path.Count > 0)
            {
                ref Visited caller = ref At(_path.Peek());
                caller.Low = Math.Min(caller.Low, node.Low);
                caller.Bits |= node.Bits;
            }
        }

        return At(first).Bits;
    }

    private ref Visited At(int place) => ref _chunks[place / ChunkSize][place % ChunkSize];

    private int Enter(TNode node, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        TEdges edges = _visit(node, cancellation);
        int place = _count++;
        if (place / ChunkSize == _chunks.Count)
            _chunks.Add(new Visited[ChunkSize]);
        At(place) = new Visited { Node = node, Edges = edges, Bits = edges.Bits, Low = place };
        _places.Add(node, place);
        _component.Push(place);
        _path.Push(place);
        return place;
    }

    private void Close(int root)
    {
        // The nodes of the component lie above its root, and the root has not yet heard of the bits of those that only lead back to it.
        int bits = 0;
        foreach (int member in _component)
        {
            bits |= At(member).Bits;
            if (member == root)
                break;
        }

        int place;
        do
        {
            place = _component.Pop();
            ref Visited node = ref At(place);
            node.Bits = bits;
            node.IsSettled = true;
            // From now on the lowest place tells the rings apart.
            node.Low = root;
            node.Edges = default;
            _settled?.Invoke(node.Node, bits);
        }
        while (place != root);
    }

    private struct Visited
    {
        public TNode Node;
        public TEdges Edges;
        public int Low;
        public int Bits;
        public bool IsSettled;
    }
}
