using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries.Hosts;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Libraries;

/// <summary>
/// What the members of libraries do, for one compilation: the embedded lists and the project's own lines. Nothing is resolved in advance; a member
/// that is asked for is looked up by its name, and only if that is known by the name of its type.
/// </summary>
internal sealed class LibraryKnowledge
{
    private const string Sequences = "System.Linq.Enumerable";

    private readonly Compilation _compilation;
    private readonly FactLists _lists;
    private readonly KnownTypes _types;
    private readonly MadeFunctions _functions;
    private readonly Lazy<HashSet<string>> _keyLifetimes;
    private readonly Lazy<FormNames> _forms;
    private readonly Lazy<IncomingParts> _incoming;
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<LibraryFact>> _found = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<FactVerb, ImmutableArray<LibraryFact>> _present = new();
    private readonly ConcurrentDictionary<string, ISymbol?> _places = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<INamedTypeSymbol, string> _typeNames = new(SymbolEqualityComparer.Default);

    public LibraryKnowledge(Compilation compilation, ImmutableArray<LibraryFact> configured)
    {
        _compilation = compilation;
        _lists = FactLists.Of(configured);
        _types = new KnownTypes(compilation, _lists.TypeNames);
        LoggerNames = new LoggerNames(LoggerWords);
        _functions = new MadeFunctions(this, compilation);
        _keyLifetimes = new(() => FactLists.NamesOf(Present(FactVerb.Expiry).Where(fact => fact.IsForKey)));
        _forms = new(() => new FormNames(this));
        _incoming = new(() => new IncomingParts(this));
        Requests = new DeclaredRequests(this);
    }

    /// <summary>The project's own lines.</summary>
    public ImmutableArray<LibraryFact> Configured => _lists.Configured;

    /// <summary>What the compilation references.</summary>
    public ImmutableArray<MetadataReference> References => _compilation.ExternalReferences;

    /// <summary>Which data may go where.</summary>
    public SinkPolicy Policy => _lists.Policy;

    public HostTable Hosts => _lists.Hosts;

    /// <summary>What hosts do with what they are sent.</summary>
    public ServiceRoles Services => _lists.Services;

    /// <summary>Methods that a library turns into requests.</summary>
    public DeclaredRequests Requests { get; }

    /// <summary>The names of the members that put something into the object they are called on, known to the compilation or not.</summary>
    public HashSet<string> Fills => _lists.Fills;

    /// <summary>The names of the methods, known to the compilation, that give what a cache keeps under a key its lifetime.</summary>
    public HashSet<string> KeyLifetimes => _keyLifetimes.Value;

    /// <summary>What gives values by keys that name them, by names alone.</summary>
    public KeyedNames KeyedNames => _lists.KeyedNames;

    /// <summary>What tells who is calling.</summary>
    public CallerNames Callers => _lists.Callers;

    /// <summary>What looks at the form of a text alone.</summary>
    public FormNames Forms => _forms.Value;

    /// <summary>What holds a request while it is answered.</summary>
    public IncomingParts Incoming => _incoming.Value;

    /// <summary>How programs name their own checks.</summary>
    public GuardNames GuardNames => _lists.GuardNames;

    /// <summary>Loggers of the program's own, by their shape.</summary>
    public LoggerNames LoggerNames { get; }

    /// <summary>How such loggers are called.</summary>
    public LoggerWords LoggerWords => _lists.LoggerWords;

    /// <summary>How programs name what hides data. Where the source is at hand, what it does counts and not its name.</summary>
    public GuardNames SanitizerNames => _lists.SanitizerNames;

    /// <summary>How programs name what a check answers: <c>granted</c>, <c>refused</c> and the like.</summary>
    public GuardNames OutcomeNames => _lists.OutcomeNames;

    /// <summary>Questions that say by the type they are asked of what they are about: <c>consents.CheckAsync(user)</c>.</summary>
    public QuestionNames QuestionNames => _lists.QuestionNames;

    /// <summary>How programs name what is true on a developer's machine only.</summary>
    public GuardNames DevelopmentNames => _lists.DevelopmentNames;

    /// <summary>The facts about a method, property or field, by its original definition, its overridden members and the interface members it implements.</summary>
    public ImmutableArray<LibraryFact> Find(ISymbol member)
    {
        if (member is IMethodSymbol { ReducedFrom: { } unreduced })
            member = unreduced;
        member = member.OriginalDefinition;
        // Most calls of a program are ruled out by name, without touching the cache.
        if (_lists.Table.Members(NameOf(member)) is not { } byType)
            return ImmutableArray<LibraryFact>.Empty;
        return _found.TryGetValue(member, out ImmutableArray<LibraryFact> facts) ? facts : _found.GetOrAdd(member, Search(member, byType));
    }

    /// <summary>The facts about the operator of sequences that has the name, as LINQ to Objects has it.</summary>
    public ImmutableArray<LibraryFact> OfSequences(string name) =>
        _lists.Table.Members(name) is { } byType && byType.TryGetValue(Sequences, out ImmutableArray<LibraryFact> facts) ? facts : ImmutableArray<LibraryFact>.Empty;

    /// <summary>The member that a fact names as a place inside an object, or null where the compilation does not know it.</summary>
    public ISymbol? Place(string id) =>
        _places.TryGetValue(id, out ISymbol? place) ? place : _places.GetOrAdd(id, DocumentationCommentId.GetFirstSymbolForDeclarationId(id, _compilation));

    /// <summary>The facts of the verb whose type this compilation knows.</summary>
    public ImmutableArray<LibraryFact> Present(FactVerb verb) =>
        _present.TryGetValue(verb, out ImmutableArray<LibraryFact> known) ? known : _present.GetOrAdd(verb, _lists.Known(verb, _types));

    /// <summary>Whether the compilation knows the type, which a line speaks of or which the lists name beside them.</summary>
    public bool Knows(string type) => _types.Hold(type);

    /// <summary>The facts of the verb, whether this compilation knows their type or not; the project's own first, so that they hold where one is enough.</summary>
    public IEnumerable<LibraryFact> All(FactVerb verb) => _lists.All(verb);

    /// <summary>The types that lines of the verb speak of, where they need not resolve.</summary>
    public NamedTypes Types(FactVerb verb) => _lists.Types(verb);

    /// <summary>The first fact of the verb about the member, or null.</summary>
    public LibraryFact? Find(ISymbol member, FactVerb verb)
    {
        foreach (LibraryFact fact in Find(member))
        {
            if (fact.Verb == verb)
                return fact;
        }

        return null;
    }

    /// <summary>The first fact of the verb about the type, its bases or its interfaces, or null.</summary>
    /// <param name="type">The type.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="kind">The kind; null for any.</param>
    public LibraryFact? FindType(ITypeSymbol? type, FactVerb verb, string? kind = null)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (Fact(current) is { } fact)
                return fact;
        }

        if (type is not null)
        {
            foreach (INamedTypeSymbol contract in type.AllInterfaces)
            {
                if (Fact(contract) is { } fact)
                    return fact;
            }
        }

        return null;

        LibraryFact? Fact(ITypeSymbol candidate)
        {
            if (candidate.OriginalDefinition is INamedTypeSymbol named)
            {
                foreach (LibraryFact fact in OfType(named))
                {
                    if (fact.Verb == verb && (kind is null || fact.Kind == kind))
                        return fact;
                }
            }

            return null;
        }
    }

    /// <summary>
    /// The sink fact of an attribute on a method whose body a generator writes, such as a source-generated logging method, or of a method that is a request; else
    /// null. A logger of the program's own is one by its shape.
    /// </summary>
    public LibraryFact? DeclaredSink(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return _functions.Find(method.ContainingType);
        if (!method.IsPartialDefinition)
            return Requests.Sink(method) ?? LoggerNames.Find(method);
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type)
                continue;
            foreach (LibraryFact fact in OfType(type.OriginalDefinition))
            {
                if (fact.Verb == FactVerb.Sink)
                    return fact;
            }
        }

        return null;
    }

    /// <summary>
    /// What attributes of a logging method's parameter say: that its object is written member by member, or that the framework redacts it.
    /// </summary>
    public PayloadShape? DeclaredShape(IParameterSymbol parameter, out bool isHidden)
    {
        isHidden = false;
        foreach (AttributeData attribute in parameter.GetAttributes())
        {
            for (INamedTypeSymbol? type = attribute.AttributeClass; type is not null; type = type.BaseType)
            {
                foreach (LibraryFact fact in OfType(type.OriginalDefinition))
                {
                    isHidden |= fact.Verb == FactVerb.Sanitizer;
                    if (fact is { Verb: FactVerb.Sink, Shape: PayloadShape.Object })
                        return PayloadShape.Object;
                }
            }
        }

        return null;
    }

    private ImmutableArray<LibraryFact> Search(ISymbol member, IReadOnlyDictionary<string, ImmutableArray<LibraryFact>> byType)
    {
        for (ISymbol? current = member; current is not null; current = Overridden(current)?.OriginalDefinition)
        {
            ImmutableArray<LibraryFact> facts = Declared(current, byType);
            if (!facts.IsEmpty)
                return facts;
        }

        if (member is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { DeclaringSyntaxReferences.IsEmpty: true } made })
            return Inherited(made, byType);

        if (member.ContainingType is { } type && !member.IsStatic)
        {
            foreach (INamedTypeSymbol contract in type.AllInterfaces)
            {
                if (!byType.ContainsKey(NameOf(contract.OriginalDefinition)))
                    continue;
                foreach (ISymbol candidate in contract.GetMembers(member.Name))
                {
                    if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate)?.OriginalDefinition, member))
                    {
                        ImmutableArray<LibraryFact> facts = Declared(candidate.OriginalDefinition, byType);
                        if (!facts.IsEmpty)
                            return facts;
                    }
                }
            }
        }

        return member is IMethodSymbol operation ? SequenceOperators.Of(operation, OfSequences(SequenceOperators.NameOf(operation.Name))) : ImmutableArray<LibraryFact>.Empty;
    }

    /// <summary>What holds for the constructors of a base and of all types derived from it.</summary>
    private ImmutableArray<LibraryFact> Inherited(INamedTypeSymbol made, IReadOnlyDictionary<string, ImmutableArray<LibraryFact>> byType)
    {
        for (INamedTypeSymbol? type = made.BaseType; type is { SpecialType: not SpecialType.System_Object }; type = type.BaseType)
        {
            if (!_lists.Table.MayBeInherited(type.MetadataName) || !byType.TryGetValue(NameOf(type.OriginalDefinition), out ImmutableArray<LibraryFact> facts))
                continue;
            ImmutableArray<LibraryFact> inherited = OfHeirs(facts, type);
            if (!inherited.IsEmpty)
                return inherited;
        }

        return ImmutableArray<LibraryFact>.Empty;
    }

    // This and Holding stand apart from where they are used: the function they hand on keeps the type, and an object for it would be made by every call of a method that held it.
    private static ImmutableArray<LibraryFact> OfHeirs(ImmutableArray<LibraryFact> facts, INamedTypeSymbol type) => facts.RemoveAll(fact => !fact.OfHeirs || !fact.HoldsFor(type));

    private ImmutableArray<LibraryFact> Declared(ISymbol member, IReadOnlyDictionary<string, ImmutableArray<LibraryFact>> byType)
    {
        if (member.ContainingType is null || !byType.TryGetValue(NameOf(member.ContainingType.OriginalDefinition), out ImmutableArray<LibraryFact> facts))
            return ImmutableArray<LibraryFact>.Empty;

        string? id = null;
        var matching = ImmutableArray.CreateBuilder<LibraryFact>();
        foreach (LibraryFact fact in facts)
        {
            if (fact.HoldsFor(member) && (fact.AnyOverload || fact.Target == (id ??= member.GetDocumentationCommentId())))
                matching.Add(fact);
        }

        return matching.ToImmutable();
    }

    private ImmutableArray<LibraryFact> OfType(INamedTypeSymbol type)
    {
        if (!_lists.Table.MaySpeakOf(type.MetadataName))
            return ImmutableArray<LibraryFact>.Empty;
        ImmutableArray<LibraryFact> facts = _lists.Table.Type(NameOf(type));
        foreach (LibraryFact fact in facts)
        {
            if (!fact.HoldsFor(type))
                return Holding(facts, type);
        }

        return facts;
    }

    private static ImmutableArray<LibraryFact> Holding(ImmutableArray<LibraryFact> facts, INamedTypeSymbol type) => facts.RemoveAll(fact => !fact.HoldsFor(type));

    private string NameOf(INamedTypeSymbol type) =>
        _typeNames.TryGetValue(type, out string? name) ? name : _typeNames.GetOrAdd(type, DocumentedTypes.NameOf(type));

    /// <summary>The name that a documentation comment id writes: an indexer is called Item there.</summary>
    private static string NameOf(ISymbol member) => member is IPropertySymbol { IsIndexer: true } ? member.MetadataName : member.Name;

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };
}
