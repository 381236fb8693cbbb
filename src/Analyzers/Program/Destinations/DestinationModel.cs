using System;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Configuration.Settings;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Program.Guards.Questions;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>Where the requests of a program go: by the address of the call, else by the client's base address where it is made or registered.</summary>
internal sealed class DestinationModel
{
    private readonly LibraryKnowledge _libraries;
    private readonly ClientReader _reader;
    private readonly OpenedConnections _opened;
    private readonly ClientDestinations _clients;
    private readonly RequestAddresses _addresses;

    public DestinationModel(
        ProgramSources sources, ProgramIndex program, LibraryKnowledge libraries, MethodBodies bodies, NamedCalls calls, DeclaredEvidence declared, ProgramSettings settings)
    {
        _libraries = libraries;
        var texts = new AddressReader(sources, program, new SettingKeys(sources, settings, new OptionSections(sources, program)), new OwnOrigin(libraries), libraries.Hosts);
        Resolver = new HostResolver(texts, libraries.Hosts);
        Registrations = new ClientRegistrations(sources, calls, declared, Resolver);
        _reader = new ClientReader(sources, libraries, Resolver);
        Clients = new SdkClients(sources, program, libraries, _reader);
        _opened = new OpenedConnections(libraries, Resolver);
        _clients = new ClientDestinations(sources, libraries, bodies, Resolver, Registrations, new ClientServices(sources, calls, Registrations, Resolver), _reader, _opened);
        _addresses = new RequestAddresses(Resolver, _reader, _clients);
    }

    public HostResolver Resolver { get; }

    public ClientRegistrations Registrations { get; }

    /// <summary>The clients of libraries that the program makes.</summary>
    public SdkClients Clients { get; }

    /// <summary>Where a flow goes: what the parameters of wrappers hold is known from the calls that lead to the sink.</summary>
    public Destination Of(SinkFlow flow) => Of(flow.Sink, new CallPath(flow.Sink.Body, flow.Hops));

    /// <summary>Where a sink sends to that goes over the network, whoever calls.</summary>
    public Destination Of(SinkCall sink) => Of(sink, CallPath.In(sink.Body));

    /// <summary>Whether evidence of the transfer that stands before a flow is about the address that the flow goes to: a check of one host lets no other pass.</summary>
    public bool IsChecked(SinkFlow flow, Destination destination)
    {
        if (!flow.Evidence.Has(EvidenceKinds.Transfer))
            return false;
        AddressSources? sent = null;
        return flow.Evidence.Has(EvidenceKinds.Transfer, asked => asked.Address is not { } address || IsSent(address));

        bool IsSent(CheckedAddress address)
        {
            if (flow.Sink.Operation is not IInvocationOperation call)
                return false;
            var path = new CallPath(flow.Sink.Body, flow.Hops);
            sent ??= AddressSources.OfCall(call, path, isAbsolute: destination is { IsDecided: true, By: DecidedBy.Code } && IsOfCall(call, path));
            return address.Sources.Meets(sent)
                || (destination.IsDecided && string.Equals(Resolver.FromAddress(address.Value, address.Body)?.Host, destination.Host, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>Whether the call itself says where it goes, whatever its client says.</summary>
    private bool IsOfCall(IInvocationOperation call, CallPath path)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (AddressSources.IsAddress(argument.Parameter?.Name) && Resolver.FromAddress(argument.Value, path) is not null)
                return true;
        }

        return false;
    }

    private Destination Of(SinkCall sink, CallPath path)
    {
        if (sink.Operation is not IInvocationOperation call)
            return Destination.Unknown;
        if (sink.Kind == "ai")
            return OfModel(call, sink.Body);
        if (_libraries.Find(call.TargetMethod, FactVerb.Sink) is null && _libraries.Requests.Sink(call.TargetMethod) is not null)
            return OfRequest(call, path);

        IOperation? client = call.Instance;
        Destination? address = null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            switch (argument.Parameter?.Name)
            {
                case "requestUri" or "requestUriString" or "address":
                    address = Resolver.FromAddress(argument.Value, path) ?? OfBase(argument.Value, path);
                    break;
                case "url" or "uri":
                    address = _addresses.OfChain(argument.Value, path, 0);
                    break;
                case "request":
                    address = _addresses.OfMessage(argument.Value, path) ?? _addresses.OfChain(argument.Value, path, 0);
                    break;
                case "client":
                    client = argument.Value;
                    break;
            }
        }

        // client.Send(bytes, bytes.Length, "203.0.113.7", 514)
        if (address is null && _libraries.Find(call.TargetMethod, FactVerb.Client) is { Kind: OpenedConnections.Kind } told && _opened.Of(call.Arguments, told, path) is { IsDecided: true } named)
            address = named;
        Destination registered = client is null ? Destination.Unknown : _clients.Of(client, path, 0);
        // An absolute address of the call itself wins, but it still passes the client's handlers.
        return address is { } own ? own with { Filtered = registered.Filtered }
            : !registered.IsDecided && _libraries.Find(call.TargetMethod, FactVerb.Sink) is { Form.Host.Length: > 0 } fact ? OfVendor(call, fact.Form.Host)
            : registered;
    }

    /// <summary>Where an address goes that goes on from the base address of a client; null if it does not, or that is not known.</summary>
    private Destination? OfBase(IOperation address, CallPath path) =>
        BaseAddresses.ClientOf(address, path) is { } client && _clients.Of(client, path, 0) is { IsDecided: true } known ? known : null;

    /// <summary>Where the call of a vendor's library goes whose client is not seen: where the program's clients of it go, else to the vendor's own host.</summary>
    private Destination OfVendor(IInvocationOperation call, string host)
    {
        Destination? common = null;
        foreach (SdkClient client in Clients.All)
        {
            if (client.Fact.Form.Host != host)
                continue;
            if (!client.Destination.IsDecided || (common is not null && common.Host != client.Destination.Host))
                return Destination.Unknown;
            common ??= client.Destination;
        }

        return common ?? Resolver.Default(host, call.Syntax);
    }

    /// <summary>
    /// Where a method goes that a library turns into a request: to the whole address that a parameter or the method's attribute gives, else where its client was
    /// registered or made to go, else to the host that the interface names.
    /// </summary>
    private Destination OfRequest(IInvocationOperation call, CallPath path)
    {
        Destination client = call.Instance is null ? Destination.Unknown : _clients.Of(call.Instance, path, 0);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            foreach (AttributeData attribute in argument.Parameter?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty)
            {
                if (_libraries.Requests.RoleOf(attribute) == "uri" && Resolver.FromAddress(argument.Value, path) is { } given)
                    return given with { Filtered = client.Filtered };
            }
        }

        if (_libraries.Requests.Find(call.TargetMethod) is { } request && Declared(request.Path, request.Attribute) is { } whole)
            return whole with { Filtered = client.Filtered };
        return !client.IsDecided && _libraries.Requests.HostOf(call.TargetMethod) is (var address, var named) && Declared(address, named) is { } host
            ? host with { Filtered = client.Filtered }
            : client;
    }

    /// <summary>The destination of an address in an attribute; null if it is relative.</summary>
    private Destination? Declared(string address, AttributeData attribute) =>
        address.IndexOf("://", StringComparison.Ordinal) > 0 ? Resolver.FromText(address, attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation(), DecidedBy.Code) : null;

    /// <summary>Where a model stands: by the client it is asked through, else by the only place that the program's models have.</summary>
    private Destination OfModel(IInvocationOperation call, BodyGraph body)
    {
        IOperation? client = call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
        if (client is not null && _reader.Follow(client, body, 0) is (_, { IsDecided: true } followed))
            return followed;
        Destination? common = null;
        foreach (SdkClient model in Clients.All)
        {
            if (model.Fact.Kind != "ai")
                continue;
            if (!model.Destination.IsDecided || (common is not null && common.Jurisdiction != model.Destination.Jurisdiction))
                return Destination.Unknown;
            common ??= model.Destination;
        }

        return common ?? Destination.Unknown;
    }
}
