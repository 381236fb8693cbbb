using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Configuration.Settings;

/// <summary>One value of a settings file.</summary>
/// <param name="Key">Its path as <c>IConfiguration</c> writes it: <c>ConnectionStrings:Shop</c>; elements of an array by their number.</param>
/// <param name="Value">The value as text.</param>
/// <param name="Location">Where the value stands.</param>
internal sealed record Setting(string Key, string Value, Location Location);
