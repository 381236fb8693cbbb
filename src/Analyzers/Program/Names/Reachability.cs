using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;

namespace CsLawAnalyzers.Program.Names;

/// <summary>
/// Which bits a node has or leads to, on demand: strongly connected components after Tarjan, without recursion. Nodes that lead to each other
/// have the same answer. Each node is visited once, whoever asks.
/// </summary>
/// <typeparam name="TNode">A node of the graph.</typeparam>
internal sealed class Reachability<TNode>
    where TNode : notnull
{
    private readonly ConcurrentDictionary<TNode, int> _known;
    private readonly IEqualityComparer<TNode> _comparer;
    private readonly Func<TNode, CancellationToken, (int Bits, IReadOnlyList<TNode> Next)> _visit;

    /// <param name="visit">Gives a node's own bits and where it leads to.</param>
    /// <param name="comparer">Tells nodes apart.</param>
    public Reachability(Func<TNode, CancellationToken, (int Bits, IReadOnlyList<TNode> Next)> visit, IEqualityComparer<TNode> comparer)
    {
        _visit = visit;
        _comparer = comparer;
        _known = new ConcurrentDictionary<TNode, int>(comparer);
    }

    /// <summary>The bits that the node has or leads to.</summary>
    public int Of(TNode node, CancellationToken cancellation) =>
        _known.TryGetValue(node, out int known) ? known : new Search(this, cancellation).Run(node);

    private sealed class Search
    {
        private readonly Reachability<TNode> _graph;
        private readonly CancellationToken _cancellation;
        private readonly Dictionary<TNode, Visited> _visited;
        private readonly Stack<Visited> _component = new();
        private readonly Stack<Visited> _path = new();
        private int _next;

        public Search(Reachability<TNode> graph, CancellationToken cancellation)
        {
            _graph = graph;
            _cancellation = cancellation;
            _visited = new Dictionary<TNode, Visited>(graph._comparer);
        }

        public int Run(TNode start)
        {
            Enter(start);
            while (_path.Count > 0)
            {
                Visited node = _path.Peek();
                if (node.Taken < node.Next.Count)
                {
                    TNode next = node.Next[node.Taken++];
                    if (_graph._known.TryGetValue(next, out int known))
                        node.Bits |= known;
                    else if (!_visited.TryGetValue(next, out Visited? other))
                        Enter(next);
                    else if (other.IsOpen)
                        node.Low = Math.Min(node.Low, other.Index);
                    else
                        node.Bits |= other.Bits;
                    continue;
                }

                _path.Pop();
                if (node.Low == node.Index)
                    Close(node);
                if (_path.Count > 0)
                {
                    Visited caller = _path.Peek();
                    caller.Low = Math.Min(caller.Low, node.Low);
                    caller.Bits |= node.Bits;
                }
            }

            return _graph._known[start];
        }

        private void Enter(TNode node)
        {
            _cancellation.ThrowIfCancellationRequested();
            (int bits, IReadOnlyList<TNode> next) = _graph._visit(node, _cancellation);
            var visited = new Visited(node, _next++, bits, next);
            _visited.Add(node, visited);
            _component.Push(visited);
            _path.Push(visited);
        }

        private void Close(Visited root)
        {
            var members = new List<Visited>();
            Visited node;
            int bits = 0;
            do
            {
                node = _component.Pop();
                node.IsOpen = false;
                bits |= node.Bits;
                members.Add(node);
            }
            while (node != root);

            foreach (Visited member in members)
            {
                member.Bits = bits;
                _graph._known[member.Node] = bits;
            }
        }
    }

    private sealed class Visited
    {
        public Visited(TNode node, int index, int bits, IReadOnlyList<TNode> next)
        {
            Node = node;
            Index = Low = index;
            Bits = bits;
            Next = next;
        }

        public TNode Node { get; }

        public int Index { get; }

        public int Low { get; set; }

        public int Bits { get; set; }

        public bool IsOpen { get; set; } = true;

        public IReadOnlyList<TNode> Next { get; }

        public int Taken { get; set; }
    }
}
