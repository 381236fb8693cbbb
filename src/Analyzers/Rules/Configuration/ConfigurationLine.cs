using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Law;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Configuration;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Rules.Configuration;

/// <summary>CSL0001: a line of a <c>CsLaw.*.txt</c> file, or the value of a <c>cslaw_</c> key, says nothing the pack understands.</summary>
internal sealed class ConfigurationLine : Rule
{
    public override DiagnosticDescriptor Descriptor => RuleCatalog.ConfigurationLine;

    public override void Register(RuleContext context)
    {
        context.OnAdditionalFile(KnowledgeFiles.IsOne, Lines);
        context.OnCompilation(Keys);
    }

    private void Lines(AdditionalFileAnalysisContext file)
    {
        if (file.AdditionalFile.GetText(file.CancellationToken) is not { } text)
            return;
        var problems = new List<FactProblem>();
        FactReader.Read(text, problems);
        foreach (FactProblem problem in problems)
        {
            Location location = Location.Create(file.AdditionalFile.Path, problem.Span, problem.Lines);
            file.ReportDiagnostic(Diagnostic.Create(Descriptor, location, problem.Line, problem.Reason));
        }
    }

    /// <summary>The host gives values without the line they stand in, so each wrong value is said once: at its line where the file is at hand, else without a place.</summary>
    private void Keys(CompilationAnalysisContext compilation)
    {
        var seen = new HashSet<(string, string)>();
        var places = new KeyPlaces(compilation.Options.AdditionalFiles);
        AnalyzerConfigOptionsProvider provider = compilation.Options.AnalyzerConfigOptionsProvider;
        Check(provider.GlobalOptions);
        foreach (SyntaxTree tree in compilation.Compilation.SyntaxTrees)
            Check(provider.GetOptions(tree));

        void Check(AnalyzerConfigOptions options)
        {
            foreach ((string key, string value, ImmutableArray<string> allowed) in ProjectOptions.Wrong(options))
            {
                if (!seen.Add((key, value)))
                    continue;
                compilation.ReportDiagnostic(Diagnostic.Create(
                    Descriptor, places.Of(key, value, compilation.CancellationToken), key + " = " + value, new LocalizedText("the value is one of " + string.Join(", ", allowed), "取值应为 " + string.Join("、", allowed) + " 之一")));
            }

            foreach ((string key, string entry, LocalizedText reason) in DataKeys.Wrong(options))
            {
                if (seen.Add((key, entry)))
                    compilation.ReportDiagnostic(Diagnostic.Create(Descriptor, places.Of(key, entry, compilation.CancellationToken), key + " = " + entry, reason));
            }
        }
    }
}
