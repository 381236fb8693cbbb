using System;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLawAnalyzers.Program.Configuration;

/// <summary>Whether a compilation is a test project: what its build says, what it references, or what it is called.</summary>
internal static class TestProject
{
    private const string BuildProperty = "build_property.IsTestProject";

    private static readonly string[] s_frameworks = { "Xunit.FactAttribute", "NUnit.Framework.TestAttribute", "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute" };

    /// <param name="compilation">The compilation.</param>
    /// <param name="global">What its build says.</param>
    /// <param name="libraries">Which types it knows.</param>
    public static bool Is(Compilation compilation, AnalyzerConfigOptions global, LibraryKnowledge libraries)
    {
        if (global.TryGetValue(BuildProperty, out string? value) && value.Length > 0)
            return string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
        return Array.Exists(s_frameworks, libraries.Knows) || IsCalledSo(compilation.AssemblyName ?? "");
    }

    /// <summary>Shop.Tests, Shop.Test.Unit, Shop.FunctionalTests: a part of the name after the first ends in test. A product called Testing is none.</summary>
    private static bool IsCalledSo(string name)
    {
        string[] parts = name.Split('.');
        for (int i = 1; i < parts.Length; i++)
        {
            ImmutableArray<string> words = IdentifierWords.Split(parts[i]);
            if (words.Length > 0 && words[words.Length - 1].ToLowerInvariant() is "test" or "tests" or "unittest" or "unittests")
                return true;
        }

        return false;
    }
}
