using System;
using System.Collections.Immutable;
using System.IO;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.Rules.Configuration;

/// <summary>
/// Where a key of an <c>.editorconfig</c> or <c>.globalconfig</c> stands. The compiler hands over values without their place; a scan hands over the files as well, and so does a project that
/// names them among its additional files.
/// </summary>
internal sealed class KeyPlaces
{
    private static readonly char[] s_signs = { '=', ':' };

    private readonly ImmutableArray<AdditionalText> _files;

    /// <param name="files">The additional files of the compilation.</param>
    public KeyPlaces(ImmutableArray<AdditionalText> files) => _files = files.RemoveAll(file => !IsConfig(file.Path));

    /// <summary>The line that gives the key the value, or one that holds the entry; <see cref="Location.None"/> where no such file is at hand.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value, or an entry of the list that it is.</param>
    /// <param name="cancellation">Stops the search.</param>
    public Location Of(string key, string value, CancellationToken cancellation)
    {
        foreach (AdditionalText file in _files)
        {
            if (file.GetText(cancellation) is not { } text)
                continue;
            foreach (TextLine line in text.Lines)
            {
                string written = line.ToString();
                int sign = written.IndexOfAny(s_signs);
                if (sign < 0 || !string.Equals(written.Substring(0, sign).Trim(), key, StringComparison.OrdinalIgnoreCase) || written.IndexOf(value.Trim(), sign, StringComparison.Ordinal) < 0)
                    continue;
                int start = line.Start + (written.Length - written.TrimStart().Length);
                var span = TextSpan.FromBounds(start, line.Start + written.TrimEnd().Length);
                return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
            }
        }

        return Location.None;
    }

    private static bool IsConfig(string path) => Path.GetExtension(path) is var ending
        && (ending.Equals(".editorconfig", StringComparison.OrdinalIgnoreCase) || ending.Equals(".globalconfig", StringComparison.OrdinalIgnoreCase));
}
