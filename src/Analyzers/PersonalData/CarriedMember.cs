using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.PersonalData;

/// <summary>A member, found in a type or in what it is made of, that holds personal data.</summary>
internal sealed record CarriedMember(ISymbol Member, Classification Classification);
