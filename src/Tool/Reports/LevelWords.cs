using CsLaw.Sarif;

namespace CsLaw.Tool.Reports;

/// <summary>Levels as SARIF spells them, for data that programs read.</summary>
internal static class LevelWords
{
    /// <summary>The word of a level.</summary>
    public static string Of(FindingLevel level) => level switch
    {
        FindingLevel.Error => "error",
        FindingLevel.Warning => "warning",
        _ => "note",
    };
}
