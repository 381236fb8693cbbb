using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CsLawAnalyzers.Tests.Flow;

/// <summary>Data that goes from one project into another: followed where the host scans them together, a library without source elsewhere.</summary>
public sealed class ProjectFlowTests : FlowShapeTests
{
    private const string Lower = """
        namespace Lower;
        public class Customer { public int Id { get; set; } public string Mobile { get; set; } = ""; }
        public interface IMail { void Send(string text); }
        public static class Say { public static void Out(ILogger log, string text) => log.LogInformation("{Text}", text); }
        public static class Hide { public static string Mask(string text) => text.Length < 8 ? "***" : text[..3] + "****" + text[^4..]; public static string MaskAll(string text) => text; }
        public class Box { public string Text { get; set; } = ""; }
        public static class Own { public static void Tell(ILogger log, Customer c) => log.LogInformation("{Mobile}", c.Mobile); }
        """;

    private const string Middle = """
        namespace Middle;
        public class LoggedMail(ILogger<LoggedMail> log) : Lower.IMail { public void Send(string text) => Lower.Say.Out(log, text); }
        """;

    [Theory]
    [InlineData("Say.Out(log, [|c.Mobile|]);")]
    [InlineData("Say.Out(log, Hide.MaskAll([|c.Mobile|]));")]
    [InlineData("var box = new Box { Text = c.Mobile }; Say.Out(log, [|box.Text|]);")]
    [InlineData("Say.Out(log, c.Id.ToString());")]
    [InlineData("Say.Out(log, Hide.Mask(c.Mobile));")]
    [InlineData("Own.Tell(log, c);")]
    public Task Wrapper_in_a_referenced_project(string code) => Rule.ReportsAsync(Upper(code), Across);

    [Theory]
    [InlineData("Say.Out(log, c.Mobile);")]
    [InlineData("Say.Out(log, Hide.MaskAll(c.Mobile));")]
    public Task Wrapper_in_a_referenced_project_while_one_project_is_compiled(string code) => Rule.SilentAsync(Upper(code), Alone);

    [Theory]
    [InlineData("[|c.Mobile|]")]
    [InlineData("c.Id.ToString()")]
    public Task Contract_and_implementation_in_two_referenced_projects(string sent) => Rule.ReportsAsync(
        $"using Lower; public class Service(IMail mail) {{ public void Run(Customer c) => mail.Send({sent}); }}",
        code => code with { References = [.. code.References, .. References()], HostFiles = [new Scan()] });

    /// <summary>What the project registers itself counts, not what a project it references registers for a host of its own.</summary>
    [Theory]
    [InlineData("Middle.LoggedMail", "[|c.Mobile|]")]
    [InlineData("Silent", "c.Mobile")]
    public Task Registration_of_the_project_itself(string registered, string sent) => Rule.ReportsAsync(
        $$"""
        using Lower;
        public class Silent : IMail { public void Send(string text) { } }
        public class Service(IMail mail) { public void Run(Customer c) => mail.Send({{sent}}); }
        public static class Setup { public static void Add(IServiceCollection services) => services.AddScoped<IMail, {{registered}}>(); }
        """,
        code => code with { References = [.. code.References, .. References()], HostFiles = [new Scan()] });

    /// <summary>A service whose code is there, and that hands on to a store whose code is not, keeps no less than one that is out of sight itself.</summary>
    [Theory]
    [InlineData("store.Insert(f.Mobile)", true)]
    [InlineData("store.Count()", false)]
    public Task Store_out_of_sight_behind_a_referenced_project(string keeps, bool isReported)
    {
        MetadataReference lower = Compiled(
            "Lower", $$"""
            namespace Lower;
            public class Form { public string Mobile { get; set; } = ""; }
            public interface IStore { int Insert(string a); int Count(); }
            public class Users(IStore store) { public int Register(Form f) => {{keeps}}; }
            """,
            Testing.References.Web);
        string handler = isReported ? "{|CSL1001:SignUp|}" : "SignUp";
        return new Verify("CSL1001").ReportsAsync(
            $$"""
            using Lower; using Microsoft.AspNetCore.Mvc;
            [ApiController, Route("users")] public class UsersController(Users users) : ControllerBase { [HttpPost] public int {{handler}}(Form form) => users.Register(form); }
            """,
            code => code with { References = [.. code.References, lower], HostFiles = [new Scan()] });
    }

    /// <summary>What is told of a member of another project stands at its place there, which is no place in this project's source.</summary>
    [Theory]
    [InlineData("", "System.IO.File.WriteAllText(\"lodger\", l.PassportNo)", true)]
    [InlineData("", "System.IO.File.WriteAllText(\"lodger\", l.Id.ToString())", false)]
    [InlineData("", "rows.InsertOne(l)", true)]
    [InlineData("[System.ComponentModel.DataAnnotations.Schema.NotMapped]", "rows.InsertOne(l)", false)]
    [InlineData("", "rows.InsertOne(new Lower.Login())", false)]
    public async Task A_member_of_another_project_that_is_stored_here(string attribute, string stored, bool isReported)
    {
        MetadataReference lower = Compiled(
            "Lower",
            "namespace Lower { public class Lodger { public int Id { get; set; } " + attribute + " public string PassportNo { get; set; } = \"\"; } public class Login { public string Password { get; set; } = \"\"; } } "
            + "namespace MongoDB.Driver { public interface IMongoCollection<T> { void InsertOne(T document); } }",
            Testing.References.Web);
        var code = new TestCode
        {
            Sources = [("Desk.cs", "public class Desk(MongoDB.Driver.IMongoCollection<object> rows) { public void Keep(Lower.Lodger l) => " + stored + "; }")],
            References = [.. Testing.References.Web, lower],
            HostFiles = [new Scan()],
        };
        ImmutableArray<Diagnostic> found = await code.DiagnoseAsync(Analyzers.All);
        Assert.Equal(isReported ? ["Lower.cs"] : [], found.Where(static finding => finding.Id == "CSL2005").Select(static finding => finding.Location.GetLineSpan().Path));
    }

    [Fact]
    public async Task The_step_in_the_other_project_is_told_by_its_place()
    {
        ImmutableArray<Diagnostic> found = await Rule.ReportsAsync(Upper("Say.Out(log, [|c.Mobile|]);"), Across);
        Location there = Assert.Single(found[0].AdditionalLocations, location => location.GetLineSpan().Path == "Lower.cs");
        Assert.Equal(LocationKind.ExternalFile, there.Kind);
        Assert.Equal(3, there.GetLineSpan().StartLinePosition.Line);
    }

    /// <summary>Other instances of the framework's assemblies have other symbols, so the compiler makes new ones for the referenced project too.</summary>
    [Fact]
    public Task Project_that_sees_other_versions_of_a_library_stays_a_library() => Rule.SilentAsync(
        Upper("Say.Out(log, c.Mobile);"),
        code => code with
        {
            References =
            [
                .. code.References,
                Compiled("Lower", Lower, [.. code.References.Select(reference => MetadataReference.CreateFromFile(((PortableExecutableReference)reference).FilePath!))]),
            ],
            HostFiles = [new Scan()],
        });

    private static string Upper(string code) => $"using Lower; public class Service(ILogger<Service> log) {{ public void Run(Customer c) {{ {code} }} }}";

    private static TestCode Across(TestCode code) => Alone(code) with { HostFiles = [new Scan()] };

    private static TestCode Alone(TestCode code) => code with { References = [.. code.References, References()[0]] };

    private static ImmutableArray<MetadataReference> References()
    {
        MetadataReference lower = Compiled("Lower", Lower, Testing.References.Web);
        return [lower, Compiled("Middle", Middle, [.. Testing.References.Web, lower])];
    }

    private static CompilationReference Compiled(string name, string source, ImmutableArray<MetadataReference> references)
    {
        CSharpCompilation compilation = new TestCode { Sources = [(name + ".cs", source)], References = references }.Compile().WithAssemblyName(name);
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return compilation.ToMetadataReference();
    }

    private sealed class Scan : AdditionalText, IAcrossProjects
    {
        public override string Path => "projects";

        public override SourceText? GetText(CancellationToken cancellationToken = default) => null;
    }
}
