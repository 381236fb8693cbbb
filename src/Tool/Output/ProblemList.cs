using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Output;

/// <summary>Says on the standard error what could not be read or written, one line each.</summary>
internal sealed class ProblemList(Terminal terminal, Texts texts, ShownPath shown)
{
    /// <summary>Says them all.</summary>
    public void Print(IEnumerable<InputProblem> problems)
    {
        foreach (InputProblem problem in problems)
            terminal.Complain(texts.Describe(problem, shown.Of(problem.Path)));
    }
}
