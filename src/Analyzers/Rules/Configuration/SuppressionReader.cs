using System;
using System.Collections.Generic;
using System.Threading;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Rules.Configuration;

/// <summary>Finds where a file sets findings of a rule aside and gives no reason. Reads syntax only, and no body.</summary>
internal static class SuppressionReader
{
    /// <summary>What editors write where a reason is to be put.</summary>
    private const string Placeholder = "<Pending>";

    /// <summary>The places and the rules they name, in the order of the file; a directive that names several rules gives one of each.</summary>
    /// <param name="root">The file.</param>
    /// <param name="isRule">Whether an id is a rule of interest.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static IEnumerable<(string Rule, Location Place)> WithoutReason(SyntaxNode root, Func<string, bool> isRule, CancellationToken cancellation)
    {
        if (root.ContainsDirectives)
        {
            for (DirectiveTriviaSyntax? directive = root.GetFirstDirective(IsPragma); directive is not null; directive = directive.GetNextDirective(IsPragma))
            {
                cancellation.ThrowIfCancellationRequested();
                PragmaWarningDirectiveTriviaSyntax pragma = (PragmaWarningDirectiveTriviaSyntax)directive;
                if (!pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword) || HasComment(pragma))
                    continue;
                foreach (ExpressionSyntax code in pragma.ErrorCodes)
                {
                    if (code is IdentifierNameSyntax { Identifier.ValueText: var id } && isRule(id))
                        yield return (id, code.GetLocation());
                }
            }
        }

        if (root is not CompilationUnitSyntax unit)
            yield break;
        foreach (AttributeListSyntax list in AttributeLists(unit, cancellation))
        {
            foreach (AttributeSyntax attribute in list.Attributes)
            {
                if (NamedRule(attribute) is { } id && isRule(id) && !HasJustification(attribute))
                    yield return (id, attribute.GetLocation());
            }
        }
    }

    private static bool IsPragma(DirectiveTriviaSyntax directive) => directive.IsActive && directive.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia);

    /// <summary>The reason of a directive is the comment behind it, which the log keeps.</summary>
    private static bool HasComment(PragmaWarningDirectiveTriviaSyntax pragma)
    {
        foreach (SyntaxTrivia trivia in pragma.EndOfDirectiveToken.LeadingTrivia)
        {
            if (IsReason(trivia))
                return true;
        }

        foreach (SyntaxTrivia trivia in pragma.EndOfDirectiveToken.GetPreviousToken(includeDirectives: true).TrailingTrivia)
        {
            if (IsReason(trivia))
                return true;
        }

        return false;

        static bool IsReason(SyntaxTrivia trivia) =>
            trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && trivia.ToString().TrimStart('/').Trim().Length > 0;
    }

    private static string? NamedRule(AttributeSyntax attribute)
    {
        if (MentionReader.LastName(attribute.Name)?.Identifier.ValueText is not ("SuppressMessage" or "SuppressMessageAttribute" or "UnconditionalSuppressMessage")
            || attribute.ArgumentList is not { Arguments: { Count: >= 2 } arguments }
            || arguments[1].Expression is not LiteralExpressionSyntax { Token.Value: string check })
        {
            return null;
        }

        int title = check.IndexOf(':');
        return (title < 0 ? check : check.Substring(0, title)).Trim();
    }

    private static bool HasJustification(AttributeSyntax attribute)
    {
        foreach (AttributeArgumentSyntax argument in attribute.ArgumentList!.Arguments)
        {
            // Anything but an empty text may hold a reason: a constant is not looked up for this.
            if (argument.NameEquals?.Name.Identifier.ValueText == "Justification")
                return argument.Expression is not LiteralExpressionSyntax { Token.Value: string reason } || (reason.Trim().Length > 0 && reason != Placeholder);
        }

        return false;
    }

    private static IEnumerable<AttributeListSyntax> AttributeLists(CompilationUnitSyntax unit, CancellationToken cancellation)
    {
        foreach (AttributeListSyntax list in unit.AttributeLists)
            yield return list;
        var open = new Stack<SyntaxList<MemberDeclarationSyntax>>();
        open.Push(unit.Members);
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (MemberDeclarationSyntax member in open.Pop())
            {
                foreach (AttributeListSyntax list in member.AttributeLists)
                    yield return list;
                if (member is BaseNamespaceDeclarationSyntax space)
                    open.Push(space.Members);
                else if (member is TypeDeclarationSyntax type)
                    open.Push(type.Members);
                if (member is BaseMethodDeclarationSyntax { ParameterList.Parameters: var parameters })
                {
                    foreach (ParameterSyntax parameter in parameters)
                    {
                        foreach (AttributeListSyntax list in parameter.AttributeLists)
                            yield return list;
                    }
                }
            }
        }
    }
}
