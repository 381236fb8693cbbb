using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Destinations;
using CsLawAnalyzers.Rules.Transfer;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Destinations;

/// <summary>Where the requests go that a file makes with personal data.</summary>
internal static class RequestDestinations
{
    /// <summary>Host and jurisdiction of each request with <c>|</c> between them, <c>?</c> for one that is not decided.</summary>
    /// <param name="code">The program; it compiles unless it says that it may not.</param>
    /// <param name="file">The file with the requests.</param>
    /// <param name="type">Only those of this type; all if null.</param>
    public static string In(TestCode code, string file, string? type = null)
    {
        Compilation compilation = code.Compile();
        if (!code.MayNotCompile)
            Assert.Empty(compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.ToString()));
        ProgramModel program = ProgramModel.Of(compilation, code.AnalyzerOptions(), CancellationToken.None);
        SemanticModel model = compilation.GetSemanticModel(compilation.SyntaxTrees.Single(tree => tree.FilePath == file));
        IEnumerable<Destination> destinations = program.FlowsIn(model, SinkKinds.Bit("http"), CancellationToken.None)
            .Where(body => type is null || body.Owner.ContainingType.Name == type)
            .SelectMany(body => TransferFlow.OfEachPlace(program, body.Flows, "http"))
            .Select(known => program.Destinations.Of(known.Flow));
        return string.Join("|", destinations.Select(static destination =>
            destination.IsDecided ? $"{destination.Host} {destination.Jurisdiction}{(destination.Filtered ? " filtered" : "")}" : "?"));
    }
}
