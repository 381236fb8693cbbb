using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.PersonalData.Values;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Endpoints;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Confidentiality.Disclosures;

/// <summary>Which endpoints look up something that may be about others: not those that answer with what they were given, nor those whose caller shows who he is.</summary>
internal static class LookUp
{
    private static readonly int s_response = SinkKinds.Bit(Disclosure.Kind);

    /// <summary>Whether the endpoint, as it is declared, is one.</summary>
    public static bool Is(Endpoint endpoint, PersonalDataModel data)
    {
        // A form takes, and what its component shows is decided elsewhere.
        if (endpoint.Kind is EndpointKind.BlazorForm)
            return false;
        string name = endpoint.Handler.MethodKind == MethodKind.AnonymousFunction ? endpoint.Route : endpoint.Handler.Name;
        return (endpoint.Verb is "GET" or "HEAD" || (endpoint.Verb is "" or "POST" && CallerWords.SpeaksOfLookUp(name)))
            && !CallerWords.SpeaksOfOneself(name) && !CallerWords.SpeaksOfOneself(endpoint.Route)
            && !CallerWords.SpeaksOfSignIn(name, "") && !CallerWords.SpeaksOfSecret(name)
            && !ShowsWhoAsks(endpoint, data);
    }

    /// <summary>Whether the answer can hold personal data at all, by the handler's type and the names it writes.</summary>
    public static bool MayAnswer(Endpoint endpoint, ProgramModel program, CancellationToken cancellation)
    {
        ITypeSymbol type = ValueShape.Unwrap(endpoint.Handler.ReturnType);
        bool isOpen = type.SpecialType is SpecialType.System_String or SpecialType.System_Object || type.TypeKind is TypeKind.Dynamic or TypeKind.Error || type.IsAnonymousType || type.IsTupleType || IsAnswer(type, program.Libraries);
        return isOpen || HoldsAnything(type) || (endpoint.Kind == EndpointKind.Function && !FunctionOutputs.Answers(type, program.Libraries).IsEmpty) || endpoint.Kind is EndpointKind.Hub or EndpointKind.RazorPage || !program.Data.Carries(type).IsEmpty || endpoint.Handler.MethodKind == MethodKind.AnonymousFunction
            || (program.Names.Of(endpoint.Handler, cancellation) & s_response) != 0;
    }

    /// <summary>Whether the type is an answer of a framework, which does not tell by itself what it holds.</summary>
    public static bool IsAnswer(ITypeSymbol type, LibraryKnowledge libraries) =>
        type.Name.EndsWith("Result", System.StringComparison.Ordinal) || type.Name.StartsWith("Results", System.StringComparison.Ordinal) || (type is INamedTypeSymbol answer && libraries.Types(FactVerb.Answer).Find(answer) is not null);

    /// <summary>Whether the type is one of the program that takes whatever is to be answered: <c>class Reply { int Code; object Data; }</c>.</summary>
    private static bool HoldsAnything(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct, DeclaringSyntaxReferences.IsEmpty: false }; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, Type: { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic } })
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the caller hands over what only the person has: a password, a token, a code that was sent.</summary>
    private static bool ShowsWhoAsks(Endpoint endpoint, PersonalDataModel data)
    {
        foreach (BoundInput input in endpoint.Inputs)
        {
            if (IsSecret(input.Symbol.Name, data.Classify(input.Symbol)))
                return true;
            if (input.Type is not { } type)
                continue;
            foreach (CarriedMember member in data.Carries(type))
            {
                if (IsSecret(member.Member.Name, member.Classification))
                    return true;
            }
        }

        return false;
    }

    private static bool IsSecret(string name, Classification? classification) =>
        CallerWords.SpeaksOfSecret(name) || classification is { Taxon.Id: "password-credential" or "session-identifier" };
}
