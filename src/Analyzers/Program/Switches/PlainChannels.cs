using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Libraries.Hosts;
using CsLawAnalyzers.Program.Configuration.Settings;
using CsLawAnalyzers.Program.Destinations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Switches;

/// <summary>Which addresses, connection strings and switches lead out of the own network without encryption, by the lines of the effect <c>channel</c>.</summary>
internal sealed class PlainChannels
{
    /// <summary>The effect of settings that leave a channel unencrypted.</summary>
    public const string Effect = "channel";

    /// <summary>Words under which the same section of a settings file names the server.</summary>
    private static readonly string[] s_servers = { "Host", "Server", "HostName", "SmtpServer", "SmtpHost", "Address", "Url", "Uri", "Endpoint", "BootstrapServers", "bootstrap.servers", "Brokers", "Servers" };

    private readonly LibraryKnowledge _libraries;
    private readonly Lazy<ImmutableArray<LibraryFact>> _facts;

    public PlainChannels(LibraryKnowledge libraries)
    {
        _libraries = libraries;
        _facts = new(() => ImmutableArray.CreateRange(OfEffect(libraries)));
    }

    /// <summary>Whether requests go out of the own network by a plain scheme.</summary>
    public bool IsPlain(Destination destination) => destination is { IsDecided: true, Scheme.Length: > 0 } && !IsOwn(destination.Host) && Scheme(destination.Scheme) is not null;

    /// <summary>The host outside of the own network that a text leads to without encryption, what says so, and the line that knows it; null if it does not.</summary>
    public (string Host, string Channel, LibraryFact Fact)? OfText(string text)
    {
        if (AddressHost.OfConnection(text) is not { } host || IsOwn(host))
            return null;
        int scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme > 0 && text.IndexOf('=', 0, scheme) < 0)
            return Scheme(text.Substring(0, scheme)) is { } plain ? (host, text.Substring(0, scheme) + ":", plain) : null;
        foreach (LibraryFact fact in _facts.Value)
        {
            if (fact.Target.StartsWith("pair:", StringComparison.Ordinal) && fact.Target.Substring(5) is var word && ConfiguredSettings.Pair(text, word) is { } value && fact.Setting.Names(value))
                return (host, word + "=" + value, fact);
        }

        return null;
    }

    /// <summary>Keys of a settings file that leave a channel plain, unless the same section names a server of the own network.</summary>
    public IEnumerable<(Setting Setting, string Name, string Host)> Keys(SettingsFile file)
    {
        foreach (Setting setting in file.Values)
        {
            foreach (LibraryFact fact in _facts.Value)
            {
                if (!fact.Target.StartsWith("key:", StringComparison.Ordinal))
                    continue;
                string name = fact.Target.Substring(4);
                if (!ConfiguredSettings.EndsWith(setting.Key, name) || !fact.Setting.Names(setting.Value))
                    continue;
                string? server = Server(file, setting.Key.Substring(0, setting.Key.Length - name.Length));
                // A switch beside no server at all may belong to anything.
                if (server is not null && !IsOwn(server))
                    yield return (setting, setting.Key + "=" + setting.Value, server);
                break;
            }
        }
    }

    /// <summary>Whether a switch in code stands beside a constant host of the own network.</summary>
    public bool IsOwn(OpenSetting setting, SemanticModel model)
    {
        // The key of a setting is no host: new SmtpClient(configuration["Smtp:Host"]).
        foreach (SyntaxNode node in setting.Site.DescendantNodes(inside => ReferenceEquals(inside, setting.Site) || inside is not (BracketedArgumentListSyntax or InvocationExpressionSyntax)))
        {
            if (node is ExpressionSyntax expression and (LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax)
                && model.GetConstantValue(expression) is { HasValue: true, Value: string { Length: > 0 } text } && AddressHost.OfConnection(text) is { } host)
            {
                return IsOwn(host);
            }
        }

        return false;
    }

    private static string? Server(SettingsFile file, string section)
    {
        foreach (Setting setting in file.Values)
        {
            if (!setting.Key.StartsWith(section, StringComparison.OrdinalIgnoreCase))
                continue;
            foreach (string word in s_servers)
            {
                if (string.Equals(setting.Key.Substring(section.Length), word, StringComparison.OrdinalIgnoreCase) && AddressHost.OfConnection(setting.Value) is { } host)
                    return host;
            }
        }

        return null;
    }

    private bool IsOwn(string host) => _libraries.Hosts.Find(host) == Jurisdiction.Own;

    private LibraryFact? Scheme(string scheme)
    {
        foreach (LibraryFact fact in _facts.Value)
        {
            if (fact.Target.StartsWith("scheme:", StringComparison.Ordinal) && string.Equals(fact.Target.Substring(7), scheme, StringComparison.OrdinalIgnoreCase))
                return fact;
        }

        return null;
    }

    private static IEnumerable<LibraryFact> OfEffect(LibraryKnowledge libraries)
    {
        foreach (LibraryFact fact in libraries.All(FactVerb.Setting))
        {
            if (fact.Kind == Effect)
                yield return fact;
        }
    }
}
