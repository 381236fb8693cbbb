using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Guards.Development;

/// <summary>What the answer of a condition says about the machine the program runs on.</summary>
internal sealed class DevelopmentQuestions
{
    private const int MostDepth = 6;

    private static readonly HashSet<string> s_production = new(StringComparer.OrdinalIgnoreCase) { "production", "prod", "生产环境" };
    private static readonly HashSet<string> s_making = new(StringComparer.OrdinalIgnoreCase) { "in", "under", "for", "of", "to" };
    private static readonly HashSet<string> s_tried = new(StringComparer.OrdinalIgnoreCase) { "local", "localhost", "test", "qa", "uat", "sit", "ci" };
    private static readonly HashSet<string> s_on = new(StringComparer.OrdinalIgnoreCase) { "true", "on", "yes", "1", "enabled" };
    private static readonly HashSet<string> s_settings = new(StringComparer.OrdinalIgnoreCase) { "options", "settings", "setting", "config", "configuration" };
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
                return IsStage(compared.LeftOperand, isEqual) || IsStage(compared.RightOperand, isEqual) || (isEqual && IsOn(compared.RightOperand) && IsSwitch(compared.LeftOperand, depth));
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
                return IsAsked(call, outcome) || (outcome && IsSwitch(call, depth));
            case IMemberReferenceOperation member:
                return (outcome && _libraries.Find(member.Member, FactVerb.Development) is not null) || Speaks(member.Member.Name, outcome) || (outcome && IsSwitch(member, depth));
            case IInvalidOperation:
                // A library that is not resolved: the name that is written is all there is.
                return condition.Syntax is InvocationExpressionSyntax written && Calls.NamedCalls.NameOf(written) is { } name && Speaks(name, outcome);
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
        if (outcome && method.Name == "IsEnvironment" && call.Arguments.Any(argument => BodyGraph.Unwrap(argument.Value).ConstantValue is { HasValue: true, Value: string stage } && s_tried.Contains(stage)))
            return true;
        if (method.Name is not ("IsEnvironment" or "Equals" or "Contains"))
            return Speaks(method.Name, outcome);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (IsStage(argument.Value, outcome))
                return true;
        }

        return call.Instance is { } instance && IsStage(instance, outcome);
    }

    /// <summary>
    /// Whether the value comes out of the configuration, be it by <c>GetValue</c>, an indexer or options, so that whoever runs the program decides it: also parsed, in a local, and as a member of the
    /// options, or of settings that a program reads by means of its own.
    /// </summary>
    private bool IsSwitch(IOperation value, int depth)
    {
        if (!_trustsSwitches || depth > MostDepth)
            return false;
        value = BodyGraph.Unwrap(value);
        switch (value)
        {
            case IInvocationOperation call:
                if (_libraries.Find(call.TargetMethod, FactVerb.Switch) is not null)
                    return true;
                // bool.Parse(configuration["…"]), string.Equals(configuration["…"], "true")
                return call.TargetMethod.Name switch
                {
                    "Parse" or "TryParse" or "ToBoolean" => call.Arguments.Length > 0 && IsSwitch(call.Arguments[0].Value, depth + 1),
                    "Equals" => call.Arguments.Any(argument => IsOn(argument.Value)) && (call.Instance ?? call.Arguments[0].Value) is { } compared && IsSwitch(compared, depth + 1),
                    _ => false,
                };
            case IMemberReferenceOperation member:
                return _libraries.Find(member.Member, FactVerb.Switch) is not null || (member.Instance is { } owner && (IsSwitch(owner, depth + 1) || (member.Type?.SpecialType == SpecialType.System_Boolean && IsSetting(member.Member) && IsGiven(owner))));
            case ILocalReferenceOperation local:
                var definitions = _body.Reaching(local, BodyGraph.AsVariable(local)!.Value, out bool fromEntry);
                return !fromEntry && !definitions.IsEmpty && definitions.All(definition => definition.Value is { } set && IsSwitch(set, depth + 1));
            default:
                return false;
        }
    }

    /// <summary>A member of a type that is named after settings, such as <c>TlsSettings</c>, unless it is on to begin with.</summary>
    private static bool IsSetting(ISymbol member)
    {
        ImmutableArray<string> words = IdentifierWords.Split(member.ContainingType.Name);
        return !words.IsEmpty && s_settings.Contains(words[words.Length - 1]) && !member.DeclaringSyntaxReferences.Any(static declared => IsOnAtFirst(declared.GetSyntax()));
    }

    private static bool IsOnAtFirst(SyntaxNode declared)
    {
        ExpressionSyntax? value = declared switch
        {
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
            _ => null,
        };
        return value.IsKind(SyntaxKind.TrueLiteralExpression);
    }

    /// <summary>Whether the object comes from elsewhere: what the code makes itself, it decides itself.</summary>
    private bool IsGiven(IOperation owner)
    {
        owner = BodyGraph.Unwrap(owner);
        if (owner is not ILocalReferenceOperation local)
            return owner is IMemberReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation;
        var definitions = _body.Reaching(local, BodyGraph.AsVariable(local)!.Value, out bool fromEntry);
        return !fromEntry && !definitions.IsEmpty && definitions.All(static definition => definition.Value is { } set && BodyGraph.Unwrap(set) is IMemberReferenceOperation or IParameterReferenceOperation);
    }

    /// <summary>A text by which a switch is on: what else a setting is compared with makes it no switch.</summary>
    private static bool IsOn(IOperation value) => BodyGraph.Unwrap(value).ConstantValue is { HasValue: true, Value: string text } && s_on.Contains(text);

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
