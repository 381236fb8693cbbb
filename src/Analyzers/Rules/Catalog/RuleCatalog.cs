using System;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using CsLawAnalyzers.Law;
using CsLawAnalyzers.Resources;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Catalog;

/// <summary>The descriptors of all rules. Texts come from the resources under <c>CSLnnnn_Title</c> and so on, articles and CWE from <c>law/rules.json</c>.</summary>
internal static class RuleCatalog
{
    public static readonly DiagnosticDescriptor ConfigurationLine = Describe(
        id: RuleIds.ConfigurationLine, category: Themes.Configuration, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Certain);

    public static readonly DiagnosticDescriptor SuppressionWithoutReason = Describe(
        id: RuleIds.SuppressionWithoutReason, category: Themes.Configuration, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Certain);

    public static readonly DiagnosticDescriptor CollectionWithoutConsent = Describe(
        id: RuleIds.CollectionWithoutConsent, category: Themes.Consent, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    public static readonly DiagnosticDescriptor SensitiveWithoutSeparateConsent = Describe(
        id: RuleIds.SensitiveWithoutSeparateConsent, category: Themes.Consent, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    public static readonly DiagnosticDescriptor ConsentDecisionIgnored = Describe(
        id: RuleIds.ConsentDecisionIgnored, category: Themes.Consent, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    public static readonly DiagnosticDescriptor ConsentPresumed = Describe(
        id: RuleIds.ConsentPresumed, category: Themes.Consent, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    public static readonly DiagnosticDescriptor CollectedAndUnused = Describe(
        id: RuleIds.CollectedAndUnused, category: Themes.Consent, defaultSeverity: DiagnosticSeverity.Info, isEnabledByDefault: true, RuleLevel.Heuristic);

    public static readonly DiagnosticDescriptor ConsentWithoutWithdrawal = Describe(
        id: RuleIds.ConsentWithoutWithdrawal, category: Themes.Consent, defaultSeverity: DiagnosticSeverity.Info, isEnabledByDefault: true, RuleLevel.Heuristic);

    public static readonly DiagnosticDescriptor PersonalDataInLog = Describe(
        id: RuleIds.PersonalDataInLog, category: Themes.Confidentiality, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    public static readonly DiagnosticDescriptor PersonalDataInError = Describe(
        id: RuleIds.PersonalDataInError, category: Themes.Confidentiality, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    public static readonly DiagnosticDescriptor PersonalDataInUrl = Describe(
        id: RuleIds.PersonalDataInUrl, category: Themes.Confidentiality, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    public static readonly DiagnosticDescriptor PersonalDataInCookie = Describe(
        id: RuleIds.PersonalDataInCookie, category: Themes.Confidentiality, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    public static readonly DiagnosticDescriptor PersonalDataInTelemetry = Describe(
        id: RuleIds.PersonalDataInTelemetry, category: Themes.Confidentiality, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    public static readonly DiagnosticDescriptor PersonalDataSentAbroad = Describe(
        id: RuleIds.PersonalDataSentAbroad, category: Themes.Transfer, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    public static readonly DiagnosticDescriptor StoreOutsideMainland = Describe(
        id: RuleIds.StoreOutsideMainland, category: Themes.Transfer, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    public static readonly DiagnosticDescriptor UnfilteredOverseasEndpoint = Describe(
        id: RuleIds.UnfilteredOverseasEndpoint, category: Themes.Transfer, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    public static readonly DiagnosticDescriptor PersonalDataSentToOverseasModel = Describe(
        id: RuleIds.PersonalDataSentToOverseasModel, category: Themes.Transfer, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    public static readonly DiagnosticDescriptor OverseasEndpointInConfiguration = Describe(
        id: RuleIds.OverseasEndpointInConfiguration, category: Themes.Transfer, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    public static readonly DiagnosticDescriptor TransferDestinationUnknown = Describe(
        id: RuleIds.TransferDestinationUnknown, category: Themes.Transfer, defaultSeverity: DiagnosticSeverity.Info, isEnabledByDefault: true, RuleLevel.Heuristic);

    public static readonly DiagnosticDescriptor AccountWithoutVerification = Describe(
        id: RuleIds.AccountWithoutVerification, category: Themes.Identity, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    public static readonly DiagnosticDescriptor VerificationIgnored = Describe(
        id: RuleIds.VerificationIgnored, category: Themes.Identity, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    public static readonly DiagnosticDescriptor AnonymousPublishing = Describe(
        id: RuleIds.AnonymousPublishing, category: Themes.Identity, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    public static readonly DiagnosticDescriptor IdentityByFormat = Describe(
        id: RuleIds.IdentityByFormat, category: Themes.Identity, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    public static readonly DiagnosticDescriptor ExposingSetting = Describe(
        id: RuleIds.ExposingSetting, category: Themes.Confidentiality, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Certain);

    public static readonly DiagnosticDescriptor StoredInPlainText = Describe(
        id: RuleIds.StoredInPlainText, category: Themes.Confidentiality, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    public static readonly DiagnosticDescriptor OpenToAnybody = Describe(
        id: RuleIds.OpenToAnybody, category: Themes.Confidentiality, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    public static readonly DiagnosticDescriptor UnencryptedChannel = Describe(
        id: RuleIds.UnencryptedChannel, category: Themes.Confidentiality, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    public static readonly DiagnosticDescriptor ProvidedToThirdParty = Describe(
        id: RuleIds.ProvidedToThirdParty, category: Themes.Confidentiality, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    public static readonly DiagnosticDescriptor UndoableDeidentification = Describe(
        id: RuleIds.UndoableDeidentification, category: Themes.Confidentiality, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    public static readonly DiagnosticDescriptor CacheWithoutExpiry = Describe(
        id: RuleIds.CacheWithoutExpiry, category: Themes.Confidentiality, defaultSeverity: DiagnosticSeverity.Warning, isEnabledByDefault: true, RuleLevel.Likely);

    private static readonly Lazy<ImmutableHashSet<string>> s_warningsAboutDuties = new(() => typeof(RuleCatalog)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => field.GetValue(null))
        .OfType<DiagnosticDescriptor>()
        .Where(descriptor => descriptor.DefaultSeverity >= DiagnosticSeverity.Warning && descriptor.Category != Themes.Configuration)
        .Select(descriptor => descriptor.Id)
        .ToImmutableHashSet());

    /// <summary>Tags carry the level as <c>level/Likely</c>, so that it is seen in every log without this assembly.</summary>
    public const string LevelTag = "level/";

    /// <summary>The page of a rule; on the main branch, so that a mended page reaches every user.</summary>
    public static string HelpLink(string id) => "https://github.com/cslawanalyzers/cslawanalyzers/blob/main/docs/rules/" + id + ".md";

    /// <summary>Whether the id is a rule about a duty of the law that is a warning by default.</summary>
    public static bool IsWarningAboutDuty(string id) => s_warningsAboutDuties.Value.Contains(id);

    private static DiagnosticDescriptor Describe(
        string id, string category, DiagnosticSeverity defaultSeverity, bool isEnabledByDefault, RuleLevel level)
    {
        RuleDuty duty = Statutes.Duty(id);
        var tags = ImmutableArray.CreateBuilder<string>();
        foreach (ArticleReference reference in duty.Duties)
            tags.Add(reference.ToString().Replace(' ', '-'));
        foreach (ArticleReference reference in duty.Related)
            tags.Add(reference.ToString().Replace(' ', '-'));
        foreach (int weakness in duty.Weaknesses)
            tags.Add("external/cwe/cwe-" + weakness);
        tags.Add(LevelTag + level);

#pragma warning disable RS0030 // The one place where a descriptor is made.
        return new DiagnosticDescriptor(
            id,
            Strings.Localizable(id + "_Title"),
            Strings.Localizable(id + "_Message"),
            category,
            defaultSeverity,
            isEnabledByDefault,
            Strings.Localizable(id + "_Description"),
            HelpLink(id),
            tags.ToArray());
#pragma warning restore RS0030
    }
}
