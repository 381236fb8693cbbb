namespace CsLaw.Tool.Projects.Evaluation;

/// <summary>A text after its <c>$(…)</c> were replaced.</summary>
/// <param name="Text">What it became; parts that could not be computed are left out.</param>
/// <param name="IsKnown">False if a part could not be computed.</param>
internal readonly record struct Expansion(string Text, bool IsKnown);
