using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.PersonalData;

/// <summary>Where in a text Chinese characters stand, read once, so that any stretch of it is answered for by a search of two numbers.</summary>
internal sealed class HanRuns
{
    private const int BufferLength = 4096;

    [ThreadStatic]
    private static char[]? s_buffer;

    private readonly int[] _starts;
    private readonly int[] _ends;

    private HanRuns(int[] starts, int[] ends)
    {
        _starts = starts;
        _ends = ends;
    }

    public bool IsEmpty => _starts.Length == 0;

    public static HanRuns Read(SourceText text)
    {
        var starts = new List<int>();
        var ends = new List<int>();
        char[] buffer = s_buffer ??= new char[BufferLength];
        bool inRun = false;
        for (int from = 0; from < text.Length; from += BufferLength)
        {
            int length = Math.Min(BufferLength, text.Length - from);
            text.CopyTo(from, buffer, 0, length);
            for (int i = 0; i < length; i++)
            {
                bool isHan = buffer[i] is >= '\u3400' and <= '\u9fff';
                if (isHan == inRun)
                    continue;
                (isHan ? starts : ends).Add(from + i);
                inRun = isHan;
            }
        }

        if (inRun)
            ends.Add(text.Length);
        return new HanRuns(starts.ToArray(), ends.ToArray());
    }

    /// <summary>Whether any Chinese character stands from the first position up to the second, which is not counted.</summary>
    public bool Any(int from, int to)
    {
        int next = Array.BinarySearch(_ends, from + 1);
        if (next < 0)
            next = ~next;
        return next < _starts.Length && _starts[next] < to;
    }
}
