using CsLaw.Tool.Endpoints;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Scanning;
using CsLaw.Tool.Scanning.Compilations;

namespace CsLaw.Tool.Commands.Lists;

/// <summary>One run of <c>cslaw explain --endpoints</c>.</summary>
internal sealed class EndpointRun(ToolHost host, Texts texts, ListOptions options) : ListRun<ProjectEndpoints, EndpointInventory>(host, texts, options)
{
    /// <inheritdoc/>
    protected override Task<ProjectEndpoints> ExamineAsync(ScannedProject project, CompiledProject compiled, CancellationToken cancellation) =>
        Task.FromResult(new EndpointCollector(compiled).Collect(cancellation));

    /// <inheritdoc/>
    protected override EndpointInventory InventoryOf(ScannedTree<ProjectEndpoints> tree) => EndpointInventory.Of(tree);

    /// <inheritdoc/>
    protected override string Summary(EndpointInventory inventory) => Texts.Format(
        InventoryKey.EndpointSummary,
        Texts.Number(inventory.Entries.Count),
        Texts.Number(inventory.Taking),
        Texts.Number(inventory.Open),
        Texts.Number(inventory.Projects),
        Texts.Number(inventory.Files));

    /// <inheritdoc/>
    protected override void WriteForPrograms(TextWriter writer, EndpointInventory inventory) => EndpointJson.Write(writer, inventory);

    /// <inheritdoc/>
    protected override void WriteForReaders(TextWriter writer, EndpointInventory inventory) => new EndpointTable(Texts, Shown).Write(writer, inventory);
}
