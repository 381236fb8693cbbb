using CsLaw.Tool.Output;

namespace CsLaw.Tool.Destinations;

/// <summary>What a reader is told of where a destination stands.</summary>
internal static class JurisdictionName
{
    /// <summary>The text for the word of a list.</summary>
    public static InventoryKey Of(string jurisdiction) => jurisdiction switch
    {
        "mainland" => InventoryKey.JurisdictionMainland,
        "outside" => InventoryKey.JurisdictionOutside,
        "own" => InventoryKey.JurisdictionOwn,
        _ => InventoryKey.JurisdictionUnknown,
    };
}
