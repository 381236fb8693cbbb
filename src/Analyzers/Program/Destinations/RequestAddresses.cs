using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>The address that a request carries itself, be it a message or a fluent chain.</summary>
internal sealed class RequestAddresses
{
    private readonly HostResolver _resolver;
    private readonly ClientReader _reader;
    private readonly ClientDestinations _clients;

    public RequestAddresses(HostResolver resolver, ClientReader reader, ClientDestinations clients)
    {
        _resolver = resolver;
        _reader = reader;
        _clients = clients;
    }

    /// <summary>The address at the beginning of a fluent chain: <c>"https://…".AppendPathSegment("x").WithHeader(…)</c>.</summary>
    public Destination? OfChain(IOperation value, CallPath path, int depth)
    {
        value = BodyGraph.Unwrap(value);
        if (depth > 8)
            return null;
        if (_resolver.FromAddress(value, path) is { } address)
            return address;
        switch (value)
        {
            case IInvocationOperation or IObjectCreationOperation when _clients.IsOfLibrary(value):
                return _reader.Follow(value, path.Body, 0).Destination;
            case IFieldReferenceOperation or IPropertyReferenceOperation:
                return _clients.Of(value, path, depth + 1) is { IsDecided: true } client ? client : null;
            case IInvocationOperation call when (call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null)) is { } before:
                return OfChain(before, path, depth + 1);
            case IObjectCreationOperation { Type.Name: "Url" or "FlurlRequest", Arguments: { Length: > 0 } arguments }:
                return OfChain(arguments[0].Value, path, depth + 1);
            case IParameterReferenceOperation parameter when path.Given(parameter.Parameter) is (var given, var above):
                return OfChain(given, above, depth + 1);
            case ILocalReferenceOperation or IFlowCaptureReferenceOperation when path.Body is { } body:
                var definitions = body.Reaching(value, BodyGraph.AsVariable(value)!.Value, out bool fromEntry);
                return !fromEntry && definitions.Length == 1 && definitions[0].Value is { } defined ? OfChain(defined, path, depth + 1) : null;
            default:
                return null;
        }
    }

    /// <summary>The address a request message is made with.</summary>
    public Destination? OfMessage(IOperation message, CallPath path)
    {
        IOperation value = BodyGraph.Unwrap(message);
        for (int depth = 0; depth < 8 && path.Body is { } body && BodyGraph.AsVariable(value) is { } variable; depth++)
        {
            if (value is IParameterReferenceOperation parameter && path.Given(parameter.Parameter) is (var given, var above))
            {
                (value, path) = (BodyGraph.Unwrap(given), above);
                continue;
            }

            var definitions = body.Reaching(value, variable, out bool fromEntry);
            if (fromEntry || definitions.Length != 1 || definitions[0].Value is not { } defined)
                return null;
            foreach (MemberAssignment assignment in body.Stores.Members(variable))
            {
                if (assignment.Member.Name == "RequestUri" && _resolver.FromAddress(assignment.Value, path) is { } set)
                    return set;
            }

            value = BodyGraph.Unwrap(defined);
        }

        if (value is not IObjectCreationOperation { Type.Name: "HttpRequestMessage" or "RestRequest" } creation)
            return null;
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            if (argument.Parameter?.Name is "requestUri" or "resource")
                return _resolver.FromAddress(argument.Value, path);
        }

        return null;
    }
}
