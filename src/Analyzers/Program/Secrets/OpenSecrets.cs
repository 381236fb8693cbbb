using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Secrets;

/// <summary>Whether the secret that a cipher or a keyed digest works with stands in the source of the program, so that it keeps nothing from whoever has that.</summary>
internal sealed class OpenSecrets
{
    private readonly ProgramSources _sources;
    private readonly LibraryKnowledge _libraries;
    private readonly FixedValues _fixed;

    public OpenSecrets(ProgramSources sources, LibraryKnowledge libraries, FixedValues fixedValues)
    {
        _sources = sources;
        _libraries = libraries;
        _fixed = fixedValues;
    }

    /// <summary>Whether all secrets that are in sight of the sink stand in the source; false where none is in sight.</summary>
    /// <param name="flow">What reaches the cipher, with the calls that lead to it.</param>
    /// <param name="scope">Where the secret may be given: <c>call</c>, <c>member</c> or <c>type</c>.</param>
    /// <param name="cancellation">Stops the search.</param>
    public bool Serve(SinkFlow flow, string scope, CancellationToken cancellation)
    {
        SyntaxNode call = flow.Sink.Operation.Syntax;
        if (scope != "call" && Restores(MemberAround(call), cancellation))
            return false;
        List<ExpressionSyntax> given = Given(call, cancellation);
        if (given.Count == 0 && scope != "call")
            given = Given(MemberAround(call), cancellation);
        if (given.Count == 0 && scope == "type" && call.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type)
            given = type.Members.Where(member => member is BaseFieldDeclarationSyntax or ConstructorDeclarationSyntax or PropertyDeclarationSyntax).SelectMany(member => Given(member, cancellation)).ToList();
        return given.Count > 0 && given.All(secret => _fixed.Holds(secret, parameter => IsGiven(parameter, flow, flow.Hops.Length - 1, cancellation), cancellation));
    }

    private static SyntaxNode MemberAround(SyntaxNode call) => call.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
    {
        null or GlobalStatementSyntax => call.SyntaxTree.GetRoot(),
        var member => member,
    };

    /// <summary>Whether the call that led here hands over what stands in the source; a caller that is not in sight does not.</summary>
    private bool IsGiven(IParameterSymbol parameter, SinkFlow flow, int hop, CancellationToken cancellation)
    {
        for (; hop >= 0; hop--)
        {
            if (flow.Hops[hop].Given(parameter) is not { } value)
                continue;
            int outer = hop - 1;
            return value.ConstantValue is { HasValue: true, Value: not null }
                || (value.Syntax is ExpressionSyntax expression && _fixed.Holds(expression, further => IsGiven(further, flow, outer, cancellation), cancellation));
        }

        return false;
    }

    /// <summary>Whether the code turns back what was encrypted: what goes in is no plain data then.</summary>
    private bool Restores(SyntaxNode code, CancellationToken cancellation)
    {
        SemanticModel model = _sources.Model(code.SyntaxTree);
        foreach (SyntaxNode node in code.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax call && model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method && _libraries.Find(method, FactVerb.Restore) is not null)
                return true;
        }

        return false;
    }

    /// <summary>What is given as a secret anywhere in the code.</summary>
    private List<ExpressionSyntax> Given(SyntaxNode code, CancellationToken cancellation)
    {
        var given = new List<ExpressionSyntax>();
        SemanticModel model = _sources.Model(code.SyntaxTree);
        foreach (SyntaxNode node in code.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case InvocationExpressionSyntax call when model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method && _libraries.Find(method, FactVerb.Secret) is { } fact:
                    given.AddRange(SecretArguments.Of(call.ArgumentList, method, fact).Where(secret => !IsSecret(secret, model, cancellation)));
                    break;
                case BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } creation when model.GetSymbolInfo(creation, cancellation).Symbol is IMethodSymbol constructor && _libraries.Find(constructor, FactVerb.Secret) is { } fact:
                    given.AddRange(SecretArguments.Of(arguments, constructor, fact));
                    break;
                case AssignmentExpressionSyntax assignment when IsSecret(assignment.Left, model, cancellation):
                    given.Add(assignment.Right);
                    break;
            }
        }

        return given;
    }

    /// <summary>Whether the expression is a property that holds a secret: <c>aes.CreateEncryptor(aes.Key, aes.IV)</c> gives no other.</summary>
    private bool IsSecret(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        expression is SimpleNameSyntax or MemberAccessExpressionSyntax && model.GetSymbolInfo(expression, cancellation).Symbol is IPropertySymbol property && _libraries.Find(property, FactVerb.Secret) is not null;
}
