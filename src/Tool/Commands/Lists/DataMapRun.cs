using System.Text;
using CsLaw.Tool.DataMap;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Scanning;
using CsLaw.Tool.Scanning.Compilations;

namespace CsLaw.Tool.Commands.Lists;

/// <summary>One run of <c>cslaw explain --data-map</c>.</summary>
/// <param name="host">What the commands get from outside.</param>
/// <param name="texts">The texts of the run.</param>
/// <param name="options">What the user asked for.</param>
internal sealed class DataMapRun(ToolHost host, Texts texts, DataMapOptions options) : ListRun<ProjectDataMap, DataMapInventory>(
    host, texts, new ListOptions(options.Paths, options.Format is not (DataMapFormat.Table or DataMapFormat.Markdown), options.File, options.Quiet))
{
    /// <inheritdoc/>
    protected override Encoding Encoding => options.Format == DataMapFormat.Csv ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: true) : base.Encoding;

    /// <inheritdoc/>
    protected override Task<ProjectDataMap> ExamineAsync(ScannedProject project, CompiledProject compiled, CancellationToken cancellation) =>
        Task.FromResult(DataMapCollector.Collect(compiled, cancellation));

    /// <inheritdoc/>
    protected override DataMapInventory InventoryOf(ScannedTree<ProjectDataMap> tree) => DataMapInventory.Of(tree);

    /// <inheritdoc/>
    protected override string Summary(DataMapInventory inventory) => Texts.Format(
        InventoryKey.DataMapSummary,
        Texts.Number(inventory.Records.Count),
        Texts.Number(inventory.Records.Count(static record => record.Taxon.Sensitive)),
        Texts.Number(inventory.Records.Count(static record => record.LeavesMainland)),
        Texts.Number(inventory.Projects),
        Texts.Number(inventory.Files));

    /// <inheritdoc/>
    protected override void WriteForPrograms(TextWriter writer, DataMapInventory inventory)
    {
        if (options.Format == DataMapFormat.Csv)
            DataMapCsv.Write(writer, inventory, Texts);
        else
            DataMapJson.Write(writer, inventory, Texts);
    }

    /// <inheritdoc/>
    protected override void WriteForReaders(TextWriter writer, DataMapInventory inventory)
    {
        if (options.Format == DataMapFormat.Markdown)
            new DataMapMarkdown(Texts).Write(writer, inventory);
        else
            new DataMapTable(Texts).Write(writer, inventory);
    }
}
