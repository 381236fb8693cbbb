using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using CsLawAnalyzers.Program.Calls;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Names;

/// <summary>
/// Which kinds of sink a body may lead to, by names alone: everything that is called as a sink is may be one, and every method of the program with
/// the name that is called may be the one that runs. So it says yes too often and never a wrong no, and only bodies with a yes are ever bound.
/// </summary>
internal sealed class NameReach
{
    private readonly ProgramIndex _program;
    private readonly Lazy<SinkNames> _sinks;
    private readonly Reachability<Node, NodeEdges> _reach;
    private readonly ConcurrentDictionary<DeclaredBody, int> _answers = new();
    private readonly Lazy<IReadOnlyList<DeclaredBody>> _handlers;
    private readonly Lazy<HashSet<DeclaredBody>> _besideMakers;
    private readonly Reachability<DeclaredBody, ListedEdges<DeclaredBody>> _failures;
    private readonly Lazy<Dictionary<Name, List<DeclaredBody>>> _failing;

    public NameReach(ProgramIndex program, Lazy<SinkNames> sinks)
    {
        _program = program;
        _sinks = sinks;
        _reach = new Reachability<Node, NodeEdges>(Visit, EqualityComparer<Node>.Default);
        _handlers = new(Handlers);
        _besideMakers = new(BesideMakers);
        _failures = new Reachability<DeclaredBody, ListedEdges<DeclaredBody>>(VisitFailure, EqualityComparer<DeclaredBody>.Default);
        _failing = new(Failing);
    }

    /// <summary>The bits of the sinks that the body may lead to.</summary>
    public int Of(DeclaredBody body, CancellationToken cancellation)
    {
        if (_answers.TryGetValue(body, out int known))
            return known;
        // One thread searches for all: much of a program hangs together, and two searches at a time would go through the same of it.
        lock (_reach)
            return _answers.GetOrAdd(body, (_reach.Of(new Node(body, default), cancellation) & ~SinkKinds.Failure) | _failures.Of(body, cancellation));
    }

    /// <summary>The bits of the sinks that a method of the program may lead its callers to; all of them for a lambda or local function, which is part of a body.</summary>
    public int Of(IMethodSymbol method, CancellationToken cancellation)
    {
        if (method.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction)
            return -1;
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        return OfDeclarations(method, cancellation)
            | (method.PartialImplementationPart is { } other ? OfDeclarations(other, cancellation) : 0);
    }

    private int OfDeclarations(IMethodSymbol method, CancellationToken cancellation)
    {
        int bits = 0;
        foreach (SyntaxReference declaration in method.DeclaringSyntaxReferences)
        {
            // A declaration without code of its own, such as an automatic accessor, leads nowhere.
            if (FileIndex.Of(declaration.SyntaxTree, cancellation).Find(declaration.Span) is { } body)
                bits |= body.IsMadeToFail ? Of(body, cancellation) : Of(body, cancellation) & ~SinkKinds.Failure;
        }

        return bits;
    }

    /// <summary>Whether a method of the program tells its callers of failures: see <see cref="SinkKinds.Failure"/>.</summary>
    public static bool TellsOfFailure(IMethodSymbol method, CancellationToken cancellation)
    {
        if (method.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction)
            return true;
        foreach (SyntaxReference declaration in (method.ReducedFrom ?? method).OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (FileIndex.Of(declaration.SyntaxTree, cancellation).Find(declaration.Span) is { IsMadeToFail: true })
                return true;
        }

        return false;
    }

    private ListedEdges<DeclaredBody> VisitFailure(DeclaredBody body, CancellationToken cancellation)
    {
        int bits = 0;
        List<DeclaredBody>? next = null;
        foreach (Mention mention in body.Mentions)
        {
            bits |= _sinks.Value.Bits(mention) & SinkKinds.Failure;
            if (_failing.Value.TryGetValue(mention.Key, out List<DeclaredBody>? candidates))
            {
                foreach (DeclaredBody candidate in candidates)
                {
                    if (candidate.Kind == BodyKind.Constructor ? mention.Arguments == Mention.MadeOf : candidate.MayBeRunBy(mention))
                        (next ??= new List<DeclaredBody>()).Add(candidate);
                }
            }
        }

        return new ListedEdges<DeclaredBody>(bits, next);
    }

    private Dictionary<Name, List<DeclaredBody>> Failing()
    {
        var failing = new Dictionary<Name, List<DeclaredBody>>();
        foreach ((_, FileIndex file) in _program.Files)
        {
            foreach (DeclaredBody body in file.Bodies)
            {
                if (!body.IsMadeToFail)
                    continue;
                if (!failing.TryGetValue(body.Key, out List<DeclaredBody>? bodies))
                    failing.Add(body.Key, bodies = new List<DeclaredBody>());
                bodies.Add(body);
            }
        }

        return failing;
    }

    private NodeEdges Visit(Node node, CancellationToken cancellation)
    {
        if (node.Body is not { } body)
        {
            Mention mention = node.Mention;
            IReadOnlyList<DeclaredBody> bodies = mention.Name == Mention.AnyType ? _program.Constructors : _program.Bodies(mention.Key);
            // What a field or an event keeps is run by its name.
            return new NodeEdges(mention, bodies, _program.Setters(mention.Key), SinkNames.MayBeMediator(mention) ? _handlers.Value : Array.Empty<DeclaredBody>());
        }

        int bits = body.Kind switch { BodyKind.Generated => _sinks.Value.DeclaredBits, BodyKind.Request => _sinks.Value.RequestBits, _ => 0 };
        if (_besideMakers.Value.Contains(body))
            bits |= _sinks.Value.FunctionBits;
        foreach (Mention mention in body.Mentions)
            bits |= _sinks.Value.Bits(mention);
        return new NodeEdges(_program, body.Mentions, bits);
    }

    /// <summary>The bodies of files in which a library makes a function that is a sink: it is kept in a field there, and called by any name.</summary>
    private HashSet<DeclaredBody> BesideMakers()
    {
        var beside = new HashSet<DeclaredBody>();
        if (_sinks.Value.FunctionBits == 0)
            return beside;
        NameSet makers = NameSet.Of(_sinks.Value.FunctionMakers);
        foreach ((_, FileIndex file) in _program.Files)
        {
            if (file.Writes(makers))
                beside.UnionWith(file.Bodies);
        }

        return beside;
    }

    /// <summary>Methods that a mediator may run: those of types that implement a contract over a type of the program.</summary>
    private IReadOnlyList<DeclaredBody> Handlers()
    {
        HashSet<string> types = _program.OverTypes();
        var handlers = new List<DeclaredBody>();
        foreach ((_, FileIndex file) in _program.Files)
        {
            foreach (DeclaredBody body in file.Bodies)
            {
                if (body is { Kind: BodyKind.Method, TakesArguments: true, Type: { } type } && types.Contains(type.Name))
                    handlers.Add(body);
            }
        }

        return handlers;
    }

    /// <summary>A body, or where it is null a name that bodies write.</summary>
    private readonly struct Node : IEquatable<Node>
    {
        public Node(DeclaredBody? body, Mention mention)
        {
            Body = body;
            Mention = mention;
        }

        public DeclaredBody? Body { get; }

        public Mention Mention { get; }

        public bool Equals(Node other) => ReferenceEquals(Body, other.Body) && (Body is not null || Mention.Equals(other.Mention));

        public override bool Equals(object? obj) => obj is Node other && Equals(other);

        public override int GetHashCode() => Body is null ? Mention.GetHashCode() : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Body);
    }

    /// <summary>A body leads to the names that it writes, a name to the bodies that it may run.</summary>
    private struct NodeEdges : IEdges<Node>
    {
        private readonly ProgramIndex? _program;
        private readonly ImmutableArray<Mention> _mentions;
        private readonly Mention _mention;
        private readonly IReadOnlyList<DeclaredBody> _bodies;
        private readonly IReadOnlyList<(SyntaxTree Tree, DeclaredBody Body)> _setters;
        private readonly IReadOnlyList<DeclaredBody> _handlers;
        private int _taken;

        public NodeEdges(ProgramIndex program, ImmutableArray<Mention> mentions, int bits)
            : this()
        {
            _program = program;
            _mentions = mentions;
            _bodies = _handlers = Array.Empty<DeclaredBody>();
            _setters = Array.Empty<(SyntaxTree, DeclaredBody)>();
            Bits = bits;
        }

        public NodeEdges(Mention mention, IReadOnlyList<DeclaredBody> bodies, IReadOnlyList<(SyntaxTree Tree, DeclaredBody Body)> setters, IReadOnlyList<DeclaredBody> handlers)
            : this()
        {
            _mention = mention;
            _bodies = bodies;
            _setters = setters;
            _handlers = handlers;
        }

        public int Bits { get; }

        public bool MoveNext(out Node next) => _program is null ? MoveToBody(out next) : MoveToName(_program, out next);

        private bool MoveToName(ProgramIndex program, out Node next)
        {
            while (_taken < _mentions.Length)
            {
                Mention mention = _mentions[_taken++];
                if (!mention.IsBeside && (program.MayRun(mention.Key) || SinkNames.MayBeMediator(mention)))
                {
                    next = new Node(null, mention);
                    return true;
                }
            }

            next = default;
            return false;
        }

        private bool MoveToBody(out Node next)
        {
            for (int at = _taken++; at < _bodies.Count; at = _taken++)
            {
                if (!_bodies[at].MayBeRunBy(_mention))
                    continue;
                next = new Node(_bodies[at], default);
                return true;
            }

            int left = _taken - _bodies.Count - 1;
            bool isSetter = left < _setters.Count;
            bool isHandler = !isSetter && left < _setters.Count + _handlers.Count;
            next = isSetter ? new Node(_setters[left].Body, default) : isHandler ? new Node(_handlers[left - _setters.Count], default) : default;
            return isSetter || isHandler;
        }
    }
}
