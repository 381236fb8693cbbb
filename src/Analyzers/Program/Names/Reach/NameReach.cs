using System;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Names.Reach;

/// <summary>
/// Which kinds of sink a body may lead to, by names alone: everything that is called as a sink is may be one, and every method of the program with
/// the name that is called may be the one that runs. So it says yes too often and never a wrong no, and only bodies with a yes are ever bound.
/// </summary>
internal sealed class NameReach
{
    private readonly ProgramIndex _program;
    private readonly LibraryKnowledge _libraries;
    private readonly Lazy<Func<DeclaredBody, CancellationToken, int>> _answer;

    public NameReach(ProgramIndex program, LibraryKnowledge libraries)
    {
        _program = program;
        _libraries = libraries;
        _answer = new(Start);
    }

    /// <summary>The bits of the sinks that the body may lead to.</summary>
    public int Of(DeclaredBody body, CancellationToken cancellation) => _answer.Value(body, cancellation);

    /// <summary>The bits of the sinks that a method of the program may lead its callers to; all of them for a lambda or local function, which is part of a body.</summary>
    public int Of(IMethodSymbol method, CancellationToken cancellation)
    {
        if (method.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction)
            return -1;
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        return OfDeclarations(method, cancellation)
            | (method.PartialImplementationPart is { } other ? OfDeclarations(other, cancellation) : 0);
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

    /// <summary>Starts from what is known of the program before the last edits, or from nothing.</summary>
    private Func<DeclaredBody, CancellationToken, int> Start()
    {
        NameIndex names = _program.Names;
        NameIndex whole = names.Before ?? names;
        if (whole.Graphs is { } known && known.HoldFor(names, _libraries))
        {
            if (whole == names)
                return Answers(known);
            if (ChangedGraph.Of(known.Sinks, names) is { } sinks && ChangedGraph.Of(known.Failures, names) is { } failures)
                return (body, cancellation) => sinks.Of(body, cancellation) | failures.Of(body, cancellation);
        }

        if (names != whole)
            NameHistory.Keep(whole = new NameIndex(names.Files));
        return Answers(whole.Graphs = new NameGraphs(whole, _libraries));
    }

    private static Func<DeclaredBody, CancellationToken, int> Answers(NameGraphs graphs) =>
        (body, cancellation) => graphs.Sinks.Of(body, cancellation) | graphs.Failures.Of(body, cancellation);
}
