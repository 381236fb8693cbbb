using CsLawAnalyzers.RuleDocs.Documents;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.RuleDocs.Writers;

/// <summary>Severities as configuration files write them.</summary>
internal static class SeverityWords
{
    /// <summary>The rule's default, or that it is off.</summary>
    public static string Of(DiagnosticDescriptor descriptor, Language language) =>
        descriptor.IsEnabledByDefault ? Of(descriptor.DefaultSeverity, language) : language.Of("off", "关闭");

    private static string Of(DiagnosticSeverity severity, Language language) => severity switch
    {
        DiagnosticSeverity.Error => language.Of("error", "错误"),
        DiagnosticSeverity.Warning => language.Of("warning", "警告"),
        DiagnosticSeverity.Info => language.Of("suggestion", "建议"),
        _ => language.Of("hidden", "隐藏"),
    };
}
