using System.Text;
using CsLaw.Tool.Destinations;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Scanning;

namespace CsLaw.Tool.Commands;

/// <summary>One run of <c>cslaw explain --destinations</c>, from options to exit code.</summary>
internal sealed class DestinationRun(ToolHost host, Texts texts, DestinationOptions options) : TreeRun<ProjectDestinations>(host, texts, options.File)
{
    /// <inheritdoc/>
    protected override bool IsQuiet => options.Quiet;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Paths => options.Paths;

    /// <inheritdoc/>
    protected override Task<ProjectDestinations> ExamineAsync(ScannedProject project, CompiledProject compiled, CancellationToken cancellation) =>
        Task.FromResult(new DestinationCollector(compiled).Collect(cancellation));

    /// <inheritdoc/>
    protected override bool Deliver(ScannedTree<ProjectDestinations> tree, OutputFile? target)
    {
        // Where nothing could be read, "nothing found" would be no answer for a reader; a program is told by what it gets.
        if (tree.Projects.Count == 0 && target is null && !options.AsJson)
            return false;
        DestinationInventory inventory = DestinationInventory.Of(tree);
        if (target is not null)
            target.Write(stream => WriteTo(stream, inventory));
        else
            Write(Host.Terminal.Writer, inventory);

        if (!options.Quiet)
            PrintSummary(inventory, target);
        return false;
    }

    /// <summary>The summary stands below a table, and beside data that another program reads.</summary>
    private void PrintSummary(DestinationInventory inventory, OutputFile? target)
    {
        string summary = Texts.Format(
            TextKey.DestinationSummary,
            Texts.Number(inventory.Entries.Count),
            Texts.Number(inventory.Outside),
            Texts.Number(inventory.Unknown),
            Texts.Number(inventory.Taking),
            Texts.Number(inventory.Projects),
            Texts.Number(inventory.Files));
        if (inventory.LeftOut > 0)
            summary += Texts.Format(TextKey.DataLeftOut, Texts.Number(inventory.LeftOut));
        if (inventory.Unresolved.Any)
            summary += Texts.Format(TextKey.DataUnresolved, inventory.Unresolved.Describe(Texts));
        if (target is not null)
            Host.Terminal.Text(Texts.Format(TextKey.DataWritten, Shown.Of(target.Path)));
        if (target is not null || !options.AsJson)
            Host.Terminal.Text(summary);
        else
            Host.Terminal.ErrorLine(summary);
    }

    private void WriteTo(Stream stream, DestinationInventory inventory)
    {
        using StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: -1, leaveOpen: true);
        Write(writer, inventory);
    }

    private void Write(TextWriter writer, DestinationInventory inventory)
    {
        if (options.AsJson)
            DestinationJson.Write(writer, inventory);
        else
            new DestinationTable(Texts, Shown).Write(writer, inventory);
    }
}
