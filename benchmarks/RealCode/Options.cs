namespace CsLaw.Benchmarks.RealCode;

/// <summary>What the program is asked to do.</summary>
/// <param name="Folder">Holds a folder for each repository.</param>
/// <param name="Names">The repositories to scan; none for all that have a list.</param>
/// <param name="Writes">Whether lists are made anew, not compared.</param>
/// <param name="BuildMode">How the tool reads projects: <c>none</c> or <c>msbuild</c>.</param>
internal sealed record Options(string Folder, IReadOnlyList<string> Names, bool Writes, string BuildMode)
{
    private const string AsText = "none";

    /// <summary>The options that the arguments name, or null where they make no sense.</summary>
    public static Options? Parse(IReadOnlyList<string> arguments)
    {
        string mode = AsText;
        bool writes = false;
        List<string> words = [];
        for (int i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--write":
                    writes = true;
                    break;
                case "--build-mode" when i + 1 < arguments.Count && arguments[i + 1] is AsText or "msbuild":
                    mode = arguments[++i];
                    break;
                case ['-', ..]:
                    return null;
                case var word:
                    words.Add(word);
                    break;
            }
        }

        return words is [var folder, .. var names] && Directory.Exists(folder) ? new Options(folder, names, writes, mode) : null;
    }

    /// <summary>Whether MSBuild is asked; only what restores can be scanned then.</summary>
    public bool ReadsBuilds => BuildMode != AsText;

    /// <summary>Where the list of a repository is kept. What MSBuild resolves makes other findings, so each mode has lists of its own.</summary>
    public string ListOf(Repository repository) =>
        Path.Combine(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../Lists")), ReadsBuilds ? BuildMode : "", repository.Name + ".txt");

    /// <summary>Whether the repository is asked for.</summary>
    public bool Asks(Repository repository) => Names.Count == 0 ? Writes || File.Exists(ListOf(repository)) : Names.Contains(repository.Name);
}
