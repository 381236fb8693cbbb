using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>Which attributes a framework runs before a handler. One that it does not run there is a label: it stands in the code and refuses nobody.</summary>
internal static class AttributeEnforcement
{
    /// <summary>Whether some framework runs attributes of the type, wherever that is.</summary>
    public static bool IsRun(INamedTypeSymbol attribute) =>
        IsDemand(attribute) || IsFilter(attribute) || AsksForAuthorization(attribute) || IsOldFilter(attribute) || Signs.Implements(attribute, "IEndpointFilter") || Signs.Implements(attribute, "IHubFilter");

    /// <summary>Whether the attribute is run before a handler of the kind.</summary>
    /// <param name="attribute">The attribute's type.</param>
    /// <param name="kind">The kind of the endpoint.</param>
    /// <param name="isOnHandler">Whether it stands on the handler itself and not on the type around it.</param>
    public static bool Runs(INamedTypeSymbol attribute, EndpointKind kind, bool isOnHandler)
    {
        switch (kind)
        {
            case EndpointKind.Function:
                // The isolated worker runs middleware alone; only the old in-process model has filters.
                return Signs.Implements(attribute, "IFunctionFilter");
            case EndpointKind.ClassicMvc or EndpointKind.WebApi:
                return IsOldFilter(attribute);
            case EndpointKind.Controller or EndpointKind.ApplicationService:
                return IsDemand(attribute) || IsFilter(attribute) || AsksForAuthorization(attribute);
            case EndpointKind.RazorPage:
                // The framework reads the page model alone (MVC1001); the guard library looks at handlers too.
                return IsDemand(attribute) || (!isOnHandler && (AsksForAuthorization(attribute) || RunsOnPages(attribute)));
            case EndpointKind.BlazorForm:
                // The router asks what stands on the component; what submits a form asks nothing.
                return !isOnHandler && (IsDemand(attribute) || AsksForAuthorization(attribute));
            default:
                // Endpoint metadata; filters of MVC are none.
                return IsDemand(attribute) || AsksForAuthorization(attribute);
        }
    }

    /// <summary>Whether a filter runs for pages: filters of actions do not, and a factory is judged by what it makes.</summary>
    public static bool RunsOnPages(ITypeSymbol filter)
    {
        foreach (INamedTypeSymbol contract in filter.AllInterfaces)
        {
            if (contract.Name is "IAuthorizationFilter" or "IAsyncAuthorizationFilter" or "IPageFilter" or "IAsyncPageFilter" or "IResourceFilter" or "IAsyncResourceFilter" or "IFilterFactory")
                return true;
        }

        return false;
    }

    private static bool IsDemand(INamedTypeSymbol attribute) => Signs.DerivesFrom(attribute, "EndpointDemandAttribute");

    private static bool IsFilter(INamedTypeSymbol attribute) => Signs.Implements(attribute, "IFilterMetadata");

    private static bool AsksForAuthorization(INamedTypeSymbol attribute) => Signs.Implements(attribute, "IAuthorizeData") || Signs.Implements(attribute, "IAuthorizationRequirementData");

    /// <summary>Filters of ASP.NET MVC and Web API, whose contracts have names of their own.</summary>
    private static bool IsOldFilter(INamedTypeSymbol attribute) =>
        Signs.DerivesFrom(attribute, "FilterAttribute") || Signs.DerivesFrom(attribute, "ActionFilterAttribute") || Signs.Implements(attribute, "IMvcFilter") || Signs.Implements(attribute, "IFilter");
}
