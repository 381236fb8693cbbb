using System.Collections.Immutable;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>What a variable holds by one of its definitions.</summary>
/// <param name="Origins">What is known of it.</param>
/// <param name="IsUnknown">Whether it may hold something that is not seen here.</param>
internal sealed record DefinedValue(ImmutableArray<Origin> Origins, bool IsUnknown);
