using System;
using System.Linq;
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
        // A static lambda captures nothing, and an initialiser has no object yet.
        if (place.Ancestors().Any(node => node is AnonymousFunctionExpressionSyntax lambda && lambda.Modifiers.Any(modifier => modifier.ValueText == "static")))
            return null;
        bool isInitializer = place.Ancestors().Any(node => node is FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null });
        bool isStatic = context.Model.GetEnclosingSymbol(place.SpanStart, context.Cancellation) is { } around && IsStatic(around);
        foreach (ISymbol symbol in context.Model.LookupSymbols(place.SpanStart).OrderBy(Rank).ThenBy(symbol => symbol.Name, StringComparer.Ordinal))
        {
            bool isAtHand = symbol switch
            {
                ILocalSymbol local => fits(local.Type) && local.DeclaringSyntaxReferences.All(declared => declared.SyntaxTree == place.SyntaxTree && declared.Span.End < place.SpanStart),
                IParameterSymbol parameter => fits(parameter.Type) && parameter.RefKind == RefKind.None && !(isStatic && parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor }),
                IFieldSymbol field => fits(field.Type) && (field.IsStatic || !isStatic && !isInitializer),
                IPropertySymbol { IsIndexer: false, GetMethod: not null } property => fits(property.Type) && (property.IsStatic || !isStatic && !isInitializer),
                _ => false,
            };
            // What is declared twice by mistake is at hand and cannot be named.
            if (isAtHand && context.Model.LookupSymbols(place.SpanStart, name: symbol.Name).Length == 1)
                return symbol.Name;
        }

        return null;
    }

    private static int Rank(ISymbol symbol) => symbol.Kind switch
    {
        SymbolKind.Local => 0,
        SymbolKind.Parameter => 1,
        SymbolKind.Field => 2,
        _ => 3,
    };

    private static bool IsStatic(ISymbol symbol)
    {
        for (ISymbol? current = symbol; current is IMethodSymbol or IFieldSymbol or IPropertySymbol; current = current.ContainingSymbol)
        {
            if (current.IsStatic)
                return true;
        }

        return false;
    }
}
