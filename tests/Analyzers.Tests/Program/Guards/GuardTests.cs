using System.Linq;
using System.Threading;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Guards;

/// <summary>What the tests of all forms of guards share: a service with checks of every shape, and the question what stands before its <c>Save()</c>.</summary>
public abstract class GuardTests
{
    private const string Service = """
        public enum ConsentState { None, Granted, Denied, Expired }
        public class ConsentRecord { public bool IsActive { get; set; } public bool Revoked { get; set; } public DateTime? RevokedAt { get; set; } public string Purpose { get; set; } = ""; public int UserId { get; set; } }
        public class Outcome { public bool Succeeded { get; set; } public bool IsError { get; set; } public string? Error { get; set; } public System.Collections.Generic.List<string> Errors { get; } = new(); public ConsentState Status { get; set; } public static Outcome Success() => new() { Succeeded = true }; public static Outcome Failure(string error) => new() { Error = error }; public void EnsureSuccess() { if (!Succeeded) throw new InvalidOperationException(); } }
        public class Problem { }
        public class Form { public bool AgreedToPrivacy { get; set; } public DateTime? ConsentedAt { get; set; } public string? ConsentVersion { get; set; } public string Name { get; set; } = ""; public bool Newsletter { get; set; } }
        public class Union<TGiven, TRefused> { public bool IsT0 => true; public bool IsT1 => false; public TResult Match<TResult>(Func<TGiven, TResult> given, Func<TRefused, TResult> refused) => given(default!); }
        public class Given { }
        public class Denied { }
        public interface IConsents
        {
            bool HasConsent(int user);
            bool HasConsent(int user, string purpose);
            bool HasConsentFor(int user, ConsentState category);
            bool HasConsent<TPurpose>(int user);
            Task<bool> HasConsentAsync(int user);
            ValueTask<bool> HasConsentValueAsync(int user);
            bool? KnownConsent(int user);
            bool IsConsentMissing(int user);
            void EnsureConsent(int user);
            Task EnsureConsentAsync(int user);
            Task<ConsentRecord> RequireConsentAsync(int user);
            ConsentRecord? FindConsent(int user);
            ConsentState ConsentOf(int user);
            Task<ConsentState> ConsentOfAsync(int user);
            Outcome CheckConsent(int user);
            Task<Outcome> CheckConsentAsync(int user);
            string? ValidateConsent(int user);
            Problem? ConsentProblem(int user);
            int ConsentCode(int user);
            bool TryGetConsent(int user, out ConsentRecord? record);
            void ReadConsent(int user, out bool granted);
            Union<Given, Denied> AskConsent(int user);
            void RecordConsent(int user);
            System.Collections.Generic.IEnumerable<ConsentRecord> Consents { get; }
        }
        """;

    /// <summary>Every path to <c>Save()</c> asks for consent.</summary>
    protected static void Stands(string body, string members = "") => Assert.Equal(EvidenceKinds.Consent, Before(body, members).Kinds);

    /// <summary>Some path to <c>Save()</c> asks for nothing.</summary>
    protected static void Missing(string body, string members = "") => Assert.Equal(EvidenceKinds.None, Before(body, members).Kinds);

    /// <summary>What stands before the last <c>Save()</c> of the source.</summary>
    internal static EvidenceSet Before(string body, string members = "")
    {
        CSharpCompilation compilation = new TestCode
        {
            Sources =
            [
                ("Service.cs", Service), ("Usings.cs", "global using System.Collections.Generic;"),
                ("Test.cs", $$"""
                    public class Endpoint(IConsents consents, IConsents? other)
                    {
                        public async Task<object?> Run(int user, Form form, bool flag)
                        {
                            await Task.Yield();
                            {{body}}
                            return null;
                        }

                        private object? Save() => this;
                        private void Log(string text) { }
                        {{members}}
                    }
                    """),
            ],
        }.Compile();
        Diagnostic[] errors = [.. compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error)];
        Assert.True(errors.Length == 0, string.Join("\n", errors.Select(e => e.ToString())));

        SyntaxTree tree = compilation.SyntaxTrees.Single(t => t.FilePath == "Test.cs");
        InvocationExpressionSyntax save = tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Last(call => call.Expression.ToString() == "Save");
        var program = ProgramModel.Of(compilation, new TestCode().AnalyzerOptions(), CancellationToken.None);
        SemanticModel semantics = compilation.GetSemanticModel(tree);
        ISymbol owner = semantics.GetEnclosingSymbol(save.SpanStart)!;
        BodyGraph graph = program.Bodies.Graph((IMethodSymbol)owner, CancellationToken.None)!;
        IOperation sink = graph.Calls.OfType<IInvocationOperation>().Single(call => call.Syntax == save);
        return program.Flow.Guards.Before(graph, sink, new Walk(CancellationToken.None));
    }
}
