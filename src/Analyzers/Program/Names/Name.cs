using System;

namespace CsLawAnalyzers.Program.Names;

/// <summary>A name that is looked up again and again, after every edit, with what it is found by.</summary>
internal readonly struct Name : IEquatable<Name>
{
    private readonly int _hash;

    public Name(string text)
    {
        Text = text;
        _hash = StringComparer.Ordinal.GetHashCode(text);
    }

    public string Text { get; }

    public bool Equals(Name other) => _hash == other._hash && string.Equals(Text, other.Text, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is Name other && Equals(other);

    public override int GetHashCode() => _hash;

    public override string ToString() => Text;
}
