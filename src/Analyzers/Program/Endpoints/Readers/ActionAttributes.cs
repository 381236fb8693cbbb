using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints.Readers;

/// <summary>Verb and route that the attributes of an action give it: <c>[HttpPost("x")]</c>, <c>[AcceptVerbs("POST")]</c>, <c>[Route("x")]</c>.</summary>
internal static class ActionAttributes
{
    /// <summary>The verb, empty where there is none or more than one, and the template, null where there is none.</summary>
    public static (string Verb, string? Template) Read(IMethodSymbol method)
    {
        string verb = "";
        string? template = null;
        for (IMethodSymbol? current = method; current is not null && verb.Length == 0; current = current.OverriddenMethod)
        {
            foreach (AttributeData attribute in current.GetAttributes())
            {
                if (attribute.AttributeClass is not { } type)
                    continue;
                if (type.Name is "RouteAttribute" or "Route")
                {
                    template ??= Signs.Text(attribute);
                }
                else if (type.Name is "AcceptVerbsAttribute" or "AcceptVerbs")
                {
                    verb = Signs.Text(attribute)?.ToUpperInvariant() ?? "";
                    template ??= Signs.Named(attribute, "Route") as string;
                }
                else if (VerbOf(type) is { } named)
                {
                    // An action that takes both is one that takes data.
                    verb = verb.Length == 0 || verb == "GET" ? named : verb;
                    template = Signs.Text(attribute) ?? template;
                }
            }
        }

        return (verb, template);
    }

    private static string? VerbOf(INamedTypeSymbol attribute)
    {
        for (INamedTypeSymbol? current = attribute; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            switch (current.Name)
            {
                case "HttpPostAttribute" or "HttpPost": return "POST";
                case "HttpPutAttribute" or "HttpPut": return "PUT";
                case "HttpPatchAttribute" or "HttpPatch": return "PATCH";
                case "HttpDeleteAttribute" or "HttpDelete": return "DELETE";
                case "HttpGetAttribute" or "HttpGet": return "GET";
                case "HttpHeadAttribute" or "HttpHead": return "HEAD";
                case "HttpOptionsAttribute" or "HttpOptions": return "OPTIONS";
            }
        }

        return null;
    }
}
