namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>Which part of a request a bound input takes its value from.</summary>
internal enum BindingSource
{
    /// <summary>The body, read by a formatter such as JSON.</summary>
    Body,

    /// <summary>A form, by the names of its fields.</summary>
    Form,

    /// <summary>The query string.</summary>
    Query,

    /// <summary>A part of the path.</summary>
    Route,

    /// <summary>A header.</summary>
    Header,

    /// <summary>An uploaded file.</summary>
    File,

    /// <summary>A message of a hub, a queue or a remote procedure call.</summary>
    Message,
}
