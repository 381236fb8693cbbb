using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace CsLawAnalyzers.LawData;

/// <summary>
/// The lexicon: <c>word TAB word TAB taxon TAB strength TAB language</c> (strength is <c>strong</c>, <c>member</c> (no local), <c>weak</c>, <c>faint</c>, or the mark that says where a weak word counts),
/// <c>not TAB look-alike TAB taxon</c> (no taxon: look-alike of all), and <c>set TAB name TAB word</c> for the word sets of types and of the grammar.
/// </summary>
internal static class WordLines
{
    private static readonly string[] s_typeSets =
        ["personTypes", "doubtfulPersonTypes", "nonPersonTypes", "organisationTypes", "placeTypes", "settingsTypes", "systemTypes"];

    private static readonly string[] s_weakMarks = ["countsInMembers", "besideSession", "besideMail", "besidePerson", "besideLearner", "besideCardCode", "besideRealName"];

    public static IEnumerable<string> From(string folder)
    {
        LawFile file = LawFile.Read(folder, "personal-data.json");
        foreach (JsonElement taxon in file.Root.GetProperty("taxa").EnumerateArray())
        {
            string id = file.Text(taxon, "id");
            foreach (JsonElement word in taxon.GetProperty("words").EnumerateArray())
                yield return $"word\t{file.Text(word, "word")}\t{id}\t{Strength(word)}\t{file.Text(word, "lang")}";
            foreach (string word in file.Texts(taxon, "confusables"))
                yield return $"not\t{word}\t{id}";
        }

        foreach (string word in file.Texts(file.Root, "globalConfusables"))
            yield return $"not\t{word}\t";
        foreach (string set in s_typeSets)
        {
            foreach (string word in file.Texts(file.Root, set))
                yield return $"set\t{set}\t{word}";
        }

        JsonElement grammar = file.Root.GetProperty("grammar");
        foreach (JsonProperty set in grammar.EnumerateObject())
        {
            foreach (string word in file.Texts(grammar, set.Name))
                yield return $"set\t{set.Name}\t{word}";
        }
    }

    private static string Strength(JsonElement word)
    {
        if (Has(word, "faint"))
            return Has(word, "besidePassword") ? "besidePassword" : "faint";
        if (Has(word, "weak"))
            return s_weakMarks.FirstOrDefault(mark => Has(word, mark)) ?? "weak";
        return Has(word, "membersOnly") ? "member" : "strong";
    }

    private static bool Has(JsonElement word, string mark) => word.TryGetProperty(mark, out JsonElement value) && value.GetBoolean();
}
