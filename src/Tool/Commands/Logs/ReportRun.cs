using System.Text;
using CsLaw.Sarif;
using CsLaw.Tool.Logs;
using CsLaw.Tool.Output;
using CsLaw.Tool.Reports;

namespace CsLaw.Tool.Commands.Logs;

/// <summary>One run of <c>cslaw report</c>.</summary>
/// <param name="host">What the commands get from outside.</param>
/// <param name="texts">The texts of the run.</param>
/// <param name="log">The log to tell, as the user wrote it.</param>
/// <param name="file">Where the report goes.</param>
/// <param name="format">The form of the report.</param>
internal sealed class ReportRun(ToolHost host, Texts texts, string log, string file, ReportFormat format) : LogRun(host, texts)
{
    /// <inheritdoc/>
    protected override int Work()
    {
        SarifLogContent content = LogFile.Read(Host.Files, FullPath(log));
        Write(file, stream => Write(stream, content));
        Host.Terminal.Text(Texts.Format(TextKey.ReportWritten, Shown.Of(FullPath(file)), Texts.Number(content.Findings.Count)));
        return ExitCode.Clean;
    }

    private void Write(Stream stream, SarifLogContent content)
    {
        switch (format)
        {
            case ReportFormat.Markdown:
                WriteText(stream, isMarked: false, writer => new MarkdownReport(Texts).Write(writer, content));
                break;
            case ReportFormat.GitLab:
                GitLabReport.Write(stream, content);
                break;
            case ReportFormat.Csv:
                WriteText(stream, isMarked: true, writer => CsvReport.Write(writer, content));
                break;
            case ReportFormat.JUnit:
                JUnitReport.Write(stream, content);
                break;
            default:
                HtmlReport.Write(stream, content);
                break;
        }
    }

    /// <summary>Spreadsheets read a file without the mark in the machine's old code page, in which Chinese is lost.</summary>
    private static void WriteText(Stream stream, bool isMarked, Action<TextWriter> write)
    {
        using StreamWriter writer = new(stream, new UTF8Encoding(isMarked), bufferSize: -1, leaveOpen: true);
        write(writer);
    }
}
