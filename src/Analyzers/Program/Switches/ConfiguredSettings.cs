using System;
using System.Collections.Generic;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Configuration.Settings;

namespace CsLawAnalyzers.Program.Switches;

/// <summary>The switches that a settings file sets so that they lay data open: by the last part or parts of a key, or by a pair in a connection string.</summary>
internal sealed class ConfiguredSettings
{
    private readonly LibraryKnowledge _libraries;

    public ConfiguredSettings(LibraryKnowledge libraries) => _libraries = libraries;

    /// <summary>The settings of the file that lay data open, the name of the switch, and what is known of it.</summary>
    public IEnumerable<(Setting Setting, string Name, LibraryFact Fact)> In(SettingsFile file)
    {
        foreach (Setting setting in file.Values)
        {
            bool isConnection = setting.Value.IndexOf('=') > 0;
            foreach (LibraryFact fact in _libraries.All(FactVerb.Setting))
            {
                if (fact.Target.StartsWith("key:", StringComparison.Ordinal))
                {
                    string name = fact.Target.Substring(4);
                    if (EndsWith(setting.Key, name) && IsOpen(setting.Value, fact.Setting))
                    {
                        yield return (setting, setting.Key, fact);
                        break;
                    }
                }
                else if (isConnection && fact.Target.StartsWith("pair:", StringComparison.Ordinal) && Pair(setting.Value, fact.Target.Substring(5)) is { } value && fact.Setting.Names(value))
                {
                    yield return (setting, setting.Key + " (" + fact.Target.Substring(5) + ")", fact);
                }
            }
        }
    }

    /// <summary>What a connection string gives for the word; spaces, case and underscores of the word do not count. Null if it gives nothing.</summary>
    public static string? Pair(string connection, string word)
    {
        foreach (string pair in connection.Split(';', ','))
        {
            int equals = pair.IndexOf('=');
            if (equals > 0 && string.Equals(pair.Substring(0, equals).Replace(" ", "").Replace("_", ""), word, StringComparison.OrdinalIgnoreCase))
                return pair.Substring(equals + 1).Trim();
        }

        return null;
    }

    /// <summary>Whether the name is the last part, or the last parts, of the key.</summary>
    public static bool EndsWith(string key, string name) =>
        key.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (key.Length == name.Length || key[key.Length - name.Length - 1] == ':');

    private static bool IsOpen(string value, SettingForm form)
    {
        // A layout of NLog names what it writes as in ${aspnet-request-form:items=name}.
        foreach (string part in value.Split(',', '|', '$', '{', '}', ':'))
        {
            if (form.Names(part.Trim()))
                return true;
        }

        return false;
    }
}
