using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.Program.Configuration.Settings;

/// <summary>A settings file among the additional files: <c>appsettings*.json</c>, <c>launchSettings.json</c>, or the XML of a logging library or an older program.</summary>
/// <param name="Path">The file.</param>
/// <param name="Kind">What is written there.</param>
/// <param name="Values">Its values in the order of the file.</param>
internal sealed record SettingsFile(string Path, SettingsFileKind Kind, ImmutableArray<Setting> Values)
{
    /// <summary>Longer files are no settings (unit: characters).</summary>
    public const int Longest = 4 * 1024 * 1024;

    /// <summary>What was read, for as long as its text lives: a file is read once though several rules and compilations ask.</summary>
    private static readonly ConditionalWeakTable<SourceText, SettingsFile> s_read = new();

    /// <summary>Which kind of settings file an additional file is, by its name; null if it is none.</summary>
    public static SettingsFileKind? KindOf(AdditionalText file)
    {
        string name = System.IO.Path.GetFileName(file.Path);
        if (string.Equals(name, "launchSettings.json", StringComparison.OrdinalIgnoreCase))
            return SettingsFileKind.Launch;
        if (name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            return name.IndexOf(".Development.", StringComparison.OrdinalIgnoreCase) >= 0 ? SettingsFileKind.Development : SettingsFileKind.Application;
        // Web.Debug.config is what a developer's machine changes of Web.config.
        bool isDebug = name.EndsWith(".Debug.config", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".Development.config", StringComparison.OrdinalIgnoreCase);
        return name.EndsWith(".config", StringComparison.OrdinalIgnoreCase) && !isDebug ? SettingsFileKind.Xml : null;
    }

    /// <summary>Reads a settings file; null if the additional file is none.</summary>
    public static SettingsFile? Read(AdditionalText file, CancellationToken cancellation)
    {
        if (KindOf(file) is not { } kind || file.GetText(cancellation) is not { } text)
            return null;
        return s_read.TryGetValue(text, out SettingsFile? known) && known.Path == file.Path ? known : Remember(file.Path, kind, text);
    }

    private static SettingsFile Remember(string file, SettingsFileKind kind, SourceText text)
    {
        SettingsFile settings = Parse(file, kind, text);
        // Of two files that share a text the first is kept.
        return s_read.GetValue(text, _ => settings) is { } kept && kept.Path == file ? kept : settings;
    }

    private static SettingsFile Parse(string file, SettingsFileKind kind, SourceText text)
    {
        var values = ImmutableArray.CreateBuilder<Setting>();
        if (text.Length > Longest)
            return new SettingsFile(file, kind, values.ToImmutable());
        foreach ((string key, string value, int start, int end) in kind == SettingsFileKind.Xml ? XmlSettings.Read(text.ToString()) : JsonSettings.Read(text.ToString()))
        {
            TextSpan span = TextSpan.FromBounds(start, end);
            string path = kind == SettingsFileKind.Launch ? Environment(key) : key;
            values.Add(new Setting(path, value, Location.Create(file, span, text.Lines.GetLinePositionSpan(span))));
        }

        return new SettingsFile(file, kind, values.ToImmutable());
    }

    /// <summary>The key under which a variable of a launch profile is seen: <c>profiles:http:environmentVariables:Mail__Host</c> is <c>Mail:Host</c>.</summary>
    private static string Environment(string key)
    {
        const string Variables = ":environmentVariables:";
        int at = key.IndexOf(Variables, StringComparison.Ordinal);
        return at < 0 ? key : key.Substring(at + Variables.Length).Replace("__", ":");
    }
}
