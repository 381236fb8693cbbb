using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Endpoints.Mapping;

/// <summary>
/// Who calls a method that maps endpoints into a group it is given, as in <c>app.MapGroup("/api").RequireConsent("x").MapMembers()</c>. Looked for
/// by the method's name when a mapping needs it, in files whose text holds the name.
/// </summary>
internal sealed class MappingCallers
{
    private const int Deepest = 4;
    private const int MostCallers = 8;

    private readonly Compilation _compilation;
    private readonly DeclaredEvidence _declared;
    private readonly ConcurrentDictionary<string, ImmutableArray<InvocationExpressionSyntax>> _calls = new(StringComparer.Ordinal);

    public MappingCallers(Compilation compilation, DeclaredEvidence declared)
    {
        _compilation = compilation;
        _declared = declared;
    }

    /// <summary>What bodies say of their groups.</summary>
    public GroupStatements Statements { get; } = new();

    /// <summary>What stands around the group in the one place that hands it in; null where that is unknown, or where several places do.</summary>
    public MappingChain? Around(IMethodSymbol method, IParameterSymbol parameter, int depth)
    {
        if (depth >= Deepest || method.MethodKind == MethodKind.AnonymousFunction)
            return null;
        MappingChain? only = null;
        foreach (InvocationExpressionSyntax syntax in _calls.TryGetValue(method.Name, out ImmutableArray<InvocationExpressionSyntax> known) ? known : _calls.GetOrAdd(method.Name, Find(method.Name)))
        {
#pragma warning disable RS1030 // The caller stands in another file; only calls by this name are bound.
            if (_compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax) is not IInvocationOperation call)
                continue;
#pragma warning restore RS1030
            IMethodSymbol target = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
            if (!SymbolEqualityComparer.Default.Equals(target.OriginalDefinition, method.OriginalDefinition))
                continue;
            if (only is not null)
                return null;
            foreach (IArgumentOperation argument in call.Arguments)
            {
                if (argument.Parameter?.Ordinal == parameter.Ordinal)
                    only = MappingChain.OfReceiver(argument.Value, _declared, this, depth + 1);
            }
        }

        return only;
    }

    private ImmutableArray<InvocationExpressionSyntax> Find(string name)
    {
        var calls = ImmutableArray.CreateBuilder<InvocationExpressionSyntax>();
        foreach (SyntaxTree tree in _compilation.SyntaxTrees)
        {
            if (tree.GetText(CancellationToken.None).ToString().IndexOf(name + "(", StringComparison.Ordinal) < 0)
                continue;
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                if (node is InvocationExpressionSyntax { Expression: { } expression } call && NameOf(expression) == name)
                    calls.Add(call);
            }
        }

        // A name that is called all over is no mapping method's.
        return calls.Count > MostCallers ? ImmutableArray<InvocationExpressionSyntax>.Empty : calls.ToImmutable();
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
