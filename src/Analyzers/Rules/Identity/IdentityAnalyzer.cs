using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Rules.Identity;

/// <summary>Theme 4: publishing, messaging, access and registration services ask for real identity (CSL Art. 26(1)).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdentityAnalyzer : ThemeAnalyzer
{
    /// <summary>Makes the analyzer with all rules of the theme.</summary>
    public IdentityAnalyzer()
        : base(new AccountWithoutVerification(), new VerificationIgnored(), new AnonymousPublishing(), new IdentityByFormat())
    {
    }
}
