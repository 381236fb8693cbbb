using CsLawAnalyzers.Program.Names;
using CsLawAnalyzers.Program.Uses;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Consent;

/// <summary>CSL1004: a consent flag is true before the person said so: by default, by a constant, by a mapping or seed, or in a form that is ticked already (CSL Art. 43(1), PIPL Art. 14).</summary>
internal sealed class ConsentPresumed : Rule
{
    public override DiagnosticDescriptor Descriptor => RuleCatalog.ConsentPresumed;

    public override void Register(RuleContext context)
    {
        var flags = new ConsentFlags(context.Program);
        context.OnFlags(
            flags.MaySpeak,
            (node, model, report) =>
            {
                if (node.Parent is ArgumentSyntax && MappedFlag.WrittenNameOf(node) is { } column)
                {
                    if (flags.SpeaksOfConsent(column))
                        report.ReportDiagnostic(new Finding(Descriptor, node.GetLocation(), report.OwningSymbol).With(column, Citation.Of(Descriptor, context.Program.Options, node.SyntaxTree)));
                }
                else if (Presumed(node, model, flags, report) is { } flag)
                {
                    report.ReportDiagnostic(new Finding(Descriptor, node.GetLocation(), flag).With(flag.Name, Citation.Of(Descriptor, context.Program.Options, node.SyntaxTree)));
                }
            });
        context.OnAdditionalFile(MarkupNames.IsMarkup, file =>
        {
            foreach ((string name, Location place) in MarkupConsent.Ticked(file.AdditionalFile, context.Program.Libraries.GuardNames, file.CancellationToken))
                file.ReportDiagnostic(new Finding(Descriptor, place, file.Compilation.Assembly).With(name, Citation.Of(Descriptor, context.Program.Options, file.AdditionalFile)));
        });
    }

    /// <summary>The flag that the literal presumes, or null.</summary>
    private static ISymbol? Presumed(SyntaxNode literal, SemanticModel model, ConsentFlags flags, CodeReport report)
    {
        switch (literal.Parent)
        {
            case EqualsValueClauseSyntax { Parent: ParameterSyntax parameter }:
                return model.GetDeclaredSymbol(parameter, report.CancellationToken) is { } declared && flags.IsRecordFlag(declared) ? declared : null;
            case EqualsValueClauseSyntax { Parent: { } member }:
                return model.GetDeclaredSymbol(member, report.CancellationToken) is { } defaulted && flags.IsFlag(defaulted) ? defaulted : null;
            case ArgumentSyntax or LambdaExpressionSyntax:
                return MappedFlag.MemberOf(literal) is { } mapped && model.GetSymbolInfo(mapped, report.CancellationToken).Symbol is { } filled && flags.IsFlag(filled) ? filled : null;
            default:
                return model.GetOperation(literal.Parent!, report.CancellationToken) is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: { } target } } assignment
                    && flags.IsFlag(target) && flags.IsPresumed(assignment, report.OwningSymbol) ? target : null;
        }
    }
}
