using System.Collections.Immutable;
using CsLawAnalyzers.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Rules;

/// <summary>
/// The analyzer of one theme. Rules are grouped by what users switch off together: the compiler does not run an analyzer all of whose ids are off.
/// </summary>
public abstract class ThemeAnalyzer : DiagnosticAnalyzer
{
    private readonly ImmutableArray<Rule> _rules;

    private protected ThemeAnalyzer(params Rule[] rules)
    {
        _rules = ImmutableArray.Create(rules);
        var descriptors = ImmutableArray.CreateBuilder<DiagnosticDescriptor>(rules.Length);
        foreach (Rule rule in rules)
            descriptors.Add(rule.Descriptor);
        SupportedDiagnostics = descriptors.MoveToImmutable();
    }

    /// <inheritdoc />
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    internal ImmutableArray<Rule> Rules => _rules;

    /// <inheritdoc />
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            ProgramModel program = ProgramModel.Of(start.Compilation, start.Options, start.CancellationToken);
            if (program.IsLeftOut)
                return;
            var rules = new RuleContext(start, program);
            foreach (Rule rule in _rules)
                rule.Register(rules);
        });
    }
}
