using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Names.Reach;

/// <summary>
/// What bodies lead to in a program of which few files have changed since a graph was made of it. Every answer of the graph holds still, but for what was added:
/// that is handed on to whoever runs the bodies that got more. Where something was lost that a ring of calls may have held up, there is no such answer.
/// </summary>
internal sealed class ChangedGraph
{
    /// <summary>So often the whole program is looked through for who writes a name.</summary>
    private const int MostSearches = 16;

    private const int MostGains = 512;

    private readonly NameGraph _before;
    private readonly NameIndex _now;
    private readonly Dictionary<DeclaredBody, int> _changed = new();
    private readonly Dictionary<DeclaredBody, int> _gained = new();
    private readonly Dictionary<DeclaredBody, int> _told = new();
    private readonly Dictionary<Name, List<(DeclaredBody Body, int Bits)>> _grown = new();
    private readonly Queue<DeclaredBody> _pending = new();
    private int _searches;

    private ChangedGraph(NameGraph before, NameIndex now)
    {
        _before = before;
        _now = now;
    }

    /// <summary>The answers for the program as it is now; null where they are to be found anew.</summary>
    /// <param name="before">The graph of the program that it is compared to.</param>
    /// <param name="now">The program, made from the one before.</param>
    public static ChangedGraph? Of(NameGraph before, NameIndex now)
    {
        var graph = new ChangedGraph(before, now);
        return graph.Take() && graph.Grow() ? graph : null;
    }

    /// <summary>The bits that the body leads to.</summary>
    public int Of(DeclaredBody body, CancellationToken cancellation)
    {
        if (_changed.TryGetValue(body, out int bits))
            return bits;
        bits = _before.Of(body, cancellation);
        return _gained.TryGetValue(body, out int gained) ? bits | gained : bits;
    }

    /// <summary>Whether the name may run a body of these.</summary>
    private static IEnumerable<string> Names(DeclaredBody body) =>
        body.Kind == BodyKind.Constructor ? new[] { body.Name, Mention.AnyType } : new[] { body.Name };

    /// <summary>Finds for each body of the changed files what it was before, and whether it still has all of that.</summary>
    private bool Take()
    {
        foreach ((FileIndex oldFile, FileIndex file) in _now.Replaced)
        {
            List<DeclaredBody> left = file.Bodies.ToList();
            foreach (DeclaredBody old in oldFile.Bodies)
            {
                int at = left.FindIndex(old.IsRunAs);
                if (at < 0)
                {
                    if (_before.MayBeRun(old) && _before.Of(old, CancellationToken.None) != 0)
                        return false;
                    continue;
                }

                DeclaredBody body = left[at];
                left.RemoveAt(at);
                if (!Keeps(old, oldFile, body, file))
                    return false;
                int bits = _before.Of(old, CancellationToken.None);
                _told[body] = bits;
                Add(body, bits | _before.Own(body, file));
            }

            foreach (DeclaredBody added in left)
                Add(added, _before.Own(added, file));
        }

        return true;
    }

    private void Add(DeclaredBody body, int bits)
    {
        _changed[body] = bits;
        _pending.Enqueue(body);
    }

    /// <summary>Whether the body has all that it led to before, by itself or by names that do not lead back to it.</summary>
    private bool Keeps(DeclaredBody old, FileIndex oldFile, DeclaredBody body, FileIndex file)
    {
        int had = _before.Of(old, CancellationToken.None), kept = _before.Own(body, file);
        bool isLost = (_before.Own(old, oldFile) & ~kept) != 0;
        var written = new HashSet<Mention>(body.Mentions.Select(mention => mention.Bare));
        foreach (Mention mention in old.Mentions)
        {
            int bits = _before.Of(mention);
            if (bits == 0)
                continue;
            if (!written.Contains(mention.Bare))
                isLost = true;
            else if (!_before.LeadsBack(mention, old))
                kept |= bits;
        }

        return !isLost || (had & ~kept) == 0;
    }

    /// <summary>Hands on what was added, until nobody gets more.</summary>
    private bool Grow()
    {
        while (_pending.Count > 0)
        {
            DeclaredBody body = _pending.Dequeue();
            int bits = _changed.TryGetValue(body, out int own) ? _changed[body] = own | ByNames(body) : _before.Of(body, CancellationToken.None) | _gained[body];
            int known = _told.TryGetValue(body, out int told) ? told : _changed.ContainsKey(body) ? 0 : _before.Of(body, CancellationToken.None);
            _told[body] = bits;
            if ((bits & ~known) != 0 && _before.MayBeRun(body) && !Tell(body, bits & ~known))
                return false;
        }

        return true;
    }

    private int ByNames(DeclaredBody body)
    {
        int bits = 0;
        foreach (Mention mention in body.Mentions)
        {
            bits |= _before.Of(mention);
            if (!_grown.TryGetValue(mention.Key, out List<(DeclaredBody Body, int Bits)>? grown))
                continue;
            foreach ((DeclaredBody run, int gained) in grown)
            {
                if (_before.Runs(mention, run))
                    bits |= gained;
            }
        }

        return bits;
    }

    /// <summary>Tells whoever may run the body what it leads to beyond what they know.</summary>
    private bool Tell(DeclaredBody body, int bits)
    {
        if (_before.IsRunOtherwise(body))
            return false;
        foreach (string name in Names(body))
        {
            var key = new Name(name);
            if (!_grown.TryGetValue(key, out List<(DeclaredBody Body, int Bits)>? grown))
                _grown.Add(key, grown = new List<(DeclaredBody Body, int Bits)>());
            grown.Add((body, bits));
        }

        ImmutableArray<Mention> callers = _before.Callers(body);
        if (!callers.IsEmpty && callers.All(caller => (bits & ~_before.Of(caller)) == 0))
            return true;
        if (++_searches > MostSearches)
            return false;
        foreach ((_, FileIndex file) in _now.Files)
        {
            if (!Names(body).Any(file.Mentions))
                continue;
            foreach (DeclaredBody caller in file.Bodies)
            {
                if (Runs(caller, body) && !Gain(caller, bits))
                    return false;
            }
        }

        return true;
    }

    private bool Runs(DeclaredBody caller, DeclaredBody body)
    {
        foreach (Mention mention in caller.Mentions)
        {
            if ((mention.Key.Equals(body.Key) || (body.Kind == BodyKind.Constructor && mention.Name == Mention.AnyType)) && _before.Runs(mention, body))
                return true;
        }

        return false;
    }

    private bool Gain(DeclaredBody caller, int bits)
    {
        if (_changed.TryGetValue(caller, out int has))
        {
            if ((bits & ~has) == 0)
                return true;
            _changed[caller] = has | bits;
        }
        else
        {
            _gained.TryGetValue(caller, out int gained);
            if ((bits & ~(gained | _before.Of(caller, CancellationToken.None))) == 0)
                return true;
            _gained[caller] = gained | bits;
        }

        _pending.Enqueue(caller);
        return _gained.Count <= MostGains;
    }
}
