using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Endpoints.Mapping;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Endpoints.AppWide;

/// <summary>Reads the calls by which a program registers evidence for many endpoints.</summary>
internal sealed class EvidenceRegistrations
{
    private const string GlobalFilter = "Filters.Add";

    private readonly ProgramSources _sources;
    private readonly NamedCalls _calls;
    private readonly DeclaredEvidence _declared;
    private readonly GuardNames _names;

    public EvidenceRegistrations(ProgramSources sources, NamedCalls calls, DeclaredEvidence declared, GuardNames names)
    {
        _sources = sources;
        _calls = calls;
        _declared = declared;
        _names = names;
    }

    /// <summary>All of them.</summary>
    public RegisteredEvidence Read()
    {
        ImmutableArray<Evidence> filters = Types(GlobalFilter, EvidencePlace.Global, out bool authorizes);
        ImmutableArray<Evidence> conventions = Types("Conventions.Add", EvidencePlace.Convention, out _);
        (bool Authorized, ImmutableArray<Evidence> Evidence) controllers = Mapped("MapControllers", "MapControllerRoute", "MapDefaultControllerRoute");
        (bool Authorized, ImmutableArray<Evidence> Evidence) pages = Mapped("MapRazorPages");
        (bool fallback, ImmutableArray<Evidence> asked) = Fallback();
        return new RegisteredEvidence(
            filters.AddRange(conventions).AddRange(controllers.Evidence),
            GlobalFilters(IsOldFilter),
            // Action filters do not run for pages.
            GlobalFilters(AttributeEnforcement.RunsOnPages).AddRange(pages.Evidence),
            OfHosts("AddFilter"),
            OfHosts("Interceptors.Add"),
            Middleware(),
            asked,
            Behaviors(),
            fallback,
            authorizes || controllers.Authorized,
            pages.Authorized,
            Folders("AuthorizeFolder", "AuthorizePage"),
            Folders("AllowAnonymousToPage", "AllowAnonymousToFolder"));
    }

    private ImmutableArray<Evidence> Types(string name, EvidencePlace place, out bool authorizes)
    {
        authorizes = false;
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        foreach (InvocationExpressionSyntax call in _calls.With(name))
        {
            foreach (ITypeSymbol type in TypesIn(call))
            {
                // A filter of the program's own is known by its name: ValidatePermissionAttribute, JwtAuthFilter.
                authorizes |= type.Name is "AuthorizeFilter" or "AuthorizeAttribute" || CallerWords.SpeaksOfPermission(type.Name) || CallerWords.SpeaksOfSignedIn(type.Name);
                Add(type, place, evidence);
            }
        }

        return evidence.ToImmutable();
    }

    /// <summary>What is registered for all hubs or services, or, in options of one of them, for that one.</summary>
    private ImmutableArray<(ITypeSymbol? Only, Evidence Evidence)> OfHosts(string name)
    {
        var evidence = ImmutableArray.CreateBuilder<(ITypeSymbol?, Evidence)>();
        foreach (InvocationExpressionSyntax call in _calls.With(name))
        {
            ITypeSymbol? only = OptionsOf(call);
            foreach (ITypeSymbol type in TypesIn(call))
            {
                if (_declared.OfType(type.OriginalDefinition) is var kinds && kinds != EvidenceKinds.None)
                    evidence.Add((only, new Evidence(kinds, EvidencePlace.Global, type.Name)));
            }
        }

        return evidence.ToImmutable();
    }

    /// <summary>The hub or service whose own options the call fills: <c>AddHubOptions&lt;ChatHub&gt;(o =&gt; o.AddFilter(…))</c>.</summary>
    private ITypeSymbol? OptionsOf(InvocationExpressionSyntax call)
    {
        for (SyntaxNode? around = call.Parent; around is not null and not MemberDeclarationSyntax; around = around.Parent)
        {
            if (around is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.ValueText: "AddHubOptions" or "AddServiceOptions", TypeArgumentList.Arguments: { Count: 1 } of } } })
                return Model(call.SyntaxTree).GetTypeInfo(of[0]).Type;
        }

        return null;
    }

    /// <summary>Whether a filter for all is none of ASP.NET Core: the old frameworks run it.</summary>
    private static bool IsOldFilter(ITypeSymbol type) => type is INamedTypeSymbol filter && !Signs.Implements(filter, "IFilterMetadata");

    /// <summary>The filters for all that run where it is asked.</summary>
    private ImmutableArray<Evidence> GlobalFilters(Func<ITypeSymbol, bool> run)
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        foreach (InvocationExpressionSyntax call in _calls.With(GlobalFilter))
        {
            foreach (ITypeSymbol type in TypesIn(call))
            {
                if (run(type))
                    Add(type, EvidencePlace.Global, evidence);
            }
        }

        return evidence.ToImmutable();
    }

    private ImmutableArray<Evidence> Middleware()
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        foreach ((string name, InvocationExpressionSyntax call) in _calls.Uses())
        {
            if (IsBranched(call))
                continue;
            if (name == "UseMiddleware")
            {
                foreach (ITypeSymbol type in TypesIn(call))
                    Add(type, EvidencePlace.Middleware, evidence);
            }
            else if (GuardModel.Kind(_names.Find(name)) is var kinds && kinds != EvidenceKinds.None)
            {
                evidence.Add(new Evidence(kinds, EvidencePlace.Middleware, name));
            }
        }

        return evidence.ToImmutable();
    }

    private ImmutableArray<Evidence> Behaviors()
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        foreach (string name in new[] { "AddOpenBehavior", "AddBehavior", "AddTransient", "AddScoped", "AddSingleton" })
        {
            foreach (InvocationExpressionSyntax call in _calls.With(name))
            {
                // Of the services that were found, others only offer a client.
                if (!name.EndsWith("Behavior", StringComparison.Ordinal) && !NamedCalls.IsBehavior(name, call))
                    continue;
                foreach (ITypeSymbol type in TypesIn(call))
                    Add(type, EvidencePlace.Pipeline, evidence);
            }
        }

        return evidence.ToImmutable();
    }

    /// <summary>A fallback policy asks of every endpoint that says nothing itself.</summary>
    private (bool Asks, ImmutableArray<Evidence> Evidence) Fallback()
    {
        bool asks = false;
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        foreach (InvocationExpressionSyntax call in _calls.With("SetFallbackPolicy"))
            Take(call.ArgumentList);
        foreach (AssignmentExpressionSyntax assignment in _calls.FallbackPolicies)
            Take(assignment.Right);
        return (asks, evidence.ToImmutable());

        void Take(SyntaxNode policy)
        {
            asks = true;
            if (AskingSource.Spoken(policy, _names) is var kinds && kinds != EvidenceKinds.None)
                evidence.Add(new Evidence(kinds, EvidencePlace.Policy, Endpoints.Evidence.Fallback));
        }
    }

    private (bool Authorized, ImmutableArray<Evidence> Evidence) Mapped(params string[] names)
    {
        bool authorized = false;
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        foreach (string name in names)
        {
            foreach (InvocationExpressionSyntax call in _calls.With(name))
            {
                if (IsBare(call) || Operation(call) is not { } operation)
                    continue;
                MappingChain chain = MappingChain.Read(operation, _declared, null);
                authorized |= chain.Authorized;
                evidence.AddRange(chain.Evidence);
            }
        }

        return (authorized, evidence.ToImmutable());
    }

    /// <summary>Whether nothing is chained to the call, and its file makes no group and asks nothing of one in a statement of its own, so that it says nothing more.</summary>
    private static bool IsBare(InvocationExpressionSyntax call) =>
        call is { Parent: ExpressionStatementSyntax, Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax } }
        && !FileIndex.Of(call.SyntaxTree, default).Called.Any(name => name == "MapGroup" || name.StartsWith("Require", StringComparison.Ordinal));

    private ImmutableArray<string> Folders(params string[] names)
    {
        var folders = ImmutableArray.CreateBuilder<string>();
        foreach (string name in names)
        {
            foreach (InvocationExpressionSyntax call in _calls.With(name))
            {
                if (call.ArgumentList.Arguments is { Count: > 0 } arguments && arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string folder })
                    folders.Add(folder);
            }
        }

        return folders.ToImmutable();
    }

    private void Add(ITypeSymbol type, EvidencePlace place, ImmutableArray<Evidence>.Builder evidence)
    {
        if (_declared.OfType(type.OriginalDefinition) is var kinds && kinds != EvidenceKinds.None)
            evidence.Add(new Evidence(kinds, place, type.Name));
    }

    /// <summary>The types that a registration names: as type argument, by <c>typeof</c>, or as a new object.</summary>
    private IEnumerable<ITypeSymbol> TypesIn(InvocationExpressionSyntax call)
    {
        SemanticModel model = Model(call.SyntaxTree);
        if (call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax generic })
        {
            foreach (TypeSyntax argument in generic.TypeArgumentList.Arguments)
            {
                if (model.GetTypeInfo(argument).Type is { } type)
                    yield return type;
            }
        }

        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            TypeSyntax? named = argument.Expression switch
            {
                TypeOfExpressionSyntax typeOf => typeOf.Type,
                ObjectCreationExpressionSyntax creation => creation.Type,
                _ => null,
            };
            if (named is not null && (model.GetSymbolInfo(named).Symbol as ITypeSymbol ?? model.GetTypeInfo(named).Type) is { } type)
                yield return type;
        }
    }

    /// <summary>A middleware inside <c>UseWhen</c> or <c>Map</c> sees some requests only.</summary>
    private static bool IsBranched(InvocationExpressionSyntax call)
    {
        for (SyntaxNode? around = call.Parent; around is not null and not MemberDeclarationSyntax; around = around.Parent)
        {
            if (around is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "UseWhen" or "MapWhen" or "Map" } })
                return true;
        }

        return false;
    }

    private IInvocationOperation? Operation(InvocationExpressionSyntax call) => Model(call.SyntaxTree).GetOperation(call) as IInvocationOperation;

    private SemanticModel Model(SyntaxTree tree) => _sources.Model(tree);
}
