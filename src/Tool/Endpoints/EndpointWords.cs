using System.Text;

namespace CsLaw.Tool.Endpoints;

/// <summary>The words of the list that programs read: the same in every language.</summary>
internal static class EndpointWords
{
    /// <summary>The name of a value in lower case, its words joined by hyphens, e.g. <c>razor-page</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        StringBuilder word = new();
        foreach (char letter in value.ToString())
        {
            if (char.IsUpper(letter) && word.Length > 0)
                word.Append('-');
            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
