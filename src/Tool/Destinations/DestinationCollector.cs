using CsLaw.Tool.Endpoints;
using CsLaw.Tool.Scanning.Compilations;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Configuration.Settings;
using CsLawAnalyzers.Program.Destinations;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Rules;
using CsLawAnalyzers.Rules.Transfer;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLaw.Tool.Destinations;

/// <summary>Asks the model that the rules ask for every way out of a project: requests, clients of libraries, registrations, addresses in settings.</summary>
/// <param name="compiled">The project as the compiler sees it.</param>
internal sealed class DestinationCollector(CompiledProject compiled)
{
    private static readonly string[] s_kinds = ["http", "ai"];

    private readonly List<DestinationEntry> _entries = [];
    private readonly Dictionary<SyntaxNode, (Destination? Handed, string Kind, SortedSet<string> Taxa, string Guard)> _flows = [];

    /// <summary>The project's destinations.</summary>
    public ProjectDestinations Collect(CancellationToken cancellation)
    {
        ProgramModel program = ProgramModel.Of(compiled.Compilation, compiled.Options, cancellation);
        if (program.IsLeftOut)
            return new ProjectDestinations(compiled.Files, true, [], compiled.Notes);
        List<SinkCall> calls = [];
        foreach (SyntaxTree tree in compiled.Compilation.SyntaxTrees)
        {
            foreach ((_, BodyGraph body, BodyFlows flows) in program.FlowsIn(compiled.Compilation.GetSemanticModel(tree), SinkKinds.Bits("http", "ai"), cancellation))
            {
                Note(program, flows);
                calls.AddRange(Calls(program, body));
            }
        }

        foreach (SinkCall call in calls)
            Add(call, program.Destinations.Of(call));
        foreach ((SyntaxNode place, (Destination? handed, string kind, SortedSet<string> taxa, string guard)) in _flows)
        {
            if (handed is not null)
                Add(place.GetLocation(), kind, handed, [.. taxa], handed.Filtered ? "filter" : guard);
        }

        foreach (SdkClient client in program.Destinations.Clients.All.Where(client => IsOwn(client.Site)))
            Add(client.Site.GetLocation(), client.Fact.Kind, client.Destination, [], client.Destination.Filtered ? "filter" : "none");
        foreach (ClientRegistration registration in program.Destinations.Registrations.All)
        {
            if (registration.Destination.IsDecided && IsOwn(registration.Call))
                Add(registration.Call.GetLocation(), "http", registration.Destination, [], registration.Destination.Filtered ? "filter" : "none");
        }

        AddSettings(program, cancellation);
        return new ProjectDestinations(compiled.Files, false, _entries, compiled.Notes);
    }

    /// <summary>
    /// Notes which personal data reaches which call, from whatever body it is known in. Where a wrapper sends and its caller says where to, or the wrapper is
    /// another project's, the caller's call is the place.
    /// </summary>
    private void Note(ProgramModel program, BodyFlows flows)
    {
        foreach (string kind in s_kinds)
        {
            foreach (KnownFlow known in TransferFlow.OfEachPlace(program, flows, kind))
            {
                Destination destination = program.Destinations.Of(known.Flow);
                bool isHanded = !IsOwn(known.Flow.Sink.Operation.Syntax) || (destination.IsDecided && !program.Destinations.Of(known.Flow.Sink).IsDecided);
                SyntaxNode place = isHanded ? known.Flow.Call.Syntax : known.Flow.Sink.Operation.Syntax;
                if (!_flows.TryGetValue(place, out (Destination? Handed, string Kind, SortedSet<string> Taxa, string Guard) noted))
                    noted = (isHanded ? destination : null, kind, new SortedSet<string>(StringComparer.Ordinal), "");
                noted.Taxa.UnionWith(known.Members.Select(static member => member.Classification.Taxon.Id));
                string guard = program.Destinations.IsChecked(known.Flow, destination) ? "check"
                    : new TransferDeclarations(program.Options, known.Location.SourceTree, TransferFlow.IsSensitive(known)).Of(known.Flow, destination.Host) == TransferDeclaration.Complete ? "route"
                    : "none";
                // The weakest of several ways to a call is what counts.
                _flows[place] = noted with { Guard = noted.Guard.Length == 0 || guard == "none" ? guard : noted.Guard };
            }
        }
    }

    private bool IsOwn(SyntaxNode place) => compiled.Compilation.ContainsSyntaxTree(place.SyntaxTree);

    private static IEnumerable<SinkCall> Calls(ProgramModel program, BodyGraph body)
    {
        foreach (IOperation operation in body.Calls)
        {
            if (operation is IInvocationOperation call
                && (program.Libraries.Find(call.TargetMethod, FactVerb.Sink) ?? program.Libraries.Requests.Sink(call.TargetMethod)) is { Kind: "http" or "ai" } fact)
            {
                yield return new SinkCall(fact.Kind, call.TargetMethod, call, body, fact.Shape);
            }
        }
    }

    private void Add(SinkCall call, Destination destination)
    {
        (IReadOnlyList<string> taxa, string guard) = _flows.TryGetValue(call.Operation.Syntax, out (Destination? Handed, string Kind, SortedSet<string> Taxa, string Guard) noted) && noted.Handed is null
            ? ([.. noted.Taxa], noted.Guard)
            : ((IReadOnlyList<string>)[], "none");
        Add(call.Operation.Syntax.GetLocation(), call.Kind, destination, taxa, destination.Filtered ? "filter" : guard);
    }

    private void AddSettings(ProgramModel program, CancellationToken cancellation)
    {
        foreach (AdditionalText file in compiled.Options.AdditionalFiles)
        {
            if (SettingsFile.Read(file, cancellation) is not { Kind: SettingsFileKind.Application or SettingsFileKind.Xml } settings)
                continue;
            foreach (Setting setting in settings.Values)
            {
                if (EndpointSettings.Host(setting) is not { } host || program.Libraries.Hosts.Look(host) is not { } known || !EndpointSettings.TakesData(setting, known, program.Libraries.Services))
                    continue;
                Destination destination = new(host, known.Jurisdiction, setting.Location, Filtered: false) { By = DecidedBy.Settings };
                Add(setting.Location, "setting", destination, [], EndpointSettings.IsDeclared(host, settings) ? "route" : "none");
            }
        }
    }

    private void Add(Location site, string kind, Destination destination, IReadOnlyList<string> taxa, string guard)
    {
        FileLinePositionSpan span = site.GetLineSpan();
        FileLinePositionSpan? decided = destination.DecidedAt?.GetLineSpan();
        _entries.Add(new DestinationEntry(
            span.Path,
            span.StartLinePosition.Line + 1,
            kind,
            destination.Host,
            EndpointWords.Of(destination.Jurisdiction),
            EndpointWords.Of(destination.By),
            decided?.Path ?? "",
            decided is { } at ? at.StartLinePosition.Line + 1 : 0,
            taxa,
            guard));
    }
}
