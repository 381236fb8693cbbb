using CsLaw.Sarif;

namespace CsLaw.Tool.Output;

/// <summary>Prints the findings, grouped by article: number, title, whom it binds; then each with its place, message and path.</summary>
internal sealed class FindingList(Terminal terminal, Texts texts, ShownPath shown, LawLibrary law)
{
    /// <summary>Prints the findings given.</summary>
    /// <param name="findings">In the order to print them within a group.</param>
    /// <param name="lawVersion">Which numbering the headings speak.</param>
    public void Print(IReadOnlyList<Finding> findings, int lawVersion)
    {
        DutyBearers bearers = new(texts.Language);
        foreach ((ArticleReference? article, IReadOnlyList<Finding> group) in DutyGroups.Of(findings, law))
        {
            terminal.Line();
            if (article is { } duty)
                PrintHeading(duty, bearers.Of(duty), lawVersion);
            else
                terminal.Line($"[bold]{Terminal.Escape(texts[TextKey.DutyNone])}[/]");
            foreach (Finding finding in group)
                Print(finding);
        }
    }

    private void PrintHeading(ArticleReference duty, IReadOnlyList<string> bound, int lawVersion)
    {
        IReadOnlyList<string> former = law.IsRenumbered(duty.Law) ? law.Former(duty) : [];
        bool speaksFormer = lawVersion == LogOptions.FormerLaw && former.Count > 0;
        string statute = law.Statute(duty.Law) is { } known ? (texts.Language == Language.Chinese ? known.ShortZh : known.Id) : duty.Law;
        string number = speaksFormer ? string.Join('/', former) : duty.Article;
        string heading = texts.Format(TextKey.DutyHeading, statute, number, law.Article(duty)?.Title(texts.Language) ?? "");
        string addition = former.Count > 0 && !speaksFormer && former[0] != duty.Article ? texts.Format(TextKey.DutyFormer, string.Join('/', former)) : "";
        terminal.Line($"[bold]{Terminal.Escape(heading)}[/]{Terminal.Escape(addition)}");
        if (bound.Count > 0)
            terminal.Line($"[dim]{Terminal.Escape(texts.Format(TextKey.DutyBinds, string.Join(texts[TextKey.DutyBindsSeparator], bound)))}[/]");
    }

    private void Print(Finding finding)
    {
        (TextKey level, string color) = finding.Level switch
        {
            FindingLevel.Error => (TextKey.LevelError, "red"),
            FindingLevel.Warning => (TextKey.LevelWarning, "yellow"),
            _ => (TextKey.LevelNote, "blue"),
        };
        terminal.Line($"  {Terminal.Escape(PlaceOf(finding.Place))}  [{color}]{Terminal.Escape(texts[level])}[/] {Terminal.Escape(finding.RuleId)}");
        terminal.Line($"    {Terminal.Escape(finding.Message)}");
        foreach (Step step in finding.Steps)
            terminal.Line($"      [dim]{Terminal.Escape(PlaceOf(step.Place))}  {Terminal.Escape(step.Describe(texts.Language))}[/]");
    }

    private string PlaceOf(Place place) => place.Path.Length == 0 ? "-" : $"{shown.Of(place.Path)}:{place.StartLine}:{place.StartColumn}";
}
