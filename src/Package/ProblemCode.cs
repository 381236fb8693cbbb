namespace CsLawAnalyzers.Build;

/// <summary>Codes of the package's own warnings and errors in a build. They are not rule ids: nothing in the user's code is meant.</summary>
internal static class ProblemCode
{
    public const string UnknownPreset = "CSLB001";
    public const string AnalyzersDoNotRun = "CSLB002";
    public const string OldLogVersion = "CSLB003";
    public const string NoCompilerLog = "CSLB004";
    public const string UnreadableCompilerLog = "CSLB005";
    public const string UnwritableLog = "CSLB006";
    public const string UnusableRoot = "CSLB007";
    public const string Host = "CSLB008";
    public const string Unexpected = "CSLB009";
}
