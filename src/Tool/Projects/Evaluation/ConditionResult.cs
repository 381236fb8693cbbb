namespace CsLaw.Tool.Projects.Evaluation;

/// <summary>The answer to a condition. A reader that cannot compute one says so instead of guessing.</summary>
internal enum ConditionResult
{
    /// <summary>It does not hold.</summary>
    False,

    /// <summary>It holds.</summary>
    True,

    /// <summary>It uses something the evaluator does not compute.</summary>
    Unknown,
}
