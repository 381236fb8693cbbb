using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.Tests.Robustness;

/// <summary>Hears where a budget of the flow engine ran out, as a scan does.</summary>
internal sealed class BudgetNotes : AdditionalText, IBudgetObserver
{
    private readonly ConcurrentDictionary<string, byte> _members = new();

    public override string Path => "test.budgets";

    public IReadOnlyList<string> Members => [.. _members.Keys.Order(System.StringComparer.Ordinal)];

    public override SourceText? GetText(CancellationToken cancellationToken = default) => null;

    public void Exhausted(string member) => _members.TryAdd(member, 0);
}
