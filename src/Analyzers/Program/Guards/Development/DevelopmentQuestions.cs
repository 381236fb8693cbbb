using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Guards.Development;

/// <summary>What the answer of a condition says about the machine the program runs on.</summary>
internal sealed class DevelopmentQuestions
{
    private const int MostDepth = 6;

    private static readonly HashSet<string> s_production = new(StringComparer.OrdinalIgnoreCase) { "production", "prod", "生产环境" };
    private static readonly HashSet<string> s_making = new(StringComparer.OrdinalIgnoreCase) { "in", "under", "for", "of", "to" };
    private static readonly HashSet<string> s_stages = new(StringComparer.OrdinalIgnoreCase) { "staging", "预发布" };

    private readonly LibraryKnowledge _libraries;
    private readonly BodyGraph _body;
    private readonly bool _trustsSwitches;

    /// <param name="libraries">What libraries ask with.</param>
    /// <param name="body">Where the condition stands.</param>
    /// <param name="trustsSwitches">Whether a switch of the configuration counts, which whoever runs the program sets.</param>
    public DevelopmentQuestions(LibraryKnowledge libraries, BodyGraph body, bool trustsSwitches)
    {
        _libraries = libraries;
        _body = body;
        _trustsSwitches = trustsSwitches;
    }

    /// <summary>Whether the condition can have the outcome only where the program is being developed.</summary>
    public bool Implies(IOperation condition, bool outcome) => Implies(condition, outcome, 0);

    private bool Implies(IOperation condition, bool outcome, int depth)
    {
        if (depth > MostDepth)
            return false;
        condition = BodyGraph.Unwrap(condition);
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Implies(not.Operand, !outcome, depth + 1);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } compared:
                bool isEqual = (compared.OperatorKind == BinaryOperatorKind.Equals) == outcome;
                if (BodyGraph.Unwrap(compared.RightOperand).ConstantValue is { HasValue: true, Value: bool flag })
                    return Implies(compared.LeftOperand, isEqual == flag, depth + 1);
                return IsStage(compared.LeftOperand, isEqual) || IsStage(compared.RightOperand, isEqual);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd } both:
                return outcome && (Implies(both.LeftOperand, true, depth + 1) || Implies(both.RightOperand, true, depth + 1));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr } either:
                return outcome ? Implies(either.LeftOperand, true, depth + 1) && Implies(either.RightOperand, true, depth + 1)
                    : Implies(either.LeftOperand, false, depth + 1) || Implies(either.RightOperand, false, depth + 1);
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value: { } constant } } tested:
                return constant.ConstantValue is { HasValue: true, Value: bool wanted } ? Implies(tested.Value, outcome == wanted, depth + 1) : IsStage(constant, outcome);
            case IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: { } refused } } } tested:
                return refused.ConstantValue is { HasValue: true, Value: bool unwanted } ? Implies(tested.Value, outcome != unwanted, depth + 1) : IsStage(refused, !outcome);
            case IInvocationOperation call:
                return IsAsked(call, outcome);
            case IMemberReferenceOperation member:
                return (outcome && _libraries.Find(member.Member, FactVerb.Development) is not null) || Speaks(member.Member.Name, outcome);
            case IInvalidOperation:
                // A library that is not resolved: the name that is written is all there is.
                return condition.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax written && Calls.NamedCalls.NameOf(written) is { } name && Speaks(name, outcome);
        }

        if (BodyGraph.AsVariable(condition) is not { } variable)
            return false;
        if (condition is ILocalReferenceOperation { Local.Name: { } local } && Speaks(local, outcome))
            return true;
        if (condition is IParameterReferenceOperation { Parameter.Name: { } parameter } && Speaks(parameter, outcome))
            return true;
        var definitions = _body.Reaching(condition, variable, out bool fromEntry);
        if (fromEntry || definitions.IsEmpty)
            return false;
        foreach (Definition definition in definitions)
        {
            // What one way sets to the other outcome does not lead here.
            if (definition.Value is not { } value || (BodyGraph.Unwrap(value).ConstantValue is { HasValue: true, Value: bool constant } ? constant == outcome : !Implies(value, outcome, depth + 1)))
                return false;
        }

        return true;
    }

    private bool IsAsked(IInvocationOperation call, bool outcome)
    {
        IMethodSymbol method = call.TargetMethod;
        if (_libraries.Find(method, FactVerb.Development) is not null)
            return outcome;
        if (_libraries.Find(method, FactVerb.Switch) is not null)
            return outcome && _trustsSwitches;
        if (method.Name is not ("IsEnvironment" or "Equals" or "Contains"))
            return Speaks(method.Name, outcome);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (IsStage(argument.Value, outcome))
                return true;
        }

        return call.Instance is { } instance && IsStage(instance, outcome);
    }

    /// <summary>Whether a constant such as <c>"Development"</c>, or <c>Environments.Development</c>, tells where the program runs if what is compared with it is the same or not.</summary>
    private bool IsStage(IOperation value, bool isSame)
    {
        value = BodyGraph.Unwrap(value);
        return value.ConstantValue is { HasValue: true, Value: string text } ? Speaks(text, isSame) : value is IFieldReferenceOperation { Field: { IsStatic: true, Name: { } name } } && Speaks(name, isSame);
    }

    /// <summary>Whether the name speaks of development where it holds, or of production where it does not: what is not production is a stage where nobody is served.</summary>
    private bool Speaks(string name, bool holds) => holds ? SpeaksOfDevelopment(name) : SpeaksOfProduction(name);

    /// <summary>Production as a stage: <c>IsProduction</c>, <c>"Production"</c>, and neither <c>IsProductionLine</c> nor <c>InProduction</c>.</summary>
    private static bool SpeaksOfProduction(string name)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name);
        return !words.IsEmpty && s_production.Contains(words[words.Length - 1]) && !IsNegated(name) && (words.Length == 1 || !s_making.Contains(words[words.Length - 2]));
    }

    private bool SpeaksOfDevelopment(string name) => (_libraries.DevelopmentNames.Find(name) is not null || IdentifierWords.HoldAnyWhole(name, s_stages)) && !IsNegated(name);

    private static bool IsNegated(string name) => name.StartsWith("not", StringComparison.OrdinalIgnoreCase) || name.StartsWith("non", StringComparison.OrdinalIgnoreCase);
}
