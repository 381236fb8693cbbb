using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using CsLawAnalyzers.Benchmarks;
using CsLawAnalyzers.PersonalData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

// Classifies every symbol of generated compilations and prints what it costs: dotnet run -c Release [-- number of symbols]
int wanted = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;

// The lexicon is read once per process, and code runs fast only after the first thousands of calls.
for (int i = 0; i < 12; i++)
{
    (CSharpCompilation some, ISymbol[] few) = Compile(60_000);
    Classify(new PersonalDataModel(some, PersonalDataSettings.Empty), few, out _);
}

// Every run has trees of its own: what is kept for a tree is kept for as long as it lives.
for (int run = 1; run <= 3; run++)
    Run(run);

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
    if (run == 1)
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{symbols.Length:N0} symbols, {symbols.Select(s => s.Name).Distinct().Count():N0} names, {Environment.ProcessorCount} processors, {Environment.Version}"));
    var model = new PersonalDataModel(compilation, PersonalDataSettings.Empty);
    Report($"run {run}, first sight", Classify(model, symbols, out int found), symbols.Length, found);
    Report($"run {run}, again", Classify(model, symbols, out found), symbols.Length, found);
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
