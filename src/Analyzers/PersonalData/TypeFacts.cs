namespace CsLawAnalyzers.PersonalData;

/// <summary>What is known of a type as the surroundings of its members.</summary>
/// <param name="Nature">What it stands for, by its name.</param>
/// <param name="IsPerson">It is about a person, by its name or by what it holds.</param>
/// <param name="HoldsPersonKey">It holds the key of a person, such as <c>UserId</c>.</param>
internal sealed record TypeFacts(TypeNature Nature, bool IsPerson, bool HoldsPersonKey);
