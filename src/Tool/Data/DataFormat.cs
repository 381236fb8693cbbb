namespace CsLaw.Tool.Data;

/// <summary>The form in which personal data is listed.</summary>
internal enum DataFormat
{
    /// <summary>For readers: a table on a terminal, aligned text elsewhere.</summary>
    Table,

    /// <summary>For programs: an object as <c>data-inventory.schema.json</c> describes it.</summary>
    Json,

    /// <summary>For spreadsheets: RFC 4180.</summary>
    Csv,
}
