using System;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Rules;

/// <summary>What a rule registers with, and the model of the program it asks.</summary>
internal sealed class RuleContext
{
    private readonly CompilationStartAnalysisContext _start;

#pragma warning disable RS1012 // The rules register through the methods below.
    public RuleContext(CompilationStartAnalysisContext start, ProgramModel program)
#pragma warning restore RS1012
    {
        _start = start;
        Program = program;
    }

    public ProgramModel Program { get; }

    /// <summary>Calls back for each body that may lead to a sink of the kinds, lambdas and local functions included, with its answer.</summary>
    /// <param name="kinds">Bits of <see cref="CsLawAnalyzers.Program.Calls.SinkKinds"/>.</param>
    /// <param name="visit">Gets the body, its flows, and the context to report to.</param>
    public void OnFlows(int kinds, Action<BodyGraph, BodyFlows, OperationBlockAnalysisContext> visit) =>
        _start.RegisterOperationBlockAction(context =>
        {
            foreach (IOperation block in context.OperationBlocks)
            {
                if ((Program.Calls.Reach(block, context.CancellationToken) & kinds) == 0)
                    continue;
                if (Program.Bodies.Graph(context.OwningSymbol, block, context.GetControlFlowGraph) is not { } root)
                    continue;
                foreach (BodyGraph body in root.SelfAndNested())
                    visit(body, Program.Flow.Analyze(body, context.CancellationToken), context);
            }
        });

    /// <summary>Calls back for each operation of the kind.</summary>
    public void OnOperation(OperationKind kind, Action<OperationAnalysisContext> visit) => _start.RegisterOperationAction(visit, kind);

    /// <summary>Calls back for each method.</summary>
    public void OnMethod(Action<SymbolAnalysisContext> visit) => _start.RegisterSymbolAction(visit, SymbolKind.Method);

    /// <summary>Calls back for each additional file that passes the test.</summary>
    public void OnAdditionalFile(Func<AdditionalText, bool> test, Action<AdditionalFileAnalysisContext> visit) =>
        _start.RegisterAdditionalFileAction(file =>
        {
            if (test(file.AdditionalFile))
                visit(file);
        });

    /// <summary>Calls back once for the compilation.</summary>
    public void OnCompilation(Action<CompilationAnalysisContext> visit) => _start.RegisterCompilationEndAction(visit);
}
