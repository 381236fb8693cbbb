using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Names;

/// <summary>Collects the names that code writes, and those of calls it implies without writing them.</summary>
internal sealed class MentionReader
{
    /// <summary>What query expressions call.</summary>
    private static readonly string[] s_queryMethods =
    {
        "Select", "SelectMany", "Where", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "GroupBy", "Join", "GroupJoin", "Cast",
    };

    /// <summary>
    /// The compiler makes operation trees by recursion and does not watch its stack. Code nested deeper than any person writes would end the process.
    /// </summary>
    private const int DeepestNested = 800;

    /// <summary>Sums and chains of calls, which the compiler takes link by link as long as they are not endless.</summary>
    private const int LongestChain = 4_000;

    /// <summary>A body of more names leaves a large table behind.</summary>
    private const int MostNames = 1_000;

    /// <summary>One that has so much beside each other leaves a large stack behind.</summary>
    private const int MostPending = 4_000;

    private readonly HashSet<Mention> _seen = new();
    private readonly Stack<(SyntaxNode Node, int Depth, int Links)> _pending = new();
    private readonly HashSet<string> _sets = new();
    private readonly ImmutableArray<SetFlag>.Builder _flags = ImmutableArray.CreateBuilder<SetFlag>();

    /// <summary>Whether the parts that were read last are nested too deep to be bound by an analyzer.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>Whether one of the bodies had so many names, or was nested so deep, that the tables are better made anew for the next file.</summary>
    public bool IsLarge { get; private set; }

    /// <summary>Fields, properties and events into which the parts that were read last may put a function, by their names.</summary>
    public ImmutableArray<string> Sets => _sets.Count == 0 ? ImmutableArray<string>.Empty : _sets.ToImmutableArray();

    /// <summary>Names that are known to keep functions, so that what is assigned to them is one whatever it looks like.</summary>
    public HashSet<string> Functions { get; } = new();

    /// <summary>Where all parts that were read so far set a flag.</summary>
    public ImmutableArray<SetFlag> Flags => _flags.ToImmutable();

    /// <summary>Takes note of a member that is given its value where it is declared.</summary>
    public void Default(string name, EqualsValueClauseSyntax? value)
    {
        if (value is { Value: { } literal } && literal.IsKind(SyntaxKind.TrueLiteralExpression))
            _flags.Add(new SetFlag(name, literal.Span));
    }

    /// <summary>The names in a body of one part.</summary>
    /// <param name="part">The code.</param>
    /// <param name="made">The type whose constructor runs before it, or null.</param>
    /// <param name="isMadeOf">Whether that constructor is given more than the author's own words.</param>
    public ImmutableArray<Mention> Read(SyntaxNode part, string? made = null, bool isMadeOf = false)
    {
        Begin(made, isMadeOf);
        Add(part);
        return Found();
    }

    /// <summary>Begins with another body.</summary>
    /// <param name="made">The type whose constructor runs before it, or null.</param>
    /// <param name="isMadeOf">Whether that constructor is given more than the author's own words.</param>
    public void Begin(string? made = null, bool isMadeOf = false)
    {
        _seen.Clear();
        _sets.Clear();
        IsTooDeep = false;
        if (made is not null)
            _seen.Add(new Mention(made, Mention.Made));
        if (made is not null && isMadeOf)
            _seen.Add(new Mention(made, Mention.MadeOf));
    }

    /// <summary>Reads a part of the body; none has no names.</summary>
    public void Add(SyntaxNode? part)
    {
        if (part is null)
            return;
        // Walks with a stack of its own: nesting as deep as a hostile file has it ends no process.
        _pending.Clear();
        _pending.Push((part, 0, 0));
        while (_pending.Count > 0)
        {
            (SyntaxNode node, int depth, int links) = _pending.Pop();
            if (IsLink(node))
                links++;
            else
                depth++;
            IsTooDeep |= depth > DeepestNested || links > LongestChain;
            Take(node);
            Descend(node, depth, links);
            IsLarge |= IsTooDeep || _pending.Count > MostPending;
        }
    }

    /// <summary>The names in all parts of the body, each once, in the order of their first use.</summary>
    public ImmutableArray<Mention> Found()
    {
        IsLarge |= _seen.Count > MostNames;
        return _seen.ToImmutableArray();
    }

    /// <summary>Forgets what was read, so that another file can be.</summary>
    public void Clear()
    {
        _seen.Clear();
        _pending.Clear();
        _sets.Clear();
        _flags.Clear();
        Functions.Clear();
        IsTooDeep = false;
    }

    /// <summary>The last name of a possibly qualified one.</summary>
    public static SimpleNameSyntax? LastName(SyntaxNode name) => name switch
    {
        SimpleNameSyntax simple => simple,
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax aliased => aliased.Name,
        NullableTypeSyntax nullable => LastName(nullable.ElementType),
        _ => null,
    };

    /// <summary>
    /// Puts the parts of a node on the stack, so that the first is on top. Of what code is mostly made of they are taken one by one; the walk that the compiler offers counts the
    /// parts of every node first, tokens included.
    /// </summary>
    private void Descend(SyntaxNode node, int depth, int links)
    {
        switch (node.Kind())
        {
            case SyntaxKind.IdentifierName or SyntaxKind.PredefinedType or SyntaxKind.ThisExpression or SyntaxKind.BaseExpression or SyntaxKind.NullLiteralExpression or SyntaxKind.TrueLiteralExpression
                or SyntaxKind.FalseLiteralExpression or SyntaxKind.NumericLiteralExpression or SyntaxKind.StringLiteralExpression or SyntaxKind.CharacterLiteralExpression:
                return;
            case SyntaxKind.GenericName:
                Push(((GenericNameSyntax)node).TypeArgumentList);
                return;
            case SyntaxKind.TypeArgumentList:
                PushEach(((TypeArgumentListSyntax)node).Arguments);
                return;
            case SyntaxKind.InvocationExpression:
                var call = (InvocationExpressionSyntax)node;
                Push(call.ArgumentList);
                Push(call.Expression);
                return;
            case SyntaxKind.SimpleMemberAccessExpression:
                var access = (MemberAccessExpressionSyntax)node;
                Push(access.Name);
                Push(access.Expression);
                return;
            case SyntaxKind.ArgumentList or SyntaxKind.BracketedArgumentList:
                PushEach(((BaseArgumentListSyntax)node).Arguments);
                return;
            case SyntaxKind.Argument:
                var argument = (ArgumentSyntax)node;
                Push(argument.Expression);
                Push(argument.NameColon);
                return;
            case SyntaxKind.Block:
                var block = (BlockSyntax)node;
                PushAll(block.Statements);
                PushAll(block.AttributeLists);
                return;
            case SyntaxKind.ExpressionStatement:
                var statement = (ExpressionStatementSyntax)node;
                Push(statement.Expression);
                PushAll(statement.AttributeLists);
                return;
            case SyntaxKind.ReturnStatement:
                var @return = (ReturnStatementSyntax)node;
                Push(@return.Expression);
                PushAll(@return.AttributeLists);
                return;
            case SyntaxKind.IfStatement:
                var @if = (IfStatementSyntax)node;
                Push(@if.Else);
                Push(@if.Statement);
                Push(@if.Condition);
                PushAll(@if.AttributeLists);
                return;
            case SyntaxKind.LocalDeclarationStatement:
                var local = (LocalDeclarationStatementSyntax)node;
                Push(local.Declaration);
                PushAll(local.AttributeLists);
                return;
            case SyntaxKind.VariableDeclaration:
                var declaration = (VariableDeclarationSyntax)node;
                PushEach(declaration.Variables);
                Push(declaration.Type);
                return;
            case SyntaxKind.VariableDeclarator:
                var variable = (VariableDeclaratorSyntax)node;
                Push(variable.Initializer);
                Push(variable.ArgumentList);
                return;
            case SyntaxKind.EqualsValueClause:
                Push(((EqualsValueClauseSyntax)node).Value);
                return;
            case SyntaxKind.ArrowExpressionClause:
                Push(((ArrowExpressionClauseSyntax)node).Expression);
                return;
            case SyntaxKind.AwaitExpression:
                Push(((AwaitExpressionSyntax)node).Expression);
                return;
            case SyntaxKind.ObjectCreationExpression:
                var creation = (ObjectCreationExpressionSyntax)node;
                Push(creation.Initializer);
                Push(creation.ArgumentList);
                Push(creation.Type);
                return;
            case SyntaxKind.ObjectInitializerExpression or SyntaxKind.CollectionInitializerExpression or SyntaxKind.ArrayInitializerExpression or SyntaxKind.ComplexElementInitializerExpression:
                PushEach(((InitializerExpressionSyntax)node).Expressions);
                return;
            case SyntaxKind.SimpleAssignmentExpression:
                var assignment = (AssignmentExpressionSyntax)node;
                Push(assignment.Right);
                Push(assignment.Left);
                return;
            case SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.AddExpression or SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression:
                var binary = (BinaryExpressionSyntax)node;
                Push(binary.Right);
                Push(binary.Left);
                return;
            case SyntaxKind.SimpleLambdaExpression:
                var lambda = (SimpleLambdaExpressionSyntax)node;
                Push(lambda.Body);
                Push(lambda.Parameter);
                PushAll(lambda.AttributeLists);
                return;
            default:
                foreach (SyntaxNodeOrToken part in node.ChildNodesAndTokens().Reverse())
                    Push(part.AsNode());
                return;
        }

        void Push(SyntaxNode? part)
        {
            if (part is not null)
                _pending.Push((part, depth, links));
        }

        void PushAll<T>(SyntaxList<T> parts)
            where T : SyntaxNode
        {
            for (int i = parts.Count - 1; i >= 0; i--)
                _pending.Push((parts[i], depth, links));
        }

        void PushEach<T>(SeparatedSyntaxList<T> parts)
            where T : SyntaxNode
        {
            for (int i = parts.Count - 1; i >= 0; i--)
                _pending.Push((parts[i], depth, links));
        }
    }

    /// <summary>Long sums and chains of calls nest to the left, which the compiler takes link by link.</summary>
    private static bool IsLink(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax => node.Parent is BinaryExpressionSyntax binary && binary.Left == node,
        InvocationExpressionSyntax => node.Parent is MemberAccessExpressionSyntax,
        MemberAccessExpressionSyntax => node.Parent is InvocationExpressionSyntax or MemberAccessExpressionSyntax,
        _ => false,
    };

    private void Take(SyntaxNode node)
    {
        switch (node.Kind())
        {
            case SyntaxKind.IdentifierName or SyntaxKind.GenericName:
                var name = (SimpleNameSyntax)node;
                InvocationExpressionSyntax? call = Call(name);
                _seen.Add(new Mention(name.Identifier.ValueText, call?.ArgumentList.Arguments.Count ?? Mention.Read, call is not null && OwnWords.AreSpoken(call)));
                break;
            case SyntaxKind.ObjectCreationExpression:
                var creation = (ObjectCreationExpressionSyntax)node;
                if (LastName(creation.Type) is { } made)
                {
                    _seen.Add(new Mention(made.Identifier.ValueText, Mention.Made));
                    if (!OwnWords.Are(creation.ArgumentList))
                        _seen.Add(new Mention(made.Identifier.ValueText, Mention.MadeOf));
                }

                break;
            case SyntaxKind.ImplicitObjectCreationExpression:
                _seen.Add(new Mention(Mention.AnyType, Mention.Made));
                // What is thrown without its type is the base of all exceptions.
                if (node.Parent is ThrowStatementSyntax or ThrowExpressionSyntax && !OwnWords.Are(((ImplicitObjectCreationExpressionSyntax)node).ArgumentList))
                    _seen.Add(new Mention(nameof(System.Exception), Mention.MadeOf));
                break;
            case SyntaxKind.ElementAccessExpression or SyntaxKind.ElementBindingExpression or SyntaxKind.ImplicitElementAccess:
                _seen.Add(new Mention(Mention.Indexer, Mention.Read));
                break;
            case SyntaxKind.CollectionInitializerExpression:
                _seen.Add(new Mention("Add", Mention.Implied));
                break;
            case SyntaxKind.ExclusiveOrExpression:
                _seen.Add(new Mention(Mention.ExclusiveOr, Mention.Read));
                break;
            case SyntaxKind.TrueLiteralExpression:
                if (MappedFlag.NameOf(node) is { } mapped)
                    _flags.Add(new SetFlag(mapped, node.Span));
                break;
            case SyntaxKind.InterpolatedStringText:
                if (WrittenAddress.MayBePart(((InterpolatedStringTextSyntax)node).TextToken.Text))
                    _seen.Add(new Mention(Mention.Address, Mention.Read));
                break;
            case SyntaxKind.StringLiteralExpression:
                Text((LiteralExpressionSyntax)node);
                break;
            case SyntaxKind.QueryExpression:
                foreach (string method in s_queryMethods)
                    _seen.Add(new Mention(method, Mention.Implied));
                break;
            default:
                if (node is AssignmentExpressionSyntax assignment)
                    Assignment(assignment);
                break;
        }
    }

    private void Text(LiteralExpressionSyntax literal)
    {
        if (literal.Parent is BinaryExpressionSyntax or ArgumentSyntax && WrittenAddress.MayBePart(literal.Token.ValueText))
            _seen.Add(new Mention(Mention.Address, Mention.Read));
        else if (literal.Parent is ArgumentSyntax && MappedFlag.IsYes(literal.Token.ValueText) && MappedFlag.NameOf(literal) is { } defaulted)
            _flags.Add(new SetFlag(defaulted, literal.Span));
    }

    private void Assignment(AssignmentExpressionSyntax assignment)
    {
        if (assignment.IsKind(SyntaxKind.ExclusiveOrAssignmentExpression))
            _seen.Add(new Mention(Mention.ExclusiveOr, Mention.Read));
        Given(assignment.Left);
        if (((assignment.Left as MemberAccessExpressionSyntax)?.Name ?? assignment.Left as IdentifierNameSyntax) is { } target)
            Assigned(target.Identifier.ValueText, assignment);
    }

    /// <summary>Takes note of the members that an assignment gives a value.</summary>
    private void Given(ExpressionSyntax target)
    {
        switch (target)
        {
            case SimpleNameSyntax name:
                _seen.Add(new Mention(name.Identifier.ValueText, Mention.Set));
                break;
            case MemberAccessExpressionSyntax access:
                _seen.Add(new Mention(access.Name.Identifier.ValueText, Mention.Set));
                break;
            case MemberBindingExpressionSyntax binding:
                _seen.Add(new Mention(binding.Name.Identifier.ValueText, Mention.Set));
                break;
            case ConditionalAccessExpressionSyntax conditional:
                Given(conditional.WhenNotNull);
                break;
            case ElementAccessExpressionSyntax or ElementBindingExpressionSyntax or ImplicitElementAccessSyntax:
                _seen.Add(new Mention(Mention.Indexer, Mention.Set));
                break;
            case ParenthesizedExpressionSyntax parenthesized:
                Given(parenthesized.Expression);
                break;
            case PostfixUnaryExpressionSyntax forgiven:
                Given(forgiven.Operand);
                break;
            case TupleExpressionSyntax tuple:
                foreach (ArgumentSyntax part in tuple.Arguments)
                    Given(part.Expression);
                break;
        }
    }

    private void Assigned(string name, AssignmentExpressionSyntax assignment)
    {
        ExpressionSyntax value = assignment.Right;
        if (value.IsKind(SyntaxKind.TrueLiteralExpression) && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
            _flags.Add(new SetFlag(name, value.Span));
        else if (value is not LiteralExpressionSyntax && (value is AnonymousFunctionExpressionSyntax || assignment.IsKind(SyntaxKind.AddAssignmentExpression) || Functions.Contains(name)))
            _sets.Add(name);
    }

    /// <summary>The call of what the name stands for; null if it is not called here.</summary>
    private static InvocationExpressionSyntax? Call(SimpleNameSyntax name)
    {
        SyntaxNode called = name;
        if (name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
            called = access;
        else if (name.Parent is MemberBindingExpressionSyntax binding)
            called = binding;
        return called.Parent is InvocationExpressionSyntax invocation && invocation.Expression == called ? invocation : null;
    }
}
