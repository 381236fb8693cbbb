using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Uses;

/// <summary>Which members the markup of a view shows: those that it, or a partial view it names, writes as words.</summary>
internal sealed class ViewMarkup
{
    /// <summary>What writes every member of a model without naming it.</summary>
    private static readonly string[] s_whole = { "DisplayForModel", "EditorForModel", "Serialize", "SerializeObject" };

    private readonly ImmutableArray<AdditionalText> _files;
    private readonly Lazy<Dictionary<AdditionalText, HashSet<string>>> _words;

    public ViewMarkup(ImmutableArray<AdditionalText> files)
    {
        _files = files.Where(MarkupNames.IsMarkup).ToImmutableArray();
        _words = new(() => _files.ToDictionary(file => file, file => MarkupNames.WordsOf(file)));
    }

    /// <summary>The views that a controller answers with under a name: of its own folder before those that all share.</summary>
    public ImmutableArray<AdditionalText> Of(string controller, string view)
    {
        string name = view.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase) ? view.Substring(0, view.Length - ".cshtml".Length) : view;
        name = name.Substring(name.LastIndexOf('/') + 1);
        ImmutableArray<AdditionalText> own = Named(name, controller);
        return own.IsEmpty ? Named(name, "Shared") : own;
    }

    /// <summary>The page whose code stands in the file: <c>Details.cshtml.cs</c>.</summary>
    public ImmutableArray<AdditionalText> Behind(string path) =>
        path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) ? _files.Where(file => SamePath(file.Path, path.Substring(0, path.Length - 3))).ToImmutableArray() : ImmutableArray<AdditionalText>.Empty;

    /// <summary>Whether one of the views shows the member; null where no markup is at hand to tell.</summary>
    public bool? Shows(ImmutableArray<AdditionalText> views, string member, CancellationToken cancellation)
    {
        if (views.IsEmpty)
            return null;
        var seen = new HashSet<AdditionalText>(views);
        var open = new Queue<AdditionalText>(views);
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            HashSet<string> words = _words.Value[open.Dequeue()];
            if (words.Contains(member) || s_whole.Any(words.Contains))
                return true;
            foreach (AdditionalText partial in _files)
            {
                string name = Path.GetFileNameWithoutExtension(partial.Path);
                if (name.Length > 1 && name[0] == '_' && words.Contains(name) && seen.Add(partial))
                    open.Enqueue(partial);
            }
        }

        return false;
    }

    private ImmutableArray<AdditionalText> Named(string name, string folder) => _files.Where(file =>
        string.Equals(Path.GetFileNameWithoutExtension(file.Path), name, StringComparison.OrdinalIgnoreCase)
        && string.Equals(Path.GetFileName(Path.GetDirectoryName(file.Path) ?? ""), folder, StringComparison.OrdinalIgnoreCase)).ToImmutableArray();

    private static bool SamePath(string one, string other) => string.Equals(one.Replace('\\', '/'), other.Replace('\\', '/'), StringComparison.OrdinalIgnoreCase);
}
