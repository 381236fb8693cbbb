using CsLaw.Sarif;
using CsLaw.Tool.Pages;

namespace CsLaw.Tool.Output;

/// <summary>Prints the findings, grouped by article: number, title, whom it binds; then each with its place, message and path.</summary>
internal sealed class FindingList(Terminal terminal, Texts texts, ShownPath shown, LawLibrary law)
{
    private readonly LawNotes _notes = new(law, texts.Language);
    private readonly Citations _citations = new(law, texts);

    /// <summary>Prints the findings given.</summary>
    /// <param name="findings">In the order to print them within a group.</param>
    /// <param name="lawVersion">Which numbering the headings speak.</param>
    public void Print(IReadOnlyList<Finding> findings, int lawVersion)
    {
        foreach ((ArticleReference? article, IReadOnlyList<Finding> group) in DutyGroups.Of(findings, law))
        {
            terminal.Line();
            if (article is { } duty)
                PrintHeading(duty, lawVersion);
            else
                terminal.Heading(texts[ArticleKey.DutyNone]);
            foreach (Finding finding in group)
                Print(finding);
        }
    }

    private void PrintHeading(ArticleReference duty, int lawVersion)
    {
        IReadOnlyList<string> former = law.IsRenumbered(duty.Law) ? law.Former(duty) : [];
        string formerNumber = string.Join('/', former);
        bool speaksFormer = lawVersion == LogOptions.FormerLaw && former.Count > 0;
        string title = law.Article(duty)?.Title(texts.Language) ?? "";
        terminal.Heading(
            texts.Format(ArticleKey.DutyHeading, _citations.Law(duty.Law), speaksFormer ? formerNumber : duty.Article, title),
            former.Count > 0 && !speaksFormer && former[0] != duty.Article ? texts.Format(ArticleKey.DutyFormer, formerNumber) : "");
        IReadOnlyList<string> bound = _notes.Of(duty).Binds;
        if (bound.Count > 0)
            terminal.Faint(texts.Format(ArticleKey.DutyBinds, string.Join(texts[ArticleKey.DutyBindsSeparator], bound)));
    }

    private void Print(Finding finding)
    {
        (TextKey level, string color) = finding.Level switch
        {
            FindingLevel.Error => (TextKey.LevelError, "red"),
            FindingLevel.Warning => (TextKey.LevelWarning, "yellow"),
            _ => (TextKey.LevelNote, "blue"),
        };
        string place = Terminal.Escape(PlaceOf(finding.Place));
        terminal.Line($"  {place}  [{color}]{Terminal.Escape(texts[level])}[/] {Terminal.Escape(finding.RuleId)}");
        terminal.Text($"    {finding.Message}");
        foreach (Step step in finding.Steps)
            terminal.Faint($"{PlaceOf(step.Place)}  {step.Describe(texts.Language)}", "      ");
    }

    private string PlaceOf(Place place) =>
        place.Path.Length == 0 ? "-" : $"{shown.Of(place.Path)}:{place.StartLine}:{place.StartColumn}";
}
