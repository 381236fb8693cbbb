using System.Collections.Immutable;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Identity;

/// <summary>CSL4004: an identity number is looked at for its form alone, and then somebody counts as verified (CSL Art. 26(1)).</summary>
internal sealed class IdentityByFormat : Rule
{
    public override DiagnosticDescriptor Descriptor => RuleCatalog.IdentityByFormat;

    public override void Register(RuleContext context)
    {
        var grants = new VerifiedGrants(context.Program);
        context.OnFile((tree, model, file) =>
        {
            foreach (ExpressionSyntax grant in grants.MayStandIn(tree))
            {
                CodeReport report = file.At(grant);
                if (grants.Granted(grant, model) is { } state && report.OwningSymbol is IMethodSymbol method && !IsDecidedByStaff(context, method)
                    && context.Program.Bodies.Operation(method, report.CancellationToken) is { } root
                    && new FormatChecks(context.Program, report.CancellationToken).Only(Handler(root, grant, context)) is { } check
                    && (!VerifiedGrants.IsComputed(grant) || VerifiedGrants.IsDecidedBy(grant, check.Place, model)))
                {
                    Report(context, check, grant, state, report);
                }
            }
        });
    }

    /// <summary>What runs where the place stands: a handler that is mapped there and then runs for itself, and the endpoints beside it do not.</summary>
    private static IOperation Handler(IOperation root, ExpressionSyntax place, RuleContext context)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (operation is IAnonymousFunctionOperation && operation.Syntax.Span.Contains(place.Span) && CallAround(operation) is { } call && context.Program.Endpoints.Mapping(call) is not null)
                return operation;
        }

        return root;
    }

    private static IInvocationOperation? CallAround(IOperation function)
    {
        IOperation? around = function.Parent;
        while (around is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
            around = around.Parent;
        return around is IArgumentOperation { Parent: IInvocationOperation call } ? call : null;
    }

    /// <summary>Somebody of the staff who looks at the papers is no pattern.</summary>
    private static bool IsDecidedByStaff(RuleContext context, IMethodSymbol method) =>
        VerifiedGrants.SpeaksOfReview(method.Name) || (method.ContainingType is { } type && (VerifiedGrants.SpeaksOfReview(type.Name) || CallerWords.SpeaksOfStaff(type.Name)))
        || context.Program.Endpoints.Of(method) is { Audience: Audience.Staff or Audience.Machine };

    private void Report(RuleContext context, FormatChecks.Check check, ExpressionSyntax grant, string state, CodeReport report)
    {
        Location place = check.Place?.GetLocation() ?? grant.GetLocation();
        bool? declared = context.Program.Options.OffersPublishing(place.SourceTree);
        if (declared == false)
            return;
        Finding finding = new Finding(Descriptor, place, report.OwningSymbol)
            .Along(ImmutableArray.Create(FlowStep.At(place, StepKinds.Evidence, check.Number), FlowStep.At(grant, StepKinds.Assigned, state)));
        if (declared is null && !context.Program.Endpoints.PublishesUserContent)
            finding.AsSuggestion();
        report.ReportDiagnostic(finding.With(check.Number, state, Citation.Of(Descriptor, context.Program.Options, place.SourceTree)));
    }
}
