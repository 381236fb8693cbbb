using System.Text;
using CsLaw.Tool.Data;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Scanning;
using CsLaw.Tool.Scanning.Compilations;

namespace CsLaw.Tool.Commands.Lists;

/// <summary>One run of <c>cslaw explain --data</c>, from options to exit code.</summary>
internal sealed class DataRun(ToolHost host, Texts texts, DataOptions options) : TreeRun<ProjectData>(host, texts, options.File)
{
    private static readonly UTF8Encoding s_plain = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Spreadsheets read a file without the mark in the machine's old code page, in which Chinese is lost.</summary>
    private static readonly UTF8Encoding s_marked = new(encoderShouldEmitUTF8Identifier: true);

    /// <inheritdoc/>
    protected override bool IsQuiet => options.Quiet;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Paths => options.Paths;

    /// <inheritdoc/>
    protected override Task<ProjectData> ExamineAsync(ScannedProject project, CompiledProject compiled, CancellationToken cancellation) =>
        Task.FromResult(new DataCollector(compiled, options.All).Collect(cancellation));

    /// <inheritdoc/>
    protected override bool Deliver(ScannedTree<ProjectData> tree, OutputFile? target)
    {
        // Where nothing could be read, "nothing found" would be no answer for a reader; a program is told by what it gets.
        if (tree.Projects.Count == 0 && target is null && options.Format == DataFormat.Table)
            return false;
        DataInventory inventory = DataInventory.Of(tree, options.Minimum);
        if (target is not null)
            target.Write(stream => WriteTo(stream, inventory));
        else if (options.Format == DataFormat.Table && Host.Terminal.Screen is { } screen)
            DataScreen.Write(screen, new DataCells(Texts, Shown), inventory);
        else
            Write(Host.Terminal.Writer, inventory);

        if (!options.Quiet)
            PrintSummary(DataSummary.Line(Texts, inventory), target);
        return false;
    }

    /// <summary>The summary stands below a table, and beside data that another program reads.</summary>
    private void PrintSummary(string summary, OutputFile? target)
    {
        if (target is not null)
            Host.Terminal.Text(Texts.Format(InventoryKey.DataWritten, Shown.Of(target.Path)));
        if (target is not null || options.Format == DataFormat.Table)
            Host.Terminal.Text(summary);
        else
            Host.Terminal.ErrorLine(summary);
    }

    private void WriteTo(Stream stream, DataInventory inventory)
    {
        using StreamWriter writer = new(stream, options.Format == DataFormat.Csv ? s_marked : s_plain, bufferSize: -1, leaveOpen: true);
        Write(writer, inventory);
    }

    private void Write(TextWriter writer, DataInventory inventory)
    {
        switch (options.Format)
        {
            case DataFormat.Json:
                DataJson.Write(writer, inventory, Texts);
                break;
            case DataFormat.Csv:
                DataCsv.Write(writer, inventory, Texts);
                break;
            default:
                DataText.Write(writer, new DataCells(Texts, Shown), inventory);
                break;
        }
    }
}
