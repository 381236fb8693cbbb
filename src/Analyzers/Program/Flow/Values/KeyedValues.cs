using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>Values that are asked for by a constant key: a field of a form, a claim, a column, a member of a document. The key says what they are.</summary>
internal static class KeyedValues
{
    /// <summary>Variables and documents inside each other between a value and the document that it is read from.</summary>
    private const int MostSteps = 8;

    /// <summary>What the key says of the value that the member gives; null if the member takes no key, or the key is not constant or says nothing.</summary>
    public static Classification? Read(FlowModel model, ISymbol member, ImmutableArray<IArgumentOperation> arguments) =>
        model.Libraries.Find(member, FactVerb.Keyed) is { } fact ? Read(model, fact, arguments) : null;

    /// <summary>The same where the fact about the member is at hand.</summary>
    public static Classification? Read(FlowModel model, LibraryFact fact, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (BodyGraph.Unwrap(argument.Value).ConstantValue is { HasValue: true, Value: string key }
                && (fact.Arguments.IsEmpty || (argument.Parameter is { } parameter && fact.Arguments.Contains(parameter.Name))))
            {
                return model.Data.ClassifyKey(key) is { Confidence: >= Confidence.Named } named ? named : null;
            }
        }

        return null;
    }

    /// <summary>Whether the key of an indexer or of <c>TryGetValue</c> may name what a dictionary gives.</summary>
    public static bool MayName(FlowModel model, IOperation read) => Named(model, KeyOf(read)) is not null;

    /// <summary>What a dictionary gives by a key that names it: one that is called after what it holds, as a form or a row, and that this body did not make.</summary>
    public static Classification? OfDictionary(ValueTracer tracer, IMemberReferenceOperation reference) =>
        reference is IPropertyReferenceOperation { Arguments.Length: 1 } ? OfNamed(tracer, reference, reference.Instance) : null;

    /// <summary>What a call leaves behind its <c>out</c> argument by a key that names it.</summary>
    public static Classification? GivenOut(ValueTracer tracer, IInvocationOperation call) => tracer.Model.Libraries.Find(call.TargetMethod, FactVerb.Keyed) is { } fact ? Read(tracer.Model, fact, call.Arguments) : OfNamed(tracer, call, call.Instance);

    /// <summary>What a document or row of a type that is not there gives by a key: <c>JObject.Parse(text)["phone"]</c>.</summary>
    public static (string Key, Classification Data)? OfUnknown(ValueTracer tracer, IInvalidOperation read)
    {
        KeyedNames names = tracer.Model.Libraries.KeyedNames;
        (ExpressionSyntax? owner, SeparatedSyntaxList<ArgumentSyntax> written) = read.Syntax switch
        {
            ElementAccessExpressionSyntax element => (element.Expression, element.ArgumentList.Arguments),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call when names.IsReader(access.Name.Identifier.ValueText) => (access.Expression, call.ArgumentList.Arguments),
            _ => (null, default),
        };
        if (owner is null || written.Count != 1 || written[0].Expression is not LiteralExpressionSyntax { Token.Value: string key } || Named(tracer.Model, key) is not { } data)
            return null;
        return UnknownCalls.OwnerOf(read, owner) is { } document && IsDocument(tracer, document, names) ? (key, data) : null;
    }

    private static bool IsDocument(ValueTracer tracer, IOperation value, KeyedNames names)
    {
        for (int steps = 0; steps < MostSteps; steps++)
        {
            value = BodyGraph.Unwrap(value);
            if (value.Type is { TypeKind: TypeKind.Error, Name: { Length: > 0 } written })
                return names.IsType(written);
            if (value.Type is not null and not { TypeKind: TypeKind.Error or TypeKind.Dynamic })
                return false;
            switch (value)
            {
                case IAwaitOperation { Operation: { } awaited }:
                    value = awaited;
                    break;
                case ILocalReferenceOperation or IFlowCaptureReferenceOperation when BodyGraph.AsVariable(value) is { } variable && tracer.Body.Reaching(value, variable, out bool fromEntry) is { Length: 1 } definitions && !fromEntry && definitions[0].Value is { } given:
                    value = given;
                    break;
                case IInvalidOperation { Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: { } maker } } }:
                    return ((maker as MemberAccessExpressionSyntax)?.Name ?? maker as SimpleNameSyntax) is { Identifier.ValueText: var type } && names.IsType(type);
                case IInvalidOperation { Syntax: ElementAccessExpressionSyntax element } when UnknownCalls.OwnerOf(value, element.Expression) is { } outer:
                    value = outer;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private static Classification? OfNamed(ValueTracer tracer, IOperation read, IOperation? owner)
    {
        if (owner is null || !KeyedNames.IsDictionary(owner.Type) || Named(tracer.Model, KeyOf(read)) is not { } named)
            return null;
        owner = BodyGraph.Unwrap(owner);
        (ISymbol? symbol, bool isGiven) = owner switch
        {
            IParameterReferenceOperation parameter => (parameter.Parameter, IsFromEntry(tracer.Body, owner)),
            ILocalReferenceOperation local => (local.Local, IsFromLibrary(tracer, owner)),
            IPropertyReferenceOperation { Instance: not null and not IInstanceReferenceOperation } property => ((ISymbol?)property.Property, true),
            _ => (null, false),
        };
        return symbol is not null && isGiven && tracer.Model.Libraries.KeyedNames.IsCalledSo(symbol.Name) ? named : null;
    }

    private static bool IsFromEntry(BodyGraph body, IOperation parameter) =>
        BodyGraph.AsVariable(parameter) is { } variable && body.Stores.Members(variable).Count == 0 && body.Reaching(parameter, variable, out _).IsEmpty;

    /// <summary>Whether code without source gave the dictionary: it is not one of the program's making.</summary>
    private static bool IsFromLibrary(ValueTracer tracer, IOperation local)
    {
        if (BodyGraph.AsVariable(local) is not { } variable || tracer.Body.Stores.Members(variable).Count > 0 || tracer.Body.Reaching(local, variable, out bool fromEntry) is not { Length: 1 } definitions || fromEntry)
            return false;
        IOperation? value = definitions[0].Value;
        while (value is not null)
        {
            switch (BodyGraph.Unwrap(value))
            {
                case IAwaitOperation await:
                    value = await.Operation;
                    break;
                case IInvocationOperation call:
                    return !tracer.Model.Bodies.HasSource(call.TargetMethod) && !call.TargetMethod.IsExtensionMethod;
                default:
                    return false;
            }
        }

        return false;
    }

    private static string? KeyOf(IOperation read) => read switch
    {
        IPropertyReferenceOperation { Arguments: { Length: 1 } keys } => Text(keys[0].Value),
        IInvocationOperation { TargetMethod.Name: "TryGetValue" or "TryGetProperty" or "TryGetPropertyValue", Arguments: { Length: > 1 } arguments } => Text(arguments[0].Value),
        _ => null,
    };

    private static string? Text(IOperation key) => BodyGraph.Unwrap(key).ConstantValue is { HasValue: true, Value: string text } ? text : null;

    private static Classification? Named(FlowModel model, string? key) => key is not null && model.Data.ClassifyKey(key) is { Confidence: >= Confidence.Named } named ? named : null;
}
