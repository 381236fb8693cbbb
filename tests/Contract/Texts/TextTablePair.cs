using System;

namespace CsLawAnalyzers.Contract.Texts;

/// <summary>A resource file and its Chinese twin.</summary>
internal sealed record TextTablePair(TextTable English, TextTable Chinese)
{
    public static TextTablePair Of(string english) => new(TextTable.Read(english), TextTable.Read(ChineseTwin(english)));

    /// <summary>Where the Chinese twin of a resource file stands.</summary>
    public static string ChineseTwin(string english) => english[..^".resx".Length] + ".zh-Hans.resx";

    public static bool IsChinese(string path) => path.EndsWith(".zh-Hans.resx", StringComparison.Ordinal);
}
