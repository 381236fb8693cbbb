using System.Collections.Generic;
using System.Linq;

namespace CsLawAnalyzers.Contract.Law;

internal sealed record RuleRow(
    string Id,
    string Theme,
    IReadOnlyList<string> Duties,
    IReadOnlyList<string> Penalties,
    IReadOnlyList<string> Related,
    IReadOnlyList<int> Cwe)
{
    /// <summary>Every place in the law that the rule names, in whatever role.</summary>
    public IEnumerable<string> Places => Duties.Concat(Penalties).Concat(Related);
}
