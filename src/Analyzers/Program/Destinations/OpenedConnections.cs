using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>Where requests and connections go that are opened by hand, such as <c>WebRequest.Create(…)</c> and <c>socket.Connect(…)</c>.</summary>
internal sealed class OpenedConnections
{
    /// <summary>The kind that the lists give such clients.</summary>
    public const string Kind = "stream";

    private readonly LibraryKnowledge _libraries;
    private readonly HostResolver _resolver;

    public OpenedConnections(LibraryKnowledge libraries, HostResolver resolver)
    {
        _libraries = libraries;
        _resolver = resolver;
    }

    /// <summary>Where a connection in a variable was opened to after it was made.</summary>
    public Destination? Connected(BodyGraph body, Variable variable, CallPath path)
    {
        foreach (Deposit deposit in body.Stores.Deposits(variable))
        {
            if (deposit is { Member: null, Operation: IInvocationOperation call } && _libraries.Find(call.TargetMethod, FactVerb.Client) is { Kind: Kind } fact
                && Of(call.Arguments, fact, path) is { IsDecided: true } connected)
            {
                return connected;
            }
        }

        return null;
    }

    /// <summary>Where a connection is opened to by what is made or called outside of a graph; null if neither opens one.</summary>
    public Destination? Opening(IOperation? operation) => operation switch
    {
        IObjectCreationOperation { Constructor: { } constructor } creation when _libraries.Find(constructor, FactVerb.Client) is { Kind: Kind } fact => Of(creation.Arguments, fact, CallPath.Nowhere),
        IInvocationOperation call when _libraries.Find(call.TargetMethod, FactVerb.Client) is { Kind: Kind } fact => Of(call.Arguments, fact, CallPath.Nowhere, call.Syntax),
        _ => null,
    };

    /// <summary>Where a request or connection goes that is opened by hand.</summary>
    public Destination Of(ImmutableArray<IArgumentOperation> arguments, LibraryFact fact, CallPath path, SyntaxNode? site = null)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is { } parameter && fact.Form.Address.Contains(parameter.Name) && _resolver.FromEndPoint(argument.Value, path) is { } destination)
                return destination;
        }

        return site is not null && fact.Form.Host.Length > 0 ? _resolver.Default(fact.Form.Host, site) : Destination.Unknown;
    }
}
