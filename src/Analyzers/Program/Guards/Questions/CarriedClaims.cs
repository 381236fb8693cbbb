using System;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Guards.Questions;

/// <summary>
/// Evidence that a sign-in carries as a claim: <c>User.HasClaim("real_name_verified", "true")</c>, <c>User.FindFirstValue("phone_number_verified") == "true"</c>. The claim says by its name what was
/// asked when it was issued.
/// </summary>
internal sealed class CarriedClaims
{
    private readonly GuardNames _names;

    public CarriedClaims(GuardNames names) => _names = names;

    /// <summary>Methods that look for a claim, by which bodies are found that may ask for one.</summary>
    public static readonly ImmutableArray<string> Methods = ImmutableArray.Create("HasClaim", "FindFirst", "FindFirstValue");

    /// <summary>What the claim that a call looks for is evidence of.</summary>
    public EvidenceKinds Of(IInvocationOperation call)
    {
        if (!Methods.Contains(call.TargetMethod.Name) || call.TargetMethod.ContainingType?.ContainingNamespace?.ToDisplayString() != "System.Security.Claims")
            return EvidenceKinds.None;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Name is "type" or "claimType" && argument.Value.ConstantValue is { HasValue: true, Value: string type })
                return GuardModel.Kind(_names.Find(type));
        }

        return EvidenceKinds.None;
    }

    /// <summary>Whether the value that a claim must have, where the call names one, says yes.</summary>
    public static bool WantsYes(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "value")
                return IsYes(argument.Value.ConstantValue is { HasValue: true, Value: { } value } ? value : null);
        }

        return true;
    }

    /// <summary>Whether the value of a claim says yes.</summary>
    public static bool IsYes(object? value) =>
        value is string text && (string.Equals(text, "true", StringComparison.OrdinalIgnoreCase) || string.Equals(text, "yes", StringComparison.OrdinalIgnoreCase)
            || string.Equals(text, "verified", StringComparison.OrdinalIgnoreCase) || text is "1" or "Y");

    /// <summary>Whether the member is what a claim says.</summary>
    public static bool IsValue(ISymbol member) => member is { Name: "Value", ContainingType: { Name: "Claim" } owner } && owner.ContainingNamespace?.ToDisplayString() == "System.Security.Claims";
}
