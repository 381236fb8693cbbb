using System.CommandLine;
using System.Globalization;
using CsLaw.Sarif;
using CsLaw.Tool.Output;

namespace CsLaw.Tool.Commands.Usage;

/// <summary>
/// Which language the tool speaks. It is chosen before the command line is parsed, because help and usage errors are texts too.
/// </summary>
internal static class InterfaceLanguage
{
    private const string Name = "--lang";

    /// <summary>The language of <c>--lang</c>, else that of the user's culture, English unless it is Chinese.</summary>
    public static Language Choose(IReadOnlyList<string> arguments, CultureInfo culture)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            string? next = i + 1 < arguments.Count ? arguments[i + 1] : null;
            if (ValueOf(arguments[i], next) is ("en" or "zh") and var value)
                return value == "zh" ? Language.Chinese : Language.English;
        }

        return culture.TwoLetterISOLanguageName == "zh" ? Language.Chinese : Language.English;
    }

    /// <summary>The option as the commands declare it.</summary>
    public static Option<string?> Option(Texts texts) => ChoiceOption.Free(texts, Name, texts[HelpKey.LanguageOption], "en", "zh");

    private static string? ValueOf(string argument, string? next) =>
        argument == Name ? next
        : argument.StartsWith(Name + "=", StringComparison.Ordinal) || argument.StartsWith(Name + ":", StringComparison.Ordinal)
            ? argument[(Name.Length + 1)..]
        : null;
}
