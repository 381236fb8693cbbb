using System;

namespace CsLawAnalyzers.Law;

/// <summary>Names a place in a law: the law, the article and, where it matters, the paragraph and the item, e.g. <c>CSL 71(1)(2)</c>.</summary>
internal readonly record struct ArticleReference(string Law, string Number, int Paragraph, int Item)
{
    /// <summary>Reads the form used in <c>law/rules.json</c>.</summary>
    /// <exception cref="FormatException">The text is no reference.</exception>
    public static ArticleReference Parse(string text)
    {
        int space = text.IndexOf(' ');
        if (space <= 0)
            throw new FormatException($"'{text}' is no article reference such as 'CSL 42(1)'");

        string law = text.Substring(0, space);
        string rest = text.Substring(space + 1);
        int open = rest.IndexOf('(');
        string number = open < 0 ? rest : rest.Substring(0, open);
        int paragraph = 0, item = 0;
        if (open >= 0)
        {
            string[] parts = rest.Substring(open).Trim('(', ')').Split(new[] { ")(" }, StringSplitOptions.None);
            paragraph = int.Parse(parts[0]);
            item = parts.Length > 1 ? int.Parse(parts[1]) : 0;
        }

        return new ArticleReference(law, number, paragraph, item);
    }

    /// <summary>The place within the law, e.g. <c>71(1)(2)</c>.</summary>
    public string Provision => Number + (Paragraph > 0 ? "(" + Paragraph + ")" : "") + (Item > 0 ? "(" + Item + ")" : "");

    public override string ToString() => Law + " " + Provision;
}
