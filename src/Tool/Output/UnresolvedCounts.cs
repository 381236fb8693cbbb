using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Output;

/// <summary>How much of the projects could not be followed.</summary>
/// <param name="Packages">Packages that are not on this machine.</param>
/// <param name="References">Projects, assemblies and sources that are named and not there.</param>
/// <param name="Expressions">Conditions, values, imports and patterns that were not computed.</param>
/// <param name="Budgets">Members at which a budget of the flow engine ran out.</param>
/// <param name="TextProjects">Projects that MSBuild gave no answer about.</param>
/// <param name="Generators">Source generators that were not loaded or failed.</param>
/// <param name="Outlines">Packages that are not on this machine either, in whose place outlines stand.</param>
internal readonly record struct UnresolvedCounts(int Packages, int References, int Expressions, int Budgets, int TextProjects, int Generators, int Outlines)
{
    /// <summary>Whether there is anything to tell.</summary>
    public bool Any => Packages + References + Expressions + Budgets + TextProjects + Generators + Outlines > 0;

    /// <summary>Counts the notes, each different one once.</summary>
    public static UnresolvedCounts Of(IEnumerable<ProjectNote> notes)
    {
        int packages = 0, references = 0, expressions = 0, budgets = 0, textProjects = 0, generators = 0, outlines = 0;
        foreach (ProjectNote note in notes.Distinct())
        {
            switch (note.Kind)
            {
                case NoteKind.MissingPackage:
                    packages++;
                    break;
                case NoteKind.OutlinedPackage:
                    outlines++;
                    break;
                case NoteKind.MissingProjectReference or NoteKind.MissingAssembly or NoteKind.MissingSource:
                    references++;
                    break;
                case NoteKind.UnknownCondition or NoteKind.UnknownValue or NoteKind.SkippedImport or NoteKind.WidePattern:
                    expressions++;
                    break;
                case NoteKind.BudgetExhausted:
                    budgets++;
                    break;
                case NoteKind.ReadAsText or NoteKind.NotRestored:
                    textProjects++;
                    break;
                case NoteKind.MissingGenerator or NoteKind.FailedGenerator:
                    generators++;
                    break;
            }
        }

        return new UnresolvedCounts(packages, references, expressions, budgets, textProjects, generators, outlines);
    }

    /// <summary>The counts in words.</summary>
    public string Describe(Texts texts)
    {
        return texts.Format(TextKey.SummaryUnresolvedCounts, Packages, References, Expressions)
        + Part(TextKey.SummaryBudgets, Budgets)
        + Part(TextKey.SummaryTextProjects, TextProjects)
        + Part(TextKey.SummaryGenerators, Generators)
        + Part(TextKey.SummaryOutlines, Outlines);

        string Part(TextKey key, int count) => count > 0 ? texts.Format(key, count) : "";
    }
}
