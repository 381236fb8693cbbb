using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.PersonalData.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Guards;

/// <summary>
/// Whether a piece of consent evidence is tied to a purpose or a category, as PIPL Art. 29 asks for sensitive data: a purpose argument, a named
/// consent type, a telling name. General terms of service are not it.
/// </summary>
internal static class ConsentScope
{
    private static readonly HashSet<string> s_separate = new(StringComparer.OrdinalIgnoreCase)
    {
        "separate", "sensitive", "explicit", "specific", "health", "medical", "diagnosis", "biometric", "face", "fingerprint", "identity", "id", "location", "financial", "bank",
        "child", "children", "minor", "guardian", "religion", "genetic", "单独", "敏感", "健康", "医疗", "人脸", "生物", "身份", "位置", "监护人", "dandu", "mingan",
    };

    private static readonly HashSet<string> s_general = new(StringComparer.OrdinalIgnoreCase)
    {
        "terms", "tos", "tnc", "general", "privacy", "policy", "agreement", "service", "eula", "条款", "协议", "隐私", "政策", "通用",
    };

    /// <summary>Purposes beside the service itself: consent to them is none to what the endpoint is for.</summary>
    private static readonly HashSet<string> s_beside = new(StringComparer.OrdinalIgnoreCase)
    {
        "marketing", "newsletter", "newsletters", "promotion", "promotions", "promotional", "advertising", "advertisement", "ads", "analytics", "tracking", "personalization", "personalisation", "profiling",
        "营销", "推广", "广告", "画像", "yingxiao",
    };

    /// <summary>Whether a check that was passed asks for something beside the service, such as marketing, at a place that is not about that.</summary>
    /// <param name="asked">The check.</param>
    /// <param name="around">What the place is called: type, handler, route.</param>
    public static bool IsForAnotherPurpose(AskedEvidence asked, string around) =>
        IdentifierWords.HoldAny(asked.Purpose ?? (asked.PurposeFrom is null ? asked.Asked.Name : ""), s_beside) && !IdentifierWords.HoldAny(around, s_beside);

    /// <summary>Whether a name or purpose speaks of something beside the service.</summary>
    public static bool SpeaksOfBeside(string name) => IdentifierWords.HoldAny(name, s_beside);

    /// <summary>Whether a check that was passed names what the consent is for.</summary>
    public static bool IsSeparate(AskedEvidence asked) =>
        asked.Purpose is { } purpose ? IsPurpose(purpose) : asked.PurposeFrom is not null || OfName(EvidenceKinds.Consent, asked.Asked.Name) != EvidenceKinds.None;

    /// <summary>What a convention by call is besides: separate where an argument or type argument names what the consent is for.</summary>
    public static EvidenceKinds Of(EvidenceKinds kinds, IInvocationOperation call) =>
        (kinds & EvidenceKinds.Consent) != 0 && IsSeparate(EvidenceReader.Of(EvidenceKinds.Consent, call)) ? EvidenceKinds.SeparateConsent : EvidenceKinds.None;

    /// <summary>The same for evidence that only a name tells of: a flag, a policy, a filter type.</summary>
    public static EvidenceKinds OfName(EvidenceKinds kinds, string name) =>
        (kinds & EvidenceKinds.Consent) != 0 && IdentifierWords.HoldAny(name, s_separate) ? EvidenceKinds.SeparateConsent : EvidenceKinds.None;

    /// <summary>The same for an attribute: its texts and enum values name the purpose.</summary>
    public static EvidenceKinds OfAttribute(EvidenceKinds kinds, AttributeData attribute)
    {
        if ((kinds & EvidenceKinds.Consent) == 0)
            return EvidenceKinds.None;
        foreach (TypedConstant argument in attribute.ConstructorArguments)
        {
            if (argument.Kind == TypedConstantKind.Enum || IsPurpose(argument))
                return EvidenceKinds.SeparateConsent;
        }

        return OfName(kinds, attribute.AttributeClass!.Name);
    }

    /// <summary>The same for a filter that is made: what its constructor is given names the purpose, as in <c>new ConsentFilter("health-check")</c>.</summary>
    /// <param name="kinds">What the filter is evidence of.</param>
    /// <param name="made">Its making.</param>
    /// <param name="purpose">What it is given as the purpose; empty where that is nothing.</param>
    public static EvidenceKinds OfMade(EvidenceKinds kinds, IObjectCreationOperation made, out string purpose)
    {
        purpose = "";
        if ((kinds & EvidenceKinds.Consent) == 0)
            return EvidenceKinds.None;
        foreach (IArgumentOperation argument in made.Arguments)
        {
            if (!argument.IsImplicit && EvidenceReader.Purpose(argument.Value) is { Length: > 0 } named)
            {
                purpose = named;
                return IsPurpose(named) ? EvidenceKinds.SeparateConsent : EvidenceKinds.None;
            }
        }

        return EvidenceKinds.None;
    }

    /// <summary>The purposes that an attribute names, joined; empty where it names none.</summary>
    public static string Purpose(EvidenceKinds kinds, AttributeData attribute)
    {
        if ((kinds & EvidenceKinds.Consent) == 0)
            return "";
        var purposes = new List<string>();
        foreach (TypedConstant argument in attribute.ConstructorArguments)
        {
            foreach (TypedConstant one in argument.Kind == TypedConstantKind.Array ? argument.Values : ImmutableArray.Create(argument))
            {
                if (one is { Kind: TypedConstantKind.Primitive, Value: string { Length: > 0 } purpose })
                    purposes.Add(purpose);
            }
        }

        return string.Join(", ", purposes);
    }

    /// <summary>Whether the text is a purpose, and not the name of general terms.</summary>
    public static bool IsPurpose(string text) => text.Length > 0 && !IdentifierWords.HoldAny(text, s_general);

    private static bool IsPurpose(TypedConstant argument)
    {
        if (argument.Kind == TypedConstantKind.Array)
        {
            foreach (TypedConstant element in argument.Values)
            {
                if (IsPurpose(element))
                    return true;
            }

            return false;
        }

        return argument.Kind == TypedConstantKind.Primitive && argument.Value is string text && IsPurpose(text);
    }
}
