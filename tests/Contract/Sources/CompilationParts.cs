using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Contract.Sources;

/// <summary>What belongs to one compilation and keeps all of it alive: which types can hold it, and which objects do.</summary>
internal static class CompilationParts
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Type[] s_parts =
    [
        typeof(ISymbol), typeof(Compilation), typeof(SyntaxTree), typeof(SyntaxNode), typeof(SyntaxToken), typeof(SyntaxTrivia), typeof(SyntaxReference),
        typeof(SemanticModel), typeof(IOperation), typeof(AttributeData), typeof(Location), typeof(Document), typeof(Project), typeof(Solution),
    ];

    /// <summary>The first part that the type is or that its type arguments name; null if there is none.</summary>
    public static Type? NamedIn(Type type)
    {
        if (s_parts.FirstOrDefault(part => part.IsAssignableFrom(type)) is { } part)
            return part;
        // A delegate takes its type arguments and does not hold them.
        if (IsKeyedBy(typeof(Compilation), type) || type.IsSubclassOf(typeof(Delegate)))
            return null;
        // A tree outlives its compilation while somebody types in other files, so what lies beside it must not lead back to one.
        if (IsKeyedBy(typeof(SyntaxTree), type))
            return NamedIn(type.GetGenericArguments()[1]);
        IEnumerable<Type> inner = type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments();
        return inner.Select(NamedIn).FirstOrDefault(named => named is not null);
    }

    /// <summary>The types of the objects on the way from the value to the first part it holds, joined by arrows; null if it holds none.</summary>
    public static string? HeldBy(object? value)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(object Object, string Way)>();
        Push(value, "");
        while (open.TryPop(out (object Object, string Way) current))
        {
            Type type = current.Object.GetType();
            string way = current.Way + " → " + type.Name;
            // A place outside of any tree, as additional files have, keeps nothing alive.
            if (s_parts.Any(part => part.IsAssignableFrom(type)) && current.Object is not Location { SourceTree: null })
                return way.TrimStart(' ', '→');
            if (IsKeyedBy(typeof(Compilation), type))
                continue;
            if (IsKeyedBy(typeof(SyntaxTree), type))
            {
                foreach (object entry in (System.Collections.IEnumerable)current.Object)
                    Push(entry.GetType().GetProperty("Value")!.GetValue(entry), way);
                continue;
            }

            if (current.Object is Array array)
            {
                foreach (object? element in array)
                    Push(element, way);
            }

            for (Type? declaring = type; declaring is not null; declaring = declaring.BaseType)
            {
                foreach (FieldInfo field in declaring.GetFields(Instance).Where(field => !IsLeaf(field.FieldType)))
                    Push(field.GetValue(current.Object), way);
            }
        }

        return null;

        void Push(object? next, string way)
        {
            if (next is not null && !IsLeaf(next.GetType()) && (next is ValueType || seen.Add(next)))
                open.Push((next, way));
        }
    }

    private static bool IsKeyedBy(Type key, Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ConditionalWeakTable<,>) && type.GetGenericArguments()[0] == key;

    /// <summary>Types that lead nowhere, or into the runtime itself.</summary>
    private static bool IsLeaf(Type type) =>
        type.IsPrimitive || type.IsEnum || type.IsPointer || type.IsByRefLike || type == typeof(string) || typeof(MemberInfo).IsAssignableFrom(type)
        || typeof(Assembly).IsAssignableFrom(type)
        || type.Namespace is "System.Globalization" or "System.Resources" or "System.Threading" or "System.Text.RegularExpressions";
}
