using System;
using System.Collections.Generic;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Rules.Identity.Bypass;

/// <summary>What is called like a code that was sent to a phone. A status, a country or a coupon has a code too.</summary>
internal static class CodeWords
{
    private static readonly HashSet<string> s_code = new(StringComparer.OrdinalIgnoreCase) { "code", "otp", "captcha", "验证码", "yzm", "smscode", "yanzhengma" };
    private static readonly HashSet<string> s_phone = new(StringComparer.OrdinalIgnoreCase) { "phone", "mobile", "sms", "cellphone", "tel", "telephone", "shouji", "手机", "短信" };
    private static readonly HashSet<string> s_otherCode = new(StringComparer.OrdinalIgnoreCase)
    {
        "error", "err", "status", "result", "response", "ret", "country", "area", "zip", "post", "postal", "tenant", "role", "exit", "currency", "language", "region", "city", "dept", "department", "product", "biz", "sub", "invite", "promo",
        "coupon", "http", "return", "state", "type", "org", "company", "dict", "key", "qr", "bar", "hash", "source",
    };

    /// <summary>Whether the body reads something of such a name.</summary>
    public static bool AreReadBy(DeclaredBody body)
    {
        foreach (Mention mention in body.Mentions)
        {
            if (mention.Arguments == Mention.Read && IsCodeName(mention.Name))
                return true;
        }

        return false;
    }

    /// <summary>Whether the expression names one.</summary>
    public static bool Are(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => IsCodeName(name.Identifier.ValueText),
        MemberAccessExpressionSyntax member => IsCodeName(member.Name.Identifier.ValueText),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Trim", Expression: var inner } } => Are(inner),
        _ => false,
    };

    /// <summary>Whether the code goes with a phone number: by its own name, in the type it is a member of, or among the parameters of the method.</summary>
    public static bool AreOfPhone(ISymbol code, ExpressionSyntax place, SemanticModel model)
    {
        if (IdentifierWords.HoldAny(code.Name, s_phone))
            return true;
        if (code is IPropertySymbol or IFieldSymbol && HoldsPhone(code.ContainingType))
            return true;
        ISymbol? around = code is IParameterSymbol ? code.ContainingSymbol : model.GetEnclosingSymbol(place.SpanStart);
        while (around is IMethodSymbol method)
        {
            if (IdentifierWords.HoldAny(method.Name, s_phone))
                return true;
            foreach (IParameterSymbol parameter in method.Parameters)
            {
                if (IdentifierWords.HoldAny(parameter.Name, s_phone) || (parameter.Type is INamedTypeSymbol { SpecialType: SpecialType.None } type && OuterNamespace.Of(type) is not ("System" or "Microsoft") && HoldsPhone(type)))
                    return true;
            }

            around = around.ContainingSymbol;
        }

        return false;
    }

    private static bool IsCodeName(string name)
    {
        bool isCode = false;
        foreach (string word in IdentifierWords.Split(name))
        {
            if (s_otherCode.Contains(word))
                return false;
            isCode |= s_code.Contains(word);
        }

        return isCode;
    }

    private static bool HoldsPhone(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IPropertySymbol or IFieldSymbol && IdentifierWords.HoldAny(member.Name, s_phone))
                return true;
        }

        return false;
    }
}
