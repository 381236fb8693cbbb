using System.Globalization;
using System.Resources;
using CsLaw.Sarif;
using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Output;

/// <summary>The tool's texts in the language of the run.</summary>
internal sealed class Texts(Language language)
{
    private static readonly ResourceManager s_resources = new("CsLaw.Tool.Resources.Texts", typeof(Texts).Assembly);

    /// <summary>The language of these texts.</summary>
    public Language Language => language;

    /// <summary>The culture of these texts and of the analyzers' messages.</summary>
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(language == Language.Chinese ? "zh-Hans" : "en");

    /// <summary>The text of that key.</summary>
    public string this[TextKey key] => Get(key.ToString());

    /// <inheritdoc cref="this[TextKey]"/>
    public string this[HelpKey key] => Get(key.ToString());

    /// <inheritdoc cref="this[TextKey]"/>
    public string this[ArticleKey key] => Get(key.ToString());

    /// <inheritdoc cref="this[TextKey]"/>
    public string this[InventoryKey key] => Get(key.ToString());

    /// <inheritdoc cref="this[TextKey]"/>
    public string this[GateKey key] => Get(key.ToString());

    /// <inheritdoc cref="this[TextKey]"/>
    public string this[ReportPageKey key] => Get("ReportPage" + key);

    /// <summary>The text of that key with its places filled; numbers are written the same in every language.</summary>
    public string Format(TextKey key, params object[] arguments) => Filled(this[key], arguments);

    /// <inheritdoc cref="Format(TextKey, object[])"/>
    public string Format(ArticleKey key, params object[] arguments) => Filled(this[key], arguments);

    /// <inheritdoc cref="Format(TextKey, object[])"/>
    public string Format(InventoryKey key, params object[] arguments) => Filled(this[key], arguments);

    /// <inheritdoc cref="Format(TextKey, object[])"/>
    public string Format(GateKey key, params object[] arguments) => Filled(this[key], arguments);

    /// <summary>A number as it is written in every language here.</summary>
    public static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>What was wrong with an input, and the remedy, on one line.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="shown">The path as the user knows it.</param>
    public string Describe(InputProblem problem, string shown) =>
        Filled(Get("Problem" + problem.Kind), shown, problem.Detail);

    /// <summary>What a reader of a project could not follow.</summary>
    /// <param name="note">The note.</param>
    /// <param name="subject">Its subject as the user knows it.</param>
    public string Describe(ProjectNote note, string subject) =>
        Filled(Get("Note" + note.Kind), subject, note.Detail);

    private static string Filled(string text, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, text, arguments);

    private string Get(string key) =>
        s_resources.GetString(key, Culture) ?? throw new MissingManifestResourceException($"The text '{key}' is missing.");
}
