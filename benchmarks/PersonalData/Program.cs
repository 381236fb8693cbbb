using System.Diagnostics;
using System.Globalization;
using CsLaw.Benchmarks.Report;
using CsLawAnalyzers.Benchmarks;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.PersonalData.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

// Classifies every symbol of generated compilations and prints what it costs; --write puts it into results.md: dotnet run -c Release [-- number of symbols] [--write]
bool isWritten = args.Contains("--write");
int wanted = args.FirstOrDefault(argument => argument != "--write") is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : 1_000_000;

// The lexicon is read once per process, and code runs fast only after the first thousands of calls.
for (int i = 0; i < 12; i++)
{
    (CSharpCompilation some, ISymbol[] few) = Compile(60_000);
    Classify(new PersonalDataModel(some, PersonalDataSettings.Empty), few, out _);
}

// Every run has trees of its own: what is kept for a tree is kept for as long as it lives.
var first = new List<(TimeSpan Time, TimeSpan Processor, long Bytes)>();
var again = new List<(TimeSpan Time, TimeSpan Processor, long Bytes)>();
int symbolCount = 0, nameCount = 0;
for (int run = 1; run <= 3; run++)
    Run(run);
if (isWritten)
    ResultsPage.OfThisRepository().Put("personal data", Page());

(CSharpCompilation last, ISymbol[] all) = Compile(wanted);
foreach (IGrouping<SymbolKind, ISymbol> kind in all.GroupBy(symbol => symbol.Kind))
{
    ISymbol[] ofKind = kind.ToArray();
    Report(kind.Key.ToString(), Classify(new PersonalDataModel(last, PersonalDataSettings.Empty), ofKind, out int found), ofKind.Length, found);
}

ISymbol[] nothing = all.Where(symbol => NameReader.Read(symbol.Name) == NameReading.Nothing && symbol.Kind is SymbolKind.Parameter or SymbolKind.Local).ToArray();
var warm = new PersonalDataModel(last, PersonalDataSettings.Empty);
Classify(warm, nothing, out _);
Report("the common no, again", Classify(warm, nothing, out int none), nothing.Length, none);

void Run(int run)
{
    (CSharpCompilation compilation, ISymbol[] symbols) = Compile(wanted);
    (symbolCount, nameCount) = (symbols.Length, symbols.Select(symbol => symbol.Name).Distinct().Count());
    if (run == 1)
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{symbolCount:N0} symbols, {nameCount:N0} names, {Environment.ProcessorCount} processors, {Environment.Version}"));
    var model = new PersonalDataModel(compilation, PersonalDataSettings.Empty);
    first.Add(Classify(model, symbols, out int found));
    Report($"run {run}, first sight", first[^1], symbols.Length, found);
    again.Add(Classify(model, symbols, out found));
    Report($"run {run}, again", again[^1], symbols.Length, found);
}

string Page() => string.Create(
    CultureInfo.InvariantCulture,
    $"""
    {symbolCount:N0} symbols with {nameCount:N0} names; the process is warm, the compilation bound and new in each of three runs.

    | median of three | ms of processor | ns a symbol | bytes a symbol |
    |---|--:|--:|--:|
    | first sight | {Row(first)} |
    | again | {Row(again)} |

    {Machine.Describe()}.
    """);

string Row(List<(TimeSpan Time, TimeSpan Processor, long Bytes)> runs)
{
    (TimeSpan Time, TimeSpan Processor, long Bytes) median = runs.OrderBy(cost => cost.Processor).ElementAt(runs.Count / 2);
    return string.Create(CultureInfo.InvariantCulture, $"{median.Processor.TotalMilliseconds:N0} | {median.Time.TotalNanoseconds / symbolCount:N0} | {(double)median.Bytes / symbolCount:N0}");
}

// What the compiler binds anyway is bound before the clock starts.
static (CSharpCompilation Compilation, ISymbol[] Symbols) Compile(int wanted)
{
    CSharpCompilation compilation = GeneratedCode.Compile(wanted);
    compilation.GetDeclarationDiagnostics();
    ISymbol[] symbols = GeneratedCode.Symbols(compilation).ToArray();
    foreach (ISymbol symbol in symbols)
        GeneratedCode.Bind(symbol);
    return (compilation, symbols);
}

static (TimeSpan Time, TimeSpan Processor, long Bytes) Classify(PersonalDataModel model, IReadOnlyList<ISymbol> symbols, out int found)
{
    GC.Collect();
    long bytes = GC.GetAllocatedBytesForCurrentThread();
    TimeSpan processor = Environment.CpuUsage.TotalTime;
    long start = Stopwatch.GetTimestamp();
    found = 0;
    for (int i = 0; i < symbols.Count; i++)
    {
        if (model.Classify(symbols[i]) is { Confidence: >= Confidence.Named })
            found++;
    }

    return (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - processor, GC.GetAllocatedBytesForCurrentThread() - bytes);
}

static void Report(string name, (TimeSpan Time, TimeSpan Processor, long Bytes) cost, int count, int found) =>
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-24} {cost.Time.TotalMilliseconds,6:F0} ms  {cost.Processor.TotalMilliseconds,6:F0} ms of processor  {cost.Time.TotalNanoseconds / count,7:F1} ns/symbol  {(double)cost.Bytes / count,7:F1} B/symbol  {found:N0} of {count:N0} personal"));
