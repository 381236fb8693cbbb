using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Rules.Consent;

/// <summary>Theme 1: collection needs consent or another lawful basis (CSL Arts. 24(3), 43; PIPL Arts. 13-17).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConsentAnalyzer : ThemeAnalyzer
{
    /// <summary>Makes the analyzer with all rules of the theme.</summary>
    public ConsentAnalyzer()
        : base(new CollectionWithoutConsent(), new SensitiveWithoutSeparateConsent(), new ConsentDecisionIgnored(), new ConsentPresumed(), new CollectedAndUnused(), new ConsentWithoutWithdrawal())
    {
    }
}
