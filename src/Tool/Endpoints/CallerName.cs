using CsLaw.Tool.Output;

namespace CsLaw.Tool.Endpoints;

/// <summary>What a reader is told of who may call.</summary>
internal static class CallerName
{
    /// <summary>The text for the word of a list.</summary>
    public static TextKey Of(string audience) => audience switch
    {
        "person" => TextKey.CallerPerson,
        "staff" => TextKey.CallerStaff,
        "machine" => TextKey.CallerMachine,
        _ => TextKey.CallerAnyone,
    };
}
