using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Endpoints.AppWide;
using CsLawAnalyzers.Program.Endpoints.Mapping;
using CsLawAnalyzers.Program.Endpoints.Readers;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Program.Guards.Validation;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>The endpoints of a program, whichever way they are declared: by symbol where a type exposes its methods, by the call where one maps a handler.</summary>
internal sealed class EndpointModel
{
    /// <summary>More concrete heirs than this of one base class tell no more.</summary>
    private const int MostHeirs = 16;

    private readonly Compilation _compilation;
    private readonly NamedCalls _calls;
    private readonly DeclaredEvidence _declared;
    private readonly AppWideEvidence _wide;
    private readonly ValidatedConsent _validated;
    private readonly MappingReader _mapping;
    private readonly RequestReads _reads;
    private readonly ImmutableArray<EndpointReader> _readers;
    private readonly ConcurrentDictionary<INamedTypeSymbol, EndpointReader?> _hosts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, Endpoint?> _endpoints = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<IMethodSymbol>> _exposed = new();
    private readonly Lazy<Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>> _heirs;
    private readonly Lazy<bool> _publishes;

    public EndpointModel(ProgramSources sources, LibraryKnowledge libraries, MethodBodies bodies, DeclaredEvidence declared, NamedCalls calls, ProgramIndex index, ConsentRules rules)
    {
        Compilation compilation = _compilation = sources.Compilation;
        _calls = calls;
        _declared = declared;
        _wide = new AppWideEvidence(sources, calls, declared, libraries.GuardNames);
        _validated = new ValidatedConsent(index, calls, rules);
        _reads = new RequestReads(libraries, bodies);
        var bindings = new Bindings(libraries);
        var members = new BoundMembers(libraries);
        _mapping = new MappingReader(compilation, libraries, declared, _wide, _validated, bindings, _reads);
        // Old bases first: a controller of System.Web is called Controller too.
        _readers = ImmutableArray.Create<EndpointReader>(
            new ClassicWebReader(bindings), new ControllerReader(compilation, bindings, members), new RazorPageReader(bindings, members), new HubReader(bindings), new GrpcReader(), new BlazorFormReader(compilation, members),
            new ApplicationServiceReader(libraries, bindings), new FunctionReader(bindings));
        _heirs = new Lazy<Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>>(IndexHeirs);
        _publishes = new Lazy<bool>(OffersPublishing);
    }

    /// <summary>Whether calls can map endpoints; where not, no call needs to be looked at.</summary>
    public bool MapsEndpoints => _mapping.IsPresent;

    /// <summary>
    /// Whether the program offers what the duty of CSL Art. 26(1) binds: information publishing or instant messaging, by a hub or an action that takes posts,
    /// comments or messages; or network access, telephone access or the registration of domain names.
    /// </summary>
    public bool PublishesUserContent => _publishes.Value;

    /// <summary>The methods that a file declares in types that expose methods of their own; read once for all rules.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public ImmutableArray<IMethodSymbol> Exposed(SemanticModel file, CancellationToken cancellation) =>
        _exposed.TryGetValue(file.SyntaxTree, out ImmutableArray<IMethodSymbol> known) ? known : _exposed.GetOrAdd(file.SyntaxTree, FindExposed(file, cancellation));

    /// <summary>The endpoint a method is by the type that exposes it, or null.</summary>
    public Endpoint? Of(IMethodSymbol method)
    {
        if (method.ContainingType is not { } type || ReaderOf(type) is not { } reader)
            return null;
        return _endpoints.TryGetValue(method, out Endpoint? known) ? known : _endpoints.GetOrAdd(method, Find(method, type, reader));
    }

    /// <summary>The endpoint a call such as <c>app.MapPost("/x", handler)</c> maps, or null.</summary>
    public Endpoint? Mapping(IInvocationOperation call) => _mapping.Read(call);

    /// <summary>Every endpoint, in the order of files and places. Walks the whole program: for lists, not for rules.</summary>
    public ImmutableArray<Endpoint> All(CancellationToken cancellation)
    {
        var all = new List<Endpoint>();
        foreach (INamedTypeSymbol type in SourceTypes.All(_compilation))
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IMethodSymbol method && Of(method) is { } endpoint)
                    all.Add(endpoint);
            }
        }

        if (MapsEndpoints)
            all.AddRange(_mapping.All(cancellation));
        return all.OrderBy(endpoint => endpoint.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(endpoint => endpoint.Location.SourceSpan.Start).ToImmutableArray();
    }

    private ImmutableArray<IMethodSymbol> FindExposed(SemanticModel file, CancellationToken cancellation)
    {
        // A type may be declared in parts, also within one file.
        HashSet<INamedTypeSymbol>? seen = null;
        ImmutableArray<IMethodSymbol>.Builder? methods = null;
        foreach (SyntaxNode node in WrittenDeclarations.Of(file.SyntaxTree.GetRoot(cancellation)))
        {
            if (node is not TypeDeclarationSyntax declaration || file.GetDeclaredSymbol(declaration, cancellation) is not INamedTypeSymbol type || ReaderOf(type) is null
                || !(seen ??= new(SymbolEqualityComparer.Default)).Add(type))
            {
                continue;
            }

            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaringSyntaxReferences: { IsEmpty: false } parts } method && parts[0].SyntaxTree == file.SyntaxTree)
                    (methods ??= ImmutableArray.CreateBuilder<IMethodSymbol>()).Add(method);
            }
        }

        return methods?.ToImmutable() ?? ImmutableArray<IMethodSymbol>.Empty;
    }

    private EndpointReader? ReaderOf(INamedTypeSymbol type) =>
        _hosts.TryGetValue(type, out EndpointReader? known) ? known : _hosts.GetOrAdd(type, FindReader(type));

    private EndpointReader? FindReader(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || type.IsStatic && type.GetMembers().IsEmpty)
            return null;
        foreach (EndpointReader reader in _readers)
        {
            if (reader.Hosts(type))
                return reader;
        }

        return null;
    }

    private Endpoint? Find(IMethodSymbol method, INamedTypeSymbol type, EndpointReader reader)
    {
        // No framework makes a controller or page of an open generic class: it is a base of others.
        if (!(type.IsAbstract || (type.IsGenericType && reader is ControllerReader or ClassicWebReader or RazorPageReader)) || type.IsStatic)
            return reader.Read(method, type, _wide) is { } draft ? Complete(method, type, draft) : null;

        // A method of a base class, and of one whose type is left open, is exposed by each concrete heir that has none of its own; evidence counts where all of them have it, and the most open of them decides.
        Endpoint? common = null;
        if (!_heirs.Value.TryGetValue(type.OriginalDefinition, out List<INamedTypeSymbol>? heirs) || heirs.Count > MostHeirs)
            return null;
        foreach (INamedTypeSymbol heir in heirs)
        {
            if (Overrides(heir, method, type) || ReaderOf(heir) is not { } own || own.Read(method, heir, _wide) is not { } draft)
                continue;
            Endpoint endpoint = Complete(method, heir, draft);
            common = common is null ? endpoint : Common(common, endpoint);
        }

        return common;
    }

    /// <summary>Whether the heir, or a class between the two, has its own method in the place of the base's.</summary>
    private static bool Overrides(INamedTypeSymbol heir, IMethodSymbol method, INamedTypeSymbol type)
    {
        if (!method.IsVirtual && !method.IsOverride)
            return false;
        for (INamedTypeSymbol? current = heir; current is not null && !SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, type.OriginalDefinition); current = current.BaseType)
        {
            if (Dispatch.Override(current, method.OriginalDefinition) is not null)
                return true;
        }

        return false;
    }

    private static Endpoint Common(Endpoint left, Endpoint right)
    {
        (Endpoint open, Endpoint other) = left.Audience <= right.Audience ? (left, right) : (right, left);
        ImmutableArray<Evidence> shared = open.Evidence.RemoveAll(evidence => (other.Declared & evidence.Kinds) == EvidenceKinds.None);
        return open with { Evidence = shared };
    }

    private Endpoint Complete(IMethodSymbol method, INamedTypeSymbol type, EndpointDraft draft)
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        _declared.Collect(draft.Kind, method, type, evidence);
        evidence.AddRange(draft.Registered);
        evidence.AddRange(_wide.PipelineOf(method, type));
        _validated.Collect(draft.Kind, method, type, draft.Inputs, static _ => false, evidence);
        // A product may be called Admin; who opens a handler to everybody means everybody.
        string around = (Signs.Has(method, "AllowAnonymousAttribute") ? "" : type.ContainingNamespace?.ToDisplayString()) + "." + type.Name + "." + draft.Route;
        return new Endpoint(
            draft.Kind,
            type.Name + "." + method.Name,
            method,
            method.Locations.IsEmpty ? Location.None : method.Locations[0],
            draft.Verb,
            draft.Route,
            draft.Caller ?? AudienceReader.Of(method, type, around, draft.Authorized),
            _reads)
        {
            Inputs = draft.Inputs,
            AsksForKey = draft.AsksForKey,
            Evidence = AuthorizationPolicies.Left(evidence.ToImmutable(), AudienceReader.IsOpen(method, type), AudienceReader.NamesPolicy(method, type)),
        };
    }

    private Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> IndexHeirs()
    {
        var index = new Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>(SymbolEqualityComparer.Default);
        foreach (INamedTypeSymbol type in SourceTypes.All(_compilation))
        {
            if (type.TypeKind != TypeKind.Class || type.IsAbstract || type.IsGenericType)
                continue;
            for (INamedTypeSymbol? ancestor = type.BaseType; ancestor is { SpecialType: SpecialType.None }; ancestor = ancestor.BaseType)
            {
                if (!index.TryGetValue(ancestor.OriginalDefinition, out List<INamedTypeSymbol>? heirs))
                    index.Add(ancestor.OriginalDefinition, heirs = new List<INamedTypeSymbol>());
                heirs.Add(type);
            }
        }

        return index;
    }

    private bool OffersPublishing()
    {
        foreach (INamedTypeSymbol type in SourceTypes.All(_compilation))
        {
            if (type.TypeKind != TypeKind.Class || ReaderOf(type) is null)
                continue;
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IMethodSymbol method && Of(method) is { } endpoint && (UserContent.IsPublishedBy(endpoint) || UserContent.GivesAccess(endpoint)))
                    return true;
            }
        }

        return MappedPublishing.IsIn(_calls);
    }
}
