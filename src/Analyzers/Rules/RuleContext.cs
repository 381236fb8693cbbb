using System;
using System.Collections.Generic;
using System.Threading;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules;

/// <summary>What a rule registers with, and the model of the program it asks.</summary>
internal sealed class RuleContext
{
    private readonly CompilationStartAnalysisContext _start;
    private readonly List<Action<BodyFlows, CodeReport>> _flows = new();
    private int _kinds;

#pragma warning disable RS1012 // The rules register through the methods below.
    public RuleContext(CompilationStartAnalysisContext start, ProgramModel program)
#pragma warning restore RS1012
    {
        _start = start;
        Program = program;
    }

    public ProgramModel Program { get; }

    /// <summary>
    /// Calls back for each body that may hand known personal data to a sink of the kinds, lambdas and local functions included, with its answer. Files
    /// are asked by the names they write; the compiler's operation callbacks would bind every method of the program a second time.
    /// </summary>
    /// <param name="kinds">Bits of <see cref="SinkKinds"/>.</param>
    /// <param name="visit">Gets the flows of the body, and where to report.</param>
    public void OnFlows(int kinds, Action<BodyFlows, CodeReport> visit)
    {
        // All rules of a theme are told in one walk through a file.
        if (_flows.Count == 0)
            OnModel(VisitFlows);
        _kinds |= kinds;
        _flows.Add(visit);
    }

    /// <summary>Calls back for each file, with its model and with where to report what stands at a node.</summary>
    public void OnFile(Action<SyntaxTree, SemanticModel, FileReport> visit) =>
        OnModel(context => visit(context.SemanticModel.SyntaxTree, context.SemanticModel, new FileReport(context)));

    /// <summary>Calls back for each file as it is written, before anything of it is bound.</summary>
    public void OnTree(Action<SyntaxTreeAnalysisContext> visit) => _start.RegisterSyntaxTreeAction(visit);

    /// <summary>Calls back for each call that is written with a name of interest.</summary>
    /// <param name="test">Whether the name is of interest.</param>
    /// <param name="visit">Gets the call and where to report.</param>
    public void OnCalls(Func<string, bool> test, Action<IInvocationOperation, CodeReport> visit) =>
        OnModel(context =>
        {
            SyntaxTree tree = context.SemanticModel.SyntaxTree;
            foreach (InvocationExpressionSyntax call in NamedCalls.In(Program.Sources, tree, FileIndex.Of(tree, context.CancellationToken), test))
            {
                if (Operation(call, context) is IInvocationOperation operation)
                    visit(operation, CodeReport.At(call, context));
            }
        });

    /// <summary>Calls back for each place where an object of a type is made.</summary>
    /// <param name="type">Simple name of the type.</param>
    /// <param name="test">Whether the syntax is of interest; it also sees every <c>new()</c>, which does not tell its type.</param>
    /// <param name="visit">Gets the creation and where to report.</param>
    public void OnCreations(string type, Func<BaseObjectCreationExpressionSyntax, bool> test, Action<IObjectCreationOperation, CodeReport> visit) =>
        OnModel(context =>
        {
            SyntaxTree tree = context.SemanticModel.SyntaxTree;
            if (!FileIndex.Of(tree, context.CancellationToken).Makes(type))
                return;
            foreach (SyntaxNode node in tree.GetRoot(context.CancellationToken).DescendantNodes())
            {
                if (node is BaseObjectCreationExpressionSyntax creation && MayMake(creation, type) && test(creation)
                    && Operation(creation, context) is IObjectCreationOperation operation)
                {
                    visit(operation, CodeReport.At(creation, context));
                }
            }
        });

    /// <summary>Calls back for each <c>true</c> that is given to a member whose name is of interest.</summary>
    /// <param name="test">Whether the name is of interest.</param>
    /// <param name="visit">Gets the literal, the model of its file and where to report.</param>
    public void OnFlags(Func<string, bool> test, Action<SyntaxNode, SemanticModel, CodeReport> visit) =>
        OnModel(context =>
        {
            SyntaxTree tree = context.SemanticModel.SyntaxTree;
            FileIndex file = FileIndex.Of(tree, context.CancellationToken);
            if (file.IsTooDeep)
                return;
            foreach (SetFlag flag in file.Flags)
            {
                if (!test(flag.Name))
                    continue;
                SyntaxNode literal = tree.GetRoot(context.CancellationToken).FindNode(flag.Literal, getInnermostNodeForTie: true);
                visit(literal, context.SemanticModel, CodeReport.At(literal, context));
            }
        });

    /// <summary>
    /// Calls back for each method that its type may expose, with where to report. In the turn of its file, when the compiler has bound what is asked about: before that it would be
    /// bound twice.
    /// </summary>
    public void OnExposed(Action<IMethodSymbol, Action<Diagnostic>, CancellationToken> visit) =>
        OnModel(context =>
        {
            foreach (IMethodSymbol method in Program.Endpoints.Exposed(context.SemanticModel, context.CancellationToken))
                visit(method, context.ReportDiagnostic, context.CancellationToken);
        });

    /// <summary>Calls back for each method.</summary>
    public void OnMethod(Action<SymbolAnalysisContext> visit) => _start.RegisterSymbolAction(visit, SymbolKind.Method);

    /// <summary>Calls back for each type.</summary>
    public void OnType(Action<SymbolAnalysisContext> visit) => _start.RegisterSymbolAction(visit, SymbolKind.NamedType);

    /// <summary>Calls back for each additional file that passes the test.</summary>
    public void OnAdditionalFile(Func<AdditionalText, bool> test, Action<AdditionalFileAnalysisContext> visit) =>
        _start.RegisterAdditionalFileAction(file =>
        {
            if (test(file.AdditionalFile))
                visit(file);
        });

    /// <summary>Calls back once for the compilation.</summary>
    public void OnCompilation(Action<CompilationAnalysisContext> visit) => _start.RegisterCompilationEndAction(visit);

    private void VisitFlows(SemanticModelAnalysisContext context)
    {
        foreach ((ISymbol owner, _, BodyFlows flows) in Program.KnownFlowsIn(context.SemanticModel, _kinds, context.CancellationToken))
        {
            if (flows.Flows.IsEmpty)
                continue;
            foreach (Action<BodyFlows, CodeReport> visit in _flows)
                visit(flows, new CodeReport(owner, context.ReportDiagnostic, context.CancellationToken));
        }
    }

    private void OnModel(Action<SemanticModelAnalysisContext> visit) =>
        _start.RegisterSemanticModelAction(context =>
        {
            Program.Sources.Keep(context.SemanticModel);
            visit(context);
        });

    // Apart from the loops above, so that only what is asked for costs an object.
    private static IOperation? Operation(SyntaxNode node, SemanticModelAnalysisContext context) =>
        StackGuard.Answer(() => context.SemanticModel.GetOperation(node, context.CancellationToken));

    private static bool MayMake(BaseObjectCreationExpressionSyntax creation, string type) =>
        creation is not ObjectCreationExpressionSyntax named || MentionReader.LastName(named.Type)?.Identifier.ValueText == type;
}
