using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Spectre.Console;
using Spectre.Console.Rendering;
using MarkdownTable = Markdig.Extensions.Tables.Table;
using MarkdownTableRow = Markdig.Extensions.Tables.TableRow;
using ScreenTable = Spectre.Console.Table;

namespace CsLaw.Tool.Pages;

/// <summary>Lays a page of Markdown out for a terminal, as wide as that is. Comments and other HTML are left away.</summary>
internal static class MarkdownLayout
{
    private const int Indent = 2;

    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>The page, ready to be written to a console.</summary>
    public static IRenderable Of(string markdown) => Blocks(Markdown.Parse(markdown, s_pipeline), apart: true);

    private static Rows Blocks(IEnumerable<Block> blocks, bool apart)
    {
        List<IRenderable> rows = [];
        foreach (Block block in blocks)
        {
            if (Lay(block) is not { } row)
                continue;
            if (apart && rows.Count > 0)
                rows.Add(Text.Empty);
            rows.Add(row);
        }

        return new Rows(rows);
    }

    private static IRenderable? Lay(Block block) => block switch
    {
        HeadingBlock heading => new Markup($"[bold{(heading.Level <= 2 ? " underline" : "")}]{InlineMarkup.Of(heading.Inline)}[/]"),
        ParagraphBlock paragraph => new Markup(InlineMarkup.Of(paragraph.Inline)),
        ListBlock list => List(list),
        QuoteBlock quote => new Padder(Blocks(quote, apart: true), new Padding(Indent, 0, 0, 0)),
        CodeBlock code => new Padder(new Text(code.Lines.ToString(), new Style(Color.Grey)), new Padding(Indent, 0, 0, 0)),
        MarkdownTable table => Table(table),
        ThematicBreakBlock => new Rule(),
        _ => null,
    };

    private static Rows List(ListBlock list)
    {
        int number = int.TryParse(list.OrderedStart, out int start) ? start : 1;
        List<IRenderable> rows = [];
        foreach (ListItemBlock item in list.OfType<ListItemBlock>())
        {
            string mark = list.IsOrdered ? $"{number++}." : "•";
            Grid row = new();
            row.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(Indent, 0, 1, 0) });
            row.AddColumn(new GridColumn { Padding = new Padding(0) });
            row.AddRow(new Text(mark), Blocks(item, apart: false));
            rows.Add(row);
        }

        return new Rows(rows);
    }

    private static ScreenTable Table(MarkdownTable source)
    {
        ScreenTable table = new() { Border = TableBorder.Simple };
        foreach (MarkdownTableRow row in source.OfType<MarkdownTableRow>())
        {
            IRenderable[] cells = [.. row.OfType<TableCell>().Select(cell => Blocks(cell, apart: false))];
            if (row.IsHeader)
                table.AddColumns([.. cells.Select(cell => new TableColumn(cell))]);
            else
                table.AddRow(cells.Take(table.Columns.Count));
        }

        return table;
    }
}
