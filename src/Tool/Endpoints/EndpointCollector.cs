using CsLaw.Tool.Scanning.Compilations;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;

namespace CsLaw.Tool.Endpoints;

/// <summary>Asks the model that the rules ask for every endpoint of a project.</summary>
/// <param name="compiled">The project as the compiler sees it.</param>
internal sealed class EndpointCollector(CompiledProject compiled)
{
    /// <summary>The project's endpoints, in the order of files and places.</summary>
    public ProjectEndpoints Collect(CancellationToken cancellation)
    {
        ProgramModel program = ProgramModel.Of(compiled.Compilation, compiled.Options, cancellation);
        if (program.IsLeftOut)
            return new ProjectEndpoints(compiled.Files, true, [], compiled.Notes);
        return new ProjectEndpoints(
            compiled.Files, false, [.. program.Endpoints.All(cancellation).Where(static endpoint => endpoint.Location.IsInSource).Select(endpoint => EntryOf(endpoint, program.Data))], compiled.Notes);
    }

    private static EndpointEntry EntryOf(Endpoint endpoint, PersonalDataModel data)
    {
        FileLinePositionSpan span = endpoint.Location.GetLineSpan();
        return new EndpointEntry(
            span.Path,
            span.StartLinePosition.Line + 1,
            EndpointWords.Of(endpoint.Kind),
            endpoint.Verb,
            endpoint.Route,
            HandlerOf(endpoint.Handler),
            EndpointWords.Of(endpoint.Audience),
            [.. endpoint.Inputs.Select(input => new EndpointInput(input.Symbol.Name, EndpointWords.Of(input.Source), TaxaOf(input, data)))],
            [.. endpoint.Evidence.SelectMany(static evidence => KindsOf(evidence.Kinds).Select(kind => new EndpointEvidence(kind, EndpointWords.Of(evidence.Place), evidence.Name, evidence.Declaration, kind == "consent" ? evidence.Purpose : "")))]);
    }

    /// <summary>The personal data of an input: what its name says, else what its type carries.</summary>
    private static IReadOnlyList<string> TaxaOf(BoundInput input, PersonalDataModel data)
    {
        if (data.Classify(input.Symbol) is { Confidence: >= Confidence.Named } own)
            return [own.Taxon.Id];
        return input.Type is not { } type ? [] : [.. data.Carries(type).Select(static member => member.Classification.Taxon.Id).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> KindsOf(EvidenceKinds kinds)
    {
        foreach (EvidenceKinds kind in (EvidenceKinds[])[EvidenceKinds.Consent, EvidenceKinds.Identity, EvidenceKinds.Transfer])
        {
            if ((kinds & kind) != 0)
                yield return EndpointWords.Of(kind);
        }
    }

    private static string HandlerOf(IMethodSymbol handler)
    {
        ISymbol named = NamedMember.Of(handler) ?? handler;
        return named.Name == WellKnownMemberNames.TopLevelStatementsEntryPointMethodName || named.ContainingType is null
            ? handler.Name
            : named.ContainingType.Name + "." + named.Name;
    }
}
