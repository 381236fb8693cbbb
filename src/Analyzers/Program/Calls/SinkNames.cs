using System;
using System.Collections.Generic;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Program.Names;

namespace CsLawAnalyzers.Program.Calls;

/// <summary>The names under which the libraries of a compilation take data: what a body must write to reach one of them.</summary>
internal sealed class SinkNames
{
    private const string Constructor = ".ctor";
    private const string Item = "Item";

    private readonly Dictionary<string, int> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _made = new(StringComparer.Ordinal);

    /// <summary>The simple names of types whose heirs are sinks as well: .NET names the heirs of Exception after it.</summary>
    private readonly List<(string Ending, int Bits)> _heirs = new();

    private readonly LoggerNames _loggers;
    private readonly GuardNames _guards;

    public SinkNames(LibraryKnowledge libraries)
    {
        _loggers = libraries.LoggerNames;
        _guards = libraries.GuardNames;
        foreach (LibraryFact fact in libraries.Present(FactVerb.Guard))
        {
            if (fact.MemberName is { } check)
                Put(_members, check, SinkKinds.Check);
        }

        foreach (string host in HostChecks.Names)
            Put(_members, host, SinkKinds.Check);
        Put(_members, Mention.Address, SinkKinds.Bit(UrlText.Kind));
        foreach (LibraryFact fact in libraries.Present(FactVerb.Sink))
            Add(fact, SinkKinds.Bit(fact.Kind));
        foreach (LibraryFact fact in libraries.Present(FactVerb.Request))
            RequestBits |= DeclaredRequests.IsOfMethod(fact) ? SinkKinds.Bit(DeclaredRequests.SinkKind) : 0;
        foreach (LibraryFact fact in libraries.Present(FactVerb.Account))
            Add(fact, SinkKinds.Account);
    }

    /// <summary>What generated bodies may lead to that an attribute asks for.</summary>
    public int DeclaredBits { get; private set; }

    /// <summary>What methods of interfaces lead to that a library makes requests of.</summary>
    public int RequestBits { get; private set; }

    /// <summary>The bits of the sinks that have the name.</summary>
    public int Bits(Mention mention)
    {
        if (mention.Arguments == Mention.MadeOf)
            return OfHeir(mention.Name);
        if (mention.Arguments != Mention.Made)
            return (_members.TryGetValue(mention.Name, out int bits) ? bits : 0) | (mention.Arguments > 0 && _loggers.IsLevel(mention.Name) ? SinkKinds.Bit("log") : 0)
                | (_guards.Find(mention.Name) is not null || (mention.Arguments > 0 && VerificationShape.MayBe(mention.Name)) ? SinkKinds.Check : 0);
        return _made.TryGetValue(mention.Name, out int made) ? made : 0;
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
        else if (!fact.On.IsEmpty)
        {
            // Whoever reaches the member through a property writes the name of the property.
            foreach (string property in fact.On)
                Put(_members, property.Substring(property.LastIndexOf('.') + 1), bits);
        }
        else if (name == Constructor)
        {
            Put(_made, SimpleName(fact.TypeName!), bits);
            Put(_made, Mention.AnyType, bits);
        }
        else
        {
            Put(_members, name, bits);
            if (fact.Shape == PayloadShape.Delegate)
            {
                FunctionBits |= bits;
                FunctionMakers.Add(name);
            }

            if (name == Item)
                Put(_members, Mention.Indexer, bits);
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
