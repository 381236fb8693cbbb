using System;

namespace CsLawAnalyzers.Program.Names;

/// <summary>Whether written text may be a part of an address that is put together; asked before anything is bound, so that a yes may be wrong.</summary>
internal static class WrittenAddress
{
    private static readonly char[] s_separators = { '?', '&' };

    /// <summary>Whether the text has a scheme, or the name of a value in a query.</summary>
    public static bool MayBePart(string text)
    {
        if (text.Length < 3)
            return false;
        int value = text.LastIndexOf('=');
        return (value > 1 && text.LastIndexOfAny(s_separators, value) >= 0) || text.IndexOf("://", StringComparison.Ordinal) >= 0;
    }
}
