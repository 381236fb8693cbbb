using System.Collections.Generic;

namespace CsLawAnalyzers.Contract.Law;

/// <summary><c>rules.json</c>.</summary>
internal sealed record RuleTable(IReadOnlyList<ThemeRow> Themes, IReadOnlyList<RuleRow> Rules);
