using CsLaw.Sarif;
using CsLaw.Tool.Endpoints;
using CsLaw.Tool.Scanning.Compilations;
using Microsoft.CodeAnalysis;

namespace CsLaw.Tool.Scanning.Findings;

/// <summary>The grounds that a project declares for its endpoints, by <c>[LawfulBasis]</c> of the guard library or by a line of the team's knowledge files.</summary>
internal static class GroundCollector
{
    private const string Attribute = "CsLaw.Guards.LawfulBasisAttribute";

    /// <summary>The grounds, with absolute paths. A project that can declare none is not asked.</summary>
    public static IReadOnlyList<DeclaredGround> Of(CompiledProject compiled, CancellationToken cancellation) =>
        !MayDeclare(compiled, cancellation)
            ? []
            :
            [
                .. new EndpointCollector(compiled).Collect(cancellation).Entries.SelectMany(static endpoint => endpoint.Evidence
                    .Where(static evidence => evidence.Declaration.Length > 0)
                    .Select(evidence => new DeclaredGround(endpoint.Path, endpoint.Line, endpoint.Handler, evidence.Kind, evidence.Declaration))),
            ];

    private static bool MayDeclare(CompiledProject compiled, CancellationToken cancellation)
    {
        if (compiled.Compilation.GetTypeByMetadataName(Attribute) is not null)
            return true;
        foreach (AdditionalText file in compiled.Options.AdditionalFiles)
        {
            string name = Path.GetFileName(file.Path);
            if (name.StartsWith("CsLaw.", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)
                && file.GetText(cancellation)?.ToString().Contains("guard ", StringComparison.Ordinal) == true)
            {
                return true;
            }
        }

        return false;
    }
}
