using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Configuration;
using CsLawAnalyzers.Program.Destinations;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Program.Names;
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
        IsLeftOut = !Options.IncludesTests(compilation.SyntaxTrees.FirstOrDefault()) && TestProject.Is(compilation, options.AnalyzerConfigOptionsProvider.GlobalOptions);
        Data = new PersonalDataModel(compilation, KnowledgeFiles.Settings(facts), DataKeys.OfFiles(compilation, options.AnalyzerConfigOptionsProvider));
        Libraries = new LibraryKnowledge(compilation, facts);
        IgnoredDecisions = new IgnoredDecisions(Libraries);
        Bodies = new MethodBodies(compilation);
        Index = new ProgramIndex(compilation);
        Names = new NameReach(Index, new Lazy<SinkNames>(() => new SinkNames(Libraries)));
        Dispatch = new Dispatch(Index, Bodies);
        Calls = new CallGraph(Bodies, Dispatch, Libraries, Names);
        Flow = new FlowModel(Data, Libraries, Bodies, Dispatch, Calls, options.AdditionalFiles.OfType<IBudgetObserver>().FirstOrDefault());
        var named = new NamedCalls(Index);
        var declared = new DeclaredEvidence(Libraries, new AuthorizationPolicies(compilation, named, Libraries.GuardNames));
        Endpoints = new EndpointModel(compilation, Libraries, declared, named);
        Destinations = new DestinationModel(compilation, Libraries.Hosts, named, declared);
    }

    public ProjectOptions Options { get; }

    /// <summary>Whether the compilation is a test project that nobody asked to look at.</summary>
    public bool IsLeftOut { get; }

    public PersonalDataModel Data { get; }

    public LibraryKnowledge Libraries { get; }

    public MethodBodies Bodies { get; }

    /// <summary>What the files declare, by name.</summary>
    public ProgramIndex Index { get; }

    /// <summary>What bodies may lead to, by the names they write.</summary>
    public NameReach Names { get; }

    public Dispatch Dispatch { get; }

    public CallGraph Calls { get; }

    public FlowModel Flow { get; }

    public EndpointModel Endpoints { get; }

    public DestinationModel Destinations { get; }

    public IgnoredDecisions IgnoredDecisions { get; }

    /// <summary>The model of a compilation: the analyzers of all themes get the same one.</summary>
    public static ProgramModel Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation) =>
        s_models.TryGetValue(compilation, out ProgramModel? known)
            ? known
            : s_models.GetValue(compilation, c => new ProgramModel(c, options, cancellation));
}
