using System;
using System.Collections.Concurrent;

namespace CsLawAnalyzers.PersonalData;

/// <summary>What names say, each read once: code bases repeat their names.</summary>
internal sealed class NameReadings
{
    private readonly ConcurrentDictionary<string, NameReading> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, NameReading> _methods = new(StringComparer.Ordinal);

    public NameReading Read(string name) =>
        _names.TryGetValue(name, out NameReading? reading) ? reading : _names.GetOrAdd(name, NameReader.Read(name));

    public NameReading ReadMethod(string name) =>
        _methods.TryGetValue(name, out NameReading? reading) ? reading : _methods.GetOrAdd(name, NameReader.ReadMethod(name));
}
