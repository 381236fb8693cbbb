using System;
using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Rules.Confidentiality;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace CsLawAnalyzers.CodeFixes.Repairs.Values;

/// <summary>Makes <c>HMACSHA256.HashData(key, value)</c> of <c>SHA256.HashData(value)</c> and of <c>md5.ComputeHash(value)</c>, with a key of the program that is in reach.</summary>
internal sealed class UseKeyedDigest : Repair
{
    private const string Keyed = "System.Security.Cryptography.HMACSHA256";

    public override string Key => "CSL2009.UseKeyedDigest";

    public override string Title => FixTexts.Get("UseKeyedDigest");

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) => Digest(context, diagnostic) is not null;

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach ((InvocationExpressionSyntax digest, string key) in diagnostics.Select(diagnostic => Digest(context, diagnostic)!.Value).Distinct())
        {
            editor.ReplaceNode(digest, (current, _) =>
            {
                var call = (InvocationExpressionSyntax)current;
                return call
                    .WithExpression(SyntaxFactory.ParseExpression("global::" + Keyed + ".HashData").WithAdditionalAnnotations(Simplifier.Annotation))
                    .WithArgumentList(call.ArgumentList.WithArguments(call.ArgumentList.Arguments.Insert(0, SyntaxFactory.Argument(SyntaxFactory.IdentifierName(key)))))
                    .WithTriviaFrom(call);
            });
        }
    }

    private static (InvocationExpressionSyntax Digest, string Key)? Digest(RepairContext context, Diagnostic diagnostic)
    {
        foreach (InvocationExpressionSyntax call in context.NodeAt(diagnostic).AncestorsAndSelf().OfType<InvocationExpressionSyntax>())
        {
            if (context.Model.GetSymbolInfo(call, context.Cancellation).Symbol is IMethodSymbol { Parameters.Length: 1 } method && IsUnkeyed(context, call, method)
                && context.Compilation.GetTypeByMetadataName(Keyed) is { } keyed && !keyed.GetMembers("HashData").IsEmpty)
            {
                return KeyInReach(context, call) is { } key ? (call, key) : null;
            }
        }

        return null;
    }

    /// <summary>Whether the call makes a digest of bytes, by an algorithm of .NET that takes no key.</summary>
    private static bool IsUnkeyed(RepairContext context, InvocationExpressionSyntax call, IMethodSymbol method)
    {
        ITypeSymbol? algorithm = method switch
        {
            { Name: "HashData", IsStatic: true } => method.ContainingType,
            { Name: "ComputeHash", IsStatic: false } when method.Parameters[0].Type is IArrayTypeSymbol && call.Expression is MemberAccessExpressionSyntax { Expression: { } receiver } =>
                context.Model.GetTypeInfo(receiver, context.Cancellation).Type,
            _ => null,
        };
        return algorithm?.ContainingNamespace?.ToDisplayString() == "System.Security.Cryptography" && !UndoableDeidentification.IsKeyed(algorithm, context.Program.Libraries);
    }

    /// <summary>Bytes that are called a key or a secret, and do not stand in the code.</summary>
    private static string? KeyInReach(RepairContext context, SyntaxNode place) => VisibleValue.All(context, place)
        .Where(value => value is { Symbol: IFieldSymbol or IParameterSymbol, Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } })
        .Select(value => value.Symbol)
        .Where(symbol => IdentifierWords.Split(symbol.Name).Any(word => word.ToLowerInvariant() is "key" or "secret" or "pepper"))
        .Where(symbol => !StandsInCode(context, symbol))
        .Select(symbol => symbol.Name)
        .OrderBy(name => name, StringComparer.Ordinal)
        .FirstOrDefault();

    private static bool StandsInCode(RepairContext context, ISymbol key) =>
        key is IFieldSymbol { DeclaringSyntaxReferences: { Length: 1 } declared } && declared[0].GetSyntax(context.Cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value }
        && context.Program.FixedValues.Holds(value, _ => false, context.Cancellation);
}
