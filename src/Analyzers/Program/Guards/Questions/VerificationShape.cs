using System;
using System.Collections.Generic;
using CsLawAnalyzers.PersonalData.Names;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Guards.Questions;

/// <summary>
/// A program's own verification of who somebody is, known by its shape where its name does not say whose code or number it looks at: it takes a phone number and a code, or a name and an
/// identity or card number, and gives back a decision. Taking a code alone it may be about a picture that keeps robots out.
/// </summary>
internal static class VerificationShape
{
    private static readonly string[] s_verifying = { "Verify", "Check", "Validate", "Confirm", "Match", "Compare", "Authenticate", "Auth", "Consume", "Redeem", "TryVerify", "TryCheck", "TryValidate", "TryConsume", "核验", "验证", "校验", "认证", "Heyan", "Yanzheng", "Jiaoyan", "Renzheng" };
    private static readonly HashSet<string> s_phone = new(StringComparer.OrdinalIgnoreCase) { "phone", "mobile", "cellphone", "tel", "telephone", "shouji", "shoujihao", "手机", "手机号" };
    private static readonly HashSet<string> s_code = new(StringComparer.OrdinalIgnoreCase) { "code", "otp", "captcha", "pin", "验证码", "yzm", "yanzhengma" };
    private static readonly HashSet<string> s_sealed = new(StringComparer.OrdinalIgnoreCase) { "code", "encrypted", "iv", "ticket", "jscode" };
    private static readonly HashSet<string> s_name = new(StringComparer.OrdinalIgnoreCase) { "name", "xingming", "姓名" };
    private static readonly HashSet<string> s_number = new(StringComparer.OrdinalIgnoreCase) { "card", "cert", "certificate", "idcard", "idno", "identity", "sfzh", "shenfenzheng", "shenfenzhenghao", "zjhm", "zhengjianhao", "uscc", "bankcard", "身份证", "身份证号", "证件" };

    /// <summary>Whether a name may be that of a verification. Asked of every name that code calls, so it splits none.</summary>
    public static bool MayBe(string name)
    {
        foreach (string verifying in s_verifying)
        {
            if (Begins(name, verifying))
                return true;
        }

        return IsObtaining(name);
    }

    /// <summary>
    /// Whether the method turns a code or a sealed text of a platform into the phone number that the platform has verified, as <c>getPhoneNumber</c> of the mini-programs does. There is a
    /// number or an exception; a number looked up by the key of a user is no such thing.
    /// </summary>
    public static bool Obtains(IMethodSymbol method)
    {
        if (method.Parameters.IsEmpty || !IsObtaining(method.Name))
            return false;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            foreach (string word in IdentifierWords.Split(parameter.Name))
            {
                if (s_sealed.Contains(word))
                    return true;
            }
        }

        return false;
    }

    private static bool IsObtaining(string name) =>
        (Begins(name, "Get") || Begins(name, "Decrypt") || Begins(name, "Fetch") || Begins(name, "Exchange")) && name.IndexOf("Phone", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool Begins(string name, string word) =>
        name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (name.Length == word.Length || !char.IsLower(name[word.Length]));

    /// <summary>Whether the method has the shape.</summary>
    public static bool Is(IMethodSymbol method)
    {
        if (method.Parameters.IsEmpty || !MayBe(method.Name))
            return false;
        if (Obtains(method))
            return true;
        Parts parts = Parts.None;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            parts |= Of(parameter.Name, parameter.Type);
            // A request object, as long as it is the program's own or a package's.
            if (parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } request && OuterNamespace.Of(request) is not ("System" or "Microsoft"))
            {
                foreach (ISymbol member in request.GetMembers())
                {
                    if (member is IPropertySymbol { IsStatic: false } property)
                        parts |= Of(property.Name, property.Type);
                }
            }
        }

        return (parts & Parts.PhoneAndCode) == Parts.PhoneAndCode || (parts & Parts.NameAndNumber) == Parts.NameAndNumber;
    }

    private static Parts Of(string name, ITypeSymbol type)
    {
        if (type.SpecialType is not (SpecialType.System_String or SpecialType.System_Int32 or SpecialType.System_Int64))
            return Parts.None;
        Parts parts = Parts.None;
        foreach (string word in IdentifierWords.Split(name))
        {
            if (s_phone.Contains(word))
                parts |= Parts.Phone;
            if (s_code.Contains(word))
                parts |= Parts.Code;
            if (s_name.Contains(word))
                parts |= Parts.Name;
            if (s_number.Contains(word))
                parts |= Parts.Number;
        }

        return parts;
    }

    [Flags]
    private enum Parts
    {
        None = 0,
        Phone = 1,
        Code = 2,
        PhoneAndCode = Phone | Code,
        Name = 4,
        Number = 8,
        NameAndNumber = Name | Number,
    }
}
