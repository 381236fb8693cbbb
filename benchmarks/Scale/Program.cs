using System.Globalization;
using CsLaw.Benchmarks;

// Scans generated solutions of growing size, each in a process of its own, and prints seconds and the largest memory of the process:
// dotnet run -c Release --project benchmarks/Scale [-- projects, e.g. 30 100 300] [--max-parallel N]
int[] sizes = [.. args.Where(static word => word.All(char.IsAsciiDigit)).Select(static word => int.Parse(word, CultureInfo.InvariantCulture))];
int parallel = Array.IndexOf(args, "--max-parallel") is >= 0 and int at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : Environment.ProcessorCount;
if (Array.IndexOf(args, "--max-parallel") >= 0)
    sizes = sizes[..^1];
if (sizes.Length == 0)
    sizes = [30, 100, 300];

Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}, --max-parallel {parallel}");
Console.WriteLine("projects | seconds | largest memory, MB");
foreach (int size in sizes)
{
    DirectoryInfo folder = Directory.CreateTempSubdirectory("cslaw-scale-");
    try
    {
        string solution = GeneratedSolution.Write(folder.FullName, size);
        ToolRun run = (await ToolRun.OfAsync(
            ["scan", solution, "--build-mode", "none", "--quiet", "--max-parallel", parallel.ToString(CultureInfo.InvariantCulture)],
            TimeSpan.FromHours(1))).Whole();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,8} | {run.Seconds,7:F1} | {run.Bytes / (1024.0 * 1024.0),18:F0}"));
    }
    finally
    {
        folder.Delete(recursive: true);
    }
}
