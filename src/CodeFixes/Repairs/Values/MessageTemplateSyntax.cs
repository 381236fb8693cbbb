using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.CodeFixes.Repairs.Values;

/// <summary>The literal template of a structured logging call, and which placeholder belongs to which argument.</summary>
internal sealed class MessageTemplateSyntax
{
    private readonly SeparatedSyntaxList<ArgumentSyntax> _arguments;
    private readonly int _index;
    private readonly List<TextSpan> _placeholders;
    private readonly string _text;

    private MessageTemplateSyntax(SeparatedSyntaxList<ArgumentSyntax> arguments, int index, LiteralExpressionSyntax literal)
    {
        _arguments = arguments;
        _index = index;
        Literal = literal;
        _text = literal.Token.ValueText;
        _placeholders = Find(_text);
    }

    public LiteralExpressionSyntax Literal { get; }

    /// <summary>The template of the call, or null where it has no literal one or names its arguments.</summary>
    public static MessageTemplateSyntax? Of(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
            return null;
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        if (arguments.Any(a => a.NameColon is not null))
            return null;
        for (int i = 0; i < arguments.Count && i < method.Parameters.Length; i++)
        {
            if (method.Parameters[i] is { Name: "message" or "messageTemplate" or "messageFormat", Type.SpecialType: SpecialType.System_String }
                && arguments[i].Expression is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression))
            {
                return new MessageTemplateSyntax(arguments, i, literal);
            }
        }

        return null;
    }

    /// <summary>The number of the placeholder that the argument fills, or null.</summary>
    public int? PlaceholderOf(ArgumentSyntax argument)
    {
        int slot = _arguments.IndexOf(argument) - _index - 1;
        return slot >= 0 && slot < _placeholders.Count && _placeholders.Count == _arguments.Count - _index - 1 ? slot : null;
    }

    /// <summary>The text without the placeholders, with the blanks around them closed up.</summary>
    public string Without(IEnumerable<int> placeholders)
    {
        var gone = new HashSet<int>(placeholders);
        string text = "";
        int at = 0;
        for (int i = 0; i < _placeholders.Count; i++)
        {
            if (!gone.Contains(i))
                continue;
            text += _text.Substring(at, _placeholders[i].Start - at);
            at = _placeholders[i].End;
            bool isLast = i + 1 == _placeholders.Count;
            string after = _text.Substring(at, (isLast ? _text.Length : _placeholders[i + 1].Start) - at);
            (text, string closed) = MessageGap.Close(text, after, isLast);
            text += closed;
            at += after.Length;
        }

        return text + _text.Substring(at);
    }

    private static List<TextSpan> Find(string text)
    {
        var found = new List<TextSpan>();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '{')
                continue;
            if (i + 1 < text.Length && text[i + 1] == '{')
            {
                i++;
                continue;
            }

            int end = text.IndexOf('}', i);
            if (end < 0)
                break;
            found.Add(TextSpan.FromBounds(i, end + 1));
            i = end;
        }

        return found;
    }
}
