namespace CsLawAnalyzers.RuleDocs.Writers;

/// <summary>The line that keeps people from editing what is written for them.</summary>
internal static class GeneratedNote
{
    public const string Markdown = "<!-- Written by tools/RuleDocs from the rule catalog and law/. Change those, not this file. -->\n";

    public const string Configuration = "# Written by tools/RuleDocs from the rule catalog. Change that, not this file.\n";
}
