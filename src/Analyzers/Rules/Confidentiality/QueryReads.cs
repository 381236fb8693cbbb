using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>What a handler, or a method that it hands its request to, reads by hand from the address of its request, by a constant key: <c>Request.Query["phone"]</c>, <c>Request.Query.TryGetValue("phone", out …)</c>, <c>Request.RouteValues["phone"]</c>.</summary>
internal static class QueryReads
{
    /// <summary>Methods below the handler that are followed.</summary>
    private const int Deepest = 3;

    private static readonly NameSet s_parts = new("Query", "QueryString", "RouteValues");

    /// <summary>What the file of a handler writes that hands its request on.</summary>
    private static readonly NameSet s_requests = new("Request", "HttpContext", "HttpRequest", "HttpRequestData", "IHttpContextAccessor");

    /// <summary>Whether the file of the handler writes a part of the address, or a request that it may hand on, at all.</summary>
    public static bool MayBeIn(Endpoint endpoint)
    {
        foreach (SyntaxReference declaration in endpoint.Handler.DeclaringSyntaxReferences)
        {
            var file = FileIndex.Of(declaration.SyntaxTree, CancellationToken.None);
            if (file.Writes(s_parts) || file.Writes(s_requests))
                return true;
        }

        return false;
    }

    /// <summary>The personal data that is read so, each key once, and where.</summary>
    public static IEnumerable<(CarriedMember Member, string Key, IOperation Site)> Of(Endpoint endpoint, ProgramModel program, CancellationToken cancellation)
    {
        var seen = new HashSet<string>();
        var followed = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        return MayBeIn(endpoint) && program.Bodies.Operation(endpoint.Handler, cancellation) is { } root ? In(root, 0) : ImmutableArray<(CarriedMember, string, IOperation)>.Empty;

        IEnumerable<(CarriedMember, string, IOperation)> In(IOperation body, int depth)
        {
            foreach ((CarriedMember, string Key, IOperation) read in Reads(body, program))
            {
                if (seen.Add(read.Key))
                    yield return read;
            }

            if (depth == Deepest)
                yield break;
            foreach (IOperation operation in body.DescendantsAndSelf())
            {
                if (operation is not IInvocationOperation call || !HandsOn(call))
                    continue;
                foreach (IMethodSymbol target in program.Dispatch.Targets(call.TargetMethod))
                {
                    if (!MayRead(target) || !followed.Add(target) || program.Bodies.Operation(target, cancellation) is not { } below)
                        continue;
                    foreach ((CarriedMember, string, IOperation) read in In(below, depth + 1))
                        yield return read;
                }
            }
        }
    }

    /// <summary>Whether the call hands the request, its query or its context to what it calls.</summary>
    private static bool HandsOn(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (BodyGraph.Unwrap(argument.Value).Type is { } type && (RequestReads.IsRequest(type) || type.Name is "HttpContext" or "HttpContextBase" or "IQueryCollection"))
                return true;
        }

        return call.Instance is IInstanceReferenceOperation;
    }

    private static bool MayRead(IMethodSymbol method)
    {
        foreach (SyntaxReference declaration in method.DeclaringSyntaxReferences)
        {
            var file = FileIndex.Of(declaration.SyntaxTree, CancellationToken.None);
            if (file.Writes(s_parts) || file.Writes(s_requests) || file.Mentions("IQueryCollection"))
                return true;
        }

        return false;
    }

    private static IEnumerable<(CarriedMember Member, string Key, IOperation Site)> Reads(IOperation body, ProgramModel program)
    {
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            (ISymbol? member, IOperation? collection, ImmutableArray<IArgumentOperation> arguments) = operation switch
            {
                IPropertyReferenceOperation { Property.IsIndexer: true } item => (item.Property, item.Instance, item.Arguments),
                IInvocationOperation { TargetMethod.Name: "TryGetValue" or "Get" or "GetValues" } call => (call.TargetMethod, call.Instance, call.Arguments),
                _ => ((ISymbol?)null, (IOperation?)null, ImmutableArray<IArgumentOperation>.Empty),
            };
            if (member is not null && !arguments.IsEmpty && BodyGraph.Unwrap(arguments[0].Value).ConstantValue is { HasValue: true, Value: string key } && IsOfAddress(collection)
                && program.Data.ClassifyKey(key) is { Confidence: >= Confidence.Named } classification)
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
