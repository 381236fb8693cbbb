using CsLawAnalyzers.Law;
using CsLawAnalyzers.Program.Configuration;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules;

/// <summary>The article a message cites: the rule's first duty, in the numbering of the file's options.</summary>
internal static class Citation
{
    public static LocalizedText Of(DiagnosticDescriptor descriptor, ProjectOptions options, SyntaxTree? tree) =>
        Statutes.Cite(Statutes.Duty(descriptor.Id).Duties[0], options.LawVersionFor(tree));

    /// <summary>The same for a finding in a file that is no source.</summary>
    public static LocalizedText Of(DiagnosticDescriptor descriptor, ProjectOptions options, AdditionalText file) =>
        Statutes.Cite(Statutes.Duty(descriptor.Id).Duties[0], options.LawVersionFor(file));
}
