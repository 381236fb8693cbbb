using System.Collections.Generic;

namespace CsLawAnalyzers.Contract.Law;

internal sealed record NumberMapping(int Current, IReadOnlyList<int> Former, string Change, IReadOnlyList<MovedPart>? Parts);
