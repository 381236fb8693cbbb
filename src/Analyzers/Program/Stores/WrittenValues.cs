using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Stores;

/// <summary>Finds what a program gives to one member, wherever it writes the member's name, and how the value was treated just before.</summary>
internal sealed class WrittenValues
{
    private readonly ProgramSources _sources;
    private readonly ProgramIndex _index;
    private readonly LibraryKnowledge _libraries;
    private readonly ProtectionWords _words;

    public WrittenValues(ProgramSources sources, ProgramIndex index, LibraryKnowledge libraries, ProtectionWords words)
    {
        _sources = sources;
        _index = index;
        _libraries = libraries;
        _words = words;
    }

    /// <summary>All that was found together.</summary>
    public Protection Of(ISymbol member, CancellationToken cancellation)
    {
        Protection found = Protection.None;
        foreach ((SyntaxTree tree, FileIndex file) in _index.Files)
        {
            if (file.IsTooDeep || !file.Holds(member.Name, tree, cancellation))
                continue;
            SemanticModel? model = null;
            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (node is not IdentifierNameSyntax name || name.Identifier.ValueText != member.Name || Given(name) is not { } value)
                    continue;
                model ??= _sources.Model(tree);
                if (model.GetSymbolInfo(name, cancellation).Symbol is not { } target)
                {
                    // Of an object that nothing is known of it cannot be told whether it is this one: silence in doubt.
                    if (IsOfUnknown(name, model, cancellation))
                        found |= Treatment(value, model, 0, cancellation) & (Protection.Encrypted | Protection.Hashed);
                }
                else if (SymbolEqualityComparer.Default.Equals(target.OriginalDefinition, member.OriginalDefinition))
                {
                    found |= Treatment(value, model, 0, cancellation);
                }
            }
        }

        return found;
    }

    /// <summary>The value that is assigned to what the name stands for, or null.</summary>
    private static ExpressionSyntax? Given(IdentifierNameSyntax name)
    {
        SyntaxNode target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return target.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == target ? assignment.Right : null;
    }

    /// <summary>Whether the name is that of a member of something whose type is not there: <c>var row = await store.FindAsync(id); row.CardNo = …</c>.</summary>
    private static bool IsOfUnknown(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellation) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name && model.GetTypeInfo(access.Expression, cancellation).Type is null or { TypeKind: TypeKind.Error };

    private Protection Treatment(ExpressionSyntax value, SemanticModel model, int depth, CancellationToken cancellation)
    {
        switch (value)
        {
            case AwaitExpressionSyntax await:
                return Treatment(await.Expression, model, depth, cancellation);
            case ParenthesizedExpressionSyntax parenthesized:
                return Treatment(parenthesized.Expression, model, depth, cancellation);
            case CastExpressionSyntax cast:
                return Treatment(cast.Expression, model, depth, cancellation);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                return Treatment(suppressed.Operand, model, depth, cancellation);
            case ConditionalExpressionSyntax conditional:
                return Treatment(conditional.WhenTrue, model, depth, cancellation) | Treatment(conditional.WhenFalse, model, depth, cancellation);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                return Treatment(coalesce.Left, model, depth, cancellation) | Treatment(coalesce.Right, model, depth, cancellation);
            case ConditionalAccessExpressionSyntax { WhenNotNull: { } further }:
                return Treatment(further, model, depth, cancellation);
            case InvocationExpressionSyntax call:
                return Of(call, model, cancellation);
            case IdentifierNameSyntax name when depth < 2 && model.GetSymbolInfo(name, cancellation).Symbol is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declared }:
                return declared[0].GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } initial } ? Treatment(initial, model, depth + 1, cancellation) : Protection.None;
            case MemberAccessExpressionSyntax or MemberBindingExpressionSyntax:
                return model.GetSymbolInfo(value, cancellation).Symbol is IPropertySymbol or IFieldSymbol { IsConst: false } && !_words.Speaks("member", value.ToString()) && !_words.Speaks("digest", value.ToString()) && value.ToString().IndexOf("ash", System.StringComparison.Ordinal) < 0
                    ? Protection.Plain : Protection.None;
            default:
                return Protection.None;
        }
    }

    private Protection Of(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        var method = model.GetSymbolInfo(call, cancellation).Symbol as IMethodSymbol;
        if (method is not null && _libraries.Find(method, FactVerb.Sanitizer) is { } fact)
            return fact.Kind switch { "encrypt" => Protection.Encrypted, "hash" => Protection.Hashed, _ => Protection.None };
        // What is chained behind, such as a conversion to text, says nothing: the names before it count too.
        foreach (SyntaxToken token in call.Expression.DescendantTokens().Reverse())
        {
            if (!token.IsKind(SyntaxKind.IdentifierToken))
                continue;
            string name = token.ValueText;
            if (_words.Speaks("password", name) || (method is not null && _words.Speaks("password", method.ContainingType.Name)))
                return Protection.Hashed;
            if (_words.Speaks("digest", name))
                return Protection.Digested;
            if (name.IndexOf("Hash", System.StringComparison.OrdinalIgnoreCase) >= 0)
                return method is not null && (_words.Speaks("digest", method.ContainingType.Name) || InSource(method, cancellation) == Protection.Digested) ? Protection.Digested : Protection.Hashed;
            if (_words.Speaks("member", name))
                return method is null ? Protection.Encrypted : InSource(method, cancellation);
        }

        return Protection.None;
    }

    /// <summary>What a method does that says it encrypts: where its source is there and holds no cipher, it may be a password hash or a digest that is called so.</summary>
    private Protection InSource(IMethodSymbol method, CancellationToken cancellation)
    {
        bool hashes = false, digests = false;
        foreach (SyntaxReference declared in method.DeclaringSyntaxReferences)
        {
            if (declared.GetSyntax(cancellation) is not BaseMethodDeclarationSyntax declaration || (declaration.Body ?? (SyntaxNode?)declaration.ExpressionBody) is not { } body)
                continue;
            foreach (SyntaxToken token in body.DescendantTokens())
            {
                if (!token.IsKind(SyntaxKind.IdentifierToken))
                    continue;
                if (_words.Speaks("member", token.ValueText))
                    return Protection.Encrypted;
                hashes |= _words.Speaks("password", token.ValueText);
                digests |= _words.Speaks("digest", token.ValueText);
            }
        }

        return hashes ? Protection.Hashed : digests ? Protection.Digested : Protection.Encrypted;
    }
}
