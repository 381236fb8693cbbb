using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Guards.Conditions;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace CsLawAnalyzers.Program.Guards.Development;

/// <summary>
/// Whether code runs on a developer's machine only: behind a question for the environment that dominates it, in a build for debugging, in what names itself after development, or where
/// every caller does.
/// </summary>
internal sealed class DevelopmentGuards
{
    /// <summary>Callers of callers that are looked at.</summary>
    private const int MostCallers = 3;

    private static readonly Claim s_development = new(default(Claim.About), ImmutableArray<AskedEvidence>.Empty);

    private readonly LibraryKnowledge _libraries;
    private readonly MethodBodies _bodies;
    private readonly ProgramIndex _index;
    private readonly ProgramSources _sources;

    public DevelopmentGuards(ProgramSources sources, LibraryKnowledge libraries, MethodBodies bodies, ProgramIndex index)
    {
        _sources = sources;
        _libraries = libraries;
        _bodies = bodies;
        _index = index;
    }

    /// <summary>Whether the node is reached in development only.</summary>
    /// <param name="node">What is reached.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <param name="trustsSwitches">Whether a switch of the configuration counts, which whoever runs the program sets.</param>
    public bool Guard(SyntaxNode node, CancellationToken cancellation, bool trustsSwitches = true) => Guard(node, trustsSwitches, 0, cancellation);

    /// <summary>True if the condition holds in development alone, false if everywhere else, null if it says nothing of that.</summary>
    public bool? Says(ExpressionSyntax condition, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetOperation(condition, cancellation) is not { } operation || Body(condition, cancellation) is not (_, var root)
            || root.SelfAndNested().LastOrDefault(inner => inner.Graph.OriginalOperation.Syntax.Span.Contains(condition.Span)) is not { } body)
        {
            return null;
        }

        var questions = new DevelopmentQuestions(_libraries, body, trustsSwitches: false);
        return questions.Implies(operation, true) ? true : questions.Implies(operation, false) ? false : null;
    }

    private bool Guard(SyntaxNode node, bool trustsSwitches, int depth, CancellationToken cancellation) =>
        IsInDebugBuild(node) || IsNamedSo(node, cancellation) || IsBehindQuestion(node, trustsSwitches, depth, cancellation);

    /// <summary><c>#if DEBUG</c> around the node.</summary>
    private static bool IsInDebugBuild(SyntaxNode node)
    {
        var around = new Stack<bool>();
        for (DirectiveTriviaSyntax? directive = node.SyntaxTree.GetRoot().GetFirstDirective(); directive is not null && directive.SpanStart < node.SpanStart; directive = directive.GetNextDirective())
        {
            switch (directive)
            {
                case IfDirectiveTriviaSyntax condition:
                    around.Push(condition.BranchTaken && Asks(condition.Condition));
                    break;
                case ElifDirectiveTriviaSyntax condition when around.Count > 0:
                    around.Pop();
                    around.Push(condition.BranchTaken && Asks(condition.Condition));
                    break;
                case ElseDirectiveTriviaSyntax other when around.Count > 0:
                    around.Pop();
                    around.Push(false);
                    break;
                case EndIfDirectiveTriviaSyntax when around.Count > 0:
                    around.Pop();
                    break;
            }
        }

        return around.Contains(true);

        static bool Asks(ExpressionSyntax condition) => condition switch
        {
            IdentifierNameSyntax { Identifier.ValueText: "DEBUG" } => true,
            ParenthesizedExpressionSyntax inner => Asks(inner.Expression),
            BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) => Asks(both.Left) || Asks(both.Right),
            _ => false,
        };
    }

    /// <summary>A member or type that is for development by its name, by <c>[Conditional("DEBUG")]</c> or by what it implements.</summary>
    private bool IsNamedSo(SyntaxNode node, CancellationToken cancellation)
    {
        foreach (SyntaxNode around in node.Ancestors())
        {
            switch (around)
            {
                case MethodDeclarationSyntax method when IsDevelopment(method.Identifier.ValueText) || IsConditional(method):
                case LocalFunctionStatementSyntax function when IsDevelopment(function.Identifier.ValueText):
                    return true;
                case TypeDeclarationSyntax type:
                    if (IsDevelopment(type.Identifier.ValueText))
                        return true;
                    foreach (BaseTypeSyntax contract in type.BaseList?.Types ?? default)
                    {
                        if (MentionReader.LastName(contract.Type) is { } name && IsDevelopmentType(name.Identifier.ValueText))
                            return true;
                    }

                    break;
            }

            cancellation.ThrowIfCancellationRequested();
        }

        return false;
    }

    /// <summary>A name that says that it is so, not that it is not: <c>ConfigureDevelopment</c>, <c>isDebug</c>; <c>NotDevelopment</c> says nothing.</summary>
    private bool IsDevelopment(string name) => _libraries.DevelopmentNames.Find(name) is not null && !name.StartsWith("Not", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("Non", StringComparison.OrdinalIgnoreCase);

    private bool IsDevelopmentType(string name)
    {
        foreach (LibraryFact fact in _libraries.All(FactVerb.Development))
        {
            if (fact is { TypeName: { } type, MemberName: null } && type.Substring(type.LastIndexOf('.') + 1).Split('`')[0] == name)
                return true;
        }

        return false;
    }

    private static bool IsConditional(MethodDeclarationSyntax method) =>
        method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute =>
            MentionReader.LastName(attribute.Name)?.Identifier.ValueText is "Conditional" or "ConditionalAttribute" && attribute.ToString().Contains("\"DEBUG\""));

    private bool IsBehindQuestion(SyntaxNode node, bool trustsSwitches, int depth, CancellationToken cancellation)
    {
        if (Body(node, cancellation) is not (var declared, var root))
            return false;
        foreach (BodyGraph body in root.SelfAndNested())
        {
            if (Block(body, node) is { } block && IsGuarded(body, block, trustsSwitches))
                return true;
            // A local function runs where it is used.
            if (body is { Parent: { } parent, Owner: IMethodSymbol { MethodKind: MethodKind.LocalFunction } function } && body.Graph.OriginalOperation.Syntax.Span.Contains(node.Span)
                && parent.Uses(function) is { Count: > 0 } uses && uses.All(use => Block(parent, use.Syntax) is { } place && IsGuarded(parent, place, trustsSwitches)))
            {
                return true;
            }
        }

        return depth < MostCallers && declared.Kind == BodyKind.Method && root.Owner is IMethodSymbol method && AreCallersGuarded(method, trustsSwitches, depth, cancellation);
    }

    private (DeclaredBody Declared, BodyGraph Root)? Body(SyntaxNode node, CancellationToken cancellation)
    {
        DeclaredBody? around = null;
        foreach (DeclaredBody body in FileIndex.Of(node.SyntaxTree, cancellation).Bodies)
        {
            if (body.Span.Contains(node.Span) && (around is null || body.Span.Length < around.Span.Length))
                around = body;
        }

        return around is not null && _bodies.Graph(node.SyntaxTree, around, cancellation) is { } root ? (around, root) : null;
    }

    /// <summary>The block in which the body evaluates the node, or what holds it.</summary>
    private static BasicBlock? Block(BodyGraph body, SyntaxNode node)
    {
        BasicBlock? closest = null;
        int length = int.MaxValue;
        foreach (BasicBlock block in body.Graph.Blocks)
        {
            foreach (IOperation operation in block.Operations)
                Take(operation, block);
            if (block.BranchValue is { } value)
                Take(value, block);
        }

        return closest;

        void Take(IOperation operation, BasicBlock block)
        {
            if (operation.Syntax.SyntaxTree == node.SyntaxTree && operation.Syntax.Span.Contains(node.Span) && operation.Syntax.Span.Length < length)
                (closest, length) = (block, operation.Syntax.Span.Length);
        }
    }

    private bool IsGuarded(BodyGraph body, BasicBlock place, bool trustsSwitches)
    {
        var checks = new List<Check>();
        foreach (BasicBlock block in body.Graph.Blocks)
        {
            if (!block.IsReachable || block.ConditionKind == ControlFlowConditionKind.None || block.BranchValue is not { } condition)
                continue;
            var questions = new DevelopmentQuestions(_libraries, body, trustsSwitches);
            bool conditionalHolds = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
            if (questions.Implies(condition, conditionalHolds) && block.ConditionalSuccessor is { } jump)
                checks.Add(new Check(s_development, block.Ordinal, jump, 0));
            if (questions.Implies(condition, !conditionalHolds) && block.FallThroughSuccessor is { } next)
                checks.Add(new Check(s_development, block.Ordinal, next, 0));
        }

        return Dominance.Dominates(body.Graph, checks, place.Ordinal, int.MaxValue);
    }

    /// <summary>Whether the program calls the method, and each time in development only.</summary>
    private bool AreCallersGuarded(IMethodSymbol method, bool trustsSwitches, int depth, CancellationToken cancellation)
    {
        bool any = false;
        foreach ((SyntaxTree tree, FileIndex file) in _index.Files)
        {
            foreach (InvocationExpressionSyntax call in NamedCalls.In(_sources, tree, file, name => name == method.Name))
            {
                if (_sources.Model(tree).GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol called
                    || !SymbolEqualityComparer.Default.Equals((called.ReducedFrom ?? called).OriginalDefinition, method.OriginalDefinition))
                {
                    continue;
                }

                any = true;
                if (!Guard(call, trustsSwitches, depth + 1, cancellation))
                    return false;
            }
        }

        return any;
    }
}
