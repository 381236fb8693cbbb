using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using CsLaw.Benchmarks;

// Scans generated solutions of growing size, each in a process of its own, and prints seconds and the largest memory of the process:
// dotnet run -c Release --project benchmarks/Scale [-- projects, e.g. 30 100 300] [--max-parallel N]
string tool = typeof(GeneratedSolution).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "Tool").Value!;
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
        (double seconds, long bytes) = await ScanAsync(solution);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,8} | {seconds,7:F1} | {bytes / (1024.0 * 1024.0),18:F0}"));
    }
    finally
    {
        folder.Delete(recursive: true);
    }
}

async Task<(double Seconds, long Bytes)> ScanAsync(string solution)
{
    Stopwatch watch = Stopwatch.StartNew();
    ProcessStartInfo start = new("dotnet", [tool, "scan", solution, "--build-mode", "none", "--quiet", "--max-parallel", parallel.ToString(CultureInfo.InvariantCulture)])
    {
        RedirectStandardOutput = true,
    };
    using Process process = Process.Start(start)!;
    Task<string> output = process.StandardOutput.ReadToEndAsync();
    long largest = 0;
    while (!process.WaitForExit(TimeSpan.FromMilliseconds(50)))
    {
        process.Refresh();
        largest = Math.Max(largest, process.PeakWorkingSet64);
    }

    if (process.ExitCode is not (0 or 1))
        throw new InvalidOperationException($"The scan ended with {process.ExitCode}: {await output}");
    return (watch.Elapsed.TotalSeconds, largest);
}
