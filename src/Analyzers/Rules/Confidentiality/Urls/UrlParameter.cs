using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Confidentiality.Urls;

/// <summary>
/// A parameter of an interface method that a library turns into a request, where it becomes part of the address: Refit's
/// <c>[Get("/readers/{phone}")]</c> and <c>[Query]</c>, WebApiClientCore's <c>[HttpGet]</c> and <c>[PathQuery]</c>.
/// </summary>
internal sealed record UrlParameter(IMethodSymbol Method, Location Location, ImmutableArray<CarriedMember> Members, bool IsMinor)
{
    /// <summary>The parameters of a declared request that carry personal data in the address.</summary>
    public static IEnumerable<UrlParameter> Of(IMethodSymbol method, ProgramModel program) =>
        program.Libraries.Requests.Find(method) is { } request ? In(method, request, program) : ImmutableArray<UrlParameter>.Empty;

    private static IEnumerable<UrlParameter> In(IMethodSymbol method, DeclaredRequest request, ProgramModel program)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (!IsInAddress(parameter, request, program.Libraries.Requests))
                continue;
            var judged = JudgedMembers.Of(UrlInputs.Personal(parameter, program.Data), UrlText.Kind, program.Libraries.Policy);
            if (!judged.Members.IsEmpty)
                yield return new UrlParameter(method, parameter.Locations[0], judged.Members, judged.Worst == SinkVerdict.Doubtful);
        }
    }

    private static bool IsInAddress(IParameterSymbol parameter, DeclaredRequest request, DeclaredRequests requests)
    {
        if (request.Names(parameter))
            return true;
        foreach (AttributeData attribute in parameter.GetAttributes())
        {
            if (requests.RoleOf(attribute) is { } role)
            {
                if (role == "name")
                    continue;
                return role is "address" or "uri";
            }

            // Another attribute of the library puts it into the body or a header.
            if (OuterNamespace.Of(attribute.AttributeClass) == OuterNamespace.Of(request.Attribute.AttributeClass))
                return false;
        }

        return parameter.Type.SpecialType != SpecialType.None || request.IsBare;
    }
}
