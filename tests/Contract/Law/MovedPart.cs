using System.Collections.Generic;

namespace CsLawAnalyzers.Contract.Law;

/// <summary>A paragraph or item that did not keep its place when its article moved.</summary>
internal sealed record MovedPart(string Current, IReadOnlyList<string> Former);
