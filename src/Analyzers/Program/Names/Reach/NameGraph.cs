using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;

namespace CsLawAnalyzers.Program.Names.Reach;

/// <summary>What bodies lead to by the names they write, in one state of a program: every body that may be run by a name that is written may be the one that runs.</summary>
internal abstract class NameGraph
{
    private readonly Reachability<NameNode, NameEdges> _reach;
    private readonly ConcurrentDictionary<DeclaredBody, int> _answers = new();

    protected NameGraph(NameIndex program)
    {
        Program = program;
        _reach = new Reachability<NameNode, NameEdges>(Visit, EqualityComparer<NameNode>.Default);
    }

    /// <summary>The program in that state.</summary>
    protected NameIndex Program { get; }

    /// <summary>The bits that the body leads to.</summary>
    public int Of(DeclaredBody body, CancellationToken cancellation)
    {
        if (_answers.TryGetValue(body, out int known))
            return known;
        // One thread searches for all: much of a program hangs together, and two searches at a time would go through the same of it.
        lock (_reach)
            return _answers.GetOrAdd(body, _reach.Of(new NameNode(body), cancellation));
    }

    /// <summary>The bits that whoever writes the name leads to by it.</summary>
    public int Of(Mention mention)
    {
        if (!Leads(mention))
            return 0;
        lock (_reach)
            return _reach.Of(new NameNode(mention), CancellationToken.None);
    }

    /// <summary>Whether the name, which the body writes, leads back to the body.</summary>
    public bool LeadsBack(Mention mention, DeclaredBody body)
    {
        lock (_reach)
            return _reach.AreInOneRing(new NameNode(body), new NameNode(mention), CancellationToken.None);
    }

    /// <summary>The bits that the body has by itself, whatever it runs.</summary>
    /// <param name="body">The body; it need not be one of the program.</param>
    /// <param name="file">The file that it stands in.</param>
    public abstract int Own(DeclaredBody body, FileIndex file);

    /// <summary>Whether code of the program may be run by the name.</summary>
    public abstract bool Leads(Mention mention);

    /// <summary>Whether the body, which has the name, may be run by it as it is written.</summary>
    public abstract bool Runs(Mention mention, DeclaredBody body);

    /// <summary>Whether anybody may run the body by its name.</summary>
    public virtual bool MayBeRun(DeclaredBody body) => body.Kind != BodyKind.Other;

    /// <summary>Whether something runs the body that does not write its name.</summary>
    public abstract bool IsRunOtherwise(DeclaredBody body);

    /// <summary>The ways to write the body's name by which it may be run; empty if there is no end to them, or no such way.</summary>
    public abstract ImmutableArray<Mention> Callers(DeclaredBody body);

    /// <summary>The bits that a body of the program has by itself.</summary>
    protected abstract int Own(DeclaredBody body);

    /// <summary>Where a name leads to.</summary>
    protected abstract NameEdges Edges(Mention mention);

    private NameEdges Visit(NameNode node, CancellationToken cancellation) =>
        node.Body is { } body ? new NameEdges(this, body, Own(body)) : Edges(node.Mention);
}
