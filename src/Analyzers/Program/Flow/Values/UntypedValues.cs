using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData.Values;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>
/// Values of which neither a type nor a definition tells what they are: what a package gives that is not there, and objects that a library keeps for anybody. The type that the
/// program itself names for such a value, by a cast, a declaration or what it returns it as, is all that is known of it.
/// </summary>
internal static class UntypedValues
{
    /// <summary>Variables between a value and where it came from.</summary>
    private const int MostVariables = 8;

    /// <summary>Whether the value is one of them.</summary>
    public static bool Is(IOperation value, ValueTracer tracer) => Given(value, tracer) is not null;

    /// <summary>
    /// What a function makes inside such a value of the type that the program names for it, as in <c>rows.Select(row =&gt; new RowDto { Phone = Mask(row.Phone) }).ToList()</c>; null where none
    /// makes one, and what the type could hold is all that is known.
    /// </summary>
    public static ImmutableArray<Origin>? MadeIn(IOperation value, ITypeSymbol type, ValueTracer tracer)
    {
        if (Given(value, tracer) is not IInvalidOperation unknown)
            return null;
        ITypeSymbol element = ValueShape.Unwrap(type);
        bool makes = false;
        OriginCollector all = default;
        foreach (IOperation operation in unknown.Descendants())
        {
            if (operation is not IFlowAnonymousFunctionOperation { Symbol: { } function } || tracer.Model.Bodies.Operation(function, tracer.Walk.Cancellation) is not { } body || !Makes(body, element))
                continue;
            makes = true;
            foreach (Origin origin in tracer.Model.Summary(function, tracer.Walk).Returns)
            {
                if (origin.Kind != OriginKind.Parameter)
                    all.Add(origin with { Site = value });
            }
        }

        return makes ? all.ToSet() : null;
    }

    private static bool Makes(IOperation body, ITypeSymbol type)
    {
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            if (operation is IObjectCreationOperation && SymbolEqualityComparer.Default.Equals(operation.Type, type))
                return true;
        }

        return false;
    }

    /// <summary>The expression that gives the value, if it is one of them; else null.</summary>
    private static IOperation? Given(IOperation value, ValueTracer tracer)
    {
        for (int variables = 0; variables < MostVariables; variables++)
        {
            value = Bare(value);
            if (!IsOpen(value.Type) && value is not IInvalidOperation)
                return null;
            switch (value)
            {
                case IInvalidOperation invalid:
                    return (value.Type is null || IsOpen(value.Type)) && KnowsTypes(tracer) && IsGivenBack(invalid, tracer) ? value : null;
                case IInvocationOperation call:
                    return tracer.Model.Bodies.HasSource(call.TargetMethod) ? null : value;
                case IPropertyReferenceOperation property:
                    return tracer.Model.Bodies.IsOfProgram(property.Property) ? null : value;
                case IArrayElementReferenceOperation or IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation:
                    return value;
                case ILocalReferenceOperation or IFlowCaptureReferenceOperation:
                    ImmutableArray<Definition> definitions = tracer.Body.Reaching(value, BodyGraph.AsVariable(value)!.Value, out bool fromEntry);
                    if (fromEntry || definitions.Length != 1 || definitions[0].Value is not { } defined)
                        return null;
                    value = defined;
                    break;
                default:
                    return value.Type is { TypeKind: TypeKind.Error } && KnowsTypes(tracer) ? value : null;
            }
        }

        return null;
    }

    /// <summary>Whether a call without a meaning gives what nobody knows, and not what a method makes of it: an error answer is none of what the program says it answers with.</summary>
    private static bool IsGivenBack(IInvalidOperation value, ValueTracer tracer)
    {
        if (tracer.Body.Unbound(value, tracer.Walk.Cancellation) is not { } call)
            return true;
        if (tracer.Model.Libraries.Find(call.Method, FactVerb.Pass) is not { } fact)
            return false;
        foreach ((IOperation argument, IParameterSymbol parameter) in call.Arguments)
        {
            if ((fact.Arguments.IsEmpty || fact.Arguments.Contains(parameter.Name)) && Is(argument, tracer))
                return true;
        }

        return false;
    }

    /// <summary>Whether the type leaves open what a value of it is.</summary>
    public static bool IsOpen(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Error or TypeKind.Dynamic };

    /// <summary>Whether the project knows types.</summary>
    public static bool KnowsTypes(ValueTracer tracer) => UnboundCall.KnowingModelOf(tracer.Body.Graph.OriginalOperation) is not null;

    private static IOperation Bare(IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation or IParenthesizedOperation: value = BodyGraph.Unwrap(value); break;
                case IAwaitOperation await: value = await.Operation; break;
                default: return value;
            }
        }
    }
}
