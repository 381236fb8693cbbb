using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>The placeholders of a constant template: which of them destructure (<c>{@Patient}</c>).</summary>
internal sealed class MessageSlots
{
    private static readonly MessageSlots s_none = new(ImmutableArray<bool>.Empty);

    private readonly ImmutableArray<bool> _destructured;

    private MessageSlots(ImmutableArray<bool> destructured) => _destructured = destructured;

    /// <summary>Those of the template; none where it is not constant.</summary>
    public static MessageSlots Of(IOperation template) => template.ConstantValue is { HasValue: true, Value: string text } ? new MessageSlots(Read(text)) : s_none;

    /// <summary>Whether the placeholder at the place serialises its value.</summary>
    public bool Destructures(int slot) => slot >= 0 && slot < _destructured.Length && _destructured[slot];

    private static ImmutableArray<bool> Read(string template)
    {
        var slots = new List<bool>();
        for (int i = 0; i < template.Length; i++)
        {
            if (template[i] != '{')
                continue;
            if (i + 1 < template.Length && template[i + 1] == '{')
            {
                i++;
                continue;
            }

            slots.Add(i + 1 < template.Length && template[i + 1] == '@');
        }

        return slots.ToImmutableArray();
    }
}
