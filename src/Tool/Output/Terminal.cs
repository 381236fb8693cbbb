using Spectre.Console;

namespace CsLaw.Tool.Output;

/// <summary>Where the tool speaks: results to the standard output, problems and progress to the standard error.</summary>
internal sealed class Terminal
{
    /// <summary>
    /// So wide that nothing is wrapped: a path must stay on its line to be clicked or parsed; a terminal wraps by itself.
    /// </summary>
    private const int Unwrapped = 1_000_000;

    private readonly IAnsiConsole _output;
    private readonly IAnsiConsole _error;

    /// <summary>A terminal over two writers.</summary>
    /// <param name="output">Receives results and the summary.</param>
    /// <param name="error">Receives problems and progress.</param>
    /// <param name="outputIsTerminal">Whether somebody watches the output; colours and pages are for them only.</param>
    /// <param name="errorIsTerminal">The same for the error writer; a progress bar is for them only.</param>
    /// <param name="colors">Whether colours are wanted at all.</param>
    public Terminal(TextWriter output, TextWriter error, bool outputIsTerminal, bool errorIsTerminal, bool colors)
    {
        _output = Create(output, outputIsTerminal && colors);
        _error = Create(error, errorIsTerminal && colors);
        _output.Profile.Width = Unwrapped;
        _error.Profile.Width = Unwrapped;
        Writer = output;
        Screen = outputIsTerminal ? Create(output, colors) : null;
        Progress = errorIsTerminal ? Create(error, colors) : null;
    }

    /// <summary>The console for what is laid out to the width of the terminal, such as a page; null where nobody watches.</summary>
    public IAnsiConsole? Screen { get; }

    /// <summary>The console a progress bar is drawn on, as wide as the terminal; null where nobody watches.</summary>
    public IAnsiConsole? Progress { get; }

    /// <summary>The standard output itself, for data that another program reads.</summary>
    public TextWriter Writer { get; }

    /// <summary>The terminal of this process. <c>NO_COLOR</c> is honoured (no-color.org).</summary>
    public static Terminal OfThisProcess() => new(
        Console.Out,
        Console.Error,
        !Console.IsOutputRedirected,
        !Console.IsErrorRedirected,
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    /// <summary>Writes a line of markup; text that comes from elsewhere must have gone through <see cref="Escape"/>.</summary>
    public void Line(string markup = "") => _output.MarkupLine(markup);

    /// <summary>Writes a line of plain text.</summary>
    public void Text(string text) => Line(Escape(text));

    /// <summary>Writes a heading, and what is added to it without stress.</summary>
    public void Heading(string text, string addition = "") => Line($"[bold]{Escape(text)}[/]{Escape(addition)}");

    /// <summary>Writes a line of plain text that recedes.</summary>
    public void Faint(string text, string indent = "") => Line($"{indent}[dim]{Escape(text)}[/]");

    /// <summary>Writes a line of plain text to the standard error.</summary>
    public void ErrorLine(string text) => _error.MarkupLine(Escape(text));

    /// <summary>Writes to the standard error what is wrong, as this tool's.</summary>
    public void Complain(string text) => ErrorLine("cslaw: " + text);

    /// <summary>Text as it may stand in markup and on a terminal.</summary>
    public static string Escape(string text) => Markup.Escape(TerminalText.Clean(text));

    private static IAnsiConsole Create(TextWriter writer, bool colors) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = colors ? AnsiSupport.Detect : AnsiSupport.No,
        ColorSystem = colors ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Out = new AnsiConsoleOutput(writer),
    });
}
