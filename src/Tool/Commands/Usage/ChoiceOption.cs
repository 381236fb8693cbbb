using System.CommandLine;
using CsLaw.Tool.Output;

namespace CsLaw.Tool.Commands.Usage;

/// <summary>Options that take one of some words: the help lists them in their own order, a shell offers them, and another word is refused in the language of the run.</summary>
internal static class ChoiceOption
{
    /// <summary>An option that may be left out.</summary>
    public static Option<string?> Free(Texts texts, string name, string description, params string[] words) => Taking(new Option<string?>(name), texts, description, words);

    /// <summary>An option that stands for one of the words where the user does not give it.</summary>
    /// <param name="texts">The language of the run.</param>
    /// <param name="names">The option's name, then its short forms.</param>
    /// <param name="usual">The word that holds unless the user says otherwise.</param>
    /// <param name="description">What the option decides.</param>
    /// <param name="words">All words, as the help lists them.</param>
    public static Option<string> With(Texts texts, string[] names, string usual, string description, params string[] words) =>
        Taking(new Option<string>(names[0], names[1..]) { DefaultValueFactory = _ => usual }, texts, description, words);

    private static Option<T> Taking<T>(Option<T> option, Texts texts, string description, string[] words)
    {
        option.Description = description;
        option.HelpName = string.Join('|', words);
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            foreach (string other in result.Tokens.Select(static token => token.Value).Where(word => !words.Contains(word)))
                result.AddError(texts.Format(TextKey.NoSuchWord, other, option.Name, string.Join(", ", words)));
        });
        return option;
    }
}
