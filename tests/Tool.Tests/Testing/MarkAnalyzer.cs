using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLaw.Tool.Tests.Testing;

/// <summary>
/// A stand-in for the pack's rules, so that these tests speak of scanning alone: calls of <c>Leak</c> are CSL2001 (with a path of one
/// step),
/// calls of <c>Hint</c> are CSL3001 as a suggestion, a line <c>bad</c> of a <c>CsLaw.*.txt</c> is CSL0001.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class MarkAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_leak = new(
        "CSL2001",
        "Leak",
        "Leak of {0} in {1}",
        "Test",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);
    private static readonly DiagnosticDescriptor s_hint = new(
        "CSL3001",
        "Hint",
        "Hint",
        "Test",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true);
    private static readonly DiagnosticDescriptor s_line = new(
        "CSL0001",
        "Line",
        "Wrong line in {0}",
        "Test",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_leak, s_hint, s_line];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(AnalyzeCall, SyntaxKind.InvocationExpression);
        context.RegisterAdditionalFileAction(AnalyzeFile);
    }

    private static void AnalyzeCall(SyntaxNodeAnalysisContext context)
    {
        InvocationExpressionSyntax call = (InvocationExpressionSyntax)context.Node;
        if (call.Expression.ToString() == "Hint")
            context.ReportDiagnostic(Diagnostic.Create(s_hint, call.GetLocation()));
        if (call.Expression.ToString() != "Leak")
            return;
        ISymbol? receiver = context.SemanticModel.GetSymbolInfo(call).Symbol;
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
            .Add("cslaw.member", context.ContainingSymbol?.GetDocumentationCommentId())
            .Add("cslaw.taxa", "mobile-phone")
            .Add("cslaw.sink", "log")
            .Add("cslaw.steps", "1")
            .Add("cslaw.step.0", "0|assigned|phone");
        Location argument = call.ArgumentList.Arguments.FirstOrDefault()?.GetLocation() ?? call.GetLocation();
        context.ReportDiagnostic(Diagnostic.Create(
            s_leak,
            call.GetLocation(),
            [argument],
            properties,
            call.ArgumentList.ToString(),
            receiver?.ContainingType.Name ?? "?"));
    }

    private static void AnalyzeFile(AdditionalFileAnalysisContext context)
    {
        if (context.AdditionalFile.GetText()?.ToString().StartsWith("bad", StringComparison.Ordinal) == true)
        {
            Location location = Location.Create(context.AdditionalFile.Path, new(0, 3), new(new(0, 0), new(0, 3)));
            context.ReportDiagnostic(Diagnostic.Create(s_line, location, Path.GetFileName(context.AdditionalFile.Path)));
        }
    }
}
