using System;
using CsLawAnalyzers.Program.Consents;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Consent;

/// <summary>CSL1006: the program records that people consented and has no path by which they take it back (CSL Art. 43(1), PIPL Art. 15).</summary>
internal sealed class ConsentWithoutWithdrawal : Rule
{
    public override DiagnosticDescriptor Descriptor => RuleCatalog.ConsentWithoutWithdrawal;

    public override void Register(RuleContext context)
    {
        ConsentRecords records = context.Program.Consents;
        context.OnType(symbol =>
        {
            var type = (INamedTypeSymbol)symbol.Symbol;
            if (records.IsRecord(type) && records.IsKept(type, symbol.CancellationToken) && !records.CanBeWithdrawn(type, symbol.CancellationToken))
                Report(context, type, type.Name, symbol.ReportDiagnostic);
        });
        context.OnMethod(symbol =>
        {
            var method = (IMethodSymbol)symbol.Symbol;
            if (records.IsRecording(method) && records.KeepsByItself(method, symbol.CancellationToken) && !records.CanBeWithdrawn(null, symbol.CancellationToken))
                Report(context, method, method.ContainingType.Name + "." + method.Name, symbol.ReportDiagnostic);
        });
    }

    private void Report(RuleContext context, ISymbol symbol, string name, Action<Diagnostic> report)
    {
        Location place = symbol.Locations[0];
        report(new Finding(Descriptor, place, symbol).With(name, Citation.Of(Descriptor, context.Program.Options, place.SourceTree)));
    }
}
