using System.Collections.Generic;
using System.Linq;

namespace CsLaw.Sarif;

/// <summary>
/// An endpoint for which somebody declares a ground instead of asking (PIPL 13): evidence that nothing enforces, so that a reviewer should see every use of
/// it.
/// </summary>
/// <param name="Path">The file, relative to the root with forward slashes.</param>
/// <param name="Line">Line of the endpoint, from 1.</param>
/// <param name="Endpoint">The member that answers.</param>
/// <param name="Kind">What the ground stands for: <c>consent</c>, <c>identity</c> or <c>transfer</c>.</param>
/// <param name="Ground">The ground and its reason, as they were declared.</param>
public sealed record DeclaredGround(string Path, int Line, string Endpoint, string Kind, string Ground)
{
    /// <summary>The grounds in the order of their places, each once.</summary>
    internal static IReadOnlyList<DeclaredGround> Ordered(IEnumerable<DeclaredGround> grounds) =>
        grounds.Distinct()
            .OrderBy(ground => ground.Path, System.StringComparer.Ordinal)
            .ThenBy(ground => ground.Line)
            .ThenBy(ground => ground.Endpoint, System.StringComparer.Ordinal)
            .ThenBy(ground => ground.Kind, System.StringComparer.Ordinal)
            .ThenBy(ground => ground.Ground, System.StringComparer.Ordinal)
            .ToArray();
}
