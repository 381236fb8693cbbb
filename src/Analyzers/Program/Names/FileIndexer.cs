using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Names;

/// <summary>Reads a file's declarations, and the names in each of its bodies.</summary>
internal sealed class FileIndexer
{
    /// <summary>One that has read more names is not used for the next file: what it holds would have to be cleared for each body.</summary>
    private const int MostNames = 2_000;

    /// <summary>Deeper types are gone through without recursion.</summary>
    private const int DeepestType = 16;

    private static readonly (int, int) s_any = (0, int.MaxValue);

    /// <summary>One that has read a file, and may read the next one of this thread with the tables that it has.</summary>
    [ThreadStatic]
    private static FileIndexer? s_idle;

    private readonly MentionReader _mentions = new();
    private readonly ImmutableArray<DeclaredType>.Builder _types = ImmutableArray.CreateBuilder<DeclaredType>();
    private readonly ImmutableArray<DeclaredBody>.Builder _bodies = ImmutableArray.CreateBuilder<DeclaredBody>();
    private readonly HashSet<string> _named = new();
    private readonly HashSet<string> _called = new();
    private readonly HashSet<string> _made = new();
    private CancellationToken _cancellation;

    /// <summary>What the file declares and writes.</summary>
    public static FileIndex Read(SyntaxNode root, CancellationToken cancellation)
    {
        FileIndexer indexer = s_idle ?? new FileIndexer();
        // One whose reading is broken off is not used again.
        s_idle = null;
        indexer._cancellation = cancellation;
        FileIndex index = indexer.Read(root);
        if (indexer._named.Count + indexer._called.Count + indexer._made.Count <= MostNames && !indexer._mentions.IsLarge)
        {
            indexer.Clear();
            s_idle = indexer;
        }

        return index;
    }

    private FileIndex Read(SyntaxNode root)
    {
        if (root is CompilationUnitSyntax unit)
        {
            new FunctionMembers(_mentions.Functions).Read(unit.Members);
            if (unit.Members.Any(SyntaxKind.GlobalStatement))
                Add(BodyKind.Other, "", null, unit, s_any, TopLevel(unit));
            Members(unit.Members, "", null);
        }

        return new FileIndex(
            _types.ToImmutable(), _bodies.ToImmutable(), _mentions.Flags, _mentions.Functions.ToImmutableArray(), _named.ToImmutableArray(), _called.ToImmutableArray(), _made.ToImmutableArray());
    }

    private void Clear()
    {
        _cancellation = default;
        _mentions.Clear();
        _types.Clear();
        _bodies.Clear();
        _named.Clear();
        _called.Clear();
        _made.Clear();
    }

    private ImmutableArray<Mention> TopLevel(CompilationUnitSyntax unit)
    {
        _mentions.Begin();
        foreach (MemberDeclarationSyntax member in unit.Members)
        {
            if (member is GlobalStatementSyntax)
                _mentions.Add(member);
        }

        return _mentions.Found();
    }

    private void Members(SyntaxList<MemberDeclarationSyntax> members, string prefix, DeclaredType? type)
    {
        foreach (MemberDeclarationSyntax member in members)
        {
            _cancellation.ThrowIfCancellationRequested();
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax @namespace:
                    Members(@namespace.Members, prefix + @namespace.Name.ToString().Replace(" ", "") + ".", null);
                    break;
                case TypeDeclarationSyntax declaration:
                    Type(declaration, prefix, type);
                    break;
                case BaseMethodDeclarationSyntax method:
                    Method(method, type);
                    break;
                case BasePropertyDeclarationSyntax property:
                    Property(property, type);
                    break;
                case BaseFieldDeclarationSyntax field:
                    Names(field.Declaration.Type);
                    foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
                    {
                        _mentions.Default(variable.Identifier.ValueText, variable.Initializer);
                        Initializer(variable, variable.Identifier.ValueText, variable.Initializer, type);
                    }

                    break;
                case DelegateDeclarationSyntax function:
                    Names(function.ParameterList);
                    break;
            }
        }
    }

    /// <summary>Takes note of the types that a declaration names.</summary>
    private void Names(SyntaxNode? types, int depth = 0)
    {
        // What most declarations name, by hand; the rest by a walk.
        switch (types)
        {
            case null or PredefinedTypeSyntax:
                return;
            case IdentifierNameSyntax simple:
                _named.Add(simple.Identifier.ValueText);
                return;
            case GenericNameSyntax generic when depth < DeepestType:
                _named.Add(generic.Identifier.ValueText);
                foreach (TypeSyntax argument in generic.TypeArgumentList.Arguments)
                    Names(argument, depth + 1);
                return;
            case NullableTypeSyntax nullable when depth < DeepestType:
                Names(nullable.ElementType, depth + 1);
                return;
            default:
                Walk(types);
                return;
        }
    }

    private void Walk(SyntaxNode types)
    {
        foreach (SyntaxNode node in types.DescendantNodesAndSelf())
        {
            if (node is SimpleNameSyntax name)
                _named.Add(name.Identifier.ValueText);
        }
    }

    private void Type(TypeDeclarationSyntax declaration, string prefix, DeclaredType? outer)
    {
        string name = declaration.Identifier.ValueText;
        if (name.Length == 0)
        {
            // An extension block has no name: what is declared in it belongs to the class around it.
            Members(declaration.Members, prefix, outer);
            return;
        }

        Names(declaration.BaseList);
        Parameters(declaration.ParameterList);
        Constraints(declaration.ConstraintClauses);
        int arity = declaration.TypeParameterList?.Parameters.Count ?? 0;
        string metadataName = (outer is null ? prefix : outer.MetadataName + "+") + (arity == 0 ? name : name + "`" + arity);
        var bases = ImmutableArray<string>.Empty;
        var arguments = ImmutableArray<string>.Empty;
        if (declaration.BaseList is { } list)
            (bases, arguments) = BaseNames(list);
        var type = new DeclaredType(metadataName, name, bases, arguments);
        _types.Add(type);
        if (declaration is RecordDeclarationSyntax { ParameterList: { } members })
        {
            foreach (ParameterSyntax member in members.Parameters)
                _mentions.Default(member.Identifier.ValueText, member.Default);
        }

        if (declaration.BaseList is { } withBase && withBase.Types.Count > 0 && withBase.Types[0] is PrimaryConstructorBaseTypeSyntax primary)
        {
            bool isMadeOf = !OwnWords.Are(primary.ArgumentList);
            Add(BodyKind.Constructor, name, type, declaration, s_any, _mentions.Read(primary.ArgumentList, bases[0], isMadeOf), fails: isMadeOf);
        }

        Members(declaration.Members, prefix, type);
    }

    private static (ImmutableArray<string> Bases, ImmutableArray<string> Arguments) BaseNames(BaseListSyntax list)
    {
        var bases = ImmutableArray.CreateBuilder<string>(list.Types.Count);
        ImmutableArray<string>.Builder? arguments = null;
        foreach (BaseTypeSyntax entry in list.Types)
        {
            TypeSyntax type = entry.Type;
            SimpleNameSyntax? name = MentionReader.LastName(type);
            bases.Add(name?.Identifier.ValueText ?? "");
            if (type is IdentifierNameSyntax)
                continue;
            foreach (SyntaxNode node in type.DescendantNodes())
            {
                if (node is SimpleNameSyntax argument && argument != name)
                    (arguments ??= ImmutableArray.CreateBuilder<string>()).Add(argument.Identifier.ValueText);
            }
        }

        return (bases.MoveToImmutable(), arguments?.ToImmutable() ?? ImmutableArray<string>.Empty);
    }

    private void Constraints(SyntaxList<TypeParameterConstraintClauseSyntax> clauses)
    {
        foreach (TypeParameterConstraintClauseSyntax clause in clauses)
            Names(clause);
    }

    /// <summary>Takes note of the types that parameters name.</summary>
    private void Parameters(ParameterListSyntax? parameters)
    {
        if (parameters is null)
            return;
        foreach (ParameterSyntax parameter in parameters.Parameters)
            Names(parameter.Type);
    }

    private void Method(BaseMethodDeclarationSyntax method, DeclaredType? type)
    {
        Parameters(method.ParameterList);
        if (method is MethodDeclarationSyntax written)
        {
            Names(written.ReturnType);
            Constraints(written.ConstraintClauses);
        }

        (BodyKind kind, string name) = method switch
        {
            MethodDeclarationSyntax ordinary => (BodyKind.Method, ordinary.Identifier.ValueText),
            ConstructorDeclarationSyntax constructor => (BodyKind.Constructor, constructor.Identifier.ValueText),
            _ => (BodyKind.Other, ""),
        };
        if (method.Body is null && method.ExpressionBody is null)
        {
            // The body that a generator adds stands in a part of its own, if it is there; the attribute tells what it does.
            BodyKind? added = method.Modifiers.Any(SyntaxKind.PartialKeyword) ? BodyKind.Generated : method.Parent is InterfaceDeclarationSyntax ? BodyKind.Request : null;
            if (added is { } asked && HasAttribute(method))
                Add(asked, name, type, method, Counts(method), ImmutableArray<Mention>.Empty);
            return;
        }

        string? made = null;
        bool isMadeOf = false;
        var initializer = (method as ConstructorDeclarationSyntax)?.Initializer;
        if (initializer is not null)
        {
            bool isOwn = initializer.IsKind(SyntaxKind.ThisConstructorInitializer);
            made = isOwn ? name : type is { Bases.IsEmpty: false } ? type.Bases[0] : "";
            isMadeOf = !OwnWords.Are(initializer.ArgumentList);
        }

        _mentions.Begin(made, isMadeOf);
        _mentions.Add(method.Body);
        _mentions.Add(method.ExpressionBody);
        _mentions.Add(initializer);
        Add(kind, name, type, method, Counts(method), _mentions.Found(), fails: isMadeOf || (method is MethodDeclarationSyntax declared && MadeToFail.Is(declared)));
    }

    private static bool HasAttribute(MemberDeclarationSyntax member) => member.AttributeLists.Count > 0;

    private static (int, int) Counts(BaseMethodDeclarationSyntax method)
    {
        SeparatedSyntaxList<ParameterSyntax> parameters = method.ParameterList.Parameters;
        int least = 0;
        int most = parameters.Count;
        foreach (ParameterSyntax parameter in parameters)
        {
            if (parameter.Modifiers.Any(SyntaxKind.ParamsKeyword))
                most = int.MaxValue;
            else if (parameter.Default is null)
                least++;
        }

        if (!method.Modifiers.Any(SyntaxKind.StaticKeyword))
        {
            // A call through a contract or base goes by the defaults and the params of that declaration.
            least = 0;
            if (parameters.Count > 0 && parameters[parameters.Count - 1].Type is ArrayTypeSyntax)
                most = int.MaxValue;
        }
        else if (parameters.Count > 0 && parameters[0].Modifiers.Any(SyntaxKind.ThisKeyword))
        {
            // An extension method is called with and without its first argument in the list.
            least--;
        }

        return (least, most);
    }

    private void Property(BasePropertyDeclarationSyntax property, DeclaredType? type)
    {
        Names(property.Type);
        string name = property switch
        {
            PropertyDeclarationSyntax own => own.Identifier.ValueText,
            EventDeclarationSyntax @event => @event.Identifier.ValueText,
            _ => Mention.Indexer,
        };
        ArrowExpressionClauseSyntax? expression = (property as PropertyDeclarationSyntax)?.ExpressionBody ?? (property as IndexerDeclarationSyntax)?.ExpressionBody;
        if (expression is not null)
            Add(BodyKind.Accessor, name, type, expression, s_any, _mentions.Read(expression));
        _mentions.Default(name, (property as PropertyDeclarationSyntax)?.Initializer);
        Initializer(property, name, (property as PropertyDeclarationSyntax)?.Initializer, type);
        if (property.AccessorList is not { } accessors)
            return;
        foreach (AccessorDeclarationSyntax accessor in accessors.Accessors)
        {
            SyntaxNode? code = (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody;
            if (code is not null)
                Add(BodyKind.Accessor, name, type, accessor, s_any, _mentions.Read(code));
        }
    }

    private void Initializer(SyntaxNode declaration, string name, EqualsValueClauseSyntax? initializer, DeclaredType? type)
    {
        // A literal runs nothing.
        if (initializer is { Value: not LiteralExpressionSyntax })
            Add(BodyKind.Other, "", type, declaration, s_any, _mentions.Read(initializer), _mentions.Functions.Contains(name) ? name : null);
    }

    private void Add(BodyKind kind, string name, DeclaredType? type, SyntaxNode declaration, (int, int) parameters, ImmutableArray<Mention> mentions, string? set = null, bool fails = false)
    {
        ImmutableArray<string> sets = mentions.IsEmpty ? ImmutableArray<string>.Empty : _mentions.Sets;
        _bodies.Add(new DeclaredBody(
            kind, name, type, declaration.Span, declaration.RawKind, parameters, mentions, set is null ? sets : sets.Add(set), !mentions.IsEmpty && _mentions.IsTooDeep, fails));
        foreach (Mention mention in mentions)
        {
            if (mention.IsCall)
                _called.Add(mention.Name);
            else if (mention.Arguments == Mention.Made)
                _made.Add(mention.Name);
        }
    }
}
