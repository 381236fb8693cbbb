using System.Threading;

namespace CsLawAnalyzers.PersonalData.Names;

/// <summary>
/// The verdicts on the names of a compilation. Each of its symbols asks here first, so that reading takes no lock and touches one place of one array, and
/// a name takes no more than that place.
/// </summary>
internal sealed class NameVerdicts
{
    /// <summary>A power of two, as every later size.</summary>
    private const int FirstSize = 1024;

    private readonly object _gate = new();
    private Place[] _places = new Place[FirstSize];
    private int _count;

    /// <summary>Whether the name was added, and what is thought of it.</summary>
    public bool TryFind(string name, out NameVerdict verdict)
    {
        Place[] places = Volatile.Read(ref _places);
        for (int at = (int)Hash(name) & (places.Length - 1); Volatile.Read(ref places[at].Name) is { } there; at = (at + 1) & (places.Length - 1))
        {
            if (ReferenceEquals(there, name) || string.Equals(there, name, System.StringComparison.Ordinal))
            {
                verdict = places[at].Verdict;
                return true;
            }
        }

        verdict = NameVerdict.None;
        return false;
    }

    /// <summary>Keeps what is thought of a name; the same thought of the same name may come twice.</summary>
    public NameVerdict Add(string name, NameVerdict verdict)
    {
        lock (_gate)
        {
            if (TryFind(name, out NameVerdict before))
                return before;

            // At most half of the places are taken, so that a search ends soon.
            if (++_count * 2 > _places.Length)
            {
                var larger = new Place[_places.Length * 2];
                foreach (Place place in _places)
                {
                    if (place.Name is { } known)
                        Put(larger, known, place.Verdict);
                }

                Volatile.Write(ref _places, larger);
            }

            Put(_places, name, verdict);
            return verdict;
        }
    }

    private static void Put(Place[] places, string name, NameVerdict verdict)
    {
        int at = (int)Hash(name) & (places.Length - 1);
        while (places[at].Name is not null)
            at = (at + 1) & (places.Length - 1);

        // Who sees the name sees the verdict.
        places[at].Verdict = verdict;
        Volatile.Write(ref places[at].Name, name);
    }

    private static uint Hash(string name)
    {
        uint hash = WordHashes.Seed;
        foreach (char c in name)
            hash = WordHashes.With(hash, c);
        return hash ^ (hash >> 15);
    }

    private struct Place
    {
        public string? Name;

        public NameVerdict Verdict;
    }
}
