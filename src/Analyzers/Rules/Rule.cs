using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules;

/// <summary>One rule: which question it puts to the program, and which message the answer becomes.</summary>
internal abstract class Rule
{
    /// <summary>The one descriptor of the rule's id.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Registers what the rule listens to; called once for a compilation, and only if that can concern it.</summary>
    public abstract void Register(RuleContext context);
}
