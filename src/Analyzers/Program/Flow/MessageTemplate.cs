using System.Collections.Immutable;
using CsLawAnalyzers.Program.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>The constant template of a structured logging call: which placeholders destructure (<c>{@Patient}</c>).</summary>
internal sealed class MessageTemplate
{
    private static readonly ImmutableHashSet<string> s_names = ImmutableHashSet.Create("message", "messageTemplate", "messageFormat", "format");

    private readonly MessageSlots _slots;
    private readonly int _firstSlot;

    private MessageTemplate(IParameterSymbol parameter, IOperation value)
    {
        Parameter = parameter;
        _slots = MessageSlots.Of(value);
        _firstSlot = parameter.Ordinal + 1;
    }

    /// <summary>The parameter that takes the template.</summary>
    public IParameterSymbol Parameter { get; }

    /// <summary>The template of a call, or null where it has none.</summary>
    public static MessageTemplate? Find(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is { } parameter && IsTemplate(parameter))
                return new MessageTemplate(parameter, argument.Value);
        }

        return null;
    }

    /// <summary>The template of a call that the compiler cannot bind, or null where it has none.</summary>
    public static MessageTemplate? Find(UnboundCall call)
    {
        foreach ((IOperation value, IParameterSymbol parameter) in call.Arguments)
        {
            if (IsTemplate(parameter))
                return new MessageTemplate(parameter, value);
        }

        return null;
    }

    /// <summary>Whether the placeholder at the place serialises its value.</summary>
    public bool Destructures(int slot) => _slots.Destructures(slot);

    /// <summary>The placeholder for a parameter that follows the template, as in Serilog's <c>Information&lt;T&gt;(string, T)</c>.</summary>
    public int SlotOf(IParameterSymbol parameter) => parameter.Ordinal - _firstSlot;

    private static bool IsTemplate(IParameterSymbol parameter) => parameter.Type.SpecialType == SpecialType.System_String && s_names.Contains(parameter.Name);
}
