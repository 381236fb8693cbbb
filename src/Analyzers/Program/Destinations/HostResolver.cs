using CsLawAnalyzers.Libraries.Hosts;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>From the expression of an address to host and jurisdiction.</summary>
internal sealed class HostResolver
{
    /// <summary>The scheme of what is sent over a connection as it is.</summary>
    private const string PlainSocket = "socket";

    private readonly HostTable _hosts;

    public HostResolver(AddressReader texts, HostTable hosts)
    {
        Texts = texts;
        _hosts = hosts;
    }

    /// <summary>The texts of addresses.</summary>
    public AddressReader Texts { get; }

    /// <summary>The destination of an absolute address, or null if the expression is none that the program decides.</summary>
    public Destination? FromAddress(IOperation? address, CallPath path) =>
        Texts.Beginning(address, path) is { } text && AddressHost.OfUrl(text.Text, text.IsWhole) is { } host && !OwnOrigin.GoesOn(host) ? To(host, text) : null;

    /// <summary>The same without a look at the callers.</summary>
    public Destination? FromAddress(IOperation? address, BodyGraph? body) => FromAddress(address, CallPath.In(body));

    /// <summary>The destination of a connection text: a URL, a connection string, a server's name.</summary>
    public Destination? FromConnection(IOperation? connection, BodyGraph? body) =>
        Texts.Beginning(connection, CallPath.In(body)) is { } text && AddressHost.OfConnection(text.Text) is { } host ? To(host, text) : null;

    /// <summary>The destination of a connection that is opened by hand to an address, a server's name or an end point; null if the program does not decide it.</summary>
    public Destination? FromEndPoint(IOperation? given, CallPath path)
    {
        given = given is null ? null : BodyGraph.Unwrap(given);
        switch (given)
        {
            case IObjectCreationOperation { Type.Name: "IPEndPoint" or "DnsEndPoint", Arguments: { Length: > 0 } arguments }:
                return FromEndPoint(arguments[0].Value, path);
            case IInvocationOperation { TargetMethod: { Name: "Parse", ContainingType.Name: "IPAddress" or "IPEndPoint" }, Arguments: { Length: > 0 } parsed }:
                return FromEndPoint(parsed[0].Value, path);
            case IFieldReferenceOperation { Field: { Name: "Loopback" or "IPv6Loopback", ContainingType.Name: "IPAddress" } }:
                return Default("localhost", given.Syntax);
            default:
                return FromAddress(given, path) ?? (Texts.Beginning(given, path) is { IsWhole: true } text && AddressHost.OfConnection(text.Text) is { } host ? To(host, text) with { Scheme = PlainSocket } : null);
        }
    }

    /// <summary>The destination that a text of a settings file or an attribute names, or null.</summary>
    public Destination? FromText(string text, Location? at, DecidedBy by = DecidedBy.Settings) =>
        AddressHost.OfConnection(text) is { } host ? To(host, new AddressText(text, at ?? Location.None, by)) : null;

    /// <summary>Where a client goes that is told nothing.</summary>
    public Destination Default(string host, SyntaxNode site) => To(host, new AddressText(host, site.GetLocation(), DecidedBy.Default));

    /// <summary>The destination that <c>c =&gt; c.BaseAddress = …</c> sets, or null.</summary>
    public Destination? FromConfiguration(IOperation configure)
    {
        foreach (IOperation operation in configure.Descendants())
        {
            if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "BaseAddress" or "Address" or "HttpHost" } } assignment
                && FromAddress(assignment.Value, CallPath.Nowhere) is { } destination)
            {
                return destination;
            }
        }

        return null;
    }

    /// <summary>The destination that a key of a section has: <c>configuration.GetSection("Crm")</c>; null if the expression is no section, or has no such address.</summary>
    public Destination? FromSection(IOperation section, string key) =>
        Texts.Below(section, key) is { } text && AddressHost.OfUrl(text.Text, text.IsWhole) is { } host ? To(host, text) : null;

    private Destination To(string host, AddressText text) => new(host, _hosts.Find(host), text.At, Filtered: false) { By = text.By, Scheme = AddressHost.Scheme(text.Text) };
}
