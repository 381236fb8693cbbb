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

    /// <summary>Words of keys that name a cloud or one of its services, with the cloud.</summary>
    private static readonly Dictionary<string, string> s_clouds = new(StringComparer.Ordinal)
    {
        ["aws"] = "aws",
        ["amazon"] = "aws",
        ["s3"] = "aws",
        ["sqs"] = "aws",
        ["sns"] = "aws",
        ["ses"] = "aws",
        ["dynamodb"] = "aws",
        ["bedrock"] = "aws",
        ["cognito"] = "aws",
        ["azure"] = "azure",
        ["aliyun"] = "aliyun",
        ["alibaba"] = "aliyun",
        ["oss"] = "aliyun",
        ["tencent"] = "tencent",
        ["cos"] = "tencent",
        ["huawei"] = "huawei",
        ["obs"] = "huawei",
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

    /// <summary>
    /// Whether the setting puts the services of a cloud into a region outside: <c>AWS:Region</c>, <c>AzureRegion</c>. Where an address stands beside it that decides, as of a store of one's own that
    /// speaks the language of S3.
    /// </summary>
    public static bool IsRegionOutside(Setting setting, SettingsFile file)
    {
        ImmutableArray<string> words = Words(setting.Key);
        int last = words.Length - 1;
        if (last > 0 && words[last] is "id" or "name" or "endpoint")
            last--;
        if (last < 0 || words[last] != "region")
            return false;
        foreach (string word in words.AddRange(setting.Key.ToLowerInvariant().Split(':')))
        {
            if (s_clouds.TryGetValue(word, out string? cloud) && RegionTable.Default.Listed(cloud, setting.Value) is not (Jurisdiction.Unknown or Jurisdiction.Mainland))
                return !HasAddressBeside(setting, file);
        }

        return false;
    }

    private static bool HasAddressBeside(Setting region, SettingsFile file)
    {
        string section = region.Key.Substring(0, region.Key.LastIndexOf(':') + 1);
        foreach (Setting other in file.Values)
        {
            if (other.Key != region.Key && other.Key.StartsWith(section, StringComparison.OrdinalIgnoreCase) && other.Value.Length > 0 && s_addressWords.Contains(LastWord(other.Key)))
                return section.Length > 0;
        }

        return false;
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
        || (setting.Value.IndexOf('=') > 0 && (setting.Value.IndexOf(';') > 0 || IsList(setting.Value)));

    /// <summary><c>redis.example.cn:6379,ssl=false</c>: a server with its port, and options behind it.</summary>
    private static bool IsList(string value) =>
        value.IndexOf(':') is > 0 and var port && port < value.Length - 1 && char.IsDigit(value[port + 1]) && value.IndexOf(',') is var comma && comma > port && comma < value.IndexOf('=');

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
