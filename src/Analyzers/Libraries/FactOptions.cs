using System;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries.Hosts;

namespace CsLawAnalyzers.Libraries;

/// <summary>The words that may follow the target of a line: <c>args=phone,mail</c>, <c>shape=object</c>, <c>heirs</c>. Which of them a line takes depends on its verb.</summary>
internal static class FactOptions
{
    /// <summary>The fact with what one more word says of it; null where the word says nothing that its verb knows.</summary>
    public static LibraryFact? Told(LibraryFact fact, string word)
    {
        int equals = word.IndexOf('=');
        if (equals == word.Length - 1)
            return null;
        if (equals > 0 && Told(fact, word.Substring(0, equals), word.Substring(equals + 1)) is { } told)
            return told;
        return fact.Verb switch
        {
            FactVerb.Sink when word == "heirs" => fact with { OfHeirs = true },
            FactVerb.Sink or FactVerb.Setting when word == "level=suggestion" => fact with { IsMinor = true },
            FactVerb.Setting when fact.Setting.Told(word) is { } asked => fact with { Setting = asked },
            _ => null,
        };
    }

    private static LibraryFact? Told(LibraryFact fact, string name, string value)
    {
        switch (name)
        {
            case "args":
                return fact with { Arguments = List(value) };
            case "shape" when Shape(value) is { } shape:
                return fact with { Shape = shape };
            case "version" when VersionRange.Parse(value) is { } versions:
                return fact with { Versions = versions };
        }

        return fact.Verb switch
        {
            FactVerb.Sink => OfSink(fact, name, value),
            FactVerb.Client => OfClient(fact.Form, name, value) is { } form ? fact with { Form = form } : null,
            FactVerb.Setting => null,
            FactVerb.Omit => OfOmission(fact, name, value),
            _ => OfWay(fact, name, value),
        };
    }

    private static LibraryFact? OfSink(LibraryFact fact, string name, string value) => name switch
    {
        "deep" => fact with { Deep = value },
        "on" => fact with { On = List(value) },
        "into" when value.IndexOf(':') < 0 => fact with { Into = value },
        "needs" => fact with { Needs = List(value) },
        "host" => fact with { Form = fact.Form with { Host = value.ToLowerInvariant() } },
        "keyed" when value is "call" or "member" or "type" => fact with { Keyed = value },
        "echo" => fact with { Echo = value },
        "target" when value == "open" => fact with { IsOpen = true },
        "statement" when value is "seen" or "open" => fact with { Statement = value },
        "text" => fact with { Text = value },
        "when" => When(fact, value),
        _ => null,
    };

    private static LibraryFact? OfOmission(LibraryFact fact, string name, string value) => name switch
    {
        "by" => fact with { By = value },
        "when" => When(fact, value),
        _ => null,
    };

    /// <summary>What lines take that tell where data comes out again, or how much of it.</summary>
    private static LibraryFact? OfWay(LibraryFact fact, string name, string value) => (fact.Verb, name) switch
    {
        (FactVerb.Map or FactVerb.Pass, "from") => fact with { From = List(value) },
        (FactVerb.Map or FactVerb.Fill, "into") when value.Length > 2 && value.StartsWith("P:", StringComparison.Ordinal) => fact with { Into = value },
        (FactVerb.Copy, "into") => fact with { Into = value },
        (FactVerb.Part or FactVerb.Pass or FactVerb.Fill, "of") => fact with { Of = List(value) },
        (FactVerb.Part, "over") => fact with { Over = List(value) },
        (FactVerb.Part, "by") => fact with { By = value },
        _ => null,
    };

    private static ClientForm? OfClient(ClientForm form, string name, string value) => name switch
    {
        "address" => form with { Address = List(value) },
        "region" => form with { Region = List(value) },
        "cloud" when RegionTable.Default.Knows(value) => form with { Cloud = value },
        "options" => form with { Options = List(value) },
        "host" => form with { Host = value.ToLowerInvariant() },
        _ => null,
    };

    private static LibraryFact? When(LibraryFact fact, string value) =>
        value.IndexOf(':') is > 0 and var colon && colon < value.Length - 1 ? fact with { When = (value.Substring(0, colon), List(value.Substring(colon + 1))) } : null;

    private static PayloadShape? Shape(string word) => word switch
    {
        "text" => PayloadShape.Text,
        "object" => PayloadShape.Object,
        "template" => PayloadShape.Template,
        "delegate" => PayloadShape.Delegate,
        "tracked" => PayloadShape.Tracked,
        _ => null,
    };

    private static ImmutableArray<string> List(string value) => value.Split(',').ToImmutableArray();
}
