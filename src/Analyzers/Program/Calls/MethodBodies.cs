using System.Collections.Immutable;
using System.Threading;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Calls;

/// <summary>The bodies of the program's own methods: operation trees and control-flow graphs, made when first asked for.</summary>
internal sealed class MethodBodies
{
    private readonly ProgramSources _sources;

    public MethodBodies(ProgramSources sources) => _sources = sources;

    /// <summary>Whether the method's source is part of the program and has a body.</summary>
    public bool HasSource(IMethodSymbol method) =>
        !method.IsAbstract && !method.IsExtern && IsOfProgram(method);

    /// <summary>Whether the member is declared by the program: one of a referenced project has source too, but may not count.</summary>
    public bool IsOfProgram(ISymbol member) =>
        _sources.Declare(member);

    /// <summary>The operation tree of a method, or null where it has none.</summary>
    public IOperation? Operation(IMethodSymbol method, CancellationToken cancellation)
    {
        method = Implementation(method);
        if (Source(method, cancellation) is not { } syntax)
            return null;
        return StackGuard.Answer(() => Model(syntax).GetOperation(syntax, cancellation));
    }

    /// <summary>The graph of a method, lambda or local function, or null where it has none.</summary>
    public BodyGraph? Graph(IMethodSymbol method, CancellationToken cancellation)
    {
        method = Implementation(method);
        if (File(method) is not { } file)
            return null;
        if (file.Bodies.TryGetValue(method, out BodyGraph? known))
            return known;
        return file.Bodies.GetOrAdd(method, method.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction
            ? FindNested(method, cancellation)
            : Create(method, cancellation));
    }

    /// <summary>The graph of a method, or of the initializer of a field or property, or null where it has none.</summary>
    /// <param name="owner">The symbol that owns the code.</param>
    /// <param name="root">The operation tree of the code.</param>
    /// <param name="cancellation">Ends the work.</param>
    public BodyGraph? Graph(ISymbol owner, IOperation root, CancellationToken cancellation)
    {
        if (owner is IMethodSymbol method)
            return Graph(method, cancellation);
        BoundFile file = _sources.File(root.Syntax.SyntaxTree);
        if (file.Bodies.TryGetValue(owner, out BodyGraph? known))
            return known;
        return file.Bodies.GetOrAdd(owner, StackGuard.Answer(() => root switch
        {
            IFieldInitializerOperation field => BodyGraph.Create(ControlFlowGraph.Create(field, cancellation), owner),
            IPropertyInitializerOperation property => BodyGraph.Create(ControlFlowGraph.Create(property, cancellation), owner),
            _ => null,
        }));
    }

    /// <summary>The graph of the initializer of a field or property, or null where it has none.</summary>
    public BodyGraph? Initializer(ISymbol member, CancellationToken cancellation)
    {
        if (!IsOfProgram(member))
            return null;
        foreach (SyntaxReference declaration in member.DeclaringSyntaxReferences)
        {
            if (_sources.File(declaration.SyntaxTree).Bodies.TryGetValue(member, out BodyGraph? known))
                return known;
            SyntaxNode syntax = declaration.GetSyntax(cancellation);
            EqualsValueClauseSyntax? value = syntax switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer,
                PropertyDeclarationSyntax property => property.Initializer,
                _ => null,
            };
            if (value is not null && !IsTooDeep(declaration, cancellation) && StackGuard.Answer(() => Model(syntax).GetOperation(value, cancellation)) is { } root)
                return Graph(member, root, cancellation);
        }

        return null;
    }

    /// <summary>The graph of a body that was found by its names, or null where it has none.</summary>
    public BodyGraph? Graph(SyntaxTree tree, DeclaredBody body, CancellationToken cancellation) =>
        BodyLocator.Find(body, _sources.Model(tree), cancellation) is (var owner, var root) ? Graph(owner, root, cancellation) : null;

    /// <summary>The declaration of a method that has a body which can be bound, or null.</summary>
    private SyntaxNode? Source(IMethodSymbol method, CancellationToken cancellation)
    {
        if (!HasSource(method))
            return null;
        SyntaxReference declaration = method.DeclaringSyntaxReferences[0];
        DeclaredBody? body = FileIndex.Of(declaration.SyntaxTree, cancellation).Find(declaration.Span);
        // Of an automatic property the compiler would look for code that nobody wrote.
        if (body is null ? method.AssociatedSymbol is IPropertySymbol : body.IsTooDeep)
            return null;
        return declaration.GetSyntax(cancellation);
    }

    private static bool IsTooDeep(SyntaxReference declaration, CancellationToken cancellation) =>
        FileIndex.Of(declaration.SyntaxTree, cancellation).Find(declaration.Span) is { IsTooDeep: true };

    private static IMethodSymbol Implementation(IMethodSymbol method)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        return method.PartialImplementationPart ?? method;
    }

    private BodyGraph? FindNested(IMethodSymbol function, CancellationToken cancellation)
    {
        BodyGraph? graph = function.ContainingSymbol switch
        {
            IMethodSymbol around => Graph(around, cancellation),
            IFieldSymbol { AssociatedSymbol: { } property } => Initializer(property, cancellation),
            IFieldSymbol or IPropertySymbol => Initializer(function.ContainingSymbol, cancellation),
            _ => null,
        };
        if (graph is null)
            return null;
        foreach (BodyGraph body in graph.SelfAndNested())
        {
            if (SymbolEqualityComparer.Default.Equals(body.Owner, function))
                return body;
        }

        return null;
    }

    private BodyGraph? Create(IMethodSymbol method, CancellationToken cancellation)
    {
        if (Source(method, cancellation) is not { } syntax)
            return null;
        SemanticModel model = Model(syntax);
        // A primary constructor or a property without body is declared by a node that has no graph of its own.
        if (StackGuard.Answer(() => model.GetOperation(syntax, cancellation)) is not { Parent: null } root || root.Kind is not (OperationKind.MethodBody or OperationKind.ConstructorBody or OperationKind.Block))
            return null;
        return StackGuard.Answer(() => ControlFlowGraph.Create(syntax, model, cancellation) is { } graph ? BodyGraph.Create(graph, method) : null);
    }

    /// <summary>The file that a method's source stands in, or null where it has none that counts.</summary>
    private BoundFile? File(IMethodSymbol method)
    {
        // Each asking makes the references anew.
        ImmutableArray<SyntaxReference> parts = method.DeclaringSyntaxReferences;
        return parts.IsEmpty || !IsOfProgram(method) ? null : _sources.File(parts[0].SyntaxTree);
    }

    private SemanticModel Model(SyntaxNode syntax) => _sources.Model(syntax.SyntaxTree);
}
