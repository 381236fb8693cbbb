namespace CsLaw.Sarif;

/// <summary>How loud a finding is; the names are those of SARIF 2.1.0 § 3.27.10.</summary>
public enum FindingLevel
{
    /// <summary>A suggestion: the compiler's <c>info</c>.</summary>
    Note,

    /// <summary>A competent reviewer would nearly always agree.</summary>
    Warning,

    /// <summary>A finding that the user's configuration made an error.</summary>
    Error,
}
