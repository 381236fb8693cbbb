using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.Program.Names;

/// <summary>A piece of code that runs, as its file declares it: no symbol and no node is kept, so that it may outlive its compilation.</summary>
internal sealed class DeclaredBody
{
    private const int MostForms = 8;

    private readonly (int Least, int Most) _parameters;

    public DeclaredBody(
        BodyKind kind, string name, DeclaredType? type, TextSpan span, int rawKind, (int Least, int Most) parameters, ImmutableArray<Mention> mentions, ImmutableArray<string> sets, bool isTooDeep,
        bool isMadeToFail)
    {
        Kind = kind;
        Key = new Name(name);
        Type = type;
        Span = span;
        RawKind = rawKind;
        _parameters = parameters;
        Mentions = mentions;
        Sets = sets;
        IsTooDeep = isTooDeep;
        IsMadeToFail = isMadeToFail;
    }

    /// <summary>What it belongs to.</summary>
    public BodyKind Kind { get; }

    /// <summary>The name it is run by; of a constructor the name of its type.</summary>
    public string Name => Key.Text;

    /// <summary>The same, to be looked up by.</summary>
    public Name Key { get; }

    /// <summary>The type it stands in; null for top-level statements.</summary>
    public DeclaredType? Type { get; }

    /// <summary>Where its declaration stands.</summary>
    public TextSpan Span { get; }

    /// <summary>The syntax kind of the declaration, which tells it from others on the same span.</summary>
    public int RawKind { get; }

    /// <summary>The names it writes, each once.</summary>
    public ImmutableArray<Mention> Mentions { get; }

    /// <summary>Fields, properties and events that it may put a function into, by their names.</summary>
    public ImmutableArray<string> Sets { get; }

    /// <summary>Whether it is nested too deep to be bound by an analyzer.</summary>
    public bool IsTooDeep { get; }

    /// <summary>Whether it is made to fail with what it is given: a constructor that hands it to another one, a method that throws or makes what is thrown.</summary>
    public bool IsMadeToFail { get; }

    /// <summary>Whether it takes an argument.</summary>
    public bool TakesArguments => _parameters.Most > 0;

    /// <summary>Whether the name is among its mentions, whatever it stands for there.</summary>
    public bool Contains(string name)
    {
        foreach (Mention mention in Mentions)
        {
            if (string.Equals(mention.Name, name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether it writes the name.</summary>
    public bool Writes(string name)
    {
        foreach (Mention mention in Mentions)
        {
            if (mention.Arguments != Mention.Made && !mention.IsBeside && string.Equals(mention.Name, name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether it writes a name of the set, whatever that stands for there.</summary>
    public bool Writes(NameSet names)
    {
        foreach (Mention mention in Mentions)
        {
            if (names.Contains(mention.Name))
                return true;
        }

        return false;
    }

    /// <summary>Whether it may put something into what the name stands for: by an assignment, or by a call of a member that fills.</summary>
    /// <param name="name">The name.</param>
    /// <param name="fills">The names of the members that put something into what they are called on.</param>
    public bool MayPutInto(string name, HashSet<string> fills)
    {
        bool isWritten = false;
        bool isFilled = false;
        foreach (Mention mention in Mentions)
        {
            if (string.Equals(mention.Name, name, StringComparison.Ordinal))
            {
                if (mention.Arguments == Mention.Set)
                    return true;
                isWritten |= mention.Arguments != Mention.Made && !mention.IsBeside;
            }

            isFilled |= mention.IsCall && fills.Contains(mention.Name);
        }

        return isWritten && isFilled;
    }

    /// <summary>Whether whoever may run the other body may run this one in its place, and nobody else.</summary>
    public bool IsRunAs(DeclaredBody other) =>
        Kind == other.Kind && RawKind == other.RawKind && Key.Equals(other.Key) && _parameters == other._parameters && IsMadeToFail == other.IsMadeToFail
        && Type?.MetadataName == other.Type?.MetadataName && Sets.SequenceEqual(other.Sets);

    /// <summary>The mentions of its name that may run a method; empty where there is no end to them, or for what is no method.</summary>
    public ImmutableArray<Mention> Calls()
    {
        if (Kind is not (BodyKind.Method or BodyKind.Generated or BodyKind.Request) || _parameters.Most - _parameters.Least > MostForms)
            return ImmutableArray<Mention>.Empty;
        var calls = ImmutableArray.CreateBuilder<Mention>();
        calls.Add(new Mention(Name, Mention.Read));
        calls.Add(new Mention(Name, Mention.Implied));
        for (int arguments = _parameters.Least; arguments <= _parameters.Most; arguments++)
            calls.Add(new Mention(Name, arguments));
        return calls.ToImmutable();
    }

    /// <summary>Whether a mention of its name may run this body.</summary>
    public bool MayBeRunBy(Mention mention) => Kind switch
    {
        BodyKind.Constructor => mention.Arguments == Mention.Made,
        BodyKind.Accessor => mention.Arguments != Mention.Made && !mention.IsBeside,
        BodyKind.Method or BodyKind.Generated or BodyKind.Request => mention.Arguments is Mention.Read or Mention.Implied
            || (mention.Arguments >= _parameters.Least && mention.Arguments <= _parameters.Most),
        _ => false,
    };
}
