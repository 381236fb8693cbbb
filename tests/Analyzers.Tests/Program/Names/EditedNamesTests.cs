using System;
using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Names;
using CsLawAnalyzers.Program.Names.Reach;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Names;

/// <summary>While somebody types, what names lead to is taken from the program before: it is what a program says that has never been seen.</summary>
public sealed class EditedNamesTests
{
    private const int Files = 9;
    private const int Edits = 40;

    private static readonly string[] s_statements =
    {
        "log.LogInformation(text);", "log.LogInformation(\"x\");", "System.IO.File.WriteAllText(\"x\", \"y\");", "throw new InvalidOperationException(text);", "M0(text);", "M1(text);", "M2(text);", "M3(text, text);", "M4();", "M5(text, 1);",
        "new C1(text).M2(text);", "new C2(text).M3(text, text);", "C3 c = new(text); c.M4();", "Kept = M1;", "Kept(text);", "_ = Shown;", "this.M0(text).ToString();", "mediator.Send(new Ask());", "_ = text.Length;", "Unknown();",
        "System.Action<string> a = s => M2(s); a(text);", "void Inner() => M1(text); Inner();", "_ = new Refused(text);",
    };

    private static readonly string[] s_members =
    {
        "public string M6() { return M7(1); }", "public string M7(int n) { log.LogWarning(text); return \"\"; }", "public string M4(params string[] more) { M6(); return \"\"; }", "public string M0(string a, string b = \"\") { return M3(a, b); }",
        "public string Shown { get { M5(text, 2); return text; } }", "~Never() { M0(text); }",
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void After_each_edit_every_answer_is_that_of_a_program_never_seen(int seed)
    {
        var random = new Random(seed);
        List<List<string>[]> bodies = [.. Enumerable.Range(0, Files).Select(_ => Enumerable.Range(0, 6).Select(_ => Statements(random)).ToArray())];
        List<List<string>> members = [.. Enumerable.Range(0, Files).Select(_ => new List<string>())];
        CSharpCompilation edited = Compile(bodies, members);
        var code = new TestCode();
        ProgramModel program = ProgramModel.Of(edited, code.AnalyzerOptions(), default);
        Answers(program, edited);
        int started = 0;
        for (int edit = 0; edit < Edits; edit++)
        {
            int file = random.Next(Files);
            Edit(random, bodies[file], members[file]);
            SyntaxTree before = Tree(edited, file);
            edited = edited.ReplaceSyntaxTree(before, before.WithChangedText(SourceText.From(Text(file, bodies[file], members[file]))));
            CSharpCompilation fresh = Compile(bodies, members);

            program = ProgramModel.Of(edited, code.AnalyzerOptions(), default);
            Assert.Equal(Answers(ProgramModel.Of(fresh, code.AnalyzerOptions(), default), fresh), Answers(program, edited));
            started += program.Index.Names.Before?.Graphs is { } graphs && ChangedGraph.Of(graphs.Sinks, program.Index.Names) is not null ? 1 : 0;
        }

        Assert.InRange(started, 1, Edits);
    }

    [Fact]
    public void What_one_body_comes_to_do_reaches_those_who_run_it()
    {
        string Source(string said) => "public class A(ILogger log) { public void Say(string text) { " + said + " } public void Plain() { } }";
        const string Callers = "public class B(A a) { public void Ask(string text) => a.Say(text); public void Stay(A other) => other.Plain(); } public class D(B b) { public void Further() => b.Ask(\"x\"); }";
        CSharpCompilation first = new TestCode { Sources = [("A.cs", Source("")), ("B.cs", Callers), ("E.cs", "public class E { }")] }.Compile();
        ProgramModel before = ProgramModel.Of(first, new TestCode().AnalyzerOptions(), default);
        Assert.Equal([0, 0, 0, 0, 0], Logging(before, first));

        SyntaxTree tree = Tree(first, "A.cs");
        CSharpCompilation second = first.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(tree.GetText().ToString().Replace("{  }", "{ log.LogInformation(text); }", StringComparison.Ordinal))));
        ProgramModel after = ProgramModel.Of(second, new TestCode().AnalyzerOptions(), default);
        int log = SinkKinds.Bit("log");

        Assert.Same(before.Index.Names, after.Index.Names.Before);
        Assert.NotNull(ChangedGraph.Of(before.Index.Names.Graphs!.Sinks, after.Index.Names));
        Assert.Equal([log, 0, log, 0, log], Logging(after, second));
        Assert.Equal([0, 0, 0, 0, 0], Logging(before, first));
    }

    [Fact]
    public void What_a_ring_of_calls_held_up_is_gone_with_its_cause()
    {
        const string Ring = "public class B(A a) { public void Ask(int left) => a.Say(left); }";
        CSharpCompilation first = new TestCode { Sources = [("A.cs", "public class A(ILogger log, B b) { public void Say(int left) { log.LogInformation(\"{Left}\", left); b.Ask(left); } }"), ("B.cs", Ring)] }.Compile();
        ProgramModel before = ProgramModel.Of(first, new TestCode().AnalyzerOptions(), default);
        int log = SinkKinds.Bit("log");
        Assert.Equal([log, log], Logging(before, first));

        SyntaxTree tree = Tree(first, "A.cs");
        CSharpCompilation second = first.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(tree.GetText().ToString().Replace("log.LogInformation(\"{Left}\", left);", "", StringComparison.Ordinal))));

        Assert.Equal([0, 0], Logging(ProgramModel.Of(second, new TestCode().AnalyzerOptions(), default), second));
    }

    private static int[] Logging(ProgramModel program, CSharpCompilation compilation) =>
        [.. Answers(program, compilation).Where(answer => answer.Kind == BodyKind.Method).Select(answer => answer.Bits & SinkKinds.Bit("log"))];

    private static List<(string Name, BodyKind Kind, int Bits)> Answers(ProgramModel program, CSharpCompilation compilation) =>
        [.. compilation.SyntaxTrees.SelectMany(tree => FileIndex.Of(tree, default).Bodies).Select(body => (body.Type?.Name + "." + body.Name, body.Kind, program.Names.Of(body, default)))];

    private static List<string> Statements(Random random) => [.. Enumerable.Range(0, random.Next(3)).Select(_ => s_statements[random.Next(s_statements.Length)])];

    private static void Edit(Random random, List<string>[] bodies, List<string> members)
    {
        List<string> body = bodies[random.Next(bodies.Length)];
        switch (random.Next(6))
        {
            case 0 or 1:
                body.Insert(random.Next(body.Count + 1), s_statements[random.Next(s_statements.Length)]);
                break;
            case 2 when body.Count > 0:
                body.RemoveAt(random.Next(body.Count));
                break;
            case 3 when body.Count > 0:
                body[random.Next(body.Count)] = s_statements[random.Next(s_statements.Length)];
                break;
            case 4:
                members.Add(s_members[random.Next(s_members.Length)]);
                break;
            case 5 when members.Count > 0:
                members.RemoveAt(random.Next(members.Count));
                break;
        }
    }

    private static CSharpCompilation Compile(List<List<string>[]> bodies, List<List<string>> members) => new TestCode
    {
        Sources =
        [
            .. Enumerable.Range(0, Files).Select(file => (Name(file), Text(file, bodies[file], members[file]))),
            ("Shared.cs", "public class Ask { } public interface IHandler<T> { string M1(T request); } public interface IMediator { void Send(object request); } public class Refused(string why) : Exception(why) { }"),
        ],
    }.Compile();

    private static string Name(int file) => "C" + file + ".cs";

    private static SyntaxTree Tree(CSharpCompilation compilation, int file) => Tree(compilation, Name(file));

    private static SyntaxTree Tree(CSharpCompilation compilation, string name) => compilation.SyntaxTrees.First(tree => tree.FilePath.EndsWith(name, StringComparison.Ordinal));

    private static string Text(int file, List<string>[] bodies, List<string> members)
    {
        string[] signatures = ["M0(string text)", "M1(string text)", "M2(string text)", "M3(string text, string other)", "M4()", "M5(string text, int n)"];
        return $"public class C{file}{(file % 4 == 0 ? " : IHandler<Ask>" : "")} {{ private readonly ILogger log = null!; private readonly IMediator mediator = null!; private readonly string text; public C{file}(string text) {{ this.text = text; {(file % 3 == 0 ? "M1(text);" : "")} }} "
            + "public System.Func<string, string>? Kept { get; set; } "
            + string.Concat(bodies.Select((body, i) => $"public string {signatures[i]} {{ {string.Concat(body)} return \"\"; }} ")) + string.Concat(members) + " }";
    }
}
