using System;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>
/// Constant keys by which the elements of a dictionary are told from each other: what was put under <c>"phone"</c> is not read under <c>"count"</c>. Elements whose key is not known
/// are read under every key, and a key that is not known reads every element.
/// </summary>
internal static class ElementKeys
{
    /// <summary>The constant text or member of an enumeration that the value is; null for any other.</summary>
    public static object? Of(IOperation? key)
    {
        if (key is null || BodyGraph.Unwrap(key) is not { ConstantValue: { HasValue: true, Value: { } constant } } value)
            return null;
        return constant is string || value.Type?.TypeKind == TypeKind.Enum ? constant : null;
    }

    /// <summary>The key that an indexer is given, if it is constant.</summary>
    public static object? Of(IOperation reference, ImmutableArray<IArgumentOperation> arguments) =>
        reference is IPropertyReferenceOperation && arguments.Length == 1 ? Of(arguments[0].Value) : null;

    /// <summary>The key under which a call puts what it is given into what it is made on, if it is constant.</summary>
    public static object? PutBy(IInvocationOperation call) => call.Arguments.Length > 1 ? KeyOf(call) : null;

    /// <summary>The key of the one element that a call takes out of what it is made on, if it is constant.</summary>
    /// <param name="call">The call.</param>
    /// <param name="fact">What is known of it.</param>
    public static object? ReadBy(IInvocationOperation call, LibraryFact fact) =>
        fact.Arguments.Length == 1 && (fact.Arguments[0] == "this" || fact.Arguments[0] == FirstNameOf(call)) ? KeyOf(call) : null;

    /// <summary>Put among the elements, under the key.</summary>
    public static ImmutableArray<Origin> Put(ImmutableArray<Origin> origins, object? key)
    {
        foreach (Origin origin in origins)
        {
            if (!Equals(origin.Key, key))
                return OriginSet.Each(origins, other => other with { Key = key });
        }

        return origins;
    }

    /// <summary>Of all elements, those that are read by the key.</summary>
    public static ImmutableArray<Origin> Read(ImmutableArray<Origin> origins, object? key)
    {
        if (key is not null)
            origins = origins.RemoveAll(origin => origin.Key is { } put && put.GetType() == key.GetType() && !AreSame(put, key));
        return Put(origins, null);
    }

    /// <summary>Many dictionaries do not mind the case of their keys.</summary>
    private static bool AreSame(object put, object read) => put is string text ? string.Equals(text, (string)read, StringComparison.OrdinalIgnoreCase) : put.Equals(read);

    private static object? KeyOf(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { Name: "key" or "name" or "propertyName" } parameter && !(call.TargetMethod.IsExtensionMethod && parameter.Ordinal == 0))
                return Of(argument.Value);
        }

        return null;
    }

    private static string? FirstNameOf(IInvocationOperation call) => call.TargetMethod is { IsExtensionMethod: true, Parameters: { IsEmpty: false } parameters } ? parameters[0].Name : null;
}
