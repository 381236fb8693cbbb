using System;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Guards;

/// <summary>What the answer of a condition says about the machine the program runs on.</summary>
internal sealed class DevelopmentQuestions
{
    private const int MostDepth = 6;

    private readonly LibraryKnowledge _libraries;
    private readonly BodyGraph _body;

    public DevelopmentQuestions(LibraryKnowledge libraries, BodyGraph body)
    {
        _libraries = libraries;
        _body = body;
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
                return isEqual && (IsDevelopmentText(compared.LeftOperand) || IsDevelopmentText(compared.RightOperand));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd } both:
                return outcome && (Implies(both.LeftOperand, true, depth + 1) || Implies(both.RightOperand, true, depth + 1));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr } either:
                return outcome ? Implies(either.LeftOperand, true, depth + 1) && Implies(either.RightOperand, true, depth + 1)
                    : Implies(either.LeftOperand, false, depth + 1) || Implies(either.RightOperand, false, depth + 1);
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value: { } constant } } tested:
                return constant.ConstantValue is { HasValue: true, Value: bool wanted } ? Implies(tested.Value, outcome == wanted, depth + 1) : outcome && IsDevelopmentText(constant);
            case IInvocationOperation call:
                return IsAsked(call, outcome);
            case IMemberReferenceOperation member:
                return outcome && (_libraries.Find(member.Member, FactVerb.Development) is not null || Speaks(member.Member.Name));
            case IInvalidOperation:
                // A library that is not resolved: the name that is written is all there is.
                return outcome && condition.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax written && Calls.NamedCalls.NameOf(written) is { } name && Speaks(name);
        }

        if (BodyGraph.AsVariable(condition) is not { } variable)
            return false;
        if (outcome && condition is ILocalReferenceOperation { Local.Name: { } local } && Speaks(local))
            return true;
        if (outcome && condition is IParameterReferenceOperation { Parameter.Name: { } parameter } && Speaks(parameter))
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
        switch (method.Name)
        {
            // What is not production is a stage where nobody is served.
            case "IsProduction":
                return !outcome;
            case "IsEnvironment" or "Equals" or "Contains":
                foreach (IArgumentOperation argument in call.Arguments)
                {
                    if (IsDevelopmentText(argument.Value))
                        return outcome;
                }

                return outcome && call.Instance is { } instance && IsDevelopmentText(instance);
            default:
                return outcome && Speaks(method.Name);
        }
    }

    /// <summary>A constant such as <c>"Development"</c>, or <c>Environments.Development</c>.</summary>
    private bool IsDevelopmentText(IOperation value)
    {
        value = BodyGraph.Unwrap(value);
        return value.ConstantValue is { HasValue: true, Value: string text } ? Speaks(text) : value is IFieldReferenceOperation { Field: { IsStatic: true, Name: { } name } } && Speaks(name);
    }

    private bool Speaks(string name) => _libraries.DevelopmentNames.Find(name) is not null && !name.StartsWith("not", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("non", StringComparison.OrdinalIgnoreCase);
}
