using System.Collections.Immutable;

namespace CsLawAnalyzers.CodeFixes.Rules;

/// <summary>Rules that have no fix. The reason stands in the resources under <c>NoFix_CSLnnnn</c>, and on the rule's page.</summary>
internal static class NoFix
{
    /// <summary>Ids without a fix.</summary>
    public static readonly ImmutableArray<string> Ids = ImmutableArray.Create("CSL0001", "CSL0002", "CSL1006", "CSL3005", "CSL3006");
}
