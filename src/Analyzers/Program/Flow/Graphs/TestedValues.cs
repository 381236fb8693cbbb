using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Graphs;

/// <summary>What patterns look at, by their place in the patterns around them.</summary>
internal static class TestedValues
{
    /// <summary>The object whose member a property pattern reads.</summary>
    public static IOperation? PatternInput(IMemberReferenceOperation member)
    {
        IOperation? pattern = member.Parent;
        while (pattern is not (null or IRecursivePatternOperation))
            pattern = pattern.Parent;
        return pattern is null ? null : Of(pattern, out int? element, out _) is { } value && element is null ? value : null;
    }

    /// <summary>What a pattern looks at: the member of a property pattern, else the value under test.</summary>
    public static IOperation? Of(IOperation pattern, out int? element, out int count)
    {
        element = null;
        count = 0;
        IOperation inner = pattern;
        for (IOperation? current = pattern.Parent; current is not null; inner = current, current = current.Parent)
        {
            if (current is IPropertySubpatternOperation property)
                return property.Member;
            if (current is IIsPatternOperation test)
                return test.Value;
            if (current is IRecursivePatternOperation { DeconstructionSubpatterns: { IsEmpty: false } parts } && inner is IPatternOperation part && parts.IndexOf(part) is >= 0 and var index)
            {
                element = index;
                count = parts.Length;
            }
        }

        return null;
    }
}
