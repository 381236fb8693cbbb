using System;
using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.CodeFixes.Repairs;

/// <summary>A local, parameter, field or property that an expression may use where it stands.</summary>
internal static class VisibleValue
{
    /// <summary>The name of the nearest one whose type fits; null if there is none.</summary>
    /// <param name="context">The document.</param>
    /// <param name="place">Where it is to be used.</param>
    /// <param name="fits">Whether a type will do.</param>
    public static string? Find(RepairContext context, SyntaxNode place, Func<ITypeSymbol, bool> fits)
    {
        foreach ((ISymbol symbol, ITypeSymbol type) in All(context, place))
        {
            if (fits(type))
                return symbol.Name;
        }

        return null;
    }

    /// <summary>All of them with their types, the nearest first: locals, parameters, fields, properties.</summary>
    /// <param name="context">The document.</param>
    /// <param name="place">Where they are to be used.</param>
    public static IEnumerable<(ISymbol Symbol, ITypeSymbol Type)> All(RepairContext context, SyntaxNode place)
    {
        if (context.Model.GetEnclosingSymbol(place.SpanStart, context.Cancellation) is not { } around)
            yield break;
        // An initialiser has no object yet.
        bool hasObject = !place.Ancestors().Any(node => node is FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null });
        foreach (ISymbol symbol in context.Model.LookupSymbols(place.SpanStart).OrderBy(Rank).ThenBy(symbol => symbol.Name, StringComparer.Ordinal))
        {
            ITypeSymbol? type = symbol switch
            {
                // A local of top-level statements is found from everywhere, and can be used there alone.
                ILocalSymbol local when local.DeclaringSyntaxReferences.All(declared => declared.SyntaxTree == place.SyntaxTree && declared.Span.End < place.SpanStart) && IsCaptured(local, around) => local.Type,
                IParameterSymbol { RefKind: RefKind.None } parameter when IsCaptured(parameter, around) => parameter.Type,
                IFieldSymbol field when field.IsStatic || (hasObject && IsOfObject(field, around)) => field.Type,
                IPropertySymbol { IsIndexer: false, GetMethod: not null } property when property.IsStatic || (hasObject && IsOfObject(property, around)) => property.Type,
                _ => null,
            };
            // What is declared twice by mistake is at hand and cannot be named.
            if (type is not null && context.Model.LookupSymbols(place.SpanStart, name: symbol.Name).Length == 1)
                yield return (symbol, type);
        }
    }

    private static int Rank(ISymbol symbol) => symbol.Kind switch
    {
        SymbolKind.Local => 0,
        SymbolKind.Parameter => 1,
        SymbolKind.Field => 2,
        _ => 3,
    };

    /// <summary>
    /// Whether nothing static stands between the code and the local or parameter. A parameter of a primary constructor belongs to the object, but for the other
    /// constructors, which cannot name it (CS9105).
    /// </summary>
    private static bool IsCaptured(ISymbol value, ISymbol around)
    {
        for (ISymbol? current = around; current is not null; current = current.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(current, value.ContainingSymbol))
                return true;
            if (current is INamedTypeSymbol type)
                return value.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } && SymbolEqualityComparer.Default.Equals(type, value.ContainingType);
            if (current.IsStatic || current is IMethodSymbol { MethodKind: MethodKind.Constructor })
                return false;
        }

        return false;
    }

    /// <summary>Whether the code has an object that the member belongs to: it stands in an instance member of the type or of one that inherits from it.</summary>
    private static bool IsOfObject(ISymbol member, ISymbol around)
    {
        for (ISymbol? current = around; current is not null; current = current.ContainingSymbol)
        {
            if (current is INamedTypeSymbol type)
                return Ancestry.Includes(type, member.ContainingType);
            if (current.IsStatic)
                return false;
        }

        return false;
    }
}
