using System;
using System.Collections.Generic;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Consent;

/// <summary>CSL1003: the program asks whether consent was given and goes on whatever the answer (CSL Art. 43(1), PIPL Art. 14).</summary>
internal sealed class ConsentDecisionIgnored : Rule
{
    public override DiagnosticDescriptor Descriptor => RuleCatalog.ConsentDecisionIgnored;

    public override void Register(RuleContext context)
    {
        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (LibraryFact fact in context.Program.Libraries.Present(FactVerb.Guard))
        {
            if (fact is { Kind: "consent", MemberName: { } name })
                declared.Add(name);
        }

        QuestionNames questions = context.Program.Libraries.QuestionNames;
        var isAskedByType = new Lazy<bool>(() => context.Program.Index.Names.Declares(questions.MayBeAsked));
        context.OnCalls(name => context.Program.Libraries.GuardNames.Find(name) == "consent" || declared.Contains(name) || (questions.IsBare(name) && isAskedByType.Value), (call, report) =>
        {
            if (context.Program.IgnoredDecisions.Of(call, EvidenceKinds.Consent) is not { } ignored)
                return;
            Location place = CallName.Of(call.Syntax);
            report.ReportDiagnostic(new Finding(Descriptor, place, report.OwningSymbol).Set(FindingProperties.Ignored, ignored.ToString()).With(
                call.TargetMethod.Name,
                Citation.Of(Descriptor, context.Program.Options, place.SourceTree)));
        });
    }
}
