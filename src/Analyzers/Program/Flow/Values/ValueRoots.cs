using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>The parameter from which a value comes: of an element that of its sequence, of what a lambda is given that of the sequence it is called for.</summary>
internal sealed class ValueRoots
{
    /// <summary>Members, definitions and calls between a value and the parameter.</summary>
    private const int MostSteps = 32;

    private readonly ValueTracer _tracer;

    public ValueRoots(ValueTracer tracer) => _tracer = tracer;

    /// <summary>The parameter of this body, or of one around it, from which the expression's content comes; null if it comes from none.</summary>
    public IParameterSymbol? Of(IOperation? value)
    {
        BodyGraph body = _tracer.Body;
        IParameterSymbol? inner = null;
        for (int steps = 0; value is not null && steps < MostSteps; steps++)
        {
            switch (value)
            {
                case IParameterReferenceOperation { Parameter: var parameter }:
                    if (SequenceOf(parameter, ref body) is not { } sequence)
                        return parameter;
                    inner ??= parameter;
                    value = sequence;
                    break;
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IAwaitOperation await:
                    value = await.Operation;
                    break;
                case IMemberReferenceOperation member:
                    value = member.Instance;
                    break;
                case IArrayElementReferenceOperation element:
                    value = element.ArrayReference;
                    break;
                case IInvocationOperation call:
                    value = Kept(call);
                    break;
                case ILocalReferenceOperation or IFlowCaptureReferenceOperation:
                    value = Only(value, ref body);
                    break;
                default:
                    return inner;
            }
        }

        return inner;
    }

    /// <summary>What the library goes through that runs the lambda whose parameter it is; null where no lambda of such a call has it.</summary>
    private IOperation? SequenceOf(IParameterSymbol parameter, ref BodyGraph body)
    {
        for (BodyGraph? own = body; own is { Parent: { } around, Owner: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } lambda }; own = around)
        {
            if (!SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, lambda))
                continue;
            if (around.Consumer(lambda) is not (var call, var function) || _tracer.Libraries.SourceOf(call, function, parameter.Ordinal) is not { } source)
                return null;
            body = around;
            return source;
        }

        return null;
    }

    /// <summary>What a call gives back as it is, or element by element; null if that is none, or several.</summary>
    private IOperation? Kept(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.Name is "GetEnumerator" or "GetAsyncEnumerator")
            return call.Instance ?? (call.Arguments.IsEmpty ? null : call.Arguments[0].Value);
        if (_tracer.Model.Libraries.Find(method, FactVerb.Pass) is not { } fact)
            return null;
        if (fact.Arguments.IsEmpty ? call.Arguments.IsEmpty : fact.Arguments.Length == 1 && fact.Arguments[0] == "this")
            return call.Instance;
        return fact.Arguments.Length == 1 ? CallParts.Argument(call.Arguments, fact.Arguments[0]) : null;
    }

    /// <summary>The only value that the variable may have there, also where a body around holds it.</summary>
    private static IOperation? Only(IOperation use, ref BodyGraph body)
    {
        Variable variable = BodyGraph.AsVariable(use)!.Value;
        BodyGraph own = body;
        while (body.Definitions(variable).Count == 0 && body.Parent is { } around)
            body = around;
        if (!ReferenceEquals(own, body))
            return body.Definitions(variable) is { Count: 1 } all ? all[0].Value : null;
        ImmutableArray<Definition> definitions = body.Reaching(use, variable, out _);
        return definitions.Length == 1 ? definitions[0].Value : null;
    }
}
