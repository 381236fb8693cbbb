using System;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Law;

/// <summary>
/// A text in English and Chinese that picks its language when the compiler prints it. As a <see cref="LocalizableString"/> it may stand as an
/// argument of a message, so that names of taxa and articles follow the language of the message around them.
/// </summary>
internal sealed class LocalizedText : LocalizableString
{
    private readonly string _english;
    private readonly string _chinese;

    public LocalizedText(string english, string chinese)
    {
        _english = english;
        _chinese = chinese;
    }

    public string In(CultureInfo culture) => IsChinese(culture) ? _chinese : _english;

    protected override string GetText(IFormatProvider? formatProvider) =>
        // Whoever asks without a language gets the neutral one; the machine's own culture must not decide what a log says.
        In(formatProvider as CultureInfo ?? CultureInfo.InvariantCulture);

    protected override int GetHash() => StringComparer.Ordinal.GetHashCode(_english) ^ StringComparer.Ordinal.GetHashCode(_chinese);

    protected override bool AreEqual(object? other) => other is LocalizedText text && text._english == _english && text._chinese == _chinese;

    private static bool IsChinese(CultureInfo culture) => culture.TwoLetterISOLanguageName == "zh";
}
