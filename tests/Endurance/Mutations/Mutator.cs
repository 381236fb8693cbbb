using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.Endurance.Mutations;

/// <summary>Breaks a text the way hands, merges and half-written code do. The same number gives the same mutant.</summary>
internal static class Mutator
{
    /// <summary>What is typed in the wrong place.</summary>
    private static readonly string[] s_strays =
    [
        "{", "}", "(", ")", ";", "=>", "await", "async", "?.", "!", "..", "<", ">", "\"", "$\"{", "\"\"\"", "'", "/*", "*/", "#if", "#endif", "static", "partial", "ref", "out", "this", "base", "new()",
        "default", "null", "dynamic", "record", "yield return", "return", "throw", "goto", "case", "when", "is not", "with { }", "unsafe", "fixed", "stackalloc", "where T : T", "operator", "0x", "1e999", "\\u0000", "中",
    ];

    private static readonly Func<string, Random, int, string>[] s_ways =
    [
        (text, random, _) => OnToken(text, random, static (token, _, _) => ""),
        (text, random, _) => OnToken(text, random, static (token, _, _) => token + " " + token),
        (text, random, _) => OnToken(text, random, static (_, all, r) => all[r.Next(all.Count)]),
        (text, random, _) => OnToken(text, random, static (_, _, r) => s_strays[r.Next(s_strays.Length)]),
        SwapTokens,
        (text, random, _) => OnLines(text, random, static (lines, at, _) => lines.RemoveAt(at)),
        (text, random, _) => OnLines(text, random, static (lines, at, _) => lines.Insert(at, lines[at])),
        (text, random, _) => OnLines(text, random, static (lines, at, other) => (lines[at], lines[other]) = (lines[other], lines[at])),
        (text, random, _) => OnLines(text, random, static (lines, at, other) => lines[at] = lines[other]),
        Truncate,
        Redeclare,
    ];

    public static int Ways => s_ways.Length;

    /// <summary>The mutant of a text with that number.</summary>
    public static string Mutate(string text, int number)
    {
        var random = new Random(number);
        string mutant = s_ways[number % s_ways.Length](text, random, number / s_ways.Length);
        // A hand that slips once slips twice.
        return number % 3 == 0 ? s_ways[random.Next(s_ways.Length)](mutant, random, random.Next()) : mutant;
    }

    /// <summary>The tokens that are written in the text.</summary>
    public static List<SyntaxToken> Tokens(string text) =>
        [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Where(static token => token.Span.Length > 0)];

    private static string OnToken(string text, Random random, Func<string, IReadOnlyList<string>, Random, string> change)
    {
        List<SyntaxToken> tokens = Tokens(text);
        if (tokens.Count == 0)
            return text;
        SyntaxToken token = tokens[random.Next(tokens.Count)];
        return Replaced(text, token.Span, change(token.Text, [.. tokens.Select(static other => other.Text)], random));
    }

    private static string SwapTokens(string text, Random random, int _)
    {
        List<SyntaxToken> tokens = Tokens(text);
        if (tokens.Count < 2)
            return text;
        int at = random.Next(tokens.Count - 1);
        SyntaxToken first = tokens[at];
        SyntaxToken second = tokens[random.Next(2) == 0 ? at + 1 : random.Next(at + 1, tokens.Count)];
        return Replaced(Replaced(text, second.Span, first.Text), first.Span, second.Text);
    }

    private static string OnLines(string text, Random random, Action<List<string>, int, int> change)
    {
        List<string> lines = [.. text.Split('\n')];
        int at = random.Next(lines.Count);
        int other = lines.Count > 1 ? (at + 1 + random.Next(lines.Count - 1)) % lines.Count : at;
        change(lines, at, other);
        return string.Join('\n', lines);
    }

    /// <summary>The text ends at a token: one after the other, in their order.</summary>
    private static string Truncate(string text, Random random, int number)
    {
        List<SyntaxToken> tokens = Tokens(text);
        return tokens.Count == 0 ? text : text[..tokens[number % tokens.Count].Span.End];
    }

    /// <summary>A type or member is declared once more: as it is, or under the same name as something else.</summary>
    private static string Redeclare(string text, Random random, int _)
    {
        MemberDeclarationSyntax[] members = [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>()];
        if (members.Length == 0)
            return text;
        MemberDeclarationSyntax member = members[random.Next(members.Length)];
        string again = (random.Next(3), member) switch
        {
            (0, TypeDeclarationSyntax type) => $"\npublic interface {type.Identifier} : {type.Identifier} {{ }}\n",
            (0, MethodDeclarationSyntax method) => $"\npublic int {method.Identifier} {{ get; set; }}\n",
            (1, PropertyDeclarationSyntax property) => $"\npublic static void {property.Identifier}<T>(T t) where T : {property.Type} => {property.Identifier}(t);\n",
            _ => "\n" + member.ToFullString() + "\n",
        };
        return text.Insert(member.FullSpan.End, again);
    }

    private static string Replaced(string text, TextSpan span, string by) => text[..span.Start] + by + text[span.End..];
}
