using System;
using System.Collections.Generic;
using System.IO;

namespace CsLaw.Sarif;

/// <summary>The folder that paths in a log are relative to.</summary>
internal sealed class SourceRoot
{
    /// <summary>The name that stands for the root in a log.</summary>
    public const string InsideBase = "%SRCROOT%";

    /// <summary>The name that stands for everywhere else; only file names are given there, so that no path of the machine gets into the log.</summary>
    public const string OutsideBase = "%OUTSIDE%";

    /// <summary>How a path outside the root begins once it is made relative.</summary>
    public const string OutsidePrefix = "../";

    private readonly string _root;
    private readonly StringComparison _comparison;

    public SourceRoot(string folder)
    {
        string root = WithSlashes(IsRooted(WithSlashes(folder)) ? folder : Path.GetFullPath(folder));
        _root = Collapse(root).TrimEnd('/') + "/";
        _comparison = FileUri.IsDrive(_root, 0) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
    }

    /// <summary>One spelling for every spelling of a file: the path below the root with forward slashes, the full path of a file that is not below.</summary>
    public string Identify(string path)
    {
        string clean = Collapse(WithSlashes(path));
        return clean.StartsWith(_root, _comparison) ? clean.Substring(_root.Length) : clean;
    }

    /// <summary>The path below the root, with forward slashes; <c>../</c> and the file's name if it is not below.</summary>
    public string Relative(string path)
    {
        string file = Identify(path);
        return IsRooted(file) || file.StartsWith(OutsidePrefix, StringComparison.Ordinal) ? OutsidePrefix + file.Substring(file.LastIndexOf('/') + 1) : file;
    }

    /// <summary>A backslash parts folders on Windows alone; elsewhere it may stand in a name.</summary>
    private static string WithSlashes(string path) =>
        Path.DirectorySeparatorChar == '\\' || FileUri.IsDrive(path, 0) || path.StartsWith(@"\\", StringComparison.Ordinal) ? path.Replace('\\', '/') : path;

    private static bool IsRooted(string path) => path.StartsWith("/", StringComparison.Ordinal) || FileUri.IsDrive(path, 0);

    /// <summary>Takes out <c>.</c> and <c>..</c>; those that lead above a relative path stay in front.</summary>
    private static string Collapse(string path)
    {
        var kept = new List<string>();
        foreach (string segment in path.Split('/'))
        {
            bool climbs = segment == ".." && kept.Count > 0 && kept[kept.Count - 1] is not (".." or "");
            if (climbs)
                kept.RemoveAt(kept.Count - 1);
            else if (segment != ".")
                kept.Add(segment);
        }

        return string.Join("/", kept);
    }
}
