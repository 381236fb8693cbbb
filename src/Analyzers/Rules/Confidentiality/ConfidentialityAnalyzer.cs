using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>Theme 2: collected user information stays confidential (CSL Arts. 42, 44).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfidentialityAnalyzer : ThemeAnalyzer
{
    /// <summary>Makes the analyzer with all rules of the theme.</summary>
    public ConfidentialityAnalyzer()
        : base(
            new PersonalDataInLog(),
            new PersonalDataInError(),
            new PersonalDataInUrl(),
            new PersonalDataInCookie(),
            new PersonalDataInTelemetry(),
            new StoredInPlainText(),
            new OpenToAnybody(),
            new UnencryptedChannel(),
            new ProvidedToThirdParty(),
            new UndoableDeidentification(),
            new CacheWithoutExpiry(),
            new ExposingSetting())
    {
    }
}
