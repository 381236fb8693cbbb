using System;
using System.Runtime.CompilerServices;

namespace CsLawAnalyzers.Program.Names.Reach;

/// <summary>A body, or where it is null a name that bodies write.</summary>
internal readonly struct NameNode : IEquatable<NameNode>
{
    public NameNode(DeclaredBody body)
    {
        Body = body;
        Mention = default;
    }

    public NameNode(Mention mention)
    {
        Body = null;
        Mention = mention.Bare;
    }

    public DeclaredBody? Body { get; }

    public Mention Mention { get; }

    public bool Equals(NameNode other) => ReferenceEquals(Body, other.Body) && (Body is not null || Mention.Equals(other.Mention));

    public override bool Equals(object? obj) => obj is NameNode other && Equals(other);

    public override int GetHashCode() => Body is null ? Mention.GetHashCode() : RuntimeHelpers.GetHashCode(Body);
}
