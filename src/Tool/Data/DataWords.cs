namespace CsLaw.Tool.Data;

/// <summary>The words of lists that programs read: the same in every language.</summary>
internal static class DataWords
{
    /// <summary>The name of a value in lower case, e.g. <c>declared</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
