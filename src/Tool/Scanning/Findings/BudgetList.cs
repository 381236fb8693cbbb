using System.Collections.Concurrent;
using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CsLaw.Tool.Scanning.Findings;

/// <summary>The members of one project at which the flow engine ran out of a budget. It travels to the analyzers as an additional file without content.</summary>
internal sealed class BudgetList : AdditionalText, IBudgetObserver
{
    private readonly ConcurrentDictionary<string, byte> _members = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Path => "cslaw.budgets";

    /// <summary>The members, in the order of their names.</summary>
    public IEnumerable<string> Members => _members.Keys.Order(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override SourceText? GetText(CancellationToken cancellationToken = default) => null;

    /// <inheritdoc/>
    public void Exhausted(string member) => _members.TryAdd(member, 0);
}
