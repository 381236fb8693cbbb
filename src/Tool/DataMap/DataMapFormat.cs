namespace CsLaw.Tool.DataMap;

/// <summary>The form in which the map is written.</summary>
internal enum DataMapFormat
{
    /// <summary>For readers at a terminal: a line for each kind of data.</summary>
    Table,

    /// <summary>For programs: an object as <c>data-map.schema.json</c> describes it.</summary>
    Json,

    /// <summary>For spreadsheets: RFC 4180.</summary>
    Csv,

    /// <summary>For documents: a table, and a section for each kind of data.</summary>
    Markdown,
}
