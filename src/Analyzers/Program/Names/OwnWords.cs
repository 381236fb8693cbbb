using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Names;

/// <summary>
/// Whether what an object is made of is the author's own words, as far as the source shows it before anything is bound: literals, names of symbols, and an
/// exception that was caught and is handed on. A no is safe.
/// </summary>
internal static class OwnWords
{
    private const int MostParts = 64;

    /// <summary>What every exception says of itself; what else one carries may be anybody's.</summary>
    private static readonly string[] s_ofExceptions = { "Message", "StackTrace", "InnerException", "Source", "HResult" };

    /// <summary>How what writes a log is called at the end of its name.</summary>
    private static readonly string[] s_writers = { "log", "logger", "console", "trace", "debug" };

    /// <summary>Whether all arguments are such words; none are, too.</summary>
    public static bool Are(ArgumentListSyntax? arguments)
    {
        if (arguments is null)
            return true;
        int left = MostParts;
        foreach (ArgumentSyntax argument in arguments.Arguments)
        {
            if (!Is(argument.Expression, ref left))
                return false;
        }

        return true;
    }

    /// <summary>
    /// Whether a call hands such words alone to something that writes them: a logger, or nobody but the object around. What is caught is handed over as such in
    /// the first place, and may be taken apart in any other.
    /// </summary>
    public static bool AreSpoken(InvocationExpressionSyntax call)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        for (int i = 1; i < arguments.Count; i++)
        {
            if (arguments[i].Expression is IdentifierNameSyntax)
                return false;
        }

        return arguments.Count > 0 && Are(call.ArgumentList) && IsWriter(call.Expression);
    }

    private static bool IsWriter(ExpressionSyntax called)
    {
        ExpressionSyntax? receiver = called switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            MemberBindingExpressionSyntax { Parent.Parent: ConditionalAccessExpressionSyntax access } => access.Expression,
            _ => null,
        };
        string? name = (receiver as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText ?? (receiver as IdentifierNameSyntax)?.Identifier.ValueText;
        return name is null ? called is IdentifierNameSyntax or GenericNameSyntax || receiver is ThisExpressionSyntax or BaseExpressionSyntax : IsWriter(name);
    }

    private static bool IsWriter(string name)
    {
        foreach (string writer in s_writers)
        {
            if (name.EndsWith(writer, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool Is(ExpressionSyntax value, ref int left)
    {
        if (left-- <= 0)
            return false;
        switch (value)
        {
            case LiteralExpressionSyntax or TypeOfExpressionSyntax or DefaultExpressionSyntax:
                return true;
            case ParenthesizedExpressionSyntax parenthesized:
                return Is(parenthesized.Expression, ref left);
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                return Is(sum.Right, ref left) && Is(sum.Left, ref left);
            case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } }:
                return true;
            case IdentifierNameSyntax name:
                return IsCaught(name);
            // The message of what was caught is told where that was thrown.
            case MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner } member:
                return Array.IndexOf(s_ofExceptions, member.Name.Identifier.ValueText) >= 0 && IsCaught(owner);
            case InterpolatedStringExpressionSyntax text:
                foreach (InterpolatedStringContentSyntax part in text.Contents)
                {
                    if (part is InterpolationSyntax hole && !Is(hole.Expression, ref left))
                        return false;
                }

                return true;
            default:
                return false;
        }
    }

    private static bool IsCaught(IdentifierNameSyntax name) =>
        name.FirstAncestorOrSelf<CatchClauseSyntax>() is { Declaration: { } caught } && caught.Identifier.ValueText == name.Identifier.ValueText;
}
