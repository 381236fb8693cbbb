using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Calls;

/// <summary>
/// Which kinds of sink a method may lead to, itself or through what it calls. This is the cheap first question: it reads operation trees that
/// the compiler has already bound, and most methods of a program end here.
/// </summary>
internal sealed class CallGraph
{
    private readonly MethodBodies _bodies;
    private readonly Dispatch _dispatch;
    private readonly LibraryKnowledge _libraries;
    private readonly ConcurrentDictionary<IMethodSymbol, int> _reach = new(SymbolEqualityComparer.Default);

    public CallGraph(MethodBodies bodies, Dispatch dispatch, LibraryKnowledge libraries)
    {
        _bodies = bodies;
        _dispatch = dispatch;
        _libraries = libraries;
    }

    /// <summary>The bits of <see cref="SinkKinds"/> that the operation tree leads to.</summary>
    public int Reach(IOperation root, CancellationToken cancellation)
    {
        (int direct, ImmutableArray<IMethodSymbol> callees) = Scan(root);
        foreach (IMethodSymbol callee in callees)
            direct |= Reach(callee, cancellation);
        return direct;
    }

    /// <summary>The bits of <see cref="SinkKinds"/> that the method leads to.</summary>
    public int Reach(IMethodSymbol method, CancellationToken cancellation) =>
        _reach.TryGetValue(method, out int known) ? known : new Components(this, cancellation).Run(method);

    private (int Direct, ImmutableArray<IMethodSymbol> Callees) Scan(IOperation root)
    {
        int direct = 0;
        var callees = ImmutableArray.CreateBuilder<IMethodSymbol>();
        var seen = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IInvocationOperation invocation:
                    direct |= Bits(invocation.TargetMethod);
                    Call(invocation.TargetMethod);
                    if (!invocation.Arguments.IsEmpty && invocation.Instance is not null && BodyGraph.Unwrap(invocation.Arguments[0].Value).Type is INamedTypeSymbol request)
                        Take(_dispatch.Handlers(invocation.TargetMethod, request));
                    break;
                case IMethodReferenceOperation reference:
                    Call(reference.Method);
                    break;
                case IObjectCreationOperation { Constructor: { } constructor }:
                    direct |= Bits(constructor);
                    Call(constructor);
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target }:
                    direct |= Bits(target.Property);
                    if (target.Property.SetMethod is { } setter)
                        Call(setter);
                    break;
                case IPropertyReferenceOperation { Property.GetMethod: { } getter }:
                    Call(getter);
                    break;
            }
        }

        return (direct, callees.ToImmutable());

        void Call(IMethodSymbol method) => Take(_dispatch.Targets(method));

        void Take(ImmutableArray<IMethodSymbol> targets)
        {
            foreach (IMethodSymbol target in targets)
            {
                if (seen.Add(target))
                    callees.Add(target);
            }
        }
    }

    private int Bits(ISymbol member)
    {
        int bits = 0;
        foreach (LibraryFact fact in _libraries.Find(member))
        {
            if (fact.Verb == FactVerb.Sink)
                bits |= SinkKinds.Bit(fact.Kind);
            else if (fact.Verb == FactVerb.Account)
                bits |= SinkKinds.Account;
        }

        if (bits == 0 && member is IMethodSymbol method && _libraries.DeclaredSink(method) is { } declared)
            bits |= SinkKinds.Bit(declared.Kind);
        return bits;
    }

    /// <summary>Strongly connected components on demand (Tarjan), without recursion: methods that call each other reach the same sinks.</summary>
    private sealed class Components
    {
        private readonly CallGraph _graph;
        private readonly CancellationToken _cancellation;
        private readonly Dictionary<IMethodSymbol, Node> _nodes = new(SymbolEqualityComparer.Default);
        private readonly Stack<Node> _component = new();
        private readonly Stack<Node> _path = new();
        private int _next;

        public Components(CallGraph graph, CancellationToken cancellation)
        {
            _graph = graph;
            _cancellation = cancellation;
        }

        public int Run(IMethodSymbol start)
        {
            Enter(start);
            while (_path.Count > 0)
            {
                Node node = _path.Peek();
                if (node.NextCallee < node.Callees.Length)
                {
                    IMethodSymbol callee = node.Callees[node.NextCallee++];
                    if (_graph._reach.TryGetValue(callee, out int known))
                        node.Bits |= known;
                    else if (!_nodes.TryGetValue(callee, out Node? other))
                        Enter(callee);
                    else if (other.Open)
                        node.Low = System.Math.Min(node.Low, other.Index);
                    else
                        node.Bits |= other.Bits;
                    continue;
                }

                _path.Pop();
                if (node.Low == node.Index)
                    Close(node);
                if (_path.Count > 0)
                {
                    Node caller = _path.Peek();
                    caller.Low = System.Math.Min(caller.Low, node.Low);
                    caller.Bits |= node.Bits;
                }
            }

            return _graph._reach[start];
        }

        private void Enter(IMethodSymbol method)
        {
            _cancellation.ThrowIfCancellationRequested();
            var node = new Node(method, _next++);
            if (_graph._bodies.Operation(method, _cancellation) is { } root)
                (node.Bits, node.Callees) = _graph.Scan(root);
            _nodes.Add(method, node);
            _component.Push(node);
            _path.Push(node);
        }

        private void Close(Node root)
        {
            var members = new List<Node>();
            Node node;
            int bits = 0;
            do
            {
                node = _component.Pop();
                node.Open = false;
                bits |= node.Bits;
                members.Add(node);
            }
            while (node != root);

            foreach (Node member in members)
            {
                member.Bits = bits;
                _graph._reach[member.Method] = bits;
            }
        }
    }

    private sealed class Node
    {
        public Node(IMethodSymbol method, int index)
        {
            Method = method;
            Index = Low = index;
        }

        public IMethodSymbol Method { get; }

        public int Index { get; }

        public int Low { get; set; }

        public bool Open { get; set; } = true;

        public int Bits { get; set; }

        public ImmutableArray<IMethodSymbol> Callees { get; set; } = ImmutableArray<IMethodSymbol>.Empty;

        public int NextCallee { get; set; }
    }
}
