using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Guards.Questions;
using CsLawAnalyzers.Program.Guards.Validation;
using CsLawAnalyzers.Program.Names;

namespace CsLawAnalyzers.Program.Calls;

/// <summary>The names under which the libraries of a compilation take data: what a body must write to reach one of them.</summary>
internal sealed class SinkNames
{
    private const string Constructor = ".ctor";
    private const string Item = "Item";

    private static readonly int s_log = SinkKinds.Bit("log");

    private readonly Dictionary<string, int> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _made = new(StringComparer.Ordinal);

    /// <summary>The members that take more than their arguments: what they are called on, or what a function that they make is given.</summary>
    private readonly HashSet<string> _takesReceiver = new(StringComparer.Ordinal);

    /// <summary>The simple names of types whose heirs are sinks as well: .NET names the heirs of Exception after it.</summary>
    private readonly List<(string Ending, int Bits)> _heirs = new();

    private readonly ConcurrentDictionary<Mention, int> _bits = new();
    private readonly LoggerWords _loggers;
    private readonly GuardNames _guards;

    /// <summary>Questions that are told by the types they are asked of; null where the program declares no such type.</summary>
    private readonly QuestionNames? _questions;

    /// <param name="libraries">What libraries do.</param>
    /// <param name="program">The program, which may have nothing that some members could be called on.</param>
    public SinkNames(LibraryKnowledge libraries, NameIndex program)
    {
        _loggers = libraries.LoggerWords;
        _guards = libraries.GuardNames;
        _questions = program.Declares(libraries.QuestionNames.MayBeAsked) ? libraries.QuestionNames : null;
        foreach (LibraryFact fact in libraries.Present(FactVerb.Guard))
        {
            if (fact.MemberName is { } check)
                Put(_members, check, SinkKinds.Check);
        }

        foreach (string host in HostChecks.Names)
            Put(_members, host, SinkKinds.Check);
        foreach (string search in CarriedClaims.Methods)
            Put(_members, search, SinkKinds.Check);
        if (program.Heirs(ValidatorRules.Base).Count > 0)
        {
            foreach (string run in ValidatorRules.Runs)
                Put(_members, run, SinkKinds.Check);
        }

        Put(_members, Mention.Address, SinkKinds.Bit(UrlText.Kind));
        var sinks = new List<LibraryFact>(libraries.Present(FactVerb.Sink));
        Needed = NameGroups.Of(sinks.Select(NeededBy).Where(names => !names.IsEmpty).ToList());
        Written = program.Written(Needed);
        foreach (LibraryFact fact in sinks)
        {
            if (Needed.MayHold(Written, NeededBy(fact)))
                Add(fact, SinkKinds.Bit(fact.Kind));
        }

        foreach (LibraryFact fact in libraries.Present(FactVerb.Request))
            RequestBits |= DeclaredRequests.IsOfMethod(fact) ? SinkKinds.Bit(DeclaredRequests.SinkKind) : 0;
        foreach (LibraryFact fact in libraries.Present(FactVerb.Account))
            Add(fact, SinkKinds.Account);
    }

    /// <summary>Names of which a program writes one if it has what the member is called on, or makes the object: only <c>new()</c> leaves the type to a declaration.</summary>
    private static ImmutableArray<string> NeededBy(LibraryFact fact) =>
        fact is { MemberName: Constructor, OfHeirs: false } ? ImmutableArray.Create(SimpleName(fact.TypeName!)) : fact.Needs;

    /// <summary>Names without which a program has nothing that some of the members are called on.</summary>
    public NameGroups Needed { get; }

    /// <summary>The bits of those of which the program writes one.</summary>
    public long Written { get; }

    /// <summary>What generated bodies may lead to that an attribute asks for.</summary>
    public int DeclaredBits { get; private set; }

    /// <summary>What methods of interfaces lead to that a library makes requests of.</summary>
    public int RequestBits { get; private set; }

    /// <summary>The bits of the sinks that have the name. Code writes the same names again and again.</summary>
    public int Bits(Mention mention) => _bits.TryGetValue(mention, out int known) ? known : _bits.GetOrAdd(mention, Find(mention));

    private int Find(Mention mention)
    {
        if (mention.Arguments == Mention.MadeOf)
            return OfHeir(mention.Name);
        if (mention.Arguments == Mention.Set)
            return _given.TryGetValue(mention.Name, out int given) ? given : 0;
        if (mention.Arguments != Mention.Made)
            return Called(mention)
                | (_guards.MaySpeak(mention.Name) || (_questions?.IsBare(mention.Name) ?? false) || (mention.Arguments > 0 && VerificationShape.MayBe(mention.Name)) ? SinkKinds.Check : 0);
        return _made.TryGetValue(mention.Name, out int made) ? made : 0;
    }

    /// <summary>What a member of the name takes; a log takes nothing from a call that hands over the author's own words.</summary>
    private int Called(Mention mention)
    {
        int bits = _members.TryGetValue(mention.Name, out int known) ? known : 0;
        if (mention.IsSpoken)
            return _takesReceiver.Contains(mention.Name) ? bits : bits & ~s_log;
        return mention.Arguments > 0 && _loggers.IsLevel(mention.Name) ? bits | s_log : bits;
    }

    /// <summary>What functions lead to that libraries make: they are called by the name of the field that keeps them.</summary>
    public int FunctionBits { get; private set; }

    /// <summary>The names of members that make such functions.</summary>
    public List<string> FunctionMakers { get; } = new();

    /// <summary>Whether a call with the name may be one to a mediator, which runs the handler of what it is given.</summary>
    public static bool MayBeMediator(Mention mention) => mention.Arguments > 0 && Dispatch.IsMediatorName(mention.Name);

    private void Add(LibraryFact fact, int bits)
    {
        if (fact.MemberName is not { } name)
        {
            // Of a generated client the code that is generated writes the name of the sink.
            DeclaredBits |= fact.OfHeirs ? 0 : bits;
        }
        else if (fact.OfHeirs)
        {
            _heirs.Add((SimpleName(fact.TypeName!), bits));
        }
        else if (!fact.On.IsEmpty && fact.Into is null)
        {
            // Whoever reaches the member through another writes the name of that.
            foreach (string giver in fact.On)
            {
                string given = giver.Substring(giver.LastIndexOf('.') + 1);
                if (given == "#ctor")
                    Put(_made, SimpleName(giver.Substring(0, giver.Length - ".#ctor".Length)), bits);
                else
                    Put(_members, given, bits);
            }
        }
        else if (name == Constructor)
        {
            Put(_made, SimpleName(fact.TypeName!), bits);
            Put(_made, Mention.AnyType, bits);
        }
        else if (fact.Target[0] != 'M')
        {
            Put(_given, name == Item ? Mention.Indexer : name, bits);
        }
        else
        {
            Put(_members, name, bits);
            if (fact.Shape == PayloadShape.Delegate || fact.Arguments.Contains("this"))
                _takesReceiver.Add(name);
            if (fact.Shape == PayloadShape.Delegate)
            {
                FunctionBits |= bits;
                FunctionMakers.Add(name);
            }
        }
    }

    private int OfHeir(string name)
    {
        int bits = 0;
        foreach ((string ending, int heirBits) in _heirs)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
                bits |= heirBits;
        }

        return bits;
    }

    private static void Put(Dictionary<string, int> names, string name, int bits) =>
        names[name] = bits | (names.TryGetValue(name, out int known) ? known : 0);

    private static string SimpleName(string type)
    {
        string last = type.Substring(type.LastIndexOf('.') + 1);
        int arity = last.IndexOf('`');
        return arity < 0 ? last : last.Substring(0, arity);
    }
}
