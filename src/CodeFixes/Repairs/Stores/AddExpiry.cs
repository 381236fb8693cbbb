using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CsLawAnalyzers.CodeFixes.Repairs.Stores;

/// <summary>Gives a cache entry a lifetime of an hour, by the overload of the same method that takes one.</summary>
internal sealed class AddExpiry : Repair
{
    public override string Key => "CSL2011.AddExpiry";

    public override string Title => FixTexts.Get("AddExpiry");

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) => Entry(context, diagnostic) is not null;

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach ((InvocationExpressionSyntax entry, ArgumentSyntax lifetime) in diagnostics.Select(diagnostic => Entry(context, diagnostic)!.Value).GroupBy(entry => entry.Call).Select(group => group.First()))
            editor.ReplaceNode(entry, (current, _) => ((InvocationExpressionSyntax)current).AddArgumentListArguments(lifetime));
    }

    /// <summary>The call that makes the entry, and the argument by which it would say its lifetime.</summary>
    private static (InvocationExpressionSyntax Call, ArgumentSyntax Lifetime)? Entry(RepairContext context, Diagnostic diagnostic)
    {
        foreach (InvocationExpressionSyntax call in context.NodeAt(diagnostic).AncestorsAndSelf().OfType<InvocationExpressionSyntax>())
        {
            if (context.Model.GetSymbolInfo(call, context.Cancellation).Symbol is not IMethodSymbol method
                || context.Program.Libraries.Find(method, FactVerb.Expiry) is not { Arguments: { IsEmpty: false } names })
            {
                continue;
            }

            IMethodSymbol declared = (method.ReducedFrom ?? method).OriginalDefinition;
            int given = call.ArgumentList.Arguments.Count + (method.ReducedFrom is null ? 0 : 1);
            foreach (IMethodSymbol overload in declared.ContainingType.GetMembers(declared.Name).OfType<IMethodSymbol>())
            {
                if (overload.Parameters.Length > given && names.Contains(overload.Parameters[given].Name) && Lifetime(context, call.SpanStart, overload.Parameters[given].Type) is { } lifetime)
                    return (call, SyntaxFactory.Argument(SyntaxFactory.ParseExpression(lifetime)));
            }

            return null;
        }

        return null;
    }

    private static string? Lifetime(RepairContext context, int position, ITypeSymbol type)
    {
        if (context.Compilation.GetTypeByMetadataName("System.TimeSpan") is not { } span)
            return null;
        string hour = span.ToMinimalDisplayString(context.Model, position) + ".FromHours(1)";
        ITypeSymbol taken = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        if (SymbolEqualityComparer.Default.Equals(taken, span))
            return hour;
        return taken.Name == "DistributedCacheEntryOptions" ? "new " + taken.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToMinimalDisplayString(context.Model, position) + " { AbsoluteExpirationRelativeToNow = " + hour + " }" : null;
    }
}
