using CsLaw.Tool.Output;

namespace CsLaw.Tool.Destinations;

/// <summary>What a reader is told of where a destination stands.</summary>
internal static class JurisdictionName
{
    /// <summary>The text for the word of a list.</summary>
    public static TextKey Of(string jurisdiction) => jurisdiction switch
    {
        "mainland" => TextKey.JurisdictionMainland,
        "outside" => TextKey.JurisdictionOutside,
        "own" => TextKey.JurisdictionOwn,
        _ => TextKey.JurisdictionUnknown,
    };
}
