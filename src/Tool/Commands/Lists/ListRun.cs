using System.Text;
using CsLaw.Tool.Output;
using CsLaw.Tool.Scanning;

namespace CsLaw.Tool.Commands.Lists;

/// <summary>One run of <c>cslaw explain</c> that lists what a tree holds, for readers or for programs, from options to exit code.</summary>
/// <typeparam name="TProject">What is learned of one project.</typeparam>
/// <typeparam name="TInventory">The list.</typeparam>
/// <param name="host">What the commands get from outside.</param>
/// <param name="texts">The texts of the run.</param>
/// <param name="options">What the user asked for.</param>
internal abstract class ListRun<TProject, TInventory>(ToolHost host, Texts texts, ListOptions options) : TreeRun<TProject>(host, texts, options.File)
    where TInventory : IInventory
{
    /// <inheritdoc/>
    protected override bool IsQuiet => options.Quiet;

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Paths => options.Paths;

    /// <summary>The encoding of a file.</summary>
    protected virtual Encoding Encoding => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The list for a tree.</summary>
    protected abstract TInventory InventoryOf(ScannedTree<TProject> tree);

    /// <summary>The numbers of the list in a sentence.</summary>
    protected abstract string Summary(TInventory inventory);

    /// <summary>Writes the list for a program.</summary>
    protected abstract void WriteForPrograms(TextWriter writer, TInventory inventory);

    /// <summary>Writes the list for a reader.</summary>
    protected abstract void WriteForReaders(TextWriter writer, TInventory inventory);

    /// <inheritdoc/>
    protected override bool Deliver(ScannedTree<TProject> tree, OutputFile? target)
    {
        // Where nothing could be read, "nothing found" would be no answer for a reader; a program is told by what it gets.
        if (tree.Projects.Count == 0 && target is null && !options.ForPrograms)
            return false;
        TInventory inventory = InventoryOf(tree);
        if (target is not null)
            target.Write(stream => WriteTo(stream, inventory));
        else
            Write(Host.Terminal.Writer, inventory);

        if (!options.Quiet)
            PrintSummary(inventory, target);
        return false;
    }

    /// <summary>The summary stands below a table, and beside data that another program reads.</summary>
    private void PrintSummary(TInventory inventory, OutputFile? target)
    {
        string summary = Summary(inventory);
        if (inventory.LeftOut > 0)
            summary += Texts.Format(InventoryKey.DataLeftOut, Texts.Number(inventory.LeftOut));
        if (inventory.Unresolved.Any)
            summary += Texts.Format(InventoryKey.DataUnresolved, inventory.Unresolved.Describe(Texts));
        if (target is not null)
            Host.Terminal.Text(Texts.Format(InventoryKey.DataWritten, Shown.Of(target.Path)));
        if (target is not null || !options.ForPrograms)
            Host.Terminal.Text(summary);
        else
            Host.Terminal.ErrorLine(summary);
    }

    private void WriteTo(Stream stream, TInventory inventory)
    {
        using StreamWriter writer = new(stream, Encoding, bufferSize: -1, leaveOpen: true);
        Write(writer, inventory);
    }

    private void Write(TextWriter writer, TInventory inventory)
    {
        if (options.ForPrograms)
            WriteForPrograms(writer, inventory);
        else
            WriteForReaders(writer, inventory);
    }
}
