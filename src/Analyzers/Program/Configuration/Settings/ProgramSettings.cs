using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Program.Configuration.Settings;

/// <summary>The settings of a program as far as its files show them, read when first asked for.</summary>
internal sealed class ProgramSettings
{
    private readonly Lazy<ImmutableArray<SettingsFile>> _files;
    private readonly Lazy<Dictionary<string, Setting>> _values;

    public ProgramSettings(AnalyzerOptions options)
    {
        _files = new(() => Read(options));
        _values = new(Index);
    }

    /// <summary>
    /// The value under a key, or null. What production sets wins over the common file, and that over the other environments; a developer's machine
    /// comes last.
    /// </summary>
    public Setting? Find(string key) => _values.Value.TryGetValue(key, out Setting? setting) ? setting : null;

    /// <summary>All values of all files, those of production first.</summary>
    public IEnumerable<Setting> All
    {
        get
        {
            foreach (SettingsFile file in _files.Value)
            {
                foreach (Setting setting in file.Values)
                    yield return setting;
            }
        }
    }

    private static ImmutableArray<SettingsFile> Read(AnalyzerOptions options)
    {
        var files = new List<SettingsFile>();
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if (SettingsFile.Read(file, CancellationToken.None) is { Kind: not SettingsFileKind.Xml } settings)
                files.Add(settings);
        }

        // By path among equals, so that the answer does not depend on the order of the command line.
        files.Sort((left, right) => Rank(left) != Rank(right) ? Rank(left).CompareTo(Rank(right)) : string.CompareOrdinal(left.Path, right.Path));
        return files.ToImmutableArray();
    }

    private static int Rank(SettingsFile file) => file.Kind switch
    {
        SettingsFileKind.Launch => 4,
        SettingsFileKind.Development => 3,
        _ when file.Path.EndsWith(".Production.json", StringComparison.OrdinalIgnoreCase) => 0,
        _ when file.Path.EndsWith("appsettings.json", StringComparison.OrdinalIgnoreCase) => 1,
        _ => 2,
    };

    private Dictionary<string, Setting> Index()
    {
        var values = new Dictionary<string, Setting>(StringComparer.OrdinalIgnoreCase);
        foreach (SettingsFile file in _files.Value)
        {
            foreach (Setting setting in file.Values)
            {
                if (setting.Value.Length > 0 && !values.ContainsKey(setting.Key))
                    values.Add(setting.Key, setting);
            }
        }

        return values;
    }
}
