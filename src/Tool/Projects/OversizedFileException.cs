namespace CsLaw.Tool.Projects;

/// <summary>A file is longer than the tool reads of its kind.</summary>
/// <param name="limit">What it may be at most, as it is shown: <c>16 MiB</c>.</param>
internal sealed class OversizedFileException(string limit) : IOException("larger than " + limit)
{
    /// <summary>What it may be at most, as it is shown.</summary>
    public string Limit => limit;
}
