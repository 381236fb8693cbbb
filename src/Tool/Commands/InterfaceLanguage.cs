using System.Globalization;
using CsLaw.Sarif;

namespace CsLaw.Tool.Commands;

/// <summary>Which language the tool speaks. It is chosen before the command line is parsed, because help and usage errors are texts too.</summary>
internal static class InterfaceLanguage
{
    /// <summary>The language of <c>--lang</c>, else that of the user's culture, English unless it is Chinese.</summary>
    public static Language Choose(IReadOnlyList<string> arguments, CultureInfo culture)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            string? value = arguments[i] == "--lang" && i + 1 < arguments.Count ? arguments[i + 1]
                : arguments[i].StartsWith("--lang=", StringComparison.Ordinal) || arguments[i].StartsWith("--lang:", StringComparison.Ordinal) ? arguments[i][7..]
                : null;
            if (value is "en" or "zh")
                return value == "zh" ? Language.Chinese : Language.English;
        }

        return culture.TwoLetterISOLanguageName == "zh" ? Language.Chinese : Language.English;
    }
}
