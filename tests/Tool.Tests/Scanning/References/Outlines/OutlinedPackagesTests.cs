using CsLaw.Tool.Projects.Packages;
using CsLaw.Tool.Scanning.Findings;
using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Scanning.References.Outlines;

/// <summary>Packages that the machine lacks are known by their outlines, those that are there by themselves.</summary>
public sealed class OutlinedPackagesTests
{
    private const string User = "public class User { public string Phone { get; set; } }";

    private const string Logging = """
        using Serilog;
        public class Users(ILogger log)
        {
            public void Add(User user) => log.Information("added {Phone}", user.Phone);
        }
        """;

    [Fact]
    public async Task WhatAMissingPackageLeadsToIsFound()
    {
        using Tree tree = new() { Analyzers = AnalyzerCatalog.Load() };
        tree.Write("A.csproj", Project("""<PackageReference Include="Serilog.Sinks.Console" Version="6.0.0" /><PackageReference Include="Not.Known" Version="1.0.0" />"""))
            .Write("User.cs", User).Write("Users.cs", Logging);
        string output = (await tree.RunAsync("scan", ".", "-v", "detailed")).Output;
        Assert.Contains("Users.cs:4:68  warning CSL2001", output);
        Assert.Contains("an outline of it stands in: Serilog.Sinks.Console 6.0.0", output);
        Assert.Contains("package not in the local cache: Not.Known 1.0.0", output);
        Assert.Contains("packages: 1,", output);
        Assert.Contains("packages by their outlines: 1", output);
        Assert.DoesNotContain("compilation errors", output);
    }

    [Fact]
    public async Task AUsingAsksForTheOutlineWhereTheProjectSaysNothingOfThePackage()
    {
        using Tree tree = new() { Analyzers = AnalyzerCatalog.Load() };
        tree.Write("A.csproj", Project("")).Write("User.cs", User).Write("Users.cs", Logging);
        string output = (await tree.RunAsync("scan", ".", "-v", "detailed")).Output;
        Assert.Contains("CSL2001", output);
        Assert.Contains("an outline of it stands in: Serilog", output);
    }

    /// <summary>Old programs name what the framework of their time brought along in usings alone.</summary>
    [Fact]
    public async Task ControllersOfDotNetFrameworkAreKnown()
    {
        using Tree tree = new() { Analyzers = AnalyzerCatalog.Load() };
        tree.Write("A.csproj", """
            <Project ToolsVersion="15.0" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
              <PropertyGroup><OutputType>Library</OutputType><TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion></PropertyGroup>
              <ItemGroup><Reference Include="System.Web" /><Compile Include="User.cs" /><Compile Include="Users.cs" /></ItemGroup>
            </Project>
            """)
            .Write("User.cs", User)
            .Write("Users.cs", """
            using System.Web;
            using System.Web.Mvc;
            public class UsersController : Controller
            {
                public ActionResult Edit(User user) { Session["id"] = 1; return RedirectToAction("Index", new { phone = user.Phone }); }
            }
            """);
        string output = (await tree.RunAsync("scan", ".", "-v", "detailed")).Output;
        Assert.DoesNotContain("compilation errors", output);
        Assert.Contains("Users.cs:5:", output);
        Assert.Contains("CSL2003", output);
    }

    /// <summary>What stands between the data and the store or the model is known, so that what goes in is found, and what else there is beside it is not.</summary>
    [Theory]
    [InlineData("Microsoft.Azure.Cosmos", "CSL2001", """
        using Microsoft.Azure.Cosmos;
        public class Users(Container items, ILogger<Users> log)
        {
            public async Task Read(string id)
            {
                ItemResponse<User> user = await items.ReadItemAsync<User>(id, new PartitionKey(id));
                log.LogInformation("read {Phone}", user.Resource.Phone); // here
                log.LogInformation("read {Charge}", user.RequestCharge);
            }
        }
        """)]
    [InlineData("Azure.Data.Tables", "CSL2001", """
        using Azure.Data.Tables;
        public class Row : User, ITableEntity { public string PartitionKey { get; set; } public string RowKey { get; set; } public DateTimeOffset? Timestamp { get; set; } public Azure.ETag ETag { get; set; } }
        public class Users(TableClient table, ILogger<Users> log)
        {
            public async Task Read(string id)
            {
                var row = await table.GetEntityAsync<Row>("users", id);
                log.LogInformation("read {Phone}", row.Value.Phone); // here
                log.LogInformation("read {Key}", row.Value.ETag);
            }
        }
        """)]
    [InlineData("AWSSDK.BedrockRuntime", "CSL3004", """
        using Amazon;
        using Amazon.BedrockRuntime;
        using Amazon.BedrockRuntime.Model;
        public class Assistant
        {
            private readonly AmazonBedrockRuntimeClient _abroad = new(RegionEndpoint.USEast1), _home = new(RegionEndpoint.CNNorth1);
            public Task Ask(User user) =>
                _abroad.ConverseAsync(new ConverseRequest { ModelId = "m", Messages = [new Message { Role = ConversationRole.User, Content = [new ContentBlock { Text = user.Phone }] }] }); // here
            public Task AskAtHome(User user) =>
                _home.ConverseAsync(new ConverseRequest { ModelId = "m", Messages = [new Message { Role = ConversationRole.User, Content = [new ContentBlock { Text = user.Phone }] }] });
        }
        """)]
    [InlineData("Twilio", "CSL3001", """
        using Twilio;
        using Twilio.Rest.Api.V2010.Account;
        using Twilio.Types;
        public class Messages
        {
            public void Start() => TwilioClient.Init("sid", "token");
            public Task Send(User user) =>
                MessageResource.CreateAsync(to: new PhoneNumber(user.Phone), from: new PhoneNumber("+1555"), body: "hello"); // here
            public Task Send(string text) =>
                MessageResource.CreateAsync(to: new PhoneNumber("+1556"), from: new PhoneNumber("+1555"), body: text);
        }
        """)]
    [InlineData("AWSSDK.SQS", "CSL3002", """
        using Amazon;
        using Amazon.SQS;
        public class Queues
        {
            public IAmazonSQS Abroad() => new AmazonSQSClient(RegionEndpoint.EUWest1); // here
            public IAmazonSQS Home() => new AmazonSQSClient(RegionEndpoint.CNNorth1);
        }
        """)]
    [InlineData("Azure.Messaging.ServiceBus", "CSL3002", """
        using Azure.Identity;
        using Azure.Messaging.ServiceBus;
        public class Queues
        {
            public ServiceBusClient Abroad() => new("shop.servicebus.windows.net", new DefaultAzureCredential()); // here
            public ServiceBusClient Home() => new("shop.servicebus.chinacloudapi.cn", new DefaultAzureCredential());
        }
        """)]
    [InlineData("Minio", "CSL3002", """
        using Minio;
        public class Blobs
        {
            public IMinioClient Abroad() => new MinioClient().WithEndpoint("s3.eu-west-1.amazonaws.com").Build(); // here
            public IMinioClient Home() => new MinioClient().WithEndpoint("minio:9000").Build();
        }
        """)]
    [InlineData("ErrorOr", "CSL2001", """
        using ErrorOr;
        public class Users(ILogger<Users> log)
        {
            private ErrorOr<User> Find(User user) => user.Phone == "" ? Error.NotFound() : user;
            public void Read(User given)
            {
                ErrorOr<User> user = Find(given);
                log.LogInformation("read {Phone}", user.Value.Phone); // here
                log.LogInformation("read {Error}", user.FirstError.Code);
            }
        }
        """)]
    [InlineData("Ardalis.Result", "CSL2001", """
        using Ardalis.Result;
        public class Users(ILogger<Users> log)
        {
            private Result<User> Find(User user) => user.Phone == "" ? Result.NotFound() : Result.Success(user);
            public void Read(User given)
            {
                Result<User> user = Find(given);
                log.LogInformation("read {Phone}", user.Value.Phone); // here
                log.LogInformation("read {Status}", user.Status);
            }
        }
        """)]
    [InlineData("Microsoft.Azure.Functions.Worker", "CSL2001", """
        using Microsoft.Azure.Functions.Worker;
        using Microsoft.Azure.Functions.Worker.Http;
        public class Users(ILogger<Users> log)
        {
            [Function("users")]
            public async Task<HttpResponseData> Add([HttpTrigger(AuthorizationLevel.Function, "post")] HttpRequestData request)
            {
                var user = await request.ReadFromJsonAsync<User>();
                log.LogInformation("added {Phone}", user.Phone); // here
                log.LogInformation("added by {Method}", request.Method);
                return request.CreateResponse(System.Net.HttpStatusCode.Created);
            }
        }
        """)]
    [InlineData("NewLife.XCode", "CSL2001", """
        using XCode;
        public class Member : Entity<Member> { public static FieldItems _ = new(); public string Phone { get; set; } public int Level { get; set; } public class FieldItems { } }
        public class Members(ILogger<Members> log)
        {
            public void Read(int id)
            {
                Member member = Member.FindByKey(id);
                log.LogInformation("read {Phone}", member.Phone); // here
                log.LogInformation("read {Level}", member.Level);
            }
        }
        """)]
    [InlineData("Furion", "CSL2001", """
        using Furion.DatabaseAccessor;
        public class Member : Entity { public string Phone { get; set; } public int Level { get; set; } }
        public class Members(IRepository<Member> members, ILogger<Members> log)
        {
            public async Task Read(int id)
            {
                var member = await members.FirstOrDefaultAsync(m => m.Id == id);
                log.LogInformation("read {Phone}", member.Phone); // here
                log.LogInformation("read {Level}", member.Level);
            }
        }
        """)]
    public async Task WhatAPackageGivesAndTakesIsKnown(string package, string rule, string source)
    {
        using Tree tree = new() { Analyzers = AnalyzerCatalog.Load() };
        tree.Write("A.csproj", Project($"""<PackageReference Include="{package}" Version="99.0.0" /><FrameworkReference Include="Microsoft.AspNetCore.App" />"""))
            .Write("Usings.cs", "global using Microsoft.Extensions.Logging;").Write("User.cs", User).Write("Code.cs", source);
        string output = (await tree.RunAsync("scan", ".", "-v", "detailed", "--level", "suggestion")).Output;
        Assert.Contains($"an outline of it stands in: {package} 99.0.0", output);
        Assert.DoesNotContain("compilation errors", output);
        string[] lines = source.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            bool isFound = output.Split('\n').Any(line => line.Contains($"Code.cs:{i + 1}:", StringComparison.Ordinal) && line.Contains(rule, StringComparison.Ordinal));
            Assert.True(isFound == lines[i].EndsWith("// here", StringComparison.Ordinal), $"{lines[i]}\n{output}");
        }
    }

    [Fact]
    public async Task WithoutEitherThereIsNoOutline()
    {
        using Tree tree = new();
        tree.Write("A.csproj", Project("")).Write("A.cs", "class A { Serilog.ILogger log; }");
        string output = (await tree.RunAsync("scan", ".", "-v", "detailed")).Output;
        Assert.Contains("compilation errors", output);
        Assert.DoesNotContain("outline", output);
    }

    [Fact]
    public async Task WhatIsOnTheMachineNeedsNoOutline()
    {
        using Tree tree = new();
        IReadOnlyList<string> core = FrameworkPacks.OfThisMachine(new PackageCache(tree.PackageFolder)).Find(FrameworkPacks.NetCore, 10)!.Paths;
        EmittedAssembly.Write(Path.Join(tree.PackageFolder, "serilog", "4.0.0", "lib", "net8.0"), "Serilog", "namespace Serilog { public class OfTheMachine { } }", core);
        tree.Write("A.csproj", Project("""<PackageReference Include="Serilog" Version="4.0.0" />"""))
            .Write("A.cs", "using Serilog; class A { OfTheMachine one; }");
        string output = (await tree.RunAsync("scan", ".", "-v", "detailed")).Output;
        Assert.DoesNotContain("compilation errors", output);
        Assert.DoesNotContain("outline", output);
    }

    [Fact]
    public async Task WhatAProjectOfTheTreeDeclaresNeedsNoOutline()
    {
        using Tree tree = new();
        tree.Write("Serilog/Serilog.csproj", Project("")).Write("Serilog/Own.cs", "namespace Serilog { public class Own { } }");
        tree.Write("App/App.csproj", Project("""<ProjectReference Include="../Serilog/Serilog.csproj" />""")).Write("App/A.cs", "using Serilog; class A { Own one; }");
        string output = (await tree.RunAsync("scan", ".", "-v", "detailed")).Output;
        Assert.DoesNotContain("compilation errors", output);
        Assert.DoesNotContain("outline", output);
    }

    [Fact]
    public async Task AProjectKnowsTheOutlinesOfThoseThatItReferences()
    {
        using Tree tree = new() { Analyzers = AnalyzerCatalog.Load() };
        tree.Write("Core/Core.csproj", Project("""<PackageReference Include="Serilog" Version="4.0.0" />"""))
            .Write("Core/Service.cs", "public abstract class Service { protected Serilog.ILogger Log { get; set; } }").Write("Core/User.cs", User);
        tree.Write("App/App.csproj", Project("""<ProjectReference Include="../Core/Core.csproj" />"""))
            .Write("App/Users.cs", """class Users : Service { void Add(User user) => Log.Information("{Phone}", user.Phone); }""");
        string output = (await tree.RunAsync("scan", ".", "-v", "detailed")).Output;
        Assert.DoesNotContain("compilation errors", output);
        Assert.Contains("Users.cs:1:75  warning CSL2001", output);
    }

    private static string Project(string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup><ItemGroup>{items}</ItemGroup></Project>
        """;
}
