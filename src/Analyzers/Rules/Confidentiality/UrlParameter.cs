using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>
/// A parameter of an interface method that a library turns into a request, where it becomes part of the address: Refit's
/// <c>[Get("/readers/{phone}")]</c> and <c>[Query]</c>, WebApiClientCore's <c>[HttpGet]</c> and <c>[PathQuery]</c>.
/// </summary>
internal sealed record UrlParameter(IMethodSymbol Method, Location Location, ImmutableArray<CarriedMember> Members, bool IsMinor)
{
    private static readonly ImmutableHashSet<string> s_verbs = ImmutableHashSet.Create("Get", "Post", "Put", "Delete", "Patch", "Head", "Options");

    /// <summary>The parameters of a declared request that carry personal data in the address.</summary>
    public static IEnumerable<UrlParameter> Of(IMethodSymbol method, ProgramModel program)
    {
        if (method is not { ContainingType.TypeKind: TypeKind.Interface, MethodKind: MethodKind.Ordinary } || RequestOf(method) is not (var verb, var path))
            yield break;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (!IsInAddress(parameter, verb, path))
                continue;
            var members = ImmutableArray.CreateBuilder<CarriedMember>();
            SinkVerdict worst = SinkVerdict.Fine;
            foreach (CarriedMember member in UrlInputs.Personal(parameter, program.Data))
            {
                SinkVerdict verdict = program.Libraries.Policy.Judge(UrlText.Kind, member.Classification.Taxon.Id, Sanitization.None);
                if (verdict == SinkVerdict.Fine)
                    continue;
                members.Add(member);
                worst = verdict > worst ? verdict : worst;
            }

            if (members.Count > 0)
                yield return new UrlParameter(method, parameter.Locations[0], members.ToImmutable(), worst == SinkVerdict.Doubtful);
        }
    }

    private static (string Verb, string Path)? RequestOf(IMethodSymbol method)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type || !type.Name.EndsWith("Attribute", StringComparison.Ordinal))
                continue;
            string name = type.Name.Substring(0, type.Name.Length - "Attribute".Length);
            bool isOther = IsOf(type, "WebApiClientCore") && name.StartsWith("Http", StringComparison.Ordinal);
            if (isOther)
                name = name.Substring("Http".Length);
            if ((isOther || IsOf(type, "Refit")) && s_verbs.Contains(name))
                return (name, attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0].Value is string path ? path : "");
        }

        return null;
    }

    private static bool IsInAddress(IParameterSymbol parameter, string verb, string path)
    {
        if (path.IndexOf("{" + parameter.Name + "}", StringComparison.OrdinalIgnoreCase) >= 0)
            return true;
        foreach (AttributeData attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && (IsOf(type, "Refit") || IsOf(type, "WebApiClientCore")) && type.Name is not ("AliasAsAttribute" or "AliasAttribute"))
                return type.Name is "QueryAttribute" or "PathQueryAttribute" or "UriAttribute";
        }

        return parameter.Type.SpecialType != SpecialType.None || verb is "Get" or "Head" or "Delete";
    }

    private static bool IsOf(INamedTypeSymbol type, string library) => OuterNamespace.Of(type) == library;
}
