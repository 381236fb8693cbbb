using System.Globalization;

namespace CsLaw.Tool.Projects.Packages;

/// <summary>A NuGet version: up to four numbers and a prerelease label, ordered as semantic versioning says.</summary>
internal sealed record PackageVersion : IComparable<PackageVersion>
{
    private readonly Version _numbers;
    private readonly string _label;

    private PackageVersion(Version numbers, string label)
    {
        _numbers = numbers;
        _label = label;
    }

    /// <summary>Whether the version has a prerelease label.</summary>
    public bool IsPrerelease => _label.Length > 0;

    /// <summary>The first number.</summary>
    public int Major => _numbers.Major;

    /// <summary>Reads a version; build metadata behind <c>+</c> is dropped. Null where the text is none.</summary>
    public static PackageVersion? TryParse(string text)
    {
        string bare = text.Trim().Split('+')[0];
        int dash = bare.IndexOf('-');
        string numbers = dash < 0 ? bare : bare[..dash];
        string[] parts = numbers.Split('.');
        if (parts.Length is 0 or > 4)
            return null;
        int[] values = new int[4];
        for (int i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out values[i]))
                return null;
        }

        return new PackageVersion(
            new Version(values[0], values[1], values[2], values[3]),
            dash < 0 ? "" : bare[(dash + 1)..].ToLowerInvariant());
    }

    /// <inheritdoc/>
    public int CompareTo(PackageVersion? other)
    {
        if (other is null)
            return 1;
        int order = _numbers.CompareTo(other._numbers);
        if (order != 0)
            return order;
        return (_label.Length, other._label.Length) switch
        {
            (0, 0) => 0,
            (0, _) => 1,
            (_, 0) => -1,
            _ => CompareLabels(_label.Split('.'), other._label.Split('.')),
        };
    }

    private static int CompareLabels(string[] left, string[] right)
    {
        for (int i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            bool leftIsNumber = int.TryParse(left[i], out int leftNumber);
            bool rightIsNumber = int.TryParse(right[i], out int rightNumber);
            int order = (leftIsNumber, rightIsNumber) switch
            {
                (true, true) => leftNumber.CompareTo(rightNumber),
                (true, false) => -1,
                (false, true) => 1,
                _ => string.CompareOrdinal(left[i], right[i]),
            };
            if (order != 0)
                return order;
        }

        return left.Length.CompareTo(right.Length);
    }
}
