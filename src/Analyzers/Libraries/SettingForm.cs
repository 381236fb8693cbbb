using System;
using System.Collections.Immutable;

namespace CsLawAnalyzers.Libraries;

/// <summary>When a setting of a library lays data open, and what to set instead.</summary>
/// <param name="Test">What is asked.</param>
/// <param name="Values">What it is compared with.</param>
/// <param name="Safe">The value that lays nothing open, where it is not simply off; null otherwise.</param>
/// <param name="IsDistinct">Whether the name says it even where the library is not resolved.</param>
internal sealed record SettingForm(SettingTest Test, ImmutableArray<string> Values, string? Safe, bool IsDistinct)
{
    public static readonly SettingForm On = new(SettingTest.Is, ImmutableArray.Create("true"), null, false);

    /// <summary>The form with what one more word of a line says; null if the word says nothing.</summary>
    public SettingForm? Told(string word)
    {
        if (word == "distinct")
            return this with { IsDistinct = true };
        int equals = word.IndexOf('=');
        if (equals <= 0 || equals == word.Length - 1)
            return null;
        string value = word.Substring(equals + 1);
        return word.Substring(0, equals) switch
        {
            "is" => Asking(SettingTest.Is, value),
            "has" => Asking(SettingTest.Has, value),
            "adds" => Asking(SettingTest.Adds, value),
            "reads" => Asking(SettingTest.Reads, value),
            "answers" => Asking(SettingTest.Answers, value),
            "unless" => Asking(SettingTest.Unless, value),
            "typed" => Asking(SettingTest.Typed, value),
            "safe" => this with { Safe = value },
            _ => null,
        };
    }

    /// <summary>Whether the text is one of the values, in any case: how settings files and connection strings are read.</summary>
    public bool Names(string text)
    {
        foreach (string value in Values)
        {
            if (string.Equals(value, text, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private SettingForm Asking(SettingTest test, string values) => this with { Test = test, Values = values.Split(',').ToImmutableArray() };
}
