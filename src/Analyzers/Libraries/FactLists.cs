using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using CsLawAnalyzers.Libraries.Hosts;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.Libraries;

/// <summary>What the lists say, whatever the compilation: those that are compiled in, alone or with a project's own lines. Each part is made when it is first asked for.</summary>
internal sealed class FactLists
{
    private static readonly string[] s_names =
    {
        "Sinks", "Sanitizers", "PassThrough", "Keyed", "Guards", "Policy", "Clients", "Requests", "Parties", "Settings", "Expiry", "Stores", "Encryption", "Frameworks",
    };

    /// <summary>Types that are asked for though no line speaks of them: the frameworks of tests, and what endpoints are mapped with.</summary>
    private static readonly string[] s_otherTypes =
    {
        "Xunit.FactAttribute", "NUnit.Framework.TestAttribute", "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute", "Microsoft.AspNetCore.Routing.IEndpointRouteBuilder",
    };

    private static readonly Lazy<ImmutableArray<LibraryFact>> s_facts = new(Read);
    private static readonly Lazy<ILookup<FactVerb, LibraryFact>> s_byVerb = new(() => Embedded.ToLookup(fact => fact.Verb));
    private static readonly Lazy<TypeNames> s_typeNames = new(() => new TypeNames(TypesOf(Embedded).Concat(s_otherTypes)));
    private static readonly Lazy<Dictionary<FactVerb, (LibraryFact Fact, int Type)[]>> s_ofTypes = new(NumberTypes);
    private static readonly FactLists s_embedded = new(ImmutableArray<LibraryFact>.Empty);

    private readonly ConcurrentDictionary<FactVerb, NamedTypes> _namedTypes = new();
    private readonly Lazy<FactTable> _table;
    private readonly Lazy<SinkPolicy> _policy;
    private readonly Lazy<HostTable> _hosts;
    private readonly Lazy<ServiceRoles> _services;
    private readonly Lazy<CallerNames> _callers;
    private readonly Lazy<HashSet<string>> _fills;
    private readonly Lazy<KeyedNames> _keyedNames;
    private readonly Lazy<LoggerWords> _loggerWords;
    private readonly Lazy<GuardNames> _guardNames;
    private readonly Lazy<GuardNames> _sanitizerNames;
    private readonly Lazy<GuardNames> _outcomeNames;
    private readonly Lazy<GuardNames> _developmentNames;
    private readonly Lazy<QuestionNames> _questionNames;

    private FactLists(ImmutableArray<LibraryFact> configured)
    {
        Configured = configured;
        _table = new(() => new FactTable(Facts));
        _policy = new(() => new SinkPolicy(Embedded, Configured));
        _hosts = new(() => Configured.Any(static fact => fact.Verb == FactVerb.Host) ? new HostTable(Configured) : HostTable.Default);
        _services = new(() => new ServiceRoles(Facts));
        _callers = new(() => new CallerNames(All(FactVerb.Caller).ToList()));
        _fills = new(() => NamesOf(All(FactVerb.Fill)));
        _keyedNames = new(() => new KeyedNames(All(FactVerb.Keyed)));
        _loggerWords = new(() => new LoggerWords(Facts));
        _guardNames = new(() => new GuardNames(Facts, FactVerb.Guard));
        _sanitizerNames = new(() => new GuardNames(Facts, FactVerb.Sanitizer));
        _outcomeNames = new(() => new GuardNames(Facts, FactVerb.Outcome));
        _developmentNames = new(() => new GuardNames(Facts, FactVerb.Development));
        _questionNames = new(() => new QuestionNames(GuardNames, OutcomeNames));
    }

    /// <summary>The facts that are compiled in.</summary>
    public static ImmutableArray<LibraryFact> Embedded => s_facts.Value;

    /// <summary>The project's own lines.</summary>
    public ImmutableArray<LibraryFact> Configured { get; }

    /// <summary>The facts by the members and types they speak of.</summary>
    public FactTable Table => _table.Value;

    /// <summary>Which data may go where.</summary>
    public SinkPolicy Policy => _policy.Value;

    /// <summary>Who stands behind a host, and where.</summary>
    public HostTable Hosts => _hosts.Value;

    /// <summary>What hosts do with what they are sent.</summary>
    public ServiceRoles Services => _services.Value;

    /// <summary>What tells who is calling.</summary>
    public CallerNames Callers => _callers.Value;

    /// <summary>The names of the members that put something into the object they are called on.</summary>
    public HashSet<string> Fills => _fills.Value;

    /// <summary>What gives values by keys that name them, by names alone.</summary>
    public KeyedNames KeyedNames => _keyedNames.Value;

    /// <summary>How loggers of a program's own are called.</summary>
    public LoggerWords LoggerWords => _loggerWords.Value;

    /// <summary>How programs name their own checks.</summary>
    public GuardNames GuardNames => _guardNames.Value;

    /// <summary>How programs name what hides data.</summary>
    public GuardNames SanitizerNames => _sanitizerNames.Value;

    /// <summary>How programs name what a check answers.</summary>
    public GuardNames OutcomeNames => _outcomeNames.Value;

    /// <summary>Questions that say by the type they are asked of what they are about.</summary>
    public QuestionNames QuestionNames => _questionNames.Value;

    /// <summary>How programs name what is true on a developer's machine only.</summary>
    public GuardNames DevelopmentNames => _developmentNames.Value;

    /// <summary>The names of all types that the facts speak of; those that are compiled in are the same object for every compilation.</summary>
    public TypeNames[] TypeNames => Configured.IsEmpty ? new[] { s_typeNames.Value } : new[] { s_typeNames.Value, new TypeNames(TypesOf(Configured)) };

    private ImmutableArray<LibraryFact> Facts => Configured.IsEmpty ? Embedded : Embedded.AddRange(Configured);

    /// <summary>The lists with the lines of a project.</summary>
    public static FactLists Of(ImmutableArray<LibraryFact> configured) => configured.IsEmpty ? s_embedded : new FactLists(configured);

    /// <summary>The facts of the verb; the project's own first, so that they hold where one is enough.</summary>
    public IEnumerable<LibraryFact> All(FactVerb verb) => Configured.Where(fact => fact.Verb == verb).Concat(s_byVerb.Value[verb]);

    /// <summary>The facts of the verb about types that are known, in the same order.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="types">Knows of <see cref="TypeNames"/>.</param>
    public ImmutableArray<LibraryFact> Known(FactVerb verb, KnownTypes types)
    {
        var known = ImmutableArray.CreateBuilder<LibraryFact>();
        foreach (LibraryFact fact in Configured)
        {
            if (fact.Verb == verb && fact.TypeName is { } type && types.Hold(type))
                known.Add(fact);
        }

        if (s_ofTypes.Value.TryGetValue(verb, out (LibraryFact Fact, int Type)[]? facts))
        {
            foreach ((LibraryFact fact, int type) in facts)
            {
                if (types.Hold(type))
                    known.Add(fact);
            }
        }

        return known.ToImmutable();
    }

    /// <summary>The types that lines of the verb speak of.</summary>
    public NamedTypes Types(FactVerb verb) => _namedTypes.TryGetValue(verb, out NamedTypes? types) ? types : _namedTypes.GetOrAdd(verb, new NamedTypes(All(verb)));

    /// <summary>The names of the members that the lines speak of.</summary>
    public static HashSet<string> NamesOf(IEnumerable<LibraryFact> facts) => new(facts.Select(fact => fact.MemberName).OfType<string>(), StringComparer.Ordinal);

    private static Dictionary<FactVerb, (LibraryFact Fact, int Type)[]> NumberTypes() => Embedded
        .Where(fact => fact.TypeName is not null)
        .GroupBy(fact => fact.Verb)
        .ToDictionary(group => group.Key, group => group.Select(fact => (fact, s_typeNames.Value.NumberOf(fact.TypeName!)!.Value)).ToArray());

    private static IEnumerable<string> TypesOf(ImmutableArray<LibraryFact> facts) => facts.Select(fact => fact.TypeName).OfType<string>();

    private static ImmutableArray<LibraryFact> Read()
    {
        var facts = ImmutableArray.CreateBuilder<LibraryFact>();
        Assembly assembly = typeof(FactLists).GetTypeInfo().Assembly;
        foreach (string name in s_names)
        {
            using Stream stream = assembly.GetManifestResourceStream("CsLawAnalyzers.Libraries." + name + ".txt")
                ?? throw new InvalidOperationException("The assembly was built without " + name + ".txt.");
            var problems = new List<FactProblem>();
            facts.AddRange(FactReader.Read(SourceText.From(stream), problems));
            if (problems.Count > 0)
                throw new InvalidOperationException(name + ".txt: " + problems[0].Line + ": " + problems[0].Reason);
        }

        return facts.ToImmutable();
    }
}
