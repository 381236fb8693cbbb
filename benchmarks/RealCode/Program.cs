using CsLaw.Benchmarks.RealCode;

// Scans checked-out repositories and compares what is found with the lists beside this program:
// dotnet run -c Release --project benchmarks/RealCode -- FOLDER [--build-mode none|msbuild] [--write] [NAME…]
// FOLDER holds a folder for each repository, called owner+name, at the commit that its list names. --write makes the lists anew; read what changed before you commit it.
// Where only some projects can be scanned, a list begins with a line "# project PATH" for each; it stays when the list is made anew.
if (Options.Parse(args) is not { } options)
{
    Console.Error.WriteLine("usage: RealCode FOLDER [--build-mode none|msbuild] [--write] [NAME...], where FOLDER holds repositories called owner+name");
    return 2;
}

int different = 0;
ResultTable table = new(Console.Out, countsProjects: options.ReadsBuilds);
foreach (Repository repository in Directory.EnumerateDirectories(options.Folder, "*+*").Order(StringComparer.Ordinal).Select(static folder => new Repository(folder)).Where(options.Asks))
{
    string list = options.ListOf(repository);
    FindingList? expected = File.Exists(list) ? FindingList.Read(list) : null;
    if (expected is null && !options.Writes)
    {
        Console.Error.WriteLine($"{repository.Name}: has no list; run with --write to make one");
        different++;
        continue;
    }

    try
    {
        if (!options.Writes && repository.Commit != expected!.Commit)
            throw new InvalidOperationException($"the list is that of {expected.Commit}, and {repository.Commit} is checked out");
        IReadOnlyList<string> projects = expected?.Projects ?? [];
        ScanResult result = await repository.ScanAsync(options.BuildMode, projects);
        FindingList found = new(repository.Commit, expected?.Kind ?? "", projects, result.Findings);
        table.Add(repository, found, result);
        if (options.Writes)
            found.Write(list);
        else if (!Compare(repository.Name, expected!, found))
            different++;
    }
    catch (Exception exception) when (exception is InvalidOperationException or TimeoutException)
    {
        // One that breaks the scan is the more reason to look at the others.
        Console.Error.WriteLine($"{repository.Name}: {exception.Message}");
        different++;
    }
}

table.End();
return different == 0 ? 0 : 1;

static bool Compare(string name, FindingList expected, FindingList found)
{
    IReadOnlyList<ExpectedFinding> missing = expected.Without(found), fresh = found.Without(expected);
    foreach (ExpectedFinding finding in missing)
        Console.Error.WriteLine($"{name}: missing {finding}");
    foreach (ExpectedFinding finding in fresh)
        Console.Error.WriteLine($"{name}: new {finding}");
    return missing.Count == 0 && fresh.Count == 0;
}
