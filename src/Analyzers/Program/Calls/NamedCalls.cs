using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Calls;

/// <summary>
/// Finds calls by the name they are written with, over the whole compilation and without binding: registrations and route mappings, which are
/// few and stand anywhere. A file that does not write one of the names is not walked.
/// </summary>
internal sealed class NamedCalls
{
    /// <summary>A call on a collection of settings: <c>options.Filters.Add(…)</c> is found as <c>Filters.Add</c>.</summary>
    private static readonly HashSet<string> s_collections = new(StringComparer.Ordinal) { "Filters", "Interceptors", "Conventions" };

    private static readonly HashSet<string> s_names = new(StringComparer.Ordinal)
    {
        "AddHttpClient", "AddRefitClient", "AddGrpcClient", "AddHttpApi", "ConfigureHttpApi", "ConfigureHttpClientDefaults", "MapPost", "MapPut", "Filters.Add", "Interceptors.Add", "Conventions.Add", "AddFilter", "UseMiddleware", "AddPolicy", "SetFallbackPolicy",
        "MapControllers", "MapControllerRoute", "MapDefaultControllerRoute", "MapRazorPages", "MapHub", "MapGrpcService", "AuthorizeFolder", "AuthorizePage",
        "AllowAnonymousToPage", "AllowAnonymousToFolder", "AddOpenBehavior", "AddBehavior", "AddValidation",
    };

    /// <summary>Calls that offer an object as a service. Only those that may offer an <c>HttpClient</c> are found by these names.</summary>
    public static readonly ImmutableArray<string> ServiceNames = ImmutableArray.Create(
        "AddScoped", "AddTransient", "AddSingleton", "TryAddScoped", "TryAddTransient", "TryAddSingleton", "AddKeyedScoped", "AddKeyedTransient", "AddKeyedSingleton");

    /// <summary>What a file must write to be walked; with it the calls whose name begins with <c>Use</c> are taken too.</summary>
    private static readonly NameSet s_written = new(
        "AddHttpClient", "AddRefitClient", "AddGrpcClient", "AddHttpApi", "ConfigureHttpApi", "ConfigureHttpClientDefaults", "MapPost", "MapPut", "Filters", "Interceptors", "Conventions", "AddFilter", "UseMiddleware", "AddPolicy", "FallbackPolicy",
        "SetFallbackPolicy", "MapControllers", "MapControllerRoute", "MapDefaultControllerRoute", "MapRazorPages", "MapHub", "MapGrpcService", "AuthorizeFolder",
        "AuthorizePage", "AddOpenBehavior", "AddBehavior", "AddValidation", "IPipelineBehavior", "BaseAddress");

    private readonly Lazy<(Dictionary<string, List<InvocationExpressionSyntax>> Calls, List<AssignmentExpressionSyntax> Fallbacks)> _found;

    public NamedCalls(ProgramIndex program) => _found = new(() => Collect(program));

    /// <summary>What <c>FallbackPolicy</c> of the authorization options is set to.</summary>
    public IReadOnlyList<AssignmentExpressionSyntax> FallbackPolicies => _found.Value.Fallbacks;

    /// <summary>The calls written with the name, in the order of the compilation's trees.</summary>
    public IReadOnlyList<InvocationExpressionSyntax> With(string name) =>
        _found.Value.Calls.TryGetValue(name, out List<InvocationExpressionSyntax>? calls) ? calls : (IReadOnlyList<InvocationExpressionSyntax>)ImmutableArray<InvocationExpressionSyntax>.Empty;

    /// <summary>Calls that put something into the request pipeline by a name of their own, such as <c>app.UseConsent()</c>.</summary>
    public IEnumerable<(string Name, InvocationExpressionSyntax Call)> Uses()
    {
        foreach (KeyValuePair<string, List<InvocationExpressionSyntax>> named in _found.Value.Calls)
        {
            if (!IsUse(named.Key))
                continue;
            foreach (InvocationExpressionSyntax call in named.Value)
                yield return (named.Key, call);
        }
    }

    /// <summary>The calls of one file whose simple name passes the test.</summary>
    /// <param name="sources">The program that the file belongs to.</param>
    /// <param name="tree">The file.</param>
    /// <param name="file">Its index.</param>
    /// <param name="test">Whether a name is of interest.</param>
    public static IEnumerable<InvocationExpressionSyntax> In(ProgramSources sources, SyntaxTree tree, FileIndex file, Func<string, bool> test) =>
        file.Calls(test) ? Passing(sources, tree, test) : Array.Empty<InvocationExpressionSyntax>();

    private static IEnumerable<InvocationExpressionSyntax> Passing(ProgramSources sources, SyntaxTree tree, Func<string, bool> test)
    {
        foreach ((string name, InvocationExpressionSyntax call) in sources.File(tree).Calls)
        {
            if (test(name))
                yield return call;
        }
    }

    private static (Dictionary<string, List<InvocationExpressionSyntax>>, List<AssignmentExpressionSyntax>) Collect(ProgramIndex program)
    {
        var calls = new Dictionary<string, List<InvocationExpressionSyntax>>(StringComparer.Ordinal);
        var fallbacks = new List<AssignmentExpressionSyntax>();
        foreach ((SyntaxTree tree, FileIndex file) in program.Files)
        {
            if (!file.Writes(s_written))
                continue;
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                if (node is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FallbackPolicy" } } fallback)
                    fallbacks.Add(fallback);
                if (node is not InvocationExpressionSyntax call || NameOf(call) is not { } name || !(s_names.Contains(name) || IsUse(name) || IsBehavior(name, call) || OffersClient(name, call)))
                    continue;
                if (!calls.TryGetValue(name, out List<InvocationExpressionSyntax>? list))
                    calls.Add(name, list = new List<InvocationExpressionSyntax>());
                list.Add(call);
            }
        }

        return (calls, fallbacks);
    }

    private static bool IsUse(string name) => name.Length > 3 && name.StartsWith("Use", StringComparison.Ordinal) && char.IsUpper(name[3]);

    /// <summary>Whether a service is registered as a stage that a mediator's requests pass.</summary>
    public static bool IsBehavior(string name, InvocationExpressionSyntax call)
    {
        if (name is not ("AddTransient" or "AddScoped" or "AddSingleton"))
            return false;
        foreach (SyntaxNode node in call.DescendantNodes())
        {
            if (node is GenericNameSyntax { Identifier.ValueText: "IPipelineBehavior" })
                return true;
        }

        return false;
    }

    /// <summary>Whether a registration writes <c>HttpClient</c>, or offers an object that was made before.</summary>
    private static bool OffersClient(string name, InvocationExpressionSyntax call)
    {
        if (!ServiceNames.Contains(name))
            return false;
        foreach (SyntaxNode node in call.ArgumentList.DescendantNodes())
        {
            if (node is IdentifierNameSyntax { Identifier.ValueText: { } written } && (written == "HttpClient" || node.Parent is ArgumentSyntax))
                return true;
        }

        return false;
    }

    /// <summary>The simple name that a call is written with; <c>Filters.Add</c> for a call on a collection of settings.</summary>
    public static string? NameOf(InvocationExpressionSyntax call)
    {
        switch (call.Expression)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add", Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: { } collection } }:
                return s_collections.Contains(collection) ? collection + ".Add" : "Add";
            case MemberAccessExpressionSyntax member:
                return member.Name.Identifier.ValueText;
            case MemberBindingExpressionSyntax binding:
                return binding.Name.Identifier.ValueText;
            case SimpleNameSyntax name:
                return name.Identifier.ValueText;
            default:
                return null;
        }
    }
}
