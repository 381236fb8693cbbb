using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Names;
using CsLawAnalyzers.Program.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Rules.Confidentiality.Deidentification;

/// <summary>
/// Values that go, sign by sign or as a whole, through an exclusive or with what stands in the code: the same operation gives them back. A method of the program that does so to what it is
/// handed counts where it is handed personal data.
/// </summary>
internal sealed class ExclusiveOr
{
    private static readonly NameSet s_written = new(Mention.ExclusiveOr);

    private readonly ProgramModel _program;
    private readonly Lazy<Dictionary<IMethodSymbol, (int Value, int Key)>> _methods;
    private readonly Lazy<HashSet<string>> _names;

    public ExclusiveOr(ProgramModel program)
    {
        _program = program;
        _methods = new(() => Methods(CancellationToken.None));
        _names = new(() => Names(program));
    }

    /// <summary>The personal data of a file that is treated so, with the place where it is handed over.</summary>
    public IEnumerable<(ExpressionSyntax Place, CarriedMember Member)> In(SemanticModel model, FileIndex file, CancellationToken cancellation)
    {
        var seen = new HashSet<ExpressionSyntax>();
        if (file.Writes(s_written))
        {
            foreach ((ExpressionSyntax value, ExpressionSyntax key) in Operations(model.SyntaxTree, file, cancellation))
            {
                if (Source(value, model, cancellation) is var (place, symbol) && Data(symbol) is { } data && _program.FixedValues.Holds(key, _ => false, cancellation) && seen.Add(place))
                    yield return (place, new CarriedMember(symbol, data));
            }
        }

        // Names first: the methods are bound for a file that may call one.
        if (!file.Writes(s_written) && !file.Calls(_names.Value.Contains))
            yield break;
        foreach (InvocationExpressionSyntax call in NamedCalls.In(_program.Sources, model.SyntaxTree, file, name => _methods.Value.Keys.Any(method => method.Name == name)))
        {
            if (model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol called || !_methods.Value.TryGetValue((called.ReducedFrom ?? called).OriginalDefinition, out (int Value, int Key) asked))
                continue;
            if (Given(call, called, asked.Value) is { } value && Source(value, model, cancellation) is var (place, symbol) && Data(symbol) is { } data
                && (asked.Key < 0 || (Given(call, called, asked.Key) is { } key && _program.FixedValues.Holds(key, _ => false, cancellation))) && seen.Add(place))
            {
                yield return (place, new CarriedMember(symbol, data));
            }
        }
    }

    /// <summary>What the methods are called that may treat a parameter so; local functions are called in their own file alone.</summary>
    private static HashSet<string> Names(ProgramModel program)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach ((_, FileIndex file) in program.Index.Files)
        {
            if (file.IsTooDeep || !file.Writes(s_written))
                continue;
            foreach (DeclaredBody body in file.Bodies)
            {
                if (body is { Kind: BodyKind.Method, TakesArguments: true } && body.Writes(Mention.ExclusiveOr))
                    names.Add(body.Name);
            }
        }

        return names;
    }

    /// <summary>Methods of the program that treat a parameter so, with its ordinal and that of the key, if the key is handed in too.</summary>
    private Dictionary<IMethodSymbol, (int, int)> Methods(CancellationToken cancellation)
    {
        var methods = new Dictionary<IMethodSymbol, (int, int)>(SymbolEqualityComparer.Default);
        foreach ((SyntaxTree tree, FileIndex file) in _program.Index.Files)
        {
            if (file.IsTooDeep || !file.Writes(s_written))
                continue;
            SemanticModel model = _program.Sources.Model(tree);
            foreach ((ExpressionSyntax value, ExpressionSyntax key) in Operations(tree, file, cancellation))
            {
                int given = -1;
                if (Source(value, model, cancellation) is (_, IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method } parameter) && Data(parameter) is null
                    && _program.FixedValues.Holds(key, handed => (given = SymbolEqualityComparer.Default.Equals(handed.ContainingSymbol, method) ? handed.Ordinal : -1) >= 0, cancellation))
                {
                    methods[method.OriginalDefinition] = (parameter.Ordinal, given);
                }
            }
        }

        return methods;
    }

    private Classification? Data(ISymbol symbol) => _program.Data.Classify(symbol) is { Confidence: >= Confidence.Named } data ? data : null;

    /// <summary>Each exclusive or twice, with either operand as the value.</summary>
    private static IEnumerable<(ExpressionSyntax Value, ExpressionSyntax Key)> Operations(SyntaxTree tree, FileIndex file, CancellationToken cancellation)
    {
        foreach (SyntaxNode node in BodyLocator.Nodes(tree, file, static body => body.Writes(s_written), cancellation))
        {
            (ExpressionSyntax Left, ExpressionSyntax Right)? operands = node switch
            {
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.ExclusiveOrExpression } binary => (binary.Left, binary.Right),
                AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.ExclusiveOrAssignmentExpression } assignment => (assignment.Left, assignment.Right),
                _ => null,
            };
            if (operands is not var (left, right))
                continue;
            yield return (left, right);
            yield return (right, left);
        }
    }

    /// <summary>What an operand is, or is a sign of, with the place where it is read; null if that is no member, local or parameter.</summary>
    private (ExpressionSyntax Place, ISymbol Symbol)? Source(ExpressionSyntax value, SemanticModel model, CancellationToken cancellation)
    {
        // A value leads to another at most a few times: sign, bytes, text.
        for (int steps = 0; steps < 8; steps++)
        {
            ExpressionSyntax? inner = value switch
            {
                ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
                CastExpressionSyntax cast => cast.Expression,
                PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => suppressed.Operand,
                ElementAccessExpressionSyntax element => element.Expression,
                InvocationExpressionSyntax call => Passed(call, model, cancellation),
                _ => null,
            };
            if (inner is null && value is InvocationExpressionSyntax)
                return null;
            if (inner is null)
            {
                if (model.GetSymbolInfo(value, cancellation).Symbol is not { } symbol)
                    return null;
                if (symbol is not (ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or IPropertySymbol or IFieldSymbol { HasConstantValue: false }))
                    return null;
                if (Data(symbol) is not null || Held(symbol, cancellation) is not { } held)
                    return (value, symbol);
                inner = held;
            }

            value = inner;
        }

        return null;
    }

    /// <summary>What a call gives back of what it is given: bytes, signs.</summary>
    private ExpressionSyntax? Passed(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method || _program.Libraries.Find(method, FactVerb.Pass) is not { } pass)
            return null;
        return pass.Arguments.Contains("this") || method.ReducedFrom is not null ? (call.Expression as MemberAccessExpressionSyntax)?.Expression : SecretArguments.Of(call.ArgumentList, method, pass).FirstOrDefault();
    }

    /// <summary>What a variable is made of: the value it begins with, or the text that it goes through.</summary>
    private static ExpressionSyntax? Held(ISymbol variable, CancellationToken cancellation) => variable.DeclaringSyntaxReferences.Length != 1 ? null : variable.DeclaringSyntaxReferences[0].GetSyntax(cancellation) switch
    {
        VariableDeclaratorSyntax { Initializer.Value: { } initial } when variable is ILocalSymbol => initial,
        ForEachStatementSyntax loop => loop.Expression,
        FromClauseSyntax range => range.Expression,
        ParameterSyntax parameter => Elements(parameter),
        _ => null,
    };

    /// <summary>What a lambda that is handed to a query goes through.</summary>
    private static ExpressionSyntax? Elements(ParameterSyntax parameter)
    {
        SyntaxNode? function = parameter.Parent is ParameterListSyntax list ? list.Parent : parameter.Parent;
        return function is AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call } } argument }
            ? call.ArgumentList.Arguments[0] == argument ? access.Expression : call.ArgumentList.Arguments[0].Expression
            : null;
    }

    private static ExpressionSyntax? Given(InvocationExpressionSyntax call, IMethodSymbol called, int ordinal)
    {
        if (called.ReducedFrom is not null && --ordinal < 0)
            return (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        for (int i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].NameColon is { } name ? name.Name.Identifier.ValueText == called.Parameters[ordinal].Name : i == ordinal)
                return arguments[i].Expression;
        }

        return null;
    }
}
