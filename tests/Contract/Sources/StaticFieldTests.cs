using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using CsLawAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Contract.Sources;

/// <summary>
/// A static that holds a symbol, a tree or a compilation keeps a whole compilation alive in an editor for as long as it runs. The one way to keep
/// something beside a compilation is a <see cref="ConditionalWeakTable{TKey, TValue}"/> keyed by it.
/// </summary>
public class StaticFieldTests
{
    private static readonly Type[] s_perCompilation =
    [
        typeof(ISymbol), typeof(Compilation), typeof(SyntaxTree), typeof(SyntaxNode), typeof(SyntaxToken), typeof(SemanticModel), typeof(IOperation),
        typeof(AttributeData), typeof(Document), typeof(Project), typeof(Solution),
    ];

    private static readonly Assembly[] s_assemblies = [typeof(ThemeAnalyzer).Assembly, typeof(CodeFixes.Repairs.FindingFix).Assembly];

    [Fact]
    public void No_static_field_holds_what_belongs_to_a_compilation() =>
        Agreement.Holds(
            from field in StaticFields()
            let held = Held(field.FieldType, [])
            where held is not null
            select $"{field.DeclaringType}.{field.Name} is a static that can hold {held}; keep it in the context of a compilation, or in a ConditionalWeakTable keyed by the compilation.");

    [Fact]
    public void The_check_sees_through_collections_and_types_of_our_own()
    {
        Assert.NotNull(Held(typeof(Lazy<Dictionary<string, IMethodSymbol[]>>), []));
        Assert.NotNull(Held(typeof(KnownFlow), []));
        Assert.NotNull(Held(typeof(ConditionalWeakTable<ISymbol, string>), []));
        Assert.Null(Held(typeof(ConditionalWeakTable<Compilation, ISymbol>), []));
        Assert.Null(Held(typeof(Lazy<Dictionary<string, int[]>>), []));
    }

    /// <summary>Generic types declare their statics once for each construction, so the definition is looked at; code that the compiler writes is included.</summary>
    private static IEnumerable<FieldInfo> StaticFields() =>
        s_assemblies.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)).Where(field => !field.IsLiteral);

    /// <summary>The first type of <see cref="s_perCompilation"/> that a value of the type can hold, or null.</summary>
    private static Type? Held(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type))
            return null;
        if (s_perCompilation.FirstOrDefault(forbidden => forbidden.IsAssignableFrom(type)) is { } found)
            return found;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ConditionalWeakTable<,>) && type.GetGenericArguments()[0] == typeof(Compilation))
            return null;
        // A delegate takes its type arguments and does not hold them; what a lambda in a static captures sits in a type of ours, whose own statics are looked at.
        if (type.IsSubclassOf(typeof(Delegate)))
            return null;

        IEnumerable<Type> parts = type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments();
        if (s_assemblies.Contains(type.Assembly))
            parts = parts.Concat(InstanceFields(type).Select(field => field.FieldType));
        return parts.Select(part => Held(part, seen)).FirstOrDefault(held => held is not null);
    }

    private static IEnumerable<FieldInfo> InstanceFields(Type type)
    {
        for (Type? current = type; current is not null && s_assemblies.Contains(current.Assembly); current = current.BaseType)
        {
            foreach (FieldInfo field in current.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                yield return field;
        }
    }
}
