namespace CsLawAnalyzers.Program.Guards.Conditions;

/// <summary>A constant that something is compared to; null stands for no object and for the empty text.</summary>
internal readonly record struct ConstantValue(object? Value);
