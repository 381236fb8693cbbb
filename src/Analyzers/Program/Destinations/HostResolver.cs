using System;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>From the text of an address to host and jurisdiction.</summary>
internal sealed class HostResolver
{
    private static readonly string[] s_schemes = { "http://", "https://", "ws://", "wss://" };

    private readonly ConstantText _texts;
    private readonly HostTable _hosts;

    public HostResolver(Compilation compilation, HostTable hosts)
    {
        _texts = new ConstantText(compilation);
        _hosts = hosts;
    }

    /// <summary>The destination of an absolute address, or null if the expression is none that the code decides.</summary>
    public Destination? FromAddress(IOperation? address, BodyGraph? body) =>
        _texts.Beginning(address, body) is { } text && Host(text.Text) is { } host
            ? new Destination(host, _hosts.Find(host), text.Node, Filtered: false)
            : null;

    /// <summary>The destination that <c>c =&gt; c.BaseAddress = …</c> sets, or null.</summary>
    public Destination? FromConfiguration(IOperation configure)
    {
        foreach (IOperation operation in configure.Descendants())
        {
            if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "BaseAddress" } } assignment
                && FromAddress(assignment.Value, null) is { } destination)
            {
                return destination;
            }
        }

        return null;
    }

    /// <summary>The host of an absolute address whose host is complete, else null.</summary>
    public static string? Host(string address)
    {
        foreach (string scheme in s_schemes)
        {
            if (!address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                continue;
            int end = address.IndexOfAny(new[] { '/', '?', '#' }, scheme.Length);
            string authority = end < 0 ? address.Substring(scheme.Length) : address.Substring(scheme.Length, end - scheme.Length);
            // What stands before an @ is a user, not the host: https://allowed.cn@evil.com goes to evil.com.
            authority = authority.Substring(authority.LastIndexOf('@') + 1);
            if (authority.StartsWith("[", StringComparison.Ordinal))
                return authority.Substring(0, authority.IndexOf(']') + 1);
            int port = authority.IndexOf(':');
            string host = port < 0 ? authority : authority.Substring(0, port);
            // A constant that ends inside the host ("https://" + tenant) decides nothing.
            return host.Length == 0 || host.EndsWith(".", StringComparison.Ordinal) ? null : host;
        }

        return null;
    }
}
