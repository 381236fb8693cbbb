using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CsLawAnalyzers.CodeFixes.Repairs.Values;

/// <summary>Leaves a value out of an address: the hole goes together with its name in the query, or the member out of the values of a route.</summary>
internal sealed class DropFromUrl : Repair
{
    public override string Key => "CSL2003.Drop";

    public override string Title => FixTexts.Get("DropFromUrl");

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) => Way(context, diagnostic) is not null;

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        var texts = new Dictionary<InterpolatedStringExpressionSyntax, HashSet<InterpolationSyntax>>();
        var objects = new Dictionary<AnonymousObjectCreationExpressionSyntax, HashSet<AnonymousObjectMemberDeclaratorSyntax>>();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            switch (Way(context, diagnostic))
            {
                case InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text } hole:
                    if (!texts.TryGetValue(text, out HashSet<InterpolationSyntax>? holes))
                        texts.Add(text, holes = new HashSet<InterpolationSyntax>());
                    holes.Add(hole);
                    break;
                case AnonymousObjectMemberDeclaratorSyntax { Parent: AnonymousObjectCreationExpressionSyntax values } member:
                    if (!objects.TryGetValue(values, out HashSet<AnonymousObjectMemberDeclaratorSyntax>? members))
                        objects.Add(values, members = new HashSet<AnonymousObjectMemberDeclaratorSyntax>());
                    // A route without values at all is for the author.
                    if (members.Count + 1 < values.Initializers.Count)
                        members.Add(member);
                    break;
            }
        }

        foreach (KeyValuePair<InterpolatedStringExpressionSyntax, HashSet<InterpolationSyntax>> text in texts)
            editor.ReplaceNode(text.Key, text.Key.WithContents(SyntaxFactory.List(Without(text.Key, text.Value))));
        foreach (KeyValuePair<AnonymousObjectCreationExpressionSyntax, HashSet<AnonymousObjectMemberDeclaratorSyntax>> values in objects)
            editor.ReplaceNode(values.Key, Without(values.Key, values.Value));
    }

    private static AnonymousObjectCreationExpressionSyntax Without(AnonymousObjectCreationExpressionSyntax values, HashSet<AnonymousObjectMemberDeclaratorSyntax> members)
    {
        SyntaxTriviaList end = values.Initializers.Last().GetTrailingTrivia();
        SeparatedSyntaxList<AnonymousObjectMemberDeclaratorSyntax> left = values.Initializers;
        foreach (AnonymousObjectMemberDeclaratorSyntax member in members)
            left = left.RemoveAt(left.IndexOf(other => other.IsEquivalentTo(member)));
        return values.WithInitializers(left.Replace(left.Last(), left.Last().WithTrailingTrivia(end)));
    }

    private static List<InterpolatedStringContentSyntax> Without(InterpolatedStringExpressionSyntax text, HashSet<InterpolationSyntax> holes)
    {
        var parts = new List<InterpolatedStringContentSyntax>();
        // The sign before the next name, where the one before the value that went was the first of the query.
        bool opens = false;
        foreach (InterpolatedStringContentSyntax part in text.Contents)
        {
            if (part is InterpolationSyntax hole && holes.Contains(hole))
            {
                var before = (InterpolatedStringTextSyntax)parts[parts.Count - 1];
                string name = before.TextToken.Text;
                int at = name.LastIndexOfAny(s_separators);
                opens = name[at] == '?';
                parts.RemoveAt(parts.Count - 1);
                Add(parts, name.Substring(0, at));
                continue;
            }

            if (part is InterpolatedStringTextSyntax after)
            {
                string written = after.TextToken.Text;
                Add(parts, opens && written[0] == '&' ? "?" + written.Substring(1) : written);
            }
            else
            {
                parts.Add(part);
            }

            opens = false;
        }

        return parts;
    }

    private static readonly char[] s_separators = { '?', '&' };

    /// <summary>What meets where something went is one text.</summary>
    private static void Add(List<InterpolatedStringContentSyntax> parts, string text)
    {
        if (text.Length == 0)
            return;
        if (parts.LastOrDefault() is InterpolatedStringTextSyntax before)
        {
            text = before.TextToken.Text + text;
            parts.RemoveAt(parts.Count - 1);
        }

        parts.Add(SyntaxFactory.InterpolatedStringText(SyntaxFactory.Token(SyntaxTriviaList.Empty, SyntaxKind.InterpolatedStringTextToken, text, text, SyntaxTriviaList.Empty)));
    }

    /// <summary>The hole or the member to take out; null where the address would not be one any more.</summary>
    private static SyntaxNode? Way(RepairContext context, Diagnostic diagnostic)
    {
        SyntaxNode node = context.NodeAt(diagnostic);
        if (node.FirstAncestorOrSelf<InterpolationSyntax>() is { Parent: InterpolatedStringExpressionSyntax text } hole)
        {
            int index = text.Contents.IndexOf(hole);
            return index > 0 && text.Contents[index - 1] is InterpolatedStringTextSyntax before && IsNamed(before.TextToken.Text) && IsEndOfValue(text, index + 1) ? hole : null;
        }

        return node.FirstAncestorOrSelf<AnonymousObjectMemberDeclaratorSyntax>() is { Parent: AnonymousObjectCreationExpressionSyntax { Initializers.Count: > 1 } } member ? member : null;
    }

    private static bool IsNamed(string before)
    {
        int at = before.LastIndexOfAny(s_separators);
        return at >= 0 && before.Length > at + 2 && before[before.Length - 1] == '=' && before.IndexOf('=', at) == before.Length - 1 && !before.EndsWith("&amp;", System.StringComparison.Ordinal);
    }

    private static bool IsEndOfValue(InterpolatedStringExpressionSyntax text, int next) =>
        next == text.Contents.Count || (text.Contents[next] is InterpolatedStringTextSyntax after && after.TextToken.Text[0] is '&' or ' ' or '#' or '\'' or '<' or '\\');
}
