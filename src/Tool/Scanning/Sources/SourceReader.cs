using System.Text;
using CsLaw.Tool.Projects;
using Microsoft.CodeAnalysis.Text;

namespace CsLaw.Tool.Scanning.Sources;

/// <summary>
/// Sources as text: by byte order mark, else UTF-8, else GB 18030, in which older Chinese code bases are kept
/// and without which their names and comments could not be read.
/// </summary>
internal static class SourceReader
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding s_chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It is binary.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission.</exception>
    public static SourceText Read(InputFiles files, string path)
    {
        try
        {
            using Stream stream = files.Open(path, InputFiles.LargestSource);
            return SourceText.From(stream, s_strictUtf8, throwIfBinaryDetected: true);
        }
        catch (DecoderFallbackException)
        {
            using Stream stream = files.Open(path, InputFiles.LargestSource);
            return SourceText.From(stream, s_chinese, throwIfBinaryDetected: true);
        }
    }
}
