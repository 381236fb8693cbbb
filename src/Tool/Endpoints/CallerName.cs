using CsLaw.Tool.Output;

namespace CsLaw.Tool.Endpoints;

/// <summary>What a reader is told of who may call.</summary>
internal static class CallerName
{
    /// <summary>The text for the word of a list.</summary>
    public static InventoryKey Of(string audience) => audience switch
    {
        "person" => InventoryKey.CallerPerson,
        "staff" => InventoryKey.CallerStaff,
        "machine" => InventoryKey.CallerMachine,
        _ => InventoryKey.CallerAnyone,
    };
}
