using System;

namespace CsLawAnalyzers.LawData;

/// <summary>A law file does not have the form the analyzers need; the message names what is missing.</summary>
internal sealed class LawDataException(string file, string message) : Exception(message)
{
    public string File { get; } = file;
}
