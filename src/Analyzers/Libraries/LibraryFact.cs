using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Libraries;

/// <summary>One line of knowledge about a library member.</summary>
/// <param name="Verb">What is said.</param>
/// <param name="Kind">Sink kind, purpose of a sanitizer, kind of evidence, part of an address, jurisdiction or taxon.</param>
/// <param name="Target">The member by documentation comment id (all overloads when it ends in <c>(*)</c>), a host pattern, or a name.</param>
/// <param name="Arguments">Names of the parameters that matter; empty means all. <c>this</c> is the receiver.</param>
/// <param name="Shape">What a sink makes of an object.</param>
internal sealed record LibraryFact(FactVerb Verb, string Kind, string Target, ImmutableArray<string> Arguments, PayloadShape Shape)
{
    private const string NamePrefix = "name:";

    /// <summary>What a function that the member is given gets for its parameters, in their order: names of arguments, or <c>this</c>. Empty means the elements of the source. Of what passes: the id of the member it lies in.</summary>
    public ImmutableArray<string> From { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Documentation comment id of the member of the result, or of the receiver, that holds what is given: the key of a group or of an entry. Of what copies: the argument that takes it. Of a sink: the argument that <see cref="On"/> speaks of. Null: the whole, or the receiver.</summary>
    public string? Into { get; init; }

    /// <summary>The argument that is put over part of the value; only if it holds the signs of a mask does the rest count as hidden. Of what an attribute leaves out: the argument that says so. Null: always.</summary>
    public string? By { get; init; }

    /// <summary>Of what gives back or takes in a part: the arguments that say where it begins and how long it is. Empty where nothing says so.</summary>
    public ImmutableArray<string> Of { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Of what covers or takes out a part: the arguments that say where that begins and how long it is. Empty where nothing says so.</summary>
    public ImmutableArray<string> Over { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The argument that, when true, makes a sink serialise what it would else print.</summary>
    public string? Deep { get; init; }

    /// <summary>Documentation comment ids of the members that give what the member is a sink on, those of methods without parameters; empty if it is one on any receiver.</summary>
    public ImmutableArray<string> On { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>
    /// Names of which the program writes at least one if it has what the member is called on: its type, or what gives it. Spares programs that have none the
    /// look at everything of the same name. Empty where that cannot be said.
    /// </summary>
    public ImmutableArray<string> Needs { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>For <see cref="FactVerb.Expiry"/>: a method that gives a lifetime to what stands under a key, whatever put it there.</summary>
    public bool IsForKey => Verb == FactVerb.Expiry && Arguments.IsEmpty && Target[0] == 'M';

    /// <summary>The versions of the assembly with the target for which the line holds; null for all.</summary>
    public VersionRange? Versions { get; init; }

    /// <summary>What reaches the sink is worth a suggestion at most.</summary>
    public bool IsMinor { get; init; }

    /// <summary>The member is a sink only where the constant given for the parameter holds one of the texts; an attribute leaves out only where the argument, if it is given, is one. Null: always.</summary>
    public (string Parameter, ImmutableArray<string> Texts)? When { get; init; }

    /// <summary>For a sink that works with a secret: where that is given, <c>call</c>, <c>member</c> or <c>type</c>; null for one that works without.</summary>
    public string? Keyed { get; init; }

    /// <summary>For a constructor: those of derived types that a library brings count as well.</summary>
    public bool OfHeirs { get; init; }

    /// <summary>
    /// For a sink that is given a parameter of a statement, which counts where the statement writes it: <c>seen</c> where its text has to be seen, <c>open</c> where it counts as well
    /// if that is not; null for any other sink.
    /// </summary>
    public string? Statement { get; init; }

    /// <summary>For a sink that is given an object whose members are the parameters of a statement: the argument with the statement's text; null for any other sink.</summary>
    public string? Text { get; init; }

    /// <summary>For a sink: what it writes to may as well be no store, such as a stream of anything.</summary>
    public bool IsOpen { get; init; }

    /// <summary>For a sink that writes a message about a member: the text in it where the library puts the member's value; null for any other sink.</summary>
    public string? Echo { get; init; }

    /// <summary>For <see cref="FactVerb.Client"/>: how the client is told where to go; for a sink the host it goes to if no client says otherwise.</summary>
    public ClientForm Form { get; init; } = ClientForm.None;

    /// <summary>For <see cref="FactVerb.Setting"/>: when it lays data open.</summary>
    public SettingForm Setting { get; init; } = SettingForm.On;

    /// <summary>The documentation comment id of the type the target stands in, without its prefix; null for hosts and names.</summary>
    public string? TypeName { get; init; }

    /// <summary>Name of the member; null where the target is a type, a host or a name.</summary>
    public string? MemberName { get; init; }

    /// <summary>What is named by no more than a name or a phrase: what follows <c>name:</c>; null for any other target.</summary>
    public string? BareName => Target.StartsWith(NamePrefix, StringComparison.Ordinal) ? Target.Substring(NamePrefix.Length) : null;

    /// <summary>Every overload of the member is meant.</summary>
    public bool AnyOverload { get; init; }

    /// <summary>Whether the line holds for the version of the assembly that the symbol comes from.</summary>
    public bool HoldsFor(ISymbol symbol) => Versions is not { } versions || versions.Contains(symbol.ContainingAssembly.Identity.Version);
}
