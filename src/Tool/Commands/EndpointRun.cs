using System.Text;
using CsLaw.Tool.Endpoints;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Scanning;

namespace CsLaw.Tool.Commands;

/// <summary>One run of <c>cslaw explain --endpoints</c>, from options to exit code.</summary>
internal sealed class EndpointRun(ToolHost host, Texts texts, EndpointOptions options) : TreeRun<ProjectEndpoints>(host, texts, options.File)
{
    /// <inheritdoc/>
    protected override bool IsQuiet => options.Quiet;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Paths => options.Paths;

    /// <inheritdoc/>
    protected override Task<ProjectEndpoints> ExamineAsync(ScannedProject project, CompiledProject compiled, CancellationToken cancellation) =>
        Task.FromResult(new EndpointCollector(compiled).Collect(cancellation));

    /// <inheritdoc/>
    protected override bool Deliver(ScannedTree<ProjectEndpoints> tree, OutputFile? target)
    {
        // Where nothing could be read, "nothing found" would be no answer for a reader; a program is told by what it gets.
        if (tree.Projects.Count == 0 && target is null && !options.AsJson)
            return false;
        EndpointInventory inventory = EndpointInventory.Of(tree);
        if (target is not null)
            target.Write(stream => WriteTo(stream, inventory));
        else
            Write(Host.Terminal.Writer, inventory);

        if (!options.Quiet)
            PrintSummary(inventory, target);
        return false;
    }

    /// <summary>The summary stands below a table, and beside data that another program reads.</summary>
    private void PrintSummary(EndpointInventory inventory, OutputFile? target)
    {
        string summary = Texts.Format(
            TextKey.EndpointSummary,
            Texts.Number(inventory.Entries.Count),
            Texts.Number(inventory.Taking),
            Texts.Number(inventory.Open),
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

    private void WriteTo(Stream stream, EndpointInventory inventory)
    {
        using StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: -1, leaveOpen: true);
        Write(writer, inventory);
    }

    private void Write(TextWriter writer, EndpointInventory inventory)
    {
        if (options.AsJson)
            EndpointJson.Write(writer, inventory);
        else
            new EndpointTable(Texts, Shown).Write(writer, inventory);
    }
}
