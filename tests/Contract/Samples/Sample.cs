using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CsLawAnalyzers.Contract.Samples;

/// <summary>One of the two sample services: its code, the spots its comments mark, and what the analyzers say of it.</summary>
internal sealed partial class Sample
{
    private readonly Lazy<Task<IReadOnlyList<Diagnostic>>> _findings;

    private Sample(string folder)
    {
        Folder = folder;
        (string Path, string Text)[] sources = [.. Repository.Files(folder, "*.cs").Select(file => (file[(folder.Length + 1)..], Repository.Read(file)))];
        Code = WebCode.Of(sources);
        _findings = new Lazy<Task<IReadOnlyList<Diagnostic>>>(async () => await Code.DiagnoseAsync(Analyzers.All));
        Expected = [.. sources.SelectMany(source => Spots(source.Path, source.Text, ExpectedMark()))];
        Right = [.. sources.SelectMany(source => Spots(source.Path, source.Text, RightMark()))];
    }

    /// <summary>The service that lacks evidence in the places it marks.</summary>
    public static Sample ClinicPortal { get; } = new("samples/ClinicPortal");

    /// <summary>The same service, done right.</summary>
    public static Sample Compliant { get; } = new("samples/ClinicPortal.Compliant");

    public string Folder { get; }

    public TestCode Code { get; }

    /// <summary>The places marked <c>// CSL2001: why</c>; a mark may name several rules.</summary>
    public IReadOnlyList<SampleSpot> Expected { get; }

    /// <summary>The places marked <c>// right: CSL2001</c>.</summary>
    public IReadOnlyList<SampleSpot> Right { get; }

    /// <summary>What all analyzers say, found once for all tests.</summary>
    public Task<IReadOnlyList<Diagnostic>> FindingsAsync() => _findings.Value;

    /// <summary>Where a finding stands in a sample.</summary>
    public static SampleSpot SpotOf(Diagnostic finding)
    {
        FileLinePositionSpan span = finding.Location.GetLineSpan();
        return new SampleSpot(span.Path, span.StartLinePosition.Line + 1, finding.Id);
    }

    private static IEnumerable<SampleSpot> Spots(string file, string text, Regex mark)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(text, path: file);
        return
            from trivia in tree.GetRoot().DescendantTrivia()
            where trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && mark.IsMatch(trivia.ToString())
            from Match id in Id().Matches(trivia.ToString())
            select new SampleSpot(file, trivia.GetLocation().GetLineSpan().StartLinePosition.Line + 1, id.Value);
    }

    [GeneratedRegex(@"^// CSL\d{4}: ")]
    private static partial Regex ExpectedMark();

    [GeneratedRegex(@"^// right: CSL\d{4}")]
    private static partial Regex RightMark();

    [GeneratedRegex(@"CSL\d{4}")]
    private static partial Regex Id();
}
