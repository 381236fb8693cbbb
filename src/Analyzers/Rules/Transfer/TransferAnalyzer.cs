using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Rules.Transfer;

/// <summary>Theme 3: personal data stays in the mainland unless a lawful route leads out (CSL Art. 39, PIPL Arts. 38-40).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TransferAnalyzer : ThemeAnalyzer
{
    /// <summary>Makes the analyzer with all rules of the theme.</summary>
    public TransferAnalyzer()
        : base(
            new PersonalDataSentAbroad(), new StoreOutsideMainland(), new UnfilteredOverseasEndpoint(), new PersonalDataSentToOverseasModel(),
            new OverseasEndpointInConfiguration(), new TransferDestinationUnknown())
    {
    }
}
