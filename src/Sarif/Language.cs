namespace CsLaw.Sarif;

/// <summary>The language of the texts in a log.</summary>
public enum Language
{
    /// <summary>English, <c>en</c> in SARIF.</summary>
    English,

    /// <summary>Simplified Chinese. SARIF 2.1.0 § 3.14.7 knows two-letter codes only, so a log says <c>zh-CN</c>, never <c>zh-Hans</c>.</summary>
    Chinese,
}
