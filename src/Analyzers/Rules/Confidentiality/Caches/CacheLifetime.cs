using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Confidentiality.Caches;

/// <summary>Whether an entry of a cache is given a lifetime: by an argument, by its options, or by a call of its own.</summary>
internal static class CacheLifetime
{
    /// <summary>Written for the arguments of a member that none of them gives a lifetime: it belongs to the key, and a call of its own gives it.</summary>
    private const string ByKey = "none";

    /// <summary>Whether the call, of which it is known how a lifetime is given, gives none.</summary>
    public static bool IsMissing(SinkCall sink, LibraryKnowledge libraries)
    {
        if (libraries.Find(sink.Member, FactVerb.Expiry) is not { } expiry)
            return false;
        // cache["a"] = value
        if (sink.Operation is not IInvocationOperation call)
            return sink.Operation is ISimpleAssignmentOperation && expiry.Arguments.Contains(ByKey);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && expiry.Arguments.Contains(parameter.Name) && argument.ArgumentKind != ArgumentKind.DefaultValue && !SaysNothing(argument.Value, sink.Body, libraries))
                return false;
        }

        // A hash is filled here and given its lifetime there: any code of the file counts.
        if (expiry.Arguments.Contains(ByKey))
            return !IsGivenIn(FileIndex.Of(call.Syntax.SyntaxTree, CancellationToken.None), libraries);

        // Redis sets the lifetime by a call of its own.
        foreach (IOperation other in sink.Body.Calls)
        {
            if (other is IInvocationOperation { TargetMethod: { } method } && libraries.Find(method, FactVerb.Expiry) is { IsForKey: true })
                return false;
        }

        return true;
    }

    /// <summary>Whether options are none, or made on the spot and told no lifetime.</summary>
    public static bool IsUntold(IOperation options, LibraryKnowledge libraries) => BodyGraph.Unwrap(options) switch
    {
        IDefaultValueOperation or { ConstantValue: { HasValue: true, Value: null } } => true,
        IFieldReferenceOperation { Field: { IsStatic: true } field } => libraries.Find(field, FactVerb.Expiry) is not null,
        IObjectCreationOperation { Arguments.IsEmpty: true } creation => IsUntold(creation, libraries),
        _ => false,
    };

    private static bool IsGivenIn(FileIndex file, LibraryKnowledge libraries)
    {
        foreach (string name in libraries.KeyLifetimes)
        {
            if (file.Mentions(name))
                return true;
        }

        return false;
    }

    /// <summary>A null, a default, or options that are made on the spot and told nothing.</summary>
    private static bool SaysNothing(IOperation value, BodyGraph body, LibraryKnowledge libraries)
    {
        if (BodyGraph.AsVariable(BodyGraph.Unwrap(value)) is not { } variable)
            return IsUntold(value, libraries);
        value = BodyGraph.Unwrap(value);
        foreach (MemberAssignment assignment in body.Stores.Members(variable))
        {
            if (libraries.Find(assignment.Member, FactVerb.Expiry) is not null)
                return false;
        }

        foreach (IOperation call in body.Calls)
        {
            if (call is IInvocationOperation { TargetMethod.Name: { } name } && name.Contains("Expiration"))
                return false;
        }

        var definitions = body.Reaching(value, variable, out bool fromEntry);
        return !fromEntry && definitions.Length == 1 && definitions[0].Value is { } defined && BodyGraph.Unwrap(defined) is IObjectCreationOperation { Arguments.IsEmpty: true } made && IsUntold(made, libraries);
    }

    private static bool IsUntold(IObjectCreationOperation creation, LibraryKnowledge libraries)
    {
        if (creation.Initializer is not { } initializer)
            return true;
        foreach (IOperation part in initializer.Initializers)
        {
            if (part is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } || libraries.Find(property.Property, FactVerb.Expiry) is not null)
                return false;
        }

        return true;
    }
}
