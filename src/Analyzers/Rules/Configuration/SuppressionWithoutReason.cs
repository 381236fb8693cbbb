using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Configuration;

/// <summary>
/// CSL0002: a finding that is a warning by default is set aside in the source without a reason. A reviewer who meets it cannot tell a decision from
/// an oversight.
/// </summary>
internal sealed class SuppressionWithoutReason : Rule
{
    public override DiagnosticDescriptor Descriptor => RuleCatalog.SuppressionWithoutReason;

    public override void Register(RuleContext context) => context.OnTree(file =>
    {
        SyntaxNode root = file.Tree.GetRoot(file.CancellationToken);
        foreach ((string rule, Location place) in SuppressionReader.WithoutReason(root, RuleCatalog.IsWarningAboutDuty, file.CancellationToken))
            file.ReportDiagnostic(Diagnostic.Create(Descriptor, place, rule));
    });
}
