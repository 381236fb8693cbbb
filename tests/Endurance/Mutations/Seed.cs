using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using CsLawAnalyzers.Contract;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Endurance.Mutations;

/// <summary>Code that is broken on purpose: a file of a sample in its project, or a source that a test of a rule is made of.</summary>
/// <param name="Project">The project as it stands.</param>
/// <param name="Path">The file that is broken.</param>
/// <param name="Text">Its text.</param>
internal sealed record Seed(EditedProject Project, string Path, string Text)
{
    private static readonly string[] s_samples = ["samples/ClinicPortal", "samples/ClinicPortal.Compliant"];

    /// <summary>Shorter literals of tests are parts of sources.</summary>
    private const int ShortestSource = 60;

    /// <summary>The files of the samples.</summary>
    public static IReadOnlyList<Seed> Samples { get; } = [.. s_samples.SelectMany(OfSample)];

    /// <summary>The sources that tests of rules and flows are made of.</summary>
    public static IReadOnlyList<Seed> Tests { get; } = [.. OfTests()];

    private readonly ulong _hash = HashOf(Text);

    /// <summary>
    /// How high it stands for a number, among all seeds, whatever others there are (rendezvous hashing): the highest is taken, so that one seed more changes the choice
    /// of few numbers.
    /// </summary>
    public ulong Rank(int number)
    {
        // The finaliser of SplitMix64: each bit of the number reaches each bit of the rank.
        ulong mixed = _hash + ((ulong)number * 0x9E3779B97F4A7C15);
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>The same on every machine, unlike the hash of a string.</summary>
    private static ulong HashOf(string text) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<Seed> OfSample(string folder)
    {
        (string Path, string Text)[] files = [.. Repository.Files(folder, "*.cs").Select(file => (file[(folder.Length + 1)..], Repository.Read(file)))];
        EditedProject project = EditedProject.Of(files, OutputKind.ConsoleApplication);
        return files.Select(file => new Seed(project, file.Path, file.Text));
    }

    /// <summary>The sources in the literals of the tests of rules and flows, without their marks.</summary>
    private static IEnumerable<Seed> OfTests()
    {
        EditedProject empty = EditedProject.Of([("Test.cs", "")]);
        foreach (string file in Repository.Files("tests/Analyzers.Tests", "*Tests.cs"))
        {
            foreach (LiteralExpressionSyntax literal in CSharpSyntaxTree.ParseText(Repository.Read(file)).GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>())
            {
                if (literal.Token.Value is string text && text.Length >= ShortestSource && text.Contains('{') && Unmarked(text) is { } source)
                    yield return new Seed(empty, "Test.cs", source);
            }
        }
    }

    private static string? Unmarked(string text)
    {
        try
        {
            return MarkupSource.Parse(text).Text;
        }
        catch (System.FormatException)
        {
            return null;
        }
    }
}
