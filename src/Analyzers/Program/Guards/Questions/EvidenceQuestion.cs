using System;
using CsLawAnalyzers.Libraries;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Guards.Questions;

/// <summary>Which methods ask whether there is consent, or verify who somebody is: known ones, and those whose name is such a question and whose result can answer it.</summary>
internal static class EvidenceQuestion
{
    private static readonly string[] s_asking = { "Has", "Is", "Check", "Verify", "Validate", "Can", "Did", "Was", "Are", "Confirm", "Match", "Compare", "检查", "是否", "核验", "验证", "校验", "Shifou", "ShiFou", "Heyan", "HeYan", "Yanzheng", "YanZheng", "Jiaoyan", "JiaoYan" };

    /// <summary>A state that was verified earlier is a fact that may be looked up for many reasons; these are made to be decided upon.</summary>
    private static readonly string[] s_verifying = { "Check", "Verify", "Validate", "Confirm", "Match", "Compare", "Change", "核验", "验证", "校验", "Heyan", "HeYan", "Yanzheng", "YanZheng", "Jiaoyan", "JiaoYan" };
    private static readonly string[] s_ensuring = { "Ensure", "Require", "Demand", "Assert", "Verify", "Validate", "Check", "ThrowIf" };

    /// <summary>Whether the method answers with a decision.</summary>
    /// <param name="method">The method.</param>
    /// <param name="kind">What it decides about; a single flag.</param>
    /// <param name="libraries">What library members do, and how programs name their own.</param>
    public static bool Decides(IMethodSymbol method, EvidenceKinds kind, LibraryKnowledge libraries)
    {
        bool isKnown = IsKnown(method, kind, libraries);
        if (!isKnown && !Speaks(method, kind, libraries))
            return false;
        ITypeSymbol answer = GuardWords.Answer(method.ReturnType);
        if (answer is { SpecialType: SpecialType.System_Boolean, TypeKind: TypeKind.Struct })
            return isKnown || Begins(method.Name, s_asking);
        // A verification also answers with a status or a result object, which nobody can mean to throw away.
        return kind == EvidenceKinds.Identity && !GuardWords.GivesBackNothing(method) && Begins(method.Name, s_verifying) && IsOutcome(answer, method);
    }

    /// <summary>Whether the method throws where the evidence is missing and gives back nothing.</summary>
    /// <param name="method">The method.</param>
    /// <param name="kind">What it makes sure of; a single flag.</param>
    /// <param name="libraries">How programs name their own members.</param>
    public static bool Ensures(IMethodSymbol method, EvidenceKinds kind, LibraryKnowledge libraries) =>
        GuardWords.GivesBackNothing(method) && Speaks(method, kind, libraries) && Begins(method.Name, s_ensuring);

    /// <summary>Whether a name may be that of such a method; asked before anything is bound.</summary>
    public static bool MayAsk(string name, EvidenceKinds kind, LibraryKnowledge libraries) =>
        GuardModel.Kind(libraries.GuardNames.Find(name)) == kind || (kind == EvidenceKinds.Identity && VerificationShape.MayBe(name));

    /// <summary>What the method asks for by the type that it is asked of: a check of a consent service asks for consent.</summary>
    public static EvidenceKinds AskedOf(IMethodSymbol method, LibraryKnowledge libraries) =>
        method.ContainingType is { } type ? GuardModel.Kind(libraries.QuestionNames.Find(type.Name, method.Name)) : EvidenceKinds.None;

    private static bool Speaks(IMethodSymbol method, EvidenceKinds kind, LibraryKnowledge libraries) =>
        GuardModel.Kind(libraries.GuardNames.Find(method.Name)) == kind || AskedOf(method, libraries) == kind || (kind == EvidenceKinds.Identity && VerificationShape.Is(method) && !VerificationShape.Obtains(method));

    private static bool IsKnown(IMethodSymbol method, EvidenceKinds kind, LibraryKnowledge libraries)
    {
        foreach (LibraryFact fact in libraries.Find(method))
        {
            if (fact.Verb == FactVerb.Guard && GuardModel.Kind(fact.Kind) == kind)
                return true;
        }

        return false;
    }

    /// <summary>An enumeration or a result object; not the thing itself that was looked at, such as a user or an answer of the framework.</summary>
    private static bool IsOutcome(ITypeSymbol type, IMethodSymbol method)
    {
        if (type.TypeKind == TypeKind.Enum)
            return true;
        foreach (string ending in new[] { "Result", "Response", "Outcome", "Status", "Decision", "Verdict" })
        {
            if (type.Name.EndsWith(ending, StringComparison.Ordinal) && !type.Name.EndsWith("ActionResult", StringComparison.Ordinal))
                return method.ContainingType?.Name.EndsWith("Controller", StringComparison.Ordinal) != true;
        }

        return false;
    }

    private static bool Begins(string name, string[] words)
    {
        foreach (string word in words)
        {
            if (name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length])))
                return true;
        }

        return false;
    }
}
