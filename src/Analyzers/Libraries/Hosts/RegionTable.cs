using System;
using System.Collections.Generic;
using System.Text;
using CsLawAnalyzers.Law;

namespace CsLawAnalyzers.Libraries.Hosts;

/// <summary>
/// Says where the regions of clouds stand, by the text or the member a program names them with: <c>"cn-north-1"</c>, <c>RegionEndpoint.CNNorth1</c>,
/// <c>"China North 3"</c>. The data is <c>law/regions.json</c>.
/// </summary>
internal sealed class RegionTable
{
    private static readonly Lazy<RegionTable> s_default = new(() => new RegionTable());

    private readonly Dictionary<(string Cloud, string Region), Jurisdiction> _regions = new();
    private readonly Dictionary<string, (Jurisdiction Otherwise, string? Counterpart)> _clouds = new(StringComparer.Ordinal);

    private readonly List<(string Cloud, string Abroad, string Mainland)> _hosts = new();

    private RegionTable()
    {
        foreach (string[] fields in LawData.Read("regions.txt"))
        {
            if (fields[0] == "cloud")
                _clouds[fields[1]] = (Jurisdictions.Parse(fields[2]) ?? Jurisdiction.Unknown, fields[3].Length == 0 ? null : fields[3]);
            else if (fields[0] == "host")
                _hosts.Add((fields[1], fields[2], fields[3]));
            else
                _regions[(fields[1], Normalise(fields[2]))] = Jurisdictions.Parse(fields[3]) ?? Jurisdiction.Unknown;
        }
    }

    public static RegionTable Default => s_default.Value;

    /// <summary>Whether the data has the cloud.</summary>
    public bool Knows(string cloud) => _clouds.ContainsKey(cloud);

    /// <summary>The clouds by their ids.</summary>
    public IEnumerable<string> Clouds => _clouds.Keys;

    /// <summary>Where the region of the cloud stands.</summary>
    public Jurisdiction Find(string cloud, string region)
    {
        string name = Normalise(region);
        if (name.Length == 0 || !_clouds.TryGetValue(cloud, out (Jurisdiction Otherwise, string? Counterpart) known))
            return Jurisdiction.Unknown;
        return _regions.TryGetValue((cloud, name), out Jurisdiction jurisdiction) ? jurisdiction : known.Otherwise;
    }

    /// <summary>Where a region stands that the data lists; unknown for any other text.</summary>
    public Jurisdiction Listed(string cloud, string region) => _regions.TryGetValue((cloud, Normalise(region)), out Jurisdiction jurisdiction) ? jurisdiction : Jurisdiction.Unknown;

    /// <summary>A mainland region of the cloud; null where it has none.</summary>
    public string? Counterpart(string cloud) => _clouds.TryGetValue(cloud, out (Jurisdiction Otherwise, string? Counterpart) known) ? known.Counterpart : null;

    /// <summary>The text with the hosts of a cloud that has another one in the mainland put there; null if it names none.</summary>
    /// <param name="text">An address, a connection string or a host.</param>
    public string? WithMainlandHosts(string text)
    {
        string moved = text;
        foreach ((_, string abroad, string mainland) in _hosts)
        {
            for (int at = moved.IndexOf(abroad, StringComparison.OrdinalIgnoreCase); at >= 0; at = moved.IndexOf(abroad, at + mainland.Length, StringComparison.OrdinalIgnoreCase))
            {
                int end = at + abroad.Length;
                bool isWhole = (at == 0 || !char.IsLetterOrDigit(moved[at - 1]) && moved[at - 1] != '-') && (end == moved.Length || !char.IsLetterOrDigit(moved[end]) && moved[end] is not ('.' or '-'));
                if (isWhole)
                    moved = moved.Substring(0, at) + mainland + moved.Substring(end);
                if (at + mainland.Length > moved.Length)
                    break;
            }
        }

        return moved == text ? null : moved;
    }

    private static string Normalise(string region)
    {
        var name = new StringBuilder(region.Length);
        foreach (char c in region)
        {
            if (char.IsLetterOrDigit(c))
                name.Append(char.ToLowerInvariant(c));
        }

        return name.ToString();
    }
}
