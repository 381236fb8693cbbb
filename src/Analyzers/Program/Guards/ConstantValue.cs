namespace CsLawAnalyzers.Program.Guards;

/// <summary>A constant that something is compared to; null stands for no object and for the empty text.</summary>
internal readonly record struct ConstantValue(object? Value);
