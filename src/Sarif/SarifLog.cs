using System.Collections.Generic;
using System.IO;

namespace CsLaw.Sarif;

/// <summary>Writes and reads our own logs: SARIF 2.1.0, one run, the law as taxonomies.</summary>
public static class SarifLog
{
    /// <summary>
    /// Writes findings as a log. The same findings give the same bytes, whatever their order, on every machine; findings that several compilations of
    /// a file report alike are written once.
    /// </summary>
    /// <param name="stream">Where the log goes; left open.</param>
    /// <param name="findings">The findings, their paths absolute or relative to the root.</param>
    /// <param name="options">What the log is written for.</param>
    /// <param name="sources">Gives the text of lines for snippets and fingerprints.</param>
    public static void Write(Stream stream, IEnumerable<Finding> findings, LogOptions options, ISourceText sources) =>
        new LogWriter(LawLibrary.Embedded, options, sources).Write(stream, findings);

    /// <summary>Reads a log that <see cref="Write"/> wrote. Written again with its own options and sources it gives the same bytes.</summary>
    /// <exception cref="InvalidDataException">The log is broken or another tool's; the message names the place.</exception>
    public static SarifLogContent Read(Stream stream) => LogReader.Read(LogElement.Parse(stream));

    /// <summary>
    /// Joins logs of parts of one code base into the content of one. Written, it is byte for byte the log of a single run over all parts, whatever the order
    /// of the logs and however the parts overlap.
    /// </summary>
    /// <param name="logs">The logs, at least one.</param>
    /// <exception cref="InvalidDataException">The logs are in different languages, of different versions or of different categories.</exception>
    public static SarifLogContent Merge(IReadOnlyList<SarifLogContent> logs) => LogMerger.Merge(logs);
}
