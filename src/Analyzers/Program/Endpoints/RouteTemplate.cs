using System;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>Route templates of controllers: type and action put together, tokens replaced.</summary>
internal static class RouteTemplate
{
    /// <summary>The route of an action: its attributes under those of its type, or the conventional one where neither has any.</summary>
    public static string Of(INamedTypeSymbol type, IMethodSymbol method, string? ofMethod, string? ofType)
    {
        string controller = type.Name.EndsWith("Controller", StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - 10) : type.Name;
        string area = Signs.FindOnTypeOrBase(type, "AreaAttribute") is { } attribute ? Signs.Text(attribute) ?? "" : "";
        if (ofMethod is null && ofType is null)
            return (area.Length > 0 ? area + "/" : "") + controller + "/" + method.Name;
        return Join(ofType, ofMethod).Replace("[controller]", controller).Replace("[action]", method.Name).Replace("[area]", area);
    }

    /// <summary>Two parts of a route; an absolute second part stands alone.</summary>
    public static string Join(string? prefix, string? template)
    {
        if (string.IsNullOrEmpty(prefix))
            return template ?? "";
        if (string.IsNullOrEmpty(template))
            return prefix!;
        if (template![0] is '/' or '~')
            return template;
        return prefix!.TrimEnd('/') + "/" + template;
    }
}
