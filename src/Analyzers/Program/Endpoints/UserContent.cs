using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>Which endpoints publish what their callers write, or bring it to other people (CSL Art. 26(1)): posts, comments, reviews, chats, direct messages.</summary>
internal static class UserContent
{
    /// <summary>How deep words may lie in what a caller sends.</summary>
    private const int MostDepth = 2;

    /// <summary>Whether the endpoint, as it is declared, publishes: by its name and by what it takes.</summary>
    public static bool IsPublishedBy(Endpoint endpoint) => endpoint.Audience is Audience.Anyone or Audience.Person && IsNamed(endpoint) && TakesWords(endpoint);

    /// <summary>Whether the endpoint, by its name, gives somebody access to a network, a telephone number or a domain name.</summary>
    public static bool GivesAccess(Endpoint endpoint) =>
        endpoint.Audience is Audience.Anyone or Audience.Person && endpoint.Verb is "POST" or "PUT" && AccessWords.Gives(Around(endpoint, Plain(endpoint.Handler)));

    private static bool IsNamed(Endpoint endpoint)
    {
        string handler = Plain(endpoint.Handler);
        switch (endpoint.Kind)
        {
            case EndpointKind.Hub:
                return PublishingWords.MayPublish(handler);
            case EndpointKind.Grpc or EndpointKind.BlazorForm or EndpointKind.Function:
                return PublishingWords.Sends(handler) && endpoint.Verb is not ("GET" or "DELETE") && PublishingWords.Publishes(Around(endpoint, handler));
            default:
                // An action that names no verb answers any; its name tells what it does.
                return (endpoint.Verb is "POST" or "PUT" or "PATCH" || (endpoint.Verb.Length == 0 && PublishingWords.Sends(handler)))
                    && (PublishingWords.Publishes(Around(endpoint, handler)) || (PublishingWords.ShowsFiles(Around(endpoint, handler)) && endpoint.Inputs.Any(TakesFile)));
        }
    }

    /// <summary>Type, handler and route as one name, without what only repeats the verb.</summary>
    private static string Around(Endpoint endpoint, string handler)
    {
        // The type that exposes the handler, which may stand in a base class.
        string type = endpoint.Kind != EndpointKind.MinimalApi && endpoint.Name.IndexOf('.') is > 0 and var end ? endpoint.Name.Substring(0, end) : "";
        return type + "." + handler + "." + WithoutHandler(endpoint);
    }

    private static bool TakesFile(BoundInput input) =>
        input.Source is BindingSource.File || input.Type?.Name is "IFormFile" or "IFormFileCollection" or "IBrowserFile";

    private static string WithoutHandler(Endpoint endpoint)
    {
        string route = endpoint.Route, name = endpoint.Handler.Name;
        return route.EndsWith("/" + name, StringComparison.Ordinal) ? route.Substring(0, route.Length - name.Length - 1) : route;
    }

    /// <summary>The handler's name without the verb that frameworks ask for: <c>PostAsync</c>, <c>OnPostAsync</c>. Nothing for a lambda.</summary>
    private static string Plain(IMethodSymbol handler)
    {
        if (handler.MethodKind == MethodKind.AnonymousFunction)
            return "";
        string name = handler.Name.StartsWith("On", StringComparison.Ordinal) ? handler.Name.Substring(2) : handler.Name;
        return name.StartsWith("Post", StringComparison.Ordinal) ? name.Substring(4) : name;
    }

    /// <summary>Whether the caller sends words or a file: an action that takes keys and flags alone publishes nothing.</summary>
    private static bool TakesWords(Endpoint endpoint)
    {
        foreach (BoundInput input in endpoint.Inputs)
        {
            if (input.Source is BindingSource.Route or BindingSource.Header)
                continue;
            if (input.Type is { } type && HoldsWords(input.Symbol.Name, type, input.Source is BindingSource.Body, 0))
                return true;
        }

        return endpoint.Inputs.IsEmpty && ReadsByHand(endpoint.Handler);
    }

    /// <summary>Whether a handler that binds nothing reads what its caller sent from the request itself.</summary>
    private static bool ReadsByHand(IMethodSymbol handler)
    {
        foreach (SyntaxReference declaration in handler.DeclaringSyntaxReferences)
        {
            foreach (SyntaxNode node in declaration.GetSyntax().DescendantNodes())
            {
                if (node is SimpleNameSyntax { Identifier.ValueText: "ReadFromJsonAsync" or "ReadFormAsync" or "ReadAsStringAsync" or "Form" or "Body" or "BodyReader" or "InputStream" })
                    return true;
            }
        }

        return false;
    }

    /// <param name="name">The name of the parameter or member.</param>
    /// <param name="type">Its type.</param>
    /// <param name="isWhole">The text is all that the caller sends, whatever its name.</param>
    /// <param name="depth">How deep in the request it lies.</param>
    private static bool HoldsWords(string name, ITypeSymbol type, bool isWhole, int depth)
    {
        if (type.SpecialType == SpecialType.System_String)
            return isWhole || PublishingWords.HoldsWords(name);
        if (type.Name is "IFormFile" or "IFormFileCollection" or "IBrowserFile")
            return true;
        // A request of a package or generator that is not there is named after what it holds.
        if (type.TypeKind == TypeKind.Error)
            return PublishingWords.HoldsWords(type.Name);
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None } named || depth == MostDepth)
            return false;
        if (OuterNamespace.Of(named) is "System" or "Microsoft")
        {
            // A list of what is sent; a store of comments that is handed in beside them is none.
            foreach (ITypeSymbol argument in named.TypeArguments)
            {
                if (HoldsWords(name, argument, isWhole: false, depth + 1))
                    return true;
            }

            return false;
        }

        for (INamedTypeSymbol? current = named; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public } property && HoldsWords(property.Name, property.Type, isWhole: false, depth + 1))
                    return true;
            }
        }

        return false;
    }
}
