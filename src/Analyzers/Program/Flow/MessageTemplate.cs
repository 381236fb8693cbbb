using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>The constant template of a structured logging call: which placeholders destructure (<c>{@Patient}</c>).</summary>
internal sealed class MessageTemplate
{
    private static readonly ImmutableHashSet<string> s_names = ImmutableHashSet.Create("message", "messageTemplate", "messageFormat", "format");

    private readonly ImmutableArray<bool> _destructured;
    private readonly int _firstSlot;

    private MessageTemplate(IArgumentOperation argument, ImmutableArray<bool> destructured)
    {
        Argument = argument;
        _destructured = destructured;
        _firstSlot = argument.Parameter!.Ordinal + 1;
    }

    /// <summary>The argument that holds the template.</summary>
    public IArgumentOperation Argument { get; }

    /// <summary>The template of a call, or null where it has none.</summary>
    public static MessageTemplate? Find(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is { Type.SpecialType: SpecialType.System_String } parameter && s_names.Contains(parameter.Name))
                return new MessageTemplate(argument, argument.Value.ConstantValue is { HasValue: true, Value: string text } ? Read(text) : ImmutableArray<bool>.Empty);
        }

        return null;
    }

    /// <summary>Whether the placeholder at the place serialises its value.</summary>
    public bool Destructures(int slot) => slot >= 0 && slot < _destructured.Length && _destructured[slot];

    /// <summary>The placeholder for a parameter that follows the template, as in Serilog's <c>Information&lt;T&gt;(string, T)</c>.</summary>
    public int SlotOf(IParameterSymbol parameter) => parameter.Ordinal - _firstSlot;

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
