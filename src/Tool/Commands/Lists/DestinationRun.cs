using CsLaw.Tool.Destinations;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Scanning;
using CsLaw.Tool.Scanning.Compilations;

namespace CsLaw.Tool.Commands.Lists;

/// <summary>One run of <c>cslaw explain --destinations</c>.</summary>
internal sealed class DestinationRun(ToolHost host, Texts texts, ListOptions options) : ListRun<ProjectDestinations, DestinationInventory>(host, texts, options)
{
    /// <inheritdoc/>
    protected override Task<ProjectDestinations> ExamineAsync(ScannedProject project, CompiledProject compiled, CancellationToken cancellation) =>
        Task.FromResult(new DestinationCollector(compiled).Collect(cancellation));

    /// <inheritdoc/>
    protected override DestinationInventory InventoryOf(ScannedTree<ProjectDestinations> tree) => DestinationInventory.Of(tree);

    /// <inheritdoc/>
    protected override string Summary(DestinationInventory inventory) => Texts.Format(
        InventoryKey.DestinationSummary,
        Texts.Number(inventory.Entries.Count),
        Texts.Number(inventory.Outside),
        Texts.Number(inventory.Unknown),
        Texts.Number(inventory.Taking),
        Texts.Number(inventory.Projects),
        Texts.Number(inventory.Files));

    /// <inheritdoc/>
    protected override void WriteForPrograms(TextWriter writer, DestinationInventory inventory) => DestinationJson.Write(writer, inventory);

    /// <inheritdoc/>
    protected override void WriteForReaders(TextWriter writer, DestinationInventory inventory) => new DestinationTable(Texts, Shown).Write(writer, inventory);
}
