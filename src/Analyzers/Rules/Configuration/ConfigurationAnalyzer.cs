using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Rules.Configuration;

/// <summary>Theme 0: what the pack is told must be understood, or said to be not; what it is told to pass over needs a reason.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationAnalyzer : ThemeAnalyzer
{
    /// <summary>Makes the analyzer with all rules of the theme.</summary>
    public ConfigurationAnalyzer()
        : base(new ConfigurationLine(), new SuppressionWithoutReason())
    {
    }
}
