namespace CsLawAnalyzers.PersonalData.Names;

/// <summary>A set of words of which only hashes are kept: what it does not hold is certain, and told from a stretch of a name without cutting it out.</summary>
internal sealed class WordHashes
{
    public const uint Seed = 2166136261;

    /// <summary>Half a million bits for some ten thousand words: one wrong yes in fifty.</summary>
    private const int Bits = 19;

    private readonly ulong[] _bits = new ulong[1 << (Bits - 6)];

    /// <summary>Adds what stands in the text from the first position up to the second; it must be lower case.</summary>
    public void Add(string text, int from, int to)
    {
        uint hash = Of(text, from, to);
        uint bit = Fold(hash);
        _bits[bit >> 6] |= 1UL << (int)(bit & 63);
    }

    /// <summary>Whether a word of this hash may have been added; false is certain.</summary>
    public bool MayHold(uint hash)
    {
        uint bit = Fold(hash);
        return (_bits[bit >> 6] & (1UL << (int)(bit & 63))) != 0;
    }

    /// <summary>The hash of a stretch of a text.</summary>
    public static uint Of(string text, int from, int to)
    {
        uint hash = Seed;
        for (int i = from; i < to; i++)
            hash = With(hash, text[i]);
        return hash;
    }

    /// <summary>The hash of what was hashed and one more character.</summary>
    public static uint With(uint hash, char next) => (hash ^ next) * 16777619;

    private static uint Fold(uint hash) => (hash ^ (hash >> Bits)) & ((1u << Bits) - 1);
}
