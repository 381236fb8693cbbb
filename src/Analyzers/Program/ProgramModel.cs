using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Configuration;
using CsLawAnalyzers.Program.Configuration.Settings;
using CsLawAnalyzers.Program.Consents;
using CsLawAnalyzers.Program.Destinations;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Flow.Plain;
using CsLawAnalyzers.Program.Guards.Development;
using CsLawAnalyzers.Program.Guards.Ignored;
using CsLawAnalyzers.Program.Names;
using CsLawAnalyzers.Program.Names.Reach;
using CsLawAnalyzers.Program.Secrets;
using CsLawAnalyzers.Program.Stores;
using CsLawAnalyzers.Program.Switches;
using CsLawAnalyzers.Program.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Program;

/// <summary>All that is known of one compilation, shared by the analyzers of all themes: classification, library knowledge, flows, endpoints, destinations.</summary>
internal sealed class ProgramModel
{
    // Weak on both sides: the entry dies with its compilation, and nothing of the model outlives it.
    private static readonly ConditionalWeakTable<Compilation, ProgramModel> s_models = new();

    private ProgramModel(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        ImmutableArray<LibraryFact> facts = KnowledgeFiles.Read(options, cancellation);
        Options = new ProjectOptions(options.AnalyzerConfigOptionsProvider);
        Libraries = new LibraryKnowledge(compilation, facts);
        IsLeftOut = !Options.IncludesTests(compilation.SyntaxTrees.FirstOrDefault()) && TestProject.Is(compilation, options.AnalyzerConfigOptionsProvider.GlobalOptions, Libraries);
        ProgramSources sources = Sources = new ProgramSources(compilation, options);
        Data = new PersonalDataModel(compilation, KnowledgeFiles.Settings(facts), DataKeys.OfFiles(compilation, options.AnalyzerConfigOptionsProvider));
        IgnoredDecisions = new IgnoredDecisions(Libraries);
        Bodies = new MethodBodies(sources);
        Index = new ProgramIndex(sources);
        Names = new NameReach(Index, Libraries);
        Dispatch = new Dispatch(Index, Bodies);
        Calls = new CallGraph(Bodies, Dispatch, Libraries, Names);
        Flow = new FlowModel(Data, Libraries, Bodies, Dispatch, Calls, Index, options.AdditionalFiles.OfType<IBudgetObserver>().FirstOrDefault());
        Handovers = new Handovers(Flow, Names);
        var named = new NamedCalls(Index);
        var declared = new DeclaredEvidence(Libraries, new AuthorizationPolicies(sources, named, Libraries.GuardNames), new RefusingHandlers(Flow));
        Uses = new MemberUses(sources, Index, Dispatch, options.AdditionalFiles);
        Views = new ViewMarkup(options.AdditionalFiles);
        Consents = new ConsentRecords(sources, Index, Names, Calls, Libraries);
        Endpoints = new EndpointModel(sources, Libraries, Bodies, declared, named, Index, Flow.Guards.Words.Rules);
        LeadingEndpoints = new LeadingEndpoints(sources, Index, Dispatch, Endpoints);
        var settings = new ProgramSettings(options);
        Destinations = new DestinationModel(sources, Index, Libraries, Bodies, named, declared, settings);
        Stores = new StoredData(Index, Data);
        StoredTypes = new StoredTypes(Index, Libraries);
        StoreProtection = new StoreProtection(sources, Index, Libraries, settings);
        MappingOmissions = new MappingOmissions(sources, Index);
        Authentication = new Authentication(Index);
        Settings = new OpenSettings(Libraries);
        FixedValues = new FixedValues(sources, Libraries);
        Secrets = new OpenSecrets(sources, Libraries, FixedValues);
        Development = new DevelopmentGuards(sources, Libraries, Bodies, Index);
    }

    public ProjectOptions Options { get; }

    /// <summary>Whether the compilation is a test project that nobody asked to look at.</summary>
    public bool IsLeftOut { get; }

    public PersonalDataModel Data { get; }

    public LibraryKnowledge Libraries { get; }

    /// <summary>The files that the program is known by.</summary>
    public ProgramSources Sources { get; }

    public MethodBodies Bodies { get; }

    /// <summary>What the files declare, by name.</summary>
    public ProgramIndex Index { get; }

    /// <summary>What bodies may lead to, by the names they write.</summary>
    public NameReach Names { get; }

    public Dispatch Dispatch { get; }

    public CallGraph Calls { get; }

    public FlowModel Flow { get; }

    /// <summary>Which bodies need their flows analyzed at all.</summary>
    public Handovers Handovers { get; }

    public EndpointModel Endpoints { get; }

    /// <summary>Which evidence is declared on the way to a piece of code.</summary>
    public LeadingEndpoints LeadingEndpoints { get; }

    public DestinationModel Destinations { get; }

    /// <summary>What the program keeps.</summary>
    public StoredData Stores { get; }

    /// <summary>Which types are kept in a database.</summary>
    public StoredTypes StoredTypes { get; }

    /// <summary>Whether what the program stores is encrypted.</summary>
    public StoreProtection StoreProtection { get; }

    /// <summary>Which members of records are no columns by their mapping.</summary>
    public MappingOmissions MappingOmissions { get; }

    /// <summary>Whether the program signs anybody in.</summary>
    public Authentication Authentication { get; }

    /// <summary>Switches of libraries that lay data open.</summary>
    public OpenSettings Settings { get; }

    /// <summary>Which values stand in the source.</summary>
    public FixedValues FixedValues { get; }

    /// <summary>Which secrets stand in the source.</summary>
    public OpenSecrets Secrets { get; }

    /// <summary>What runs on a developer's machine only.</summary>
    public DevelopmentGuards Development { get; }

    public IgnoredDecisions IgnoredDecisions { get; }

    /// <summary>Which members something reads.</summary>
    public MemberUses Uses { get; }

    /// <summary>What views and pages show.</summary>
    public ViewMarkup Views { get; }

    /// <summary>The records by which the program proves consent.</summary>
    public ConsentRecords Consents { get; }

    /// <summary>Each body of a file that may lead to a sink of the kinds, lambdas and local functions included, with the member it belongs to and its answer.</summary>
    /// <param name="file">The file.</param>
    /// <param name="kinds">Bits of <see cref="SinkKinds"/>.</param>
    /// <param name="cancellation">Stops the search.</param>
    public IEnumerable<(ISymbol Owner, BodyGraph Body, BodyFlows Flows)> FlowsIn(SemanticModel file, int kinds, CancellationToken cancellation) =>
        FlowsIn(file, kinds, knownOnly: false, cancellation);

    /// <summary>The same without the bodies that hand over nothing of which they know that it is personal.</summary>
    /// <param name="file">The file.</param>
    /// <param name="kinds">Bits of <see cref="SinkKinds"/>.</param>
    /// <param name="cancellation">Stops the search.</param>
    public IEnumerable<(ISymbol Owner, BodyGraph Body, BodyFlows Flows)> KnownFlowsIn(SemanticModel file, int kinds, CancellationToken cancellation) =>
        FlowsIn(file, kinds, knownOnly: true, cancellation);

    /// <summary>The model of a compilation: the analyzers of all themes get the same one.</summary>
    public static ProgramModel Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation) =>
        s_models.TryGetValue(compilation, out ProgramModel? known)
            ? known
            : s_models.GetValue(compilation, c => new ProgramModel(c, options, cancellation));

    private IEnumerable<(ISymbol Owner, BodyGraph Body, BodyFlows Flows)> FlowsIn(SemanticModel file, int kinds, bool knownOnly, CancellationToken cancellation)
    {
        foreach (DeclaredBody declared in FileIndex.Of(file.SyntaxTree, cancellation).Bodies)
        {
            if ((Names.Of(declared, cancellation) & kinds) == 0)
                continue;
            if (declared.IsTooDeep)
                Flow.LeaveOut(declared);
            if ((knownOnly && (Handovers.Of(declared, file, cancellation) & kinds) == 0)
                || BodyLocator.Find(declared, file, cancellation) is not (var owner, var operations)
                || !Calls.Reaches(owner, operations, kinds, cancellation)
                || Bodies.Graph(owner, operations, cancellation) is not { } root)
            {
                continue;
            }

            foreach (BodyGraph body in root.SelfAndNested())
                yield return (owner, body, Flow.Analyze(body, cancellation));
        }
    }
}
