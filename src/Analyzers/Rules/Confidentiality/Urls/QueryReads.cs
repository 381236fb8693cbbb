using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Confidentiality.Urls;

/// <summary>What a handler, or a method that it hands its request to, reads by hand from the address of its request, by a constant key: <c>Request.Query["phone"]</c>, <c>Request.Query.TryGetValue("phone", out …)</c>, <c>Request.RouteValues["phone"]</c>.</summary>
internal sealed class QueryReads
{
    /// <summary>Methods below the handler that are followed.</summary>
    private const int Deepest = 3;

    private readonly ProgramModel _program;
    private readonly IncomingParts _incoming;
    private readonly NameSet _parts;
    private readonly NameSet _kept;

    /// <summary>What the file of a handler writes that hands its request on.</summary>
    private readonly NameSet _handed;

    public QueryReads(ProgramModel program)
    {
        _program = program;
        _incoming = program.Libraries.Incoming;
        _parts = NameSet.Of(_incoming.AddressMembers);
        _kept = NameSet.Of(_incoming.AddressTypes);
        _handed = NameSet.Of(_incoming.Handed);
    }

    /// <summary>Whether the file of the handler writes a part of the address, or a request that it may hand on, at all.</summary>
    public bool MayBeIn(Endpoint endpoint)
    {
        foreach (SyntaxReference declaration in endpoint.Handler.DeclaringSyntaxReferences)
        {
            var file = FileIndex.Of(declaration.SyntaxTree, CancellationToken.None);
            if (file.Writes(_parts) || file.Writes(_handed) || file.Writes(_kept))
                return true;
        }

        return false;
    }

    /// <summary>The personal data that is read so, each key once, and where.</summary>
    public IEnumerable<(CarriedMember Member, string Key, IOperation Site)> Of(Endpoint endpoint, CancellationToken cancellation)
    {
        var seen = new HashSet<string>();
        var followed = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        return MayBeIn(endpoint) && _program.Bodies.Operation(endpoint.Handler, cancellation) is { } root ? In(root, 0) : ImmutableArray<(CarriedMember, string, IOperation)>.Empty;

        IEnumerable<(CarriedMember, string, IOperation)> In(IOperation body, int depth)
        {
            foreach ((CarriedMember, string Key, IOperation) read in Reads(body))
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
                foreach (IMethodSymbol target in _program.Dispatch.Targets(call.TargetMethod))
                {
                    if (!MayRead(target) || !followed.Add(target) || _program.Bodies.Operation(target, cancellation) is not { } below)
                        continue;
                    foreach ((CarriedMember, string, IOperation) read in In(below, depth + 1))
                        yield return read;
                }
            }
        }
    }

    /// <summary>Whether the call hands the request, its query or its context to what it calls.</summary>
    private bool HandsOn(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (BodyGraph.Unwrap(argument.Value).Type is { } type && _incoming.LeadsToRequest(type))
                return true;
        }

        return call.Instance is IInstanceReferenceOperation;
    }

    private bool MayRead(IMethodSymbol method)
    {
        foreach (SyntaxReference declaration in method.DeclaringSyntaxReferences)
        {
            var file = FileIndex.Of(declaration.SyntaxTree, CancellationToken.None);
            if (file.Writes(_parts) || file.Writes(_handed) || file.Writes(_kept))
                return true;
        }

        return false;
    }

    private IEnumerable<(CarriedMember Member, string Key, IOperation Site)> Reads(IOperation body)
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
                && _program.Data.ClassifyKey(key) is { Confidence: >= Confidence.Named } classification)
            {
                yield return (new CarriedMember(member, classification), key, operation);
            }
        }
    }

    /// <summary>A query is one wherever it is kept; other collections only where they are read off the request.</summary>
    private bool IsOfAddress(IOperation? collection) =>
        collection is not null && BodyGraph.Unwrap(collection) is var read
        && (_incoming.IsAddress(read.Type) || (read is IPropertyReferenceOperation property && _incoming.IsAddress(property.Property)));
}
