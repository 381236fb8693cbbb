using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.PersonalData.Comments;

/// <summary>
/// Where in a text comments may begin and Chinese characters stand in them, read once, so that any stretch of it is answered for by a search of two
/// numbers. What looks like the beginning of a comment inside a string is taken for one.
/// </summary>
internal sealed class CommentMarks
{
    private const int BufferLength = 4096;

    [ThreadStatic]
    private static char[]? s_buffer;

    private readonly int[] _comments;
    private readonly int[] _chineseStarts;
    private readonly int[] _chineseEnds;

    private CommentMarks(List<int> comments, List<int> chineseStarts, List<int> chineseEnds)
    {
        _comments = comments.ToArray();
        _chineseStarts = chineseStarts.ToArray();
        _chineseEnds = chineseEnds.ToArray();
    }

    public static CommentMarks Read(SourceText text)
    {
        var comments = new List<int>();
        var starts = new List<int>();
        var ends = new List<int>();
        char[] buffer = s_buffer ??= new char[BufferLength];
        bool inLine = false, inBlock = false, inChinese = false, inSlashes = false;
        char previous = '\0';
        for (int from = 0; from < text.Length; from += BufferLength)
        {
            int length = Math.Min(BufferLength, text.Length - from);
            text.CopyTo(from, buffer, 0, length);
            for (int i = 0; i < length; i++)
            {
                // Outside of comments only what may begin one is of interest; both signs of it begin or end with a slash.
                if (!inLine && !inBlock && previous != '/')
                {
                    i = Array.IndexOf(buffer, '/', i, length - i);
                    if (i < 0)
                    {
                        previous = '\0';
                        break;
                    }
                }

                char c = buffer[i];
                if (previous == '/' && !inSlashes && c is '/' or '*')
                {
                    // The marks of a doc comment, or a line drawn with slashes, begin one comment.
                    comments.Add(from + i - 1);
                    inLine |= c == '/';
                    inBlock |= c == '*';
                }
                else if (c == '\n')
                {
                    inLine = false;
                }
                else if (c == '/' && previous == '*')
                {
                    inBlock = false;
                }

                inSlashes = c == '/' && previous == '/';
                previous = c;
                bool isChinese = (inLine || inBlock) && c is >= '\u3400' and <= '\u9fff';
                if (isChinese == inChinese)
                    continue;
                (isChinese ? starts : ends).Add(from + i);
                inChinese = isChinese;
            }
        }

        if (inChinese)
            ends.Add(text.Length);
        return new CommentMarks(comments, starts, ends);
    }

    /// <summary>Where the first comment at or behind the position may begin; <see cref="int.MaxValue"/> if there is none.</summary>
    public int NextComment(int from)
    {
        int next = Array.BinarySearch(_comments, from);
        if (next < 0)
            next = ~next;
        return next < _comments.Length ? _comments[next] : int.MaxValue;
    }

    /// <summary>Whether any comment may begin from the first position up to the second, which is not counted.</summary>
    public bool AnyComment(int from, int to) => NextComment(from) < to;

    /// <summary>Whether any Chinese character stands from the first position up to the second, which is not counted.</summary>
    public bool AnyChinese(int from, int to)
    {
        int next = Array.BinarySearch(_chineseEnds, from + 1);
        if (next < 0)
            next = ~next;
        return next < _chineseStarts.Length && _chineseStarts[next] < to;
    }
}
