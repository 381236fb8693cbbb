using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Builds;

/// <summary>
/// Asks the MSBuild of an SDK in a process of its own: one invocation for all projects, so that what they share is evaluated once.
/// It is a design-time build as editors make it: references and generated inputs are resolved, the compiler is not run.
/// </summary>
/// <param name="command">The <c>dotnet</c> command.</param>
internal sealed partial class MSBuildQuery(string command) : IProjectBuild
{
    /// <summary>What MSBuild says where the machine has no reference assemblies of the framework that a project is written for.</summary>
    private const string NoFramework = "MSB3644";

    /// <summary>The query of this machine, or null where no SDK is found.</summary>
    public static MSBuildQuery? OfThisMachine() => DotNetHost.Find() is { } command ? new MSBuildQuery(command) : null;

    /// <inheritdoc/>
    public async Task<BuildAnswer> AskAsync(IReadOnlyList<RequestedProject> projects, BuildQuestion question, CancellationToken cancellation)
    {
        if (projects.Count == 0)
            return BuildAnswer.Nothing;
        DirectoryInfo folder = Directory.CreateTempSubdirectory("cslaw-");
        try
        {
            if (question.Restores)
                await RestoreAsync(projects, question, cancellation).ConfigureAwait(false);
            string query = WriteQuery(folder, projects);
            (_, IReadOnlyList<string> lines) = await RunAsync(
                ["msbuild", query, "-target:Ask", "-verbosity:quiet", $"-maxcpucount:{Number(question.Processes)}", "-nodeReuse:false", "-nologo"],
                question,
                cancellation).ConfigureAwait(false);
            return Read(folder, lines);
        }
        catch (Win32Exception exception)
        {
            return BuildAnswer.Nothing with
            {
                Failures = projects.ToDictionary(static project => project.Path, _ => exception.Message, LocalPath.Comparer),
            };
        }
        finally
        {
            Remove(folder);
        }
    }

    /// <summary>Restores what was named, a solution as a whole: projects restored side by side would write each other's files.</summary>
    private async Task RestoreAsync(IReadOnlyList<RequestedProject> projects, BuildQuestion question, CancellationToken cancellation)
    {
        foreach (string path in projects.Select(static project => project.Solution ?? project.Path).Distinct(LocalPath.Comparer))
            await RunAsync(["restore", path, "-verbosity:quiet", "-nodeReuse:false"], question, cancellation).ConfigureAwait(false);
    }

    private Task<(int ExitCode, IReadOnlyList<string> Lines)> RunAsync(
        IEnumerable<string> arguments,
        BuildQuestion question,
        CancellationToken cancellation) =>
        ChildProcess.RunAsync(command, arguments, question.Root, cancellation);

    private static string WriteQuery(DirectoryInfo folder, IReadOnlyList<RequestedProject> projects)
    {
        string targets = Path.Join(folder.FullName, "query.targets");
        using (Stream source = typeof(MSBuildQuery).Assembly.GetManifestResourceStream("build/query.targets")!)
        using (FileStream copy = File.Create(targets))
            source.CopyTo(copy);

        string properties = string.Join(
            ';',
            "DesignTimeBuild=true",
            "BuildingProject=false",
            "BuildProjectReferences=false",
            "SkipCompilerExecution=true",
            "ProvideCommandLineArgs=true",
            // An output that never is there: without it a project that is up to date would skip the target that tells the arguments.
            "NonExistentFile=__none__/__none__",
            "CsLawAnswers=" + Escape(folder.FullName + Path.DirectorySeparatorChar),
            "CustomAfterMicrosoftCommonTargets=" + Escape(targets),
            "CustomAfterMicrosoftCommonCrossTargetingTargets=" + Escape(targets));
        XElement task = new(
            "MSBuild",
            new XAttribute("Projects", "@(Asked)"),
            new XAttribute("Targets", "CsLawAsk"),
            new XAttribute("Properties", properties),
            new XAttribute("BuildInParallel", "true"),
            new XAttribute("SkipNonexistentTargets", "true"),
            new XAttribute("ContinueOnError", "true"));
        XElement project = new(
            "Project",
            new XElement("ItemGroup", projects.Select(Asked)),
            new XElement("Target", new XAttribute("Name", "Ask"), task));
        string query = Path.Join(folder.FullName, "query.proj");
        new XDocument(project).Save(query);
        return query;
    }

    /// <summary>A project as a solution build hands it on: it may ask for the solution's name and folder.</summary>
    private static XElement Asked(RequestedProject project)
    {
        XElement item = new("Asked", new XAttribute("Include", Escape(project.Path)));
        if (project.Solution is not { } solution)
            return item;
        string properties = string.Join(
            ';',
            "SolutionPath=" + Escape(solution),
            "SolutionDir=" + Escape(Path.GetDirectoryName(solution) + Path.DirectorySeparatorChar),
            "SolutionFileName=" + Escape(Path.GetFileName(solution)),
            "SolutionName=" + Escape(Path.GetFileNameWithoutExtension(solution)),
            "SolutionExt=" + Path.GetExtension(solution));
        item.Add(new XAttribute("AdditionalProperties", properties));
        return item;
    }

    private static BuildAnswer Read(DirectoryInfo folder, IReadOnlyList<string> lines)
    {
        HashSet<string> unrestored = new(LocalPath.Comparer);
        Dictionary<string, string> failures = new(LocalPath.Comparer);
        Dictionary<(string, string), CompilerCall> calls = [];
        foreach (FileInfo file in folder.EnumerateFiles("*.txt"))
        {
            if (AnswerReader.Read(File.ReadLines(file.FullName), unrestored.Add) is { } call)
                calls.TryAdd((call.Project, call.Framework), call);
        }

        HashSet<string> unusable = new(LocalPath.Comparer);
        foreach (string line in lines)
        {
            if (ErrorForm().Match(line) is not { Success: true } error)
                continue;
            string project = LocalPath.CanonicalIfReadable(error.Groups["project"] is { Success: true } named ? named.Value : error.Groups["place"].Value);
            failures.TryAdd(project, error.Groups["text"].Value.Trim(' ', ':'));
            // What the SDK or the restore say against a project leaves it without its packages, and the call with them; what is said of reference assemblies, without a framework.
            if (error.Groups["code"].Value is ['N', 'U', ..] or ['N', 'E', 'T', 'S', 'D', 'K', ..] or NoFramework)
                unusable.Add(project);
        }

        return new BuildAnswer(
            [
                .. calls.Values
                    .Where(call => !unusable.Contains(call.Project))
                    .OrderBy(static call => call.Project, StringComparer.Ordinal)
                    .ThenBy(static call => call.Framework, StringComparer.Ordinal),
            ],
            unrestored,
            failures);
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder in the machine's temporary place that somebody still holds open: the system clears it.
        }
    }

    /// <summary>A value with MSBuild's own signs escaped, so that a path stays one value.</summary>
    private static string Escape(string value)
    {
        foreach (char sign in "%$@';*?()")
            value = value.Replace(sign.ToString(), $"%{(int)sign:X2}", StringComparison.Ordinal);
        return value;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// MSBuild's canonical error: <c>place(line,column): error CODE: text [project]</c>. A project's own error may have no code. The project is not repeated
    /// where it is the place; where it has several target frameworks, the one follows it. A design-time build warns where reference assemblies are missing.
    /// </summary>
    [GeneratedRegex(
        @"^\s*(?<place>.+?)\s*(\([0-9,]+\))?\s*: (error (?<text>((?<code>[A-Z]+[0-9]+)\s*)?: .*?)|warning (?<text>(?<code>" + NoFramework + @")\s*: .*?))\s*(\[(?<project>[^\[\]]+?proj)(::[^\]]*)?\])?\s*$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex ErrorForm();
}
