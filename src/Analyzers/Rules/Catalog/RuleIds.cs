namespace CsLawAnalyzers.Rules.Catalog;

/// <summary>
/// Every rule id, one line each; a line here reserves the id. The first digit is the theme, the rest a running number. An id never changes, is
/// never used again, and says nothing about an article number.
/// </summary>
internal static class RuleIds
{
    // 0 Configuration
    public const string ConfigurationLine = "CSL0001";
    public const string SuppressionWithoutReason = "CSL0002";

    // 1 Collection and consent
    public const string CollectionWithoutConsent = "CSL1001";
    public const string SensitiveWithoutSeparateConsent = "CSL1002";
    public const string ConsentDecisionIgnored = "CSL1003";
    public const string ConsentPresumed = "CSL1004";
    public const string CollectedAndUnused = "CSL1005";
    public const string ConsentWithoutWithdrawal = "CSL1006";

    // 2 Confidentiality and disclosure
    public const string PersonalDataInLog = "CSL2001";
    public const string PersonalDataInError = "CSL2002";
    public const string PersonalDataInUrl = "CSL2003";
    public const string PersonalDataInCookie = "CSL2004";
    public const string PersonalDataInTelemetry = "CSL2010";
    public const string StoredInPlainText = "CSL2005";
    public const string OpenToAnybody = "CSL2006";
    public const string UnencryptedChannel = "CSL2007";
    public const string ProvidedToThirdParty = "CSL2008";
    public const string UndoableDeidentification = "CSL2009";
    public const string CacheWithoutExpiry = "CSL2011";
    public const string ExposingSetting = "CSL2012";

    // 3 Cross-border transfer
    public const string PersonalDataSentAbroad = "CSL3001";
    public const string StoreOutsideMainland = "CSL3002";
    public const string UnfilteredOverseasEndpoint = "CSL3003";
    public const string PersonalDataSentToOverseasModel = "CSL3004";
    public const string OverseasEndpointInConfiguration = "CSL3005";
    public const string TransferDestinationUnknown = "CSL3006";

    // 4 Real identity
    public const string AccountWithoutVerification = "CSL4001";
    public const string VerificationIgnored = "CSL4002";
    public const string AnonymousPublishing = "CSL4003";
    public const string IdentityByFormat = "CSL4004";
}
