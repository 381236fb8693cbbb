using CsLaw.Tool.Projects;
using CsLaw.Tool.Scanning;
using Spectre.Console;

namespace CsLaw.Tool.Output;

/// <summary>A bar with percent and remaining time, for somebody who watches; it is gone when the scan is done.</summary>
internal sealed class LiveProgress : IScanObserver
{
    private readonly ProgressTask _task;
    private readonly Texts _texts;
    private int _projects;

    private LiveProgress(ProgressTask task, Texts texts)
    {
        _task = task;
        _texts = texts;
    }

    /// <summary>Runs <paramref name="work"/> under a bar.</summary>
    public static Task<T> RunAsync<T>(IAnsiConsole console, Texts texts, Func<IScanObserver, Task<T>> work) => console.Progress()
        .AutoClear(true)
        .Columns(
            new TaskDescriptionColumn { Alignment = Justify.Left },
            new ProgressBarColumn(),
            new PercentageColumn(),
            new RemainingTimeColumn())
        .StartAsync(context =>
        {
            ProgressTask task = context.AddTask(Terminal.Escape(texts[TextKey.ProgressReading]));
            task.IsIndeterminate = true;
            return work(new LiveProgress(task, texts));
        });

    /// <inheritdoc/>
    public void Planned(int projects)
    {
        _projects = projects;
        _task.MaxValue = Math.Max(projects, 1);
        _task.IsIndeterminate = false;
    }

    /// <inheritdoc/>
    public void Started(ScannedProject project, int number) =>
        _task.Description = Terminal.Escape(_texts.Format(TextKey.ProgressProject, number, _projects, project.Name));

    /// <inheritdoc/>
    public void Finished() => _task.Increment(1);
}
