using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>
/// The methods that one leads to, each after those that it calls. Methods that call each other come together, in an order that begins at the first of
/// them in the source and not at the one that somebody happened to ask about: where a question is cut off in a long ring must not depend on that.
/// </summary>
internal sealed class CalleeOrder
{
    private readonly Func<IMethodSymbol, IEnumerable<IMethodSymbol>> _callees;
    private readonly Dictionary<IMethodSymbol, Visited> _seen = new(SymbolEqualityComparer.Default);
    private readonly Stack<Visited> _component = new();
    private readonly Stack<Visited> _path = new();

    /// <param name="callees">The methods that a method calls, in the order of its calls.</param>
    public CalleeOrder(Func<IMethodSymbol, IEnumerable<IMethodSymbol>> callees) => _callees = callees;

    /// <summary>The methods that the method leads to, those of a ring together; the method itself only where it is part of a ring.</summary>
    public IEnumerable<IReadOnlyList<IMethodSymbol>> From(IMethodSymbol method)
    {
        // Strongly connected components after Tarjan, without recursion.
        Enter(method);
        while (_path.Count > 0)
        {
            Visited current = _path.Peek();
            if (current.Callees.MoveNext())
            {
                IMethodSymbol callee = current.Callees.Current;
                if (!_seen.TryGetValue(callee, out Visited? other))
                    Enter(callee);
                else if (!other.IsSettled)
                    current.Low = Math.Min(current.Low, other.Index);
                continue;
            }

            _path.Pop();
            if (_path.Count > 0)
                _path.Peek().Low = Math.Min(_path.Peek().Low, current.Low);
            if (current.Low != current.Index)
                continue;
            List<IMethodSymbol> members = Close(current);
            if (members.Count > 1)
                yield return Ordered(members);
            else if (_path.Count > 0)
                yield return members;
        }
    }

    private void Enter(IMethodSymbol method)
    {
        var visited = new Visited(method, _seen.Count, _callees(method).GetEnumerator());
        _seen.Add(method, visited);
        _component.Push(visited);
        _path.Push(visited);
    }

    private List<IMethodSymbol> Close(Visited root)
    {
        var members = new List<IMethodSymbol>(1);
        Visited member;
        do
        {
            member = _component.Pop();
            member.IsSettled = true;
            members.Add(member.Method);
        }
        while (member != root);
        return members;
    }

    /// <summary>The members of a ring, callees first as far as a walk from its first one meets them so.</summary>
    private List<IMethodSymbol> Ordered(List<IMethodSymbol> ring)
    {
        ring.Sort(ByPlace);
        var order = new List<IMethodSymbol>(ring.Count);
        var path = new Stack<(IMethodSymbol Method, IEnumerator<IMethodSymbol> Callees)>();
        var left = new HashSet<IMethodSymbol>(ring, SymbolEqualityComparer.Default);
        foreach (IMethodSymbol start in ring)
        {
            if (left.Remove(start))
                path.Push((start, _callees(start).GetEnumerator()));
            while (path.Count > 0)
            {
                (IMethodSymbol method, IEnumerator<IMethodSymbol> callees) = path.Peek();
                if (callees.MoveNext())
                {
                    if (left.Remove(callees.Current))
                        path.Push((callees.Current, _callees(callees.Current).GetEnumerator()));
                }
                else
                {
                    order.Add(path.Pop().Method);
                }
            }
        }

        return order;
    }

    private static int ByPlace(IMethodSymbol left, IMethodSymbol right)
    {
        Location first = left.Locations[0];
        Location second = right.Locations[0];
        int byFile = string.CompareOrdinal(first.SourceTree?.FilePath, second.SourceTree?.FilePath);
        return byFile != 0 ? byFile : first.SourceSpan.Start.CompareTo(second.SourceSpan.Start);
    }

    private sealed class Visited
    {
        public Visited(IMethodSymbol method, int index, IEnumerator<IMethodSymbol> callees)
        {
            Method = method;
            Index = Low = index;
            Callees = callees;
        }

        public IMethodSymbol Method { get; }

        public int Index { get; }

        public int Low { get; set; }

        public IEnumerator<IMethodSymbol> Callees { get; }

        public bool IsSettled { get; set; }
    }
}
