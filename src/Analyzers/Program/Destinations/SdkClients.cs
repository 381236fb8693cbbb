using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>
/// The clients of libraries that the program makes or configures. Only files that write one of the names are walked, and of those names only the ones whose
/// library is referenced count.
/// </summary>
internal sealed class SdkClients
{
    private const string Added = "Add";

    private readonly ProgramSources _sources;
    private readonly ProgramIndex _program;
    private readonly LibraryKnowledge _libraries;
    private readonly ClientReader _reader;
    private readonly Lazy<(HashSet<string> Members, HashSet<string> Made)> _names;
    private readonly Lazy<ImmutableArray<SdkClient>> _all;
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<SdkClient>> _files = new();

    public SdkClients(ProgramSources sources, ProgramIndex program, LibraryKnowledge libraries, ClientReader reader)
    {
        _sources = sources;
        _program = program;
        _libraries = libraries;
        _reader = reader;
        _names = new(Names);
        _all = new(Collect);
    }

    /// <summary>The clients of all files.</summary>
    public ImmutableArray<SdkClient> All => _all.Value;

    /// <summary>The clients of one file, in the order of their places.</summary>
    public ImmutableArray<SdkClient> In(SyntaxTree tree) => _files.TryGetValue(tree, out ImmutableArray<SdkClient> known) ? known : _files.GetOrAdd(tree, Read(tree));

    private ImmutableArray<SdkClient> Collect()
    {
        var all = ImmutableArray.CreateBuilder<SdkClient>();
        foreach ((SyntaxTree tree, _) in _program.Files)
            all.AddRange(In(tree));
        return all.ToImmutable();
    }

    private ImmutableArray<SdkClient> Read(SyntaxTree tree)
    {
        if (!MayHold(FileIndex.Of(tree, CancellationToken.None)))
            return ImmutableArray<SdkClient>.Empty;
        var clients = ImmutableArray.CreateBuilder<SdkClient>();
        SemanticModel? model = null;
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
        {
            if (!IsNamed(node))
                continue;
            model ??= _sources.Model(tree);
            if (Client(node, model) is { } client)
                clients.Add(client);
        }

        return clients.ToImmutable();
    }

    private bool MayHold(FileIndex file)
    {
        (HashSet<string> members, HashSet<string> made) = _names.Value;
        if (members.Count + made.Count == 0)
            return false;
        foreach (DeclaredBody body in file.Bodies)
        {
            foreach (Mention mention in body.Mentions)
            {
                if (mention.Arguments is Mention.Made or Mention.MadeOf ? mention.Name == Mention.AnyType || made.Contains(mention.Name) : members.Contains(mention.Name))
                    return true;
            }
        }

        return false;
    }

    private bool IsNamed(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax creation => MentionReader.LastName(creation.Type) is { } type && _names.Value.Made.Contains(type.Identifier.ValueText),
        ImplicitObjectCreationExpressionSyntax creation => DeclaredType(creation) is { } type && _names.Value.Made.Contains(type),
        InvocationExpressionSyntax call => NamedCalls.NameOf(call) is { } name && _names.Value.Members.Contains(name),
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name: { } name } } => _names.Value.Members.Contains(name.Identifier.ValueText),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Parent: InitializerExpressionSyntax } => _names.Value.Members.Contains(name.Identifier.ValueText),
        ExpressionSyntax { Parent: InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression, Parent: AssignmentExpressionSyntax } } => _names.Value.Members.Contains(Added),
        _ => false,
    };

    private SdkClient? Client(SyntaxNode node, SemanticModel model)
    {
        switch (model.GetOperation(node) ?? (node is InitializerExpressionSyntax { Expressions: { Count: > 0 } parts } ? model.GetOperation(parts[0]) : null))
        {
            case IObjectCreationOperation { Constructor: { } constructor } creation when _libraries.Find(constructor, FactVerb.Client) is { } fact:
                return Decided(node, fact, _reader.Of(creation, creation.Arguments, creation.Initializer, fact, null));
            case IInvocationOperation call when _libraries.Find(call.TargetMethod, FactVerb.Client) is { } fact:
                return Decided(node, fact, _reader.Of(call, call.Arguments, null, fact, null));
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment when _libraries.Find(property.Property, FactVerb.Client) is { } fact:
                return new SdkClient(node, fact, _reader.OfValue(assignment, fact, null));
            // What an initializer adds: EndPoints = { { "redis.example.cn", 6379 } }
            case { } element when node.Parent is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression } && Adding(element) is { } add && _libraries.Find(add.TargetMethod, FactVerb.Client) is { } fact:
                return Decided(node, fact, _reader.Of(add, add.Arguments, null, fact, null));
            default:
                return null;
        }
    }

    private static IInvocationOperation? Adding(IOperation element)
    {
        IOperation? call = element;
        while (call is IConversionOperation or IArgumentOperation or IFieldReferenceOperation or ILiteralOperation or ILocalReferenceOperation or IInterpolatedStringOperation or IPropertyReferenceOperation)
            call = call.Parent;
        return call as IInvocationOperation;
    }

    /// <summary>A client that is told nothing here and goes nowhere by itself is no destination: its properties are, where they are set.</summary>
    private static SdkClient? Decided(SyntaxNode node, LibraryFact fact, Destination? destination) => destination is null ? null : new SdkClient(node, fact, destination);

    private (HashSet<string>, HashSet<string>) Names()
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        var made = new HashSet<string>(StringComparer.Ordinal);
        foreach (LibraryFact fact in _libraries.Present(FactVerb.Client))
        {
            // What is opened by hand counts where something is written to it; its members have names that everything has.
            if (fact.Kind == OpenedConnections.Kind)
                continue;
            if (fact.MemberName != ".ctor")
                members.Add(fact.MemberName!);
            else
                made.Add(fact.TypeName!.Substring(fact.TypeName.LastIndexOf('.') + 1));
        }

        return (members, made);
    }

    /// <summary>The type that <c>T x = new()</c>, <c>T X { get; } = new()</c> or <c>T X() => new()</c> leaves out.</summary>
    private static string? DeclaredType(ImplicitObjectCreationExpressionSyntax creation)
    {
        TypeSyntax? type = creation.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => declaration.Type,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
            ArrowExpressionClauseSyntax { Parent: { } owner } => Given(owner),
            ReturnStatementSyntax => creation.FirstAncestorOrSelf<SyntaxNode>(static around => around is AnonymousFunctionExpressionSyntax || Given(around) is not null) is { } owner ? Given(owner) : null,
            _ => null,
        };
        return type is null ? null : MentionReader.LastName(type)?.Identifier.ValueText;
    }

    /// <summary>What a member says it gives back.</summary>
    private static TypeSyntax? Given(SyntaxNode owner) => owner switch
    {
        MethodDeclarationSyntax method => method.ReturnType,
        LocalFunctionStatementSyntax function => function.ReturnType,
        BasePropertyDeclarationSyntax property => property.Type,
        _ => null,
    };
}
