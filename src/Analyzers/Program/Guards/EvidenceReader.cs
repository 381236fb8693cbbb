using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Guards;

/// <summary>Reads from a check what it asks for: the purpose or category, and the person, as far as the code shows them.</summary>
internal static class EvidenceReader
{
    /// <summary>The evidence that a call or a flag asks for.</summary>
    public static AskedEvidence Of(EvidenceKinds kind, IOperation asked)
    {
        switch (asked)
        {
            case IInvocationOperation call:
                var evidence = new AskedEvidence(kind, call.TargetMethod, call.Syntax);
                if (call.TargetMethod.TypeArguments.Length == 1)
                    evidence = evidence with { Purpose = call.TargetMethod.TypeArguments[0].Name };
                foreach (IArgumentOperation argument in call.Arguments)
                    evidence = With(evidence, argument, IsPurpose(argument.Parameter));
                return evidence;
            case IMemberReferenceOperation member:
                return new AskedEvidence(kind, member.Member, member.Syntax) { Subject = member.Instance is { } instance ? SymbolOf(instance) : null };
            case IParameterReferenceOperation flag:
                return new AskedEvidence(kind, flag.Parameter, flag.Syntax);
            default:
                return new AskedEvidence(kind, asked.Type!, asked.Syntax);
        }
    }

    /// <summary>What an argument names as the purpose: a constant, an enum member, a constant or static member by its name, a type; null for anything else.</summary>
    public static string? Purpose(IOperation argument)
    {
        IOperation value = BodyGraph.Unwrap(argument);
        return value switch
        {
            IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } member } => member.Name,
            _ when value.ConstantValue is { HasValue: true, Value: string text } => text,
            IFieldReferenceOperation { Field: { IsStatic: true } field } => field.Name,
            IPropertyReferenceOperation { Property: { IsStatic: true } property } => property.Name,
            ITypeOfOperation type => type.TypeOperand.Name,
            _ => null,
        };
    }

    private static AskedEvidence With(AskedEvidence evidence, IArgumentOperation argument, bool isPurpose)
    {
        if (argument.IsImplicit && !isPurpose)
            return evidence;
        if (Purpose(argument.Value) is { } purpose)
            return evidence.Purpose is null || isPurpose ? evidence with { Purpose = purpose } : evidence;
        if (isPurpose)
            return evidence with { PurposeFrom = (BodyGraph.Unwrap(argument.Value) as IParameterReferenceOperation)?.Parameter };
        return evidence.Subject is null ? evidence with { Subject = SymbolOf(argument.Value) } : evidence;
    }

    private static bool IsPurpose(IParameterSymbol? parameter)
    {
        if (parameter is null)
            return false;
        foreach (string word in IdentifierWords.Split(parameter.Name))
        {
            if (word is "purpose" or "purposes" or "scope" or "scene" or "category" or "kind" or "type" or "用途" or "目的" or "类型" or "场景")
                return true;
        }

        return false;
    }

    private static ISymbol? SymbolOf(IOperation value) => BodyGraph.Unwrap(value) switch
    {
        IParameterReferenceOperation parameter => parameter.Parameter,
        ILocalReferenceOperation local => local.Local,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };
}
