namespace CsLawAnalyzers.Libraries.Hosts;

/// <summary>Where a destination stands for the export rules. Hong Kong, Macao and Taiwan are outside (CSL Art. 39 speaks of the mainland).</summary>
internal enum Jurisdiction
{
    /// <summary>Nobody knows; never taken for abroad.</summary>
    Unknown,

    /// <summary>Loopback, container names and private addresses of the operator.</summary>
    Own,

    Mainland,

    Outside,
}
