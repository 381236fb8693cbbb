namespace CsLaw.Sarif;

/// <summary>What the kinds of places are called that data goes to.</summary>
public static class SinkNames
{
    private static readonly ResourceTexts s_texts = new("CsLaw.Sarif.Resources.Steps");

    /// <summary>The name of a sink kind such as <c>log</c>; a kind without a name stands for itself.</summary>
    public static string Name(string kind, Language language) => s_texts.Find("SinkKind_" + kind, language) ?? kind;
}
