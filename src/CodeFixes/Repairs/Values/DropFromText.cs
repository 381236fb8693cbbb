using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CsLawAnalyzers.CodeFixes.Repairs.Values;

/// <summary>
/// Leaves the value out of what is told: in a log the argument goes together with its placeholder, the hole goes out of an interpolated text, and where a
/// method of the program takes the text, a mark stands in its place. Other arguments stay as they are.
/// </summary>
internal sealed class DropFromText : Repair
{
    private readonly string _ruleId;
    private readonly string _title;

    /// <param name="ruleId">The rule whose findings it mends.</param>
    /// <param name="title">Resource key of the title.</param>
    public DropFromText(string ruleId, string title)
    {
        _ruleId = ruleId;
        _title = title;
    }

    public override string Key => _ruleId + ".Drop";

    public override string Title => FixTexts.Get(_title);

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) => Way(context, diagnostic) is not null;

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        // Several values of one call are taken out of its template in one edit.
        var calls = new Dictionary<InvocationExpressionSyntax, List<ArgumentSyntax>>();
        var texts = new Dictionary<InterpolatedStringExpressionSyntax, HashSet<InterpolationSyntax>>();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            switch (Way(context, diagnostic))
            {
                case InterpolationSyntax hole:
                    var text = (InterpolatedStringExpressionSyntax)hole.Parent!;
                    if (!texts.TryGetValue(text, out HashSet<InterpolationSyntax>? holes))
                        texts.Add(text, holes = new HashSet<InterpolationSyntax>());
                    holes.Add(hole);
                    break;
                case ArgumentSyntax argument:
                    var call = (InvocationExpressionSyntax)argument.Parent!.Parent!;
                    if (!calls.TryGetValue(call, out List<ArgumentSyntax>? arguments))
                        calls.Add(call, arguments = new List<ArgumentSyntax>());
                    if (!arguments.Contains(argument))
                        arguments.Add(argument);
                    break;
                case ExpressionSyntax value:
                    NamedPart.Replace(editor, value, current => Mark().WithTriviaFrom(current));
                    break;
            }
        }

        foreach (KeyValuePair<InvocationExpressionSyntax, List<ArgumentSyntax>> call in calls)
            Drop(context, call.Key, call.Value, editor);
        foreach (KeyValuePair<InterpolatedStringExpressionSyntax, HashSet<InterpolationSyntax>> text in texts)
            editor.ReplaceNode(text.Key, text.Key.WithContents(SyntaxFactory.List(Without(text.Key, text.Value))));
    }

    /// <summary>The parts of an interpolated text without the holes, with the gaps closed.</summary>
    private static List<InterpolatedStringContentSyntax> Without(InterpolatedStringExpressionSyntax text, HashSet<InterpolationSyntax> holes)
    {
        var parts = new List<InterpolatedStringContentSyntax>();
        bool isGap = false;
        for (int i = 0; i < text.Contents.Count; i++)
        {
            InterpolatedStringContentSyntax part = text.Contents[i];
            bool isGone = part is InterpolationSyntax hole && holes.Contains(hole);
            bool isEnd = i + 1 == text.Contents.Count;
            if (isGone && isEnd)
                Close(parts, null);
            else if (isGap && part is InterpolatedStringTextSyntax literal)
                Close(parts, literal, isEnd);
            else if (!isGone)
                parts.Add(part);
            isGap = isGone;
        }

        return parts;
    }

    private static void Close(List<InterpolatedStringContentSyntax> parts, InterpolatedStringTextSyntax? after, bool isEnd = true)
    {
        var before = parts.LastOrDefault() as InterpolatedStringTextSyntax;
        (string left, string right) = MessageGap.Close(before?.TextToken.Text ?? (parts.Count == 0 ? "" : "}"), after?.TextToken.Text ?? "", isEnd);
        if (before is null)
            left = "";
        else
            parts.RemoveAt(parts.Count - 1);
        // What is left on both sides is one text.
        if (left.Length + right.Length > 0)
            parts.Add(SyntaxFactory.InterpolatedStringText(SyntaxFactory.Token(SyntaxTriviaList.Empty, SyntaxKind.InterpolatedStringTextToken, left + right, left + right, SyntaxTriviaList.Empty)));
    }

    /// <summary>The hole, the argument or the text to take out; null if none can go without breaking the code.</summary>
    private static SyntaxNode? Way(RepairContext context, Diagnostic diagnostic)
    {
        SyntaxNode node = context.NodeAt(diagnostic);
        if (!SinkArgument.Is(context, diagnostic, node))
            return null;
        if (node.FirstAncestorOrSelf<InterpolationSyntax>() is { } hole)
            return hole;
        if (node.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent.Parent: InvocationExpressionSyntax call } argument
            && argument.Expression is not (ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax)
            && MessageTemplateSyntax.Of(call, context.Model) is { } template && template.PlaceholderOf(argument) is not null)
        {
            return argument;
        }

        return node is ExpressionSyntax value && context.Model.GetTypeInfo(value).ConvertedType?.SpecialType == SpecialType.System_String ? value : null;
    }

    private static void Drop(RepairContext context, InvocationExpressionSyntax call, List<ArgumentSyntax> arguments, SyntaxEditor editor)
    {
        MessageTemplateSyntax template = MessageTemplateSyntax.Of(call, context.Model)!;
        string text = template.Without(arguments.Select(argument => template.PlaceholderOf(argument)!.Value));
        editor.ReplaceNode(template.Literal, (current, _) => Literal((LiteralExpressionSyntax)current, text));
        foreach (ArgumentSyntax argument in arguments)
            editor.RemoveNode(argument);
    }

    private static LiteralExpressionSyntax Literal(LiteralExpressionSyntax old, string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text)).WithTriviaFrom(old);

    private static LiteralExpressionSyntax Mark() => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("***"));
}
