using System.Text;
using Markdig.Syntax.Inlines;
using Spectre.Console;

namespace CsLaw.Tool.Pages;

/// <summary>Text of Markdown with its stresses, code and links, as the terminal's markup.</summary>
internal static class InlineMarkup
{
    /// <summary>The markup of the inlines, in one flow.</summary>
    public static string Of(ContainerInline? inlines)
    {
        StringBuilder markup = new();
        Append(markup, inlines);
        return markup.ToString();
    }

    private static void Append(StringBuilder markup, ContainerInline? inlines)
    {
        foreach (Inline inline in inlines ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    markup.Append(Markup.Escape(literal.Content.ToString()));
                    break;
                case CodeInline code:
                    markup.Append($"[aqua]{Markup.Escape(code.Content)}[/]");
                    break;
                case HtmlEntityInline entity:
                    markup.Append(Markup.Escape(entity.Transcoded.ToString()));
                    break;
                case LineBreakInline lineBreak:
                    AppendBreak(markup, lineBreak.IsHard);
                    break;
                case AutolinkInline link:
                    markup.Append(Markup.Escape(link.Url));
                    break;
                case EmphasisInline emphasis:
                    Wrap(markup, emphasis.DelimiterCount > 1 ? "bold" : "italic", emphasis);
                    break;
                case LinkInline { IsImage: false, Url: { } url } link when Uri.IsWellFormedUriString(url, UriKind.Absolute):
                    Wrap(markup, "link=" + Markup.Escape(url), link);
                    break;
                case ContainerInline container:
                    Append(markup, container);
                    break;
            }
        }
    }

    /// <summary>A line end of the source parts words, but Chinese writes none apart.</summary>
    private static void AppendBreak(StringBuilder markup, bool isHard)
    {
        const char firstWide = '\u2E80'; // CJK radicals; everything written without spaces lies above.
        if (isHard)
            markup.Append('\n');
        else if (markup.Length > 0 && markup[^1] < firstWide)
            markup.Append(' ');
    }

    private static void Wrap(StringBuilder markup, string style, ContainerInline inlines)
    {
        markup.Append('[').Append(style).Append(']');
        Append(markup, inlines);
        markup.Append("[/]");
    }
}
