using System;
using CsLawAnalyzers.Libraries;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Guards;

/// <summary>Which methods ask whether consent was given: known ones, and those whose name is such a question and whose result can answer it.</summary>
internal static class ConsentQuestion
{
    private static readonly string[] s_asking = { "Has", "Is", "Check", "Verify", "Validate", "Can", "Did", "Was", "Are", "Confirm", "检查", "是否" };
    private static readonly string[] s_ensuring = { "Ensure", "Require", "Demand", "Assert", "Verify", "Validate", "Check", "ThrowIf" };

    /// <summary>Whether the method answers with a decision.</summary>
    public static bool Decides(IMethodSymbol method, LibraryKnowledge libraries) =>
        IsDecision(method.ReturnType) && (IsKnown(method, libraries) || (Speaks(method, libraries) && Begins(method.Name, s_asking)));

    /// <summary>Whether the method throws where consent is missing and gives back nothing.</summary>
    public static bool Ensures(IMethodSymbol method, LibraryKnowledge libraries) =>
        (method.ReturnsVoid || method.ReturnType is INamedTypeSymbol { Arity: 0, Name: "Task" or "ValueTask" }) && Speaks(method, libraries) && Begins(method.Name, s_ensuring);

    private static bool Speaks(IMethodSymbol method, LibraryKnowledge libraries) => libraries.GuardNames.Find(method.Name) == "consent";

    private static bool IsKnown(IMethodSymbol method, LibraryKnowledge libraries)
    {
        foreach (LibraryFact fact in libraries.Find(method))
        {
            if (fact is { Verb: FactVerb.Guard, Kind: "consent" })
                return true;
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

    private static bool IsDecision(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { Arity: 1, Name: "Task" or "ValueTask" } task)
            type = task.TypeArguments[0];
        return type is { SpecialType: SpecialType.System_Boolean, TypeKind: TypeKind.Struct };
    }
}
