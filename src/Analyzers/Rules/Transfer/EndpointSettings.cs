using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries.Hosts;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program.Configuration.Settings;
using CsLawAnalyzers.Program.Destinations;

namespace CsLawAnalyzers.Rules.Transfer;

/// <summary>Which settings are addresses that the program sends data to, by their values, their keys and what their hosts are for.</summary>
internal static class EndpointSettings
{
    /// <summary>Words of keys whose addresses are shown, compared or allowed, and not sent to.</summary>
    private static readonly HashSet<string> s_otherWords = new(StringComparer.Ordinal)
    {
        "schema", "cors", "origin", "origins", "issuer", "issuers", "audience", "audiences", "redirect", "callback", "swagger", "docs", "documentation", "help", "license", "terms", "contact", "logo",
        "image", "icon", "avatar", "website", "homepage", "link", "links", "referer", "allowed", "routes", "namespace", "scope", "scopes", "resource", "privacy",
    };

    /// <summary>Words of keys that name where something is sent.</summary>
    private static readonly HashSet<string> s_addressWords = new(StringComparer.Ordinal)
    {
        "endpoint", "url", "uri", "address", "host", "hostname", "server", "dsn", "api", "gateway", "broker", "brokers", "servers", "base",
    };

    /// <summary>The host that the setting names; null if it is no address to send to.</summary>
    public static string? Host(Setting setting)
    {
        ImmutableArray<string> words = Words(setting.Key);
        foreach (string word in words)
        {
            if (s_otherWords.Contains(word))
                return null;
        }

        string last = LastWord(setting.Key);
        if (last is "xmlns" or "$schema" || setting.Key.StartsWith("xmlns", StringComparison.Ordinal))
            return null;
        if (AddressHost.OfUrl(setting.Value) is { } host)
            return host;
        if (IsConnection(setting))
            return AddressHost.OfConnection(setting.Value);
        // A bare name is an address only where its key says so, and only if it has a domain.
        return setting.Value.IndexOf('.') > 0 && s_addressWords.Contains(last) ? AddressHost.OfConnection(setting.Value) : null;
    }

    /// <summary>Whether what stands there takes data of the program.</summary>
    public static bool TakesData(Setting setting, KnownHost host, ServiceRoles services) =>
        services.TakesData(host.Kind) || (host.Kind.Length == 0 && (IsConnection(setting) || s_addressWords.Contains(LastWord(setting.Key))));

    /// <summary>Whether the setting names a store.</summary>
    public static bool IsStore(Setting setting, KnownHost host, ServiceRoles services) =>
        services.Stores(host.Kind) || IsConnection(setting) || (host.Kind == "cloud" && setting.Value.IndexOf("AccountKey=", StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether the same file declares a route with its reference for the host, as the options of the transfer guard are written.</summary>
    public static bool IsDeclared(string host, SettingsFile file)
    {
        foreach (Setting setting in file.Values)
        {
            if (!setting.Key.EndsWith(":Host", StringComparison.OrdinalIgnoreCase) || setting.Key.IndexOf("Routes:", StringComparison.OrdinalIgnoreCase) < 0
                || !string.Equals(setting.Value, host, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            string reference = setting.Key.Substring(0, setting.Key.Length - "Host".Length) + "Reference";
            foreach (Setting other in file.Values)
            {
                if (string.Equals(other.Key, reference, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(other.Value))
                    return true;
            }
        }

        return false;
    }

    private static bool IsConnection(Setting setting) =>
        setting.Key.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase) || setting.Key.EndsWith("ConnectionString", StringComparison.OrdinalIgnoreCase)
        || (setting.Value.IndexOf(';') > 0 && setting.Value.IndexOf('=') > 0);

    private static ImmutableArray<string> Words(string key)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (string part in key.Split(':'))
        {
            foreach (string word in IdentifierWords.Split(part))
                words.Add(word.ToLowerInvariant());
        }

        return words.ToImmutable();
    }

    private static string LastWord(string key)
    {
        ImmutableArray<string> words = Words(key);
        int last = words.Length - 1;
        // Kafka:Servers:0 is called by what the list is called.
        while (last > 0 && int.TryParse(words[last], out _))
            last--;
        return last >= 0 ? words[last] : "";
    }
}
