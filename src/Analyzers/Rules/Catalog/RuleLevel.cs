namespace CsLawAnalyzers.Rules.Catalog;

/// <summary>What a rule promises about false positives. It says nothing about how grave a finding is.</summary>
internal enum RuleLevel
{
    /// <summary>Rests on an exact API or on declared data; a false positive is a defect. Warning.</summary>
    Certain,

    /// <summary>Rests on named data and a followed flow; a competent reviewer nearly always agrees. Warning.</summary>
    Likely,

    /// <summary>Rests on a guess worth a look. Suggestion.</summary>
    Heuristic,
}
