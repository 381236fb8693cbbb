using CsLaw.Tool.Destinations;
using CsLaw.Tool.Endpoints;
using CsLaw.Tool.Scanning.Compilations;
using CsLawAnalyzers.Program;

namespace CsLaw.Tool.DataMap;

/// <summary>What a project does with personal data, from the model that the rules ask.</summary>
internal static class DataMapCollector
{
    /// <summary>The project's part of the map.</summary>
    public static ProjectDataMap Collect(CompiledProject compiled, CancellationToken cancellation)
    {
        ProgramModel program = ProgramModel.Of(compiled.Compilation, compiled.Options, cancellation);
        if (program.IsLeftOut)
            return new ProjectDataMap(compiled.Files, true, [], [], [], compiled.Notes);
        return new ProjectDataMap(
            compiled.Files,
            false,
            new EndpointCollector(compiled).Collect(cancellation).Entries,
            new StoreCollector(compiled).Collect(program, cancellation),
            new DestinationCollector(compiled).Collect(cancellation).Entries,
            compiled.Notes);
    }
}
