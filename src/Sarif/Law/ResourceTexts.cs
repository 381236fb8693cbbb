using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace CsLaw.Sarif;

/// <summary>
/// A pair of embedded text tables, English and Chinese. The language is asked for, never taken from the culture of the process, so that a log comes out
/// the same on every machine.
/// </summary>
internal sealed class ResourceTexts
{
    private readonly ResourceManager _english;
    private readonly ResourceManager _chinese;
    private readonly ConcurrentDictionary<(string Key, Language Language), string?> _found = new();

    public ResourceTexts(string baseName)
    {
        _english = new ResourceManager(baseName, typeof(ResourceTexts).Assembly);
        _chinese = new ResourceManager(baseName + ".zh-Hans", typeof(ResourceTexts).Assembly);
    }

    /// <summary>The text, or null if the table has none of that name.</summary>
    public string? Find(string key, Language language) =>
        _found.GetOrAdd((key, language), asked => (asked.Language == Language.Chinese ? _chinese : _english).GetString(asked.Key, CultureInfo.InvariantCulture));

    /// <summary>The text with its places filled.</summary>
    /// <exception cref="MissingManifestResourceException">The table has none of that name.</exception>
    public string Get(string key, Language language, params object[] arguments)
    {
        string text = Find(key, language) ?? throw new MissingManifestResourceException($"No text '{key}' in {language}.");
        return arguments.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, arguments);
    }
}
