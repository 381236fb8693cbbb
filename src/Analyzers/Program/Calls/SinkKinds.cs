using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.Libraries;

namespace CsLawAnalyzers.Program.Calls;

/// <summary>Sink kinds as bits, so that "which sinks may this method lead to" is one number.</summary>
internal static class SinkKinds
{
    private static readonly Dictionary<string, int> s_bits = FactKinds.SinkKinds.OrderBy(k => k, System.StringComparer.Ordinal)
        .Select((kind, index) => (kind, index)).ToDictionary(p => p.kind, p => 1 << p.index);

    /// <summary>The bit for members that open an account; not a sink, but found on the same walk.</summary>
    public static readonly int Account = 1 << s_bits.Count;

    /// <summary>The bit for members that ask for evidence, such as a consent check; found on the same walk, so that bodies without any cost nothing more.</summary>
    public static readonly int Check = Account << 1;

    /// <summary>Kinds by which an endpoint keeps what it was given, sends it on or uses it (CSL Art. 43(1)).</summary>
    public static readonly int Keeping = Bits("storage", "file", "cache", "queue", "http", "mail", "sms", "ai");

    /// <summary>
    /// Kinds for which evidence that stands before them counts: consent, real identity, a lawful export route. No check makes a log or an error message right.
    /// </summary>
    public static readonly int Permitted = Keeping;

    /// <summary>
    /// Kinds of which a method tells its callers only if it is made to fail. Every other method may throw somewhere: what it says then of a value that it
    /// knows nothing of is no matter of whoever gave it the value.
    /// </summary>
    public static readonly int Failure = Bit("exception");

    /// <summary>The bits of several kinds.</summary>
    public static int Bits(params string[] kinds)
    {
        int bits = 0;
        foreach (string kind in kinds)
            bits |= Bit(kind);
        return bits;
    }

    public static int Bit(string kind) => s_bits.TryGetValue(kind, out int bit) ? bit : 0;
}
