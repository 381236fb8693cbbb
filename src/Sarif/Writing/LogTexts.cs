namespace CsLaw.Sarif;

/// <summary>The texts that a log says of itself: about its taxonomies, folders and references.</summary>
internal static class LogTexts
{
    private static readonly ResourceTexts s_texts = new("CsLaw.Sarif.Resources.Log");

    public static string Get(string key, Language language, params object[] arguments) => s_texts.Get(key, language, arguments);
}
