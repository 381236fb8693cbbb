using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>What a handler reads by hand from the address of its request, by a constant key: <c>Request.Query["phone"]</c>, <c>Request.Query.TryGetValue("phone", out …)</c>, <c>Request.RouteValues["phone"]</c>.</summary>
internal static class QueryReads
{
    private static readonly NameSet s_parts = new("Query", "QueryString", "RouteValues");

    /// <summary>Whether the file of the handler writes a part of the address at all.</summary>
    public static bool MayBeIn(Endpoint endpoint)
    {
        foreach (SyntaxReference declaration in endpoint.Handler.DeclaringSyntaxReferences)
        {
            if (FileIndex.Of(declaration.SyntaxTree, CancellationToken.None).Writes(s_parts))
                return true;
        }

        return false;
    }

    /// <summary>The personal data that the handler itself reads so, each key once, and where.</summary>
    public static IEnumerable<(CarriedMember Member, string Key, IOperation Site)> Of(Endpoint endpoint, ProgramModel program, CancellationToken cancellation)
    {
        if (!MayBeIn(endpoint) || program.Bodies.Operation(endpoint.Handler, cancellation) is not { } root)
            yield break;
        var seen = new HashSet<string>();
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            (ISymbol? member, IOperation? collection, ImmutableArray<IArgumentOperation> arguments) = operation switch
            {
                IPropertyReferenceOperation { Property.IsIndexer: true } item => (item.Property, item.Instance, item.Arguments),
                IInvocationOperation { TargetMethod.Name: "TryGetValue" or "Get" or "GetValues" } call => (call.TargetMethod, call.Instance, call.Arguments),
                _ => ((ISymbol?)null, (IOperation?)null, ImmutableArray<IArgumentOperation>.Empty),
            };
            if (member is not null && !arguments.IsEmpty && BodyGraph.Unwrap(arguments[0].Value).ConstantValue is { HasValue: true, Value: string key } && IsOfAddress(collection)
                && program.Data.ClassifyKey(key) is { Confidence: >= Confidence.Named } classification && seen.Add(key))
            {
                yield return (new CarriedMember(member, classification), key, operation);
            }
        }
    }

    /// <summary>A query is one wherever it is kept; other collections only where they are read off the request.</summary>
    private static bool IsOfAddress(IOperation? collection) =>
        collection is not null && BodyGraph.Unwrap(collection) is var read
        && (read.Type?.Name == "IQueryCollection" || (read is IPropertyReferenceOperation property && s_parts.Contains(property.Property.Name) && RequestReads.IsRequest(property.Property.ContainingType)));
}
