namespace CsLaw.Tool.Projects.Packages;

/// <summary>
/// Lists such as <c>runtime; build; analyzers</c> in <c>IncludeAssets</c>, <c>ExcludeAssets</c> and <c>PrivateAssets</c>.
/// </summary>
internal static class AssetLists
{
    /// <summary>Whether <paramref name="list"/> names <paramref name="asset"/> or all of them.</summary>
    public static bool Names(string list, string asset) =>
        list.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Any(entry => entry.Equals(asset, StringComparison.OrdinalIgnoreCase)
                || entry.Equals("all", StringComparison.OrdinalIgnoreCase));
}
