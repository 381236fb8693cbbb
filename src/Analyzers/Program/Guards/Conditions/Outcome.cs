using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Guards.Conditions;

/// <summary>What is known of a value on one side of a condition.</summary>
/// <param name="Kind">How it is known.</param>
/// <param name="Constant">For <see cref="OutcomeKind.Is"/> and <see cref="OutcomeKind.IsNot"/>: the constant; null stands for no object. For <see cref="OutcomeKind.Element"/>: the place and outcome of the element.</param>
/// <param name="Type">For <see cref="OutcomeKind.Case"/> and <see cref="OutcomeKind.NotCase"/>: the type.</param>
internal readonly record struct Outcome(OutcomeKind Kind, object? Constant = null, ITypeSymbol? Type = null)
{
    public static readonly Outcome Granted = new(OutcomeKind.Granted);
    public static readonly Outcome Null = new(OutcomeKind.Is);
    public static readonly Outcome NotNull = new(OutcomeKind.IsNot);
    public static readonly Outcome Matches = new(OutcomeKind.Matches);
    public static readonly Outcome Empty = new(OutcomeKind.Empty);

    public static Outcome Is(object? constant) => new(OutcomeKind.Is, constant);

    public static Outcome IsNot(object? constant) => new(OutcomeKind.IsNot, constant);

    public static Outcome Equal(object? constant, bool equal) => equal ? Is(constant) : IsNot(constant);

    public static Outcome Of(ITypeSymbol type, bool matched) => new(matched ? OutcomeKind.Case : OutcomeKind.NotCase, null, type);

    /// <summary>The outcome of a tuple whose element at the place has the outcome.</summary>
    public static Outcome Element(int place, Outcome outcome) => new(OutcomeKind.Element, (place, outcome));

    /// <summary>The place and outcome of the element, for <see cref="OutcomeKind.Element"/>; null for all others.</summary>
    public (int Place, Outcome Outcome)? AsElement() => Kind == OutcomeKind.Element ? ((int, Outcome))Constant! : null;

    /// <summary>Says true of a flag: <c>x</c>, <c>x == true</c>, and <c>x != false</c> of one that cannot be null.</summary>
    public bool? AsFlag(ITypeSymbol? type) => this switch
    {
        { Kind: OutcomeKind.Is, Constant: bool value } => value,
        { Kind: OutcomeKind.IsNot, Constant: bool value } when type?.SpecialType == SpecialType.System_Boolean => !value,
        { Kind: OutcomeKind.Granted } => true,
        _ => null,
    };
}
