using System;

namespace CsLawAnalyzers.Program.Names;

/// <summary>A name as a body writes it, before anything is bound.</summary>
internal readonly struct Mention : IEquatable<Mention>
{
    /// <summary>The name is read, assigned or handed on, not called here.</summary>
    public const int Read = -1;

    /// <summary>An object of the type named is made.</summary>
    public const int Made = -2;

    /// <summary>A call whose number of arguments the source does not show, such as the <c>Add</c> behind a collection initializer.</summary>
    public const int Implied = -3;

    /// <summary>An object of the type named is made of more than the author's own words; beside <see cref="Made"/>.</summary>
    public const int MadeOf = -4;

    /// <summary>The member named is given a value; beside <see cref="Read"/>.</summary>
    public const int Set = -5;

    /// <summary>The name under which indexers are declared and used.</summary>
    public const string Indexer = "this[]";

    /// <summary>Stands for a text that may be an address put together.</summary>
    public const string Address = "://";

    /// <summary>Stands for an exclusive or.</summary>
    public const string ExclusiveOr = "^";

    /// <summary>Stands for the type that <c>new()</c> leaves out.</summary>
    public const string AnyType = "new()";

    /// <param name="name">The name.</param>
    /// <param name="arguments">The number of arguments of a call, else one of the constants above.</param>
    /// <param name="isSpoken">Whether all arguments of the call are the author's own words.</param>
    public Mention(string name, int arguments, bool isSpoken = false)
        : this(new Name(name), arguments, isSpoken)
    {
    }

    private Mention(Name key, int arguments, bool isSpoken)
    {
        Key = key;
        Arguments = arguments;
        IsSpoken = isSpoken;
    }

    public string Name => Key.Text;

    /// <summary>The name, to be looked up by.</summary>
    public Name Key { get; }

    /// <summary>The number of arguments of a call, else one of the constants above.</summary>
    public int Arguments { get; }

    /// <summary>Whether a call hands over the author's own words alone: whatever takes it as a sink gets no data. What the call leads to is the same.</summary>
    public bool IsSpoken { get; }

    /// <summary>The name as it is called, whatever it is given.</summary>
    public Mention Bare => new(Key, Arguments, isSpoken: false);

    /// <summary>Whether the mention only adds to another of the same name.</summary>
    public bool IsBeside => Arguments is MadeOf or Set;

    public bool IsCall => Arguments is >= 0 or Implied;

    public bool Equals(Mention other) => Arguments == other.Arguments && IsSpoken == other.IsSpoken && Key.Equals(other.Key);

    public override bool Equals(object? obj) => obj is Mention other && Equals(other);

    public override int GetHashCode() => unchecked((Key.GetHashCode() * 31) + Arguments);
}
