using System.Globalization;
using CsLaw.Benchmarks.RealCode;

// Scans checked-out repositories and compares what is found with the lists beside this program:
// dotnet run -c Release --project benchmarks/RealCode -- FOLDER [--write] [NAME…]
// FOLDER holds a folder for each repository, called owner+name, at the commit that its list names. --write makes the lists anew; read what changed before you commit it.
string[] words = [.. args.Where(static word => word != "--write")];
if (words.Length == 0 || !Directory.Exists(words[0]))
{
    Console.Error.WriteLine("usage: RealCode FOLDER [--write] [NAME...], where FOLDER holds repositories called owner+name");
    return 2;
}

bool writes = args.Contains("--write");
string lists = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../Lists"));
int different = 0;
Console.WriteLine("| repository | commit | files | lines | seconds | largest memory, MB | warnings | suggestions | by rule |");
Console.WriteLine("|---|---|--:|--:|--:|--:|--:|--:|---|");
foreach (string folder in Directory.EnumerateDirectories(words[0], "*+*").Order(StringComparer.Ordinal))
{
    Repository repository = new(folder);
    if (words.Length > 1 && !words.Skip(1).Contains(repository.Name))
        continue;
    string list = Path.Combine(lists, repository.Name + ".txt");
    if (!writes && !File.Exists(list))
        continue;
    FindingList? expected = File.Exists(list) ? FindingList.Read(list) : null;
    ScanResult result = await repository.ScanAsync(expected?.Commit ?? CommitOf(folder));
    (int files, long lines) = repository.Size();
    int notes = result.Found.Findings.Count(static finding => finding.Level == "note");
    IEnumerable<string> byRule = result.Found.Findings.CountBy(static finding => finding.Rule).OrderBy(static rule => rule.Key, StringComparer.Ordinal).Select(static rule => $"{rule.Key} {rule.Value}");
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {repository.Name.Replace('+', '/')} | `{Short(result.Found.Commit)}` | {files:N0} | {lines:N0} | {result.Seconds:F1} | {result.Bytes >> 20} | {result.Found.Findings.Count - notes} | {notes} | {string.Join(", ", byRule)} |"));
    if (writes)
        result.Found.Write(list);
    else if (!Compare(repository.Name, expected!, result.Found))
        different++;
}

return different == 0 ? 0 : 1;

static string Short(string commit) => commit.Length > 8 ? commit[..8] : commit;

// The commit stands in a file of the checkout, or is what git says.
static string CommitOf(string folder)
{
    string head = Path.Combine(folder, "COMMIT");
    return File.Exists(head) ? File.ReadAllText(head).Trim() : throw new FileNotFoundException($"{head}: write the commit that is checked out into this file", head);
}

static bool Compare(string name, FindingList expected, FindingList found)
{
    IReadOnlyList<ExpectedFinding> missing = expected.Without(found), fresh = found.Without(expected);
    foreach (ExpectedFinding finding in missing)
        Console.Error.WriteLine($"{name}: missing {finding}");
    foreach (ExpectedFinding finding in fresh)
        Console.Error.WriteLine($"{name}: new {finding}");
    return missing.Count == 0 && fresh.Count == 0;
}
