using System.Text.Json;
using CsLaw.Tool.Scanning.Findings;
using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Scanning.Compilations;

/// <summary>A scan follows data from one project of it into another, and tells the place there.</summary>
public sealed class AcrossProjectsTests
{
    private const string Lower = """
        namespace Lower;
        public class Customer { public int Id { get; set; } public string Mobile { get; set; } = ""; }
        public static class Say { public static void Out(string text) => Console.WriteLine(text); }
        public static class Away { public static Task Send(HttpClient http, string text) => http.PostAsync("https://hooks.slack.com/services/T0/B0/x", new StringContent(text)); }
        """;

    private const string Upper = """
        using Lower;
        namespace Upper;
        public class Service(HttpClient http)
        {
            public void Tell(Customer c) => Say.Out($1);
            public Task Send(Customer c) => Away.Send(http, $1);
        }
        """;

    [Theory]
    [InlineData("c.Mobile", 1)]
    [InlineData("c.Id.ToString()", 0)]
    public async Task AWrapperInAnotherProjectIsFollowed(string argument, int findings)
    {
        using Tree tree = Written(argument);
        Outcome outcome = await tree.RunAsync("scan", ".", "--sarif", "out.sarif");
        Assert.Equal(findings, outcome.Count("warning CSL2001"));
        Assert.Equal(findings, outcome.Count("warning CSL3001"));
        if (findings == 0)
            return;

        // The step in the other project has its file in the code flow.
        using JsonDocument log = JsonDocument.Parse(File.ReadAllBytes(tree.PathOf("out.sarif")));
        JsonElement result = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Single(static result => result.GetProperty("ruleId").GetString() == "CSL2001");
        Assert.Contains("Upper/Service.cs", Uri(result.GetProperty("locations")[0]), StringComparison.Ordinal);
        JsonElement steps = result.GetProperty("codeFlows")[0].GetProperty("threadFlows")[0].GetProperty("locations");
        Assert.Contains(steps.EnumerateArray(), static step => Uri(step.GetProperty("location")) == "Lower/Lower.cs");
    }

    [Fact]
    public async Task OneProjectAskedForAloneGivesWhatItGivesInTheWholeScan()
    {
        using Tree tree = Written("c.Mobile");
        Outcome alone = await tree.RunAsync("scan", "Upper/Upper.csproj");
        Assert.Equal(1, alone.Count("warning CSL2001"));
        Outcome lower = await tree.RunAsync("scan", "Lower/Lower.csproj");
        Assert.Equal(0, lower.Count("warning CSL2001"));
    }

    [Fact]
    public async Task TheListOfDestinationsNamesTheCallThatHandsTheDataToAnotherProject()
    {
        using Tree tree = Written("c.Mobile");
        Outcome outcome = await tree.RunAsync("explain", "--destinations", ".", "--format", "json");
        using JsonDocument list = JsonDocument.Parse(outcome.Output);
        string text = list.RootElement.GetRawText();
        Assert.Contains("Upper/Service.cs", text, StringComparison.Ordinal);
        Assert.Contains("mobile-phone", text, StringComparison.Ordinal);
    }

    /// <summary>Contract, implementation and caller stand in projects of their own, so that the order in which they are compiled could tell.</summary>
    [Fact]
    public async Task HoweverManyProjectsAreWorkedOnAtOnceTheLogIsTheSame()
    {
        const int many = 6;
        using Tree tree = Written("c.Mobile");
        for (int i = 0; i < many; i++)
        {
            tree.Write($"Contract{i}/Contract{i}.csproj", Tree.PlainProject).Write($"Contract{i}/IMail.cs", $"namespace Contract{i}; public interface IMail {{ void Send(string text); }}");
            tree.Write($"Mail{i}/Mail{i}.csproj", Referencing("Lower", $"Contract{i}"))
                .Write($"Mail{i}/Mail.cs", $"namespace Mail{i}; public class Mail : Contract{i}.IMail {{ public void Send(string text) => Lower.Say.Out(text); }}");
            tree.Write($"Desk{i}/Desk{i}.csproj", Referencing("Lower", $"Contract{i}", $"Mail{i}"))
                .Write($"Desk{i}/Desk.cs", $"namespace Desk{i}; public class Desk(Contract{i}.IMail mail) {{ public void Tell(Lower.Customer c) => mail.Send(c.Mobile); }}");
        }

        Outcome first = await tree.RunAsync("scan", ".", "--sarif", "first.sarif", "--max-parallel", "1");
        Assert.Equal(many + 1, first.Count("warning CSL2001"));
        foreach (string parallel in (string[])["2", "8", "20"])
        {
            await tree.RunAsync("scan", ".", "--sarif", "again.sarif", "--max-parallel", parallel);
            Assert.Equal(File.ReadAllBytes(tree.PathOf("first.sarif")), File.ReadAllBytes(tree.PathOf("again.sarif")));
        }
    }

    /// <summary>What a service of another project hands on to a package that is not there may be kept; what it drops is not.</summary>
    [Theory]
    [InlineData("await Executor.Execute(command);", "await new Gone.Mediator().Send(command);", "CreateMember", 1)]
    [InlineData("await Executor.Execute(command);", "await new Gone.Mediator().Send(command);", "FindMember", 0)]
    [InlineData("await Executor.Execute(command);", "await Task.Yield();", "CreateMember", 0)]
    [InlineData("await new Gone.Mediator().Send(command);", "await Task.Yield();", "CreateMember", 1)]
    public async Task WhatAServiceHandsOutOfSightIsWorthASuggestion(string module, string executor, string command, int findings)
    {
        using Tree tree = new() { Analyzers = AnalyzerCatalog.Load() };
        tree.Write("Lower/Lower.csproj", Tree.PlainProject)
            .Write("Lower/Module.cs", $$"""
                namespace Lower;
                public record CreateMember(string Mobile);
                public record FindMember(string Mobile);
                public interface IModule { Task ExecuteAsync(object command); }
                public class Module : IModule { public async Task ExecuteAsync(object command) { {{module}} } }
                internal static class Executor { internal static async Task Execute(object command) { {{executor}} } }
                """)
            .Write("Upper/Upper.csproj", Referencing("Lower").Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", StringComparison.Ordinal))
            .Write("Upper/MembersController.cs", $$"""
                using Lower;
                using Microsoft.AspNetCore.Mvc;
                public class Form { public string Mobile { get; set; } = ""; }
                public class MembersController(IModule module) : ControllerBase { [HttpPost] public Task Enter(Form form) => module.ExecuteAsync(new {{command}}(form.Mobile)); }
                """);
        Outcome outcome = await tree.RunAsync("scan", ".", "--level", "suggestion");
        Assert.Equal(findings, outcome.Count("suggestion CSL1001"));
    }

    private static Tree Written(string argument)
    {
        Tree tree = new() { Analyzers = AnalyzerCatalog.Load() };
        return tree
            .Write("Lower/Lower.csproj", Tree.PlainProject)
            .Write("Lower/Lower.cs", Lower)
            .Write("Upper/Upper.csproj", Referencing("Lower"))
            .Write("Upper/Service.cs", Upper.Replace("$1", argument, StringComparison.Ordinal));
    }

    private static string Referencing(params string[] projects) => Tree.PlainProject.Replace(
        "</Project>",
        $"<ItemGroup>{string.Concat(projects.Select(static project => $"<ProjectReference Include=\"../{project}/{project}.csproj\" />"))}</ItemGroup></Project>",
        StringComparison.Ordinal);

    private static string Uri(JsonElement location) => location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;
}
