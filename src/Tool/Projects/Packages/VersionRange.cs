using System.Globalization;

namespace CsLaw.Tool.Projects.Packages;

/// <summary>Which versions a reference accepts: <c>1.2.3</c> (at least), <c>[1.0,2.0)</c>, <c>[1.0]</c>, <c>8.*</c>.</summary>
/// <param name="Least">The lower bound, or null.</param>
/// <param name="LeastIncluded">Whether the lower bound itself is accepted.</param>
/// <param name="Most">The upper bound, or null.</param>
/// <param name="MostIncluded">Whether the upper bound itself is accepted.</param>
/// <param name="Floats">Whether the newest instead of the lowest version is wanted.</param>
internal sealed record VersionRange(PackageVersion? Least, bool LeastIncluded, PackageVersion? Most, bool MostIncluded, bool Floats)
{
    /// <summary>Accepts everything.</summary>
    public static VersionRange Any { get; } = new(null, true, null, true, Floats: true);

    /// <summary>Reads the text of a <c>Version</c>; what cannot be read accepts everything.</summary>
    public static VersionRange Parse(string text)
    {
        string range = text.Trim();
        if (range.Length == 0)
            return Any;
        if (range.Contains('*'))
        {
            string prefix = range[..range.IndexOf('*')].TrimEnd('.', '-');
            return prefix.Length == 0 ? Any : new VersionRange(PackageVersion.TryParse(prefix), true, Next(prefix), false, Floats: true);
        }

        if (range[0] is not ('[' or '('))
            return PackageVersion.TryParse(range) is { } least ? new VersionRange(least, true, null, true, Floats: false) : Any;
        string[] bounds = range.Trim('[', ']', '(', ')').Split(',');
        PackageVersion? lower = PackageVersion.TryParse(bounds[0]);
        PackageVersion? upper = bounds.Length == 1 ? lower : PackageVersion.TryParse(bounds[1]);
        return new VersionRange(lower, range[0] == '[', upper, range[^1] == ']', Floats: false);
    }

    /// <summary>Whether <paramref name="version"/> is accepted.</summary>
    public bool Accepts(PackageVersion version) =>
        (Least is null || version.CompareTo(Least) is var low && (low > 0 || (low == 0 && LeastIncluded)))
        && (Most is null || version.CompareTo(Most) is var high && (high < 0 || (high == 0 && MostIncluded)));

    /// <summary>
    /// The version NuGet would take from those on hand: the lowest accepted, or the newest for a floating range; where none is accepted the
    /// newest of all, because nearly the right package shows more than none.
    /// </summary>
    public PackageVersion? Choose(IReadOnlyCollection<PackageVersion> onHand)
    {
        List<PackageVersion> accepted = [.. onHand.Where(Accepts)];
        if (accepted.Count == 0)
            return onHand.Where(static version => !version.IsPrerelease).Max() ?? onHand.Max();
        IEnumerable<PackageVersion> stable = accepted.Where(version => !version.IsPrerelease || (Least is { IsPrerelease: true }));
        List<PackageVersion> preferred = [.. stable];
        if (preferred.Count == 0)
            preferred = accepted;
        return Floats ? preferred.Max() : preferred.Min();
    }

    /// <summary>The first version behind those that begin with <paramref name="prefix"/>: 9 for <c>8</c>, 8.2 for <c>8.1</c>.</summary>
    private static PackageVersion? Next(string prefix)
    {
        string[] numbers = prefix.Split('-')[0].Split('.');
        if (!int.TryParse(numbers[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int last) || last == int.MaxValue)
            return null;
        numbers[^1] = (last + 1).ToString(CultureInfo.InvariantCulture);
        return PackageVersion.TryParse(string.Join('.', numbers));
    }
}
