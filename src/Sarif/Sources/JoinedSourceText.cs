using System;
using System.Collections.Generic;
using System.Linq;

namespace CsLaw.Sarif;

/// <summary>The lines that several logs quote. Where they disagree about a line, the least text speaks, whatever the order of the logs.</summary>
internal sealed class JoinedSourceText(IReadOnlyList<ISourceText> parts) : ISourceText
{
    public string? Line(string path, int number) =>
        parts.Select(part => part.Line(path, number)).Where(line => line is not null).OrderBy(line => line, StringComparer.Ordinal).FirstOrDefault();
}
