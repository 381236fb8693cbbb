using CsLawAnalyzers.Program.Flow;

namespace CsLawAnalyzers.Rules;

/// <summary>
/// Names of the entries in <c>Diagnostic.Properties</c> by which a finding travels through the compiler's error log
/// to the SARIF mapping and the tool. This file is compiled into the analyzers and into the mapping, so both speak of the same thing.
/// </summary>
internal static class FindingProperties
{
    /// <summary>Taxon ids of the personal data concerned, comma separated, most sensitive first, e.g. <c>resident-id-number,mobile-phone</c>.</summary>
    public const string Taxa = "cslaw.taxa";

    /// <summary><c>true</c> if one of the taxa is sensitive personal information (PIPL Art. 28).</summary>
    public const string Sensitive = "cslaw.sensitive";

    /// <summary>How sure the classification is: <c>declared</c>, <c>known</c>, <c>named</c> or <c>hinted</c>.</summary>
    public const string Confidence = "cslaw.confidence";

    /// <summary>The sign that decided the classification, e.g. <c>name:Phone</c> or <c>attribute:PersonalData</c>.</summary>
    public const string Sign = "cslaw.sign";

    /// <summary>Where the data goes: a sink kind such as <c>log</c>, <c>http</c> or <c>storage</c>.</summary>
    public const string Sink = "cslaw.sink";

    /// <summary>Destination host, where one is known.</summary>
    public const string Host = "cslaw.host";

    /// <summary>Jurisdiction of the destination: <c>mainland</c>, <c>outside</c>, <c>own</c> or <c>unknown</c>.</summary>
    public const string Jurisdiction = "cslaw.jurisdiction";

    /// <summary>Documentation comment id of the member the finding stands in; part of the fingerprint.</summary>
    public const string Member = "cslaw.member";

    /// <summary>In which way the decision of a check is ignored: a name of <c>IgnoredDecision</c>; the fix goes by it.</summary>
    public const string Ignored = "cslaw.ignored";

    /// <summary>Options that a cookie is set without, as their type calls them; the fix adds those of ASP.NET Core.</summary>
    public const string Missing = "cslaw.missing";

    /// <summary>Number of steps of the path; the steps are <see cref="StepPrefix"/> followed by 0, 1, 2, ….</summary>
    public const string StepCount = "cslaw.steps";

    /// <summary>
    /// Prefix of a step. Its value is <c>place|kind|arg|arg…</c>: place is <c>M</c> for the finding's own location or the index of an additional
    /// location; kind is one of <see cref="StepKinds"/>; a literal <c>|</c> or <c>\</c> in an argument is escaped with <c>\</c>.
    /// </summary>
    public const string StepPrefix = "cslaw.step.";
}
