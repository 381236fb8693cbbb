namespace CsLawAnalyzers.Libraries.Hosts;

/// <summary>How jurisdictions are written in data: <c>CN</c>, another ISO 3166 code, or a word.</summary>
internal static class Jurisdictions
{
    /// <summary>Null where the word is neither a country code nor one of <c>mainland</c>, <c>outside</c>, <c>own</c>.</summary>
    public static Jurisdiction? Parse(string word) => word switch
    {
        "CN" or "mainland" => Jurisdiction.Mainland,
        "outside" => Jurisdiction.Outside,
        "own" => Jurisdiction.Own,
        { Length: 2 } when char.IsUpper(word[0]) && char.IsUpper(word[1]) => Jurisdiction.Outside,
        _ => null,
    };
}
