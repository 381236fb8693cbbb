using System.Globalization;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;
using CsLawAnalyzers.PersonalData;

namespace CsLaw.Tool.Data;

/// <summary>
/// The list as comma-separated values (RFC 4180): a record of headings, lines ended by CR LF, and quotes where a value needs them. Values
/// come from code that nobody vouches for, so one that a spreadsheet would compute is kept as text by an apostrophe before it.
/// </summary>
internal static class DataCsv
{
    private static readonly string[] s_headings =
    [
        "file", "line", "column", "kind", "namespace", "containingType", "method", "name", "valueType",
        "taxon", "taxonName", "sensitive", "confidence", "signKind", "sign",
    ];

    /// <summary>Writes the records.</summary>
    public static void Write(TextWriter writer, DataInventory inventory, Texts texts)
    {
        WriteRecord(writer, s_headings);
        foreach (DataMember member in inventory.Listed)
        {
            (Taxon taxon, Confidence confidence, Sign sign) = member.Classification;
            WriteRecord(
                writer,
                [
                    LocalPath.Below(inventory.Root, member.Path),
                    member.Line.ToString(CultureInfo.InvariantCulture),
                    member.Column.ToString(CultureInfo.InvariantCulture),
                    DataWords.Of(member.Kind),
                    member.Namespace,
                    member.ContainingType,
                    member.Method ?? "",
                    member.Name,
                    member.ValueType,
                    taxon.Id,
                    taxon.Name.In(texts.Culture),
                    taxon.Sensitive ? "true" : "false",
                    DataWords.Of(confidence),
                    DataWords.Of(sign.Kind),
                    sign.Text,
                ]);
        }
    }

    /// <summary>A value as it stands in a record.</summary>
    public static string Field(string value)
    {
        // Tab and carriage return are among the marks because spreadsheets skip them before a formula.
        string safe = value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + value : value;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>Writes one record and its line end.</summary>
    public static void WriteRecord(TextWriter writer, IEnumerable<string> values)
    {
        writer.Write(string.Join(',', values.Select(Field)));
        writer.Write("\r\n");
    }
}
