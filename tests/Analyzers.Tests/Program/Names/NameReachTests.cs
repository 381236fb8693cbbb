using System.Linq;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Names;

/// <summary>
/// What names say of where a body leads to: never no where the bound program says yes, and no where no name leads anywhere. Each source has a
/// method <c>Run</c> that is asked.
/// </summary>
public sealed class NameReachTests
{
    private const string Log = "public static class Out { public static ILogger? Log; public static void Say(string text) => Log!.LogInformation(text); public static bool Told(string text) { Say(text); return true; } } ";

    [Theory]
    [InlineData("public class S(ILogger log) { public void Run(string x) => log.LogInformation(x); }")]
    [InlineData("public class S { public void Run() => Out.Say(\"x\"); }")]
    [InlineData("public class S(ILogger? log) { public void Run(string x) => log?.LogInformation($\"x{x}\"); }")]
    [InlineData("public class S { public void Run() { System.Action<string> say = Out.Say; say(\"x\"); } }")]
    [InlineData("public class S { public void Run() { void Inner() => Out.Say(\"x\"); Inner(); } }")]
    [InlineData("public class S { public void Run() { System.Action a = () => Out.Say(\"x\"); a(); } }")]
    [InlineData("public class S { string Text { get { Out.Say(\"x\"); return \"\"; } } public void Run() { _ = Text; } }")]
    [InlineData("public class S { string Text { set => Out.Say(value); } public void Run() { Text = \"x\"; } }")]
    [InlineData("public class S { string this[int i] { get { Out.Say(\"x\"); return \"\"; } } public void Run() { _ = this[0]; } }")]
    [InlineData("public class T { public T() => Out.Say(\"x\"); } public class S { public void Run() { _ = new T(); } }")]
    [InlineData("public class T { public T() => Out.Say(\"x\"); } public class S { public void Run() { T t = new(); } }")]
    [InlineData("public class T { public T(int i) => Out.Say(\"x\"); public T() : this(1) { } } public class S { public void Run() { _ = new T(); } }")]
    [InlineData("public class B { public B(bool b) { } } public class T : B { public T() : base(Out.Told(\"x\")) { } } public class S { public void Run() { _ = new T(); } }")]
    [InlineData("public class B { public B() => Out.Say(\"x\"); } public class T : B { public T() : base() { } } public class S { public void Run() { _ = new T(); } }")]
    [InlineData("public class Bag : System.Collections.Generic.List<int> { public new void Add(int i) => Out.Say(\"x\"); } public class S { public void Run() { _ = new Bag { 1 }; } }")]
    [InlineData("public interface ITeller { void Tell(string s, int n = 1); } public class Teller : ITeller { void ITeller.Tell(string s, int n) => Out.Say(s); } public class S(ITeller t) { public void Run() => t.Tell(\"x\"); }")]
    [InlineData("public interface ITeller { void Tell(); } public class Base { public void Tell() => Out.Say(\"x\"); } public class Teller : Base, ITeller { } public class S(ITeller t) { public void Run() => t.Tell(); }")]
    [InlineData("public abstract class Teller { public abstract void Tell(); } public class Loud : Teller { public override void Tell() => Out.Say(\"x\"); } public class S(Teller t) { public void Run() => t.Tell(); }")]
    [InlineData("public static class Ext { public static void Tell(this int i, params string[] all) => Out.Say(\"x\"); } public class S { public void Run() => 1.Tell(\"a\", \"b\"); }")]
    [InlineData("public static class Ext { public static void Tell(this int i) => Out.Say(\"x\"); } public class S { public void Run() => Ext.Tell(1); }")]
    [InlineData("public class Src { public Src Select(System.Func<int, int> f) { Out.Say(\"x\"); return this; } } public class S { public void Run() { _ = from i in new Src() select i; } }")]
    [InlineData("public interface IHandler<T> { void Handle(T request); } public interface IMediator { void Send(object request); } public class Ask { } public class AskHandler : IHandler<Ask> { public void Handle(Ask request) => Out.Say(\"x\"); } public class S(IMediator m) { public void Run() => m.Send(new Ask()); }")]
    [InlineData("public partial class L { [LoggerMessage(Level = LogLevel.Warning, Message = \"{X}\")] static partial void Tell(ILogger log, string x); static partial void Tell(ILogger log, string x) { } public void Ask() => Tell(Out.Log!, \"x\"); } public class S { public void Run() => new L().Ask(); }")]
    [InlineData("public class S { public void Run() => A(3); void A(int n) { if (n > 0) B(n - 1); } void B(int n) { A(n); Out.Say(\"x\"); } }")]
    public void Names_lead_where_calls_lead(string source)
    {
        (ProgramModel program, IMethodSymbol run) = Model(source);
        int log = SinkKinds.Bit("log");

        Assert.Equal(log, program.Calls.Reach(run, default) & log);
        Assert.Equal(log, program.Names.Of(run, default) & log);
    }

    [Theory]
    [InlineData("public class S { public int Run(int a) => a + 1; }")]
    [InlineData("public class S { public void Run(System.Collections.Generic.List<int> all) => all.Clear(); }")]
    // Own words are no data, wherever they go.
    [InlineData("public class S(ILogger log) { public void Run() => log.LogInformation(\"x\"); }")]
    [InlineData("public class S(ILogger? log) { public void Run() => log?.LogInformation(\"x\" + nameof(S), 1); }")]
    // The name is one of a method that logs, the number of arguments is not.
    [InlineData("public static class T { public static void Tell(string a) { } public static void Tell(string a, string b) => Out.Say(a); } public class S { public void Run() => T.Tell(\"x\"); }")]
    // The library that calls this a sink is not referenced.
    [InlineData("public class T { public void BindMessageTemplate(string a) { } } public class S(T t) { public void Run() => t.BindMessageTemplate(\"x\"); }")]
    public void Names_that_lead_nowhere(string source)
    {
        (ProgramModel program, IMethodSymbol run) = Model(source);

        Assert.Equal(0, program.Names.Of(run, default) & SinkKinds.Bit("log"));
    }

    [Theory]
    // However the program comes by the object, it writes the type or what gives it.
    [InlineData("telemetry", "public class S(System.Diagnostics.Metrics.Meter m) { public void Run() => m.CreateCounter<int>(\"x\").Add(1, new System.Collections.Generic.KeyValuePair<string, object?>()); }")]
    [InlineData("telemetry", "public class S(System.Diagnostics.Metrics.Counter<int> c) { public void Run() => c.Add(1); }")]
    [InlineData("telemetry", "public class B { protected System.Diagnostics.Metrics.Counter<int> C = null!; } public class S : B { public void Run() => C.Add(1); }")]
    [InlineData("telemetry", "public class S { public System.Diagnostics.TagList Tags { get; } public void Run() => Tags.Add(\"x\", 1); }")]
    [InlineData("http", "public class S { private readonly System.Net.Http.HttpClient _c = new(); public System.Threading.Tasks.Task Run() => _c.GetAsync(\"x\"); }")]
    [InlineData("http", "public delegate void With(System.Net.Http.HttpClient c); public class S { private With _w = c => c.GetAsync(\"x\"); public void Run() => _w(null!); }")]
    [InlineData("http", "public class My : System.Net.Http.HttpClient { } public class S { private readonly My _c = new(); public System.Threading.Tasks.Task Run() => _c.GetAsync(\"x\"); }")]
    [InlineData("http", "public class S { public System.Threading.Tasks.Task Run<T>(T c) where T : System.Net.Http.HttpClient => c.GetAsync(\"x\"); }")]
    // What is given a value is told from what is read.
    [InlineData("url", "public class S(System.UriBuilder b) { public void Run() => b.Query = \"x\"; }")]
    [InlineData("url", "public class S { public object Run() => new System.UriBuilder { Query = \"x\" }; }")]
    [InlineData("url", "public class S(System.UriBuilder? b) { public void Run() => (b!).Query += \"x\"; }")]
    [InlineData("url", "public class S { public System.UriBuilder Run() { System.UriBuilder b = new() { Path = \"x\" }; return b; } }")]
    public void Names_lead_to_members_of_what_the_program_has(string kind, string source)
    {
        (ProgramModel program, IMethodSymbol run) = Model(source);

        Assert.Equal(SinkKinds.Bit(kind), program.Names.Of(run, default) & SinkKinds.Bit(kind));
    }

    [Theory]
    [InlineData("telemetry", "public class S(System.Collections.Generic.List<int> all) { public void Run() => all.Add(1); }")]
    [InlineData("telemetry", "public class S(System.Collections.Generic.Dictionary<string, int> all) { public void Run() => all[\"x\"] = 1; }")]
    [InlineData("http", "public interface IStore { System.Threading.Tasks.Task GetAsync(string id); } public class S(IStore store) { public System.Threading.Tasks.Task Run() => store.GetAsync(\"x\"); }")]
    [InlineData("url", "public class Order { public string Query { get; set; } = \"\"; } public class S { public void Run() => new Order().Query = \"x\"; }")]
    [InlineData("url", "public class S(System.UriBuilder b) { public string Run() => b.Query; }")]
    [InlineData("url", "public class S { public object Run() { object o = new(); return o; } }")]
    public void Common_names_lead_nowhere_where_the_program_has_no_such_object(string kind, string source)
    {
        (ProgramModel program, IMethodSymbol run) = Model(source);

        Assert.Equal(0, program.Names.Of(run, default) & SinkKinds.Bit(kind));
    }

    [Fact]
    public void A_file_that_was_not_edited_is_not_read_again()
    {
        CSharpCompilation first = new TestCode { Sources = [("A.cs", Log), ("B.cs", "public class B { }")] }.Compile();
        SyntaxTree kept = first.SyntaxTrees.First(tree => tree.FilePath.EndsWith("A.cs", System.StringComparison.Ordinal));
        SyntaxTree edited = first.SyntaxTrees.First(tree => tree.FilePath.EndsWith("B.cs", System.StringComparison.Ordinal));
        SyntaxTree after = edited.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From("public class B { void Run() { } }"));

        Assert.Same(CsLawAnalyzers.Program.Names.FileIndex.Of(kept, default), CsLawAnalyzers.Program.Names.FileIndex.Of(kept, default));
        Assert.Empty(CsLawAnalyzers.Program.Names.FileIndex.Of(edited, default).Bodies);
        Assert.Single(CsLawAnalyzers.Program.Names.FileIndex.Of(after, default).Bodies);
    }

    private static (ProgramModel, IMethodSymbol) Model(string source)
    {
        var code = new TestCode { Sources = [("Out.cs", Log), ("Test.cs", source)] };
        CSharpCompilation compilation = code.Compile();
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var run = (IMethodSymbol)compilation.GetTypeByMetadataName("S")!.GetMembers("Run").Single();
        return (ProgramModel.Of(compilation, code.AnalyzerOptions(), default), run);
    }
}
