using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Consent;

/// <summary>A guard on an endpoint is registered where its program starts: once, whatever the shape of the start-up, and only where it is missing.</summary>
public sealed class GuardRegistrationTests
{
    private const string Call = ".AddConsentGuard();";

    private static readonly MetadataReference[] s_guards = [MetadataReference.CreateFromFile(typeof(CsLaw.Guards.Redact).Assembly.Location)];

    /// <summary>The start-up before and after the fix.</summary>
    public static TheoryData<string, string, string> StartUps => new()
    {
        {
            "top-level statements",
            """
            // The desk.
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddControllers();

            // Built.
            var app = builder.Build();
            app.MapControllers();
            app.Run();
            """,
            """
            // The desk.
            using CsLaw.Guards;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddControllers();
            builder.Services.AddConsentGuard();

            // Built.
            var app = builder.Build();
            app.MapControllers();
            app.Run();
            """
        },
        {
            "Main",
            """
            using System;

            public static class Program
            {
                public static void Main(string[] args)
                {
                    var builder = WebApplication.CreateBuilder(args);
                    var app = builder.Build();
                    app.Run();
                }
            }
            """,
            """
            using System;
            using CsLaw.Guards;

            public static class Program
            {
                public static void Main(string[] args)
                {
                    var builder = WebApplication.CreateBuilder(args);
                    builder.Services.AddConsentGuard();
                    var app = builder.Build();
                    app.Run();
                }
            }
            """
        },
        {
            "a start-up class",
            """
            using CsLaw.Guards;

            public class Startup
            {
                public IServiceProvider ConfigureServices(IServiceCollection services)
                {
                    services.AddControllers();
                    return services.BuildServiceProvider();
                }
            }
            """,
            """
            using CsLaw.Guards;

            public class Startup
            {
                public IServiceProvider ConfigureServices(IServiceCollection services)
                {
                    services.AddControllers();
                    services.AddConsentGuard();
                    return services.BuildServiceProvider();
                }
            }
            """
        },
        {
            "a start-up class with an expression",
            """
            using CsLaw.Guards;

            public class Startup
            {
                public void ConfigureServices(IServiceCollection services) => services.AddControllers();
            }
            """,
            """
            using CsLaw.Guards;

            public class Startup
            {
                public void ConfigureServices(IServiceCollection services)
                {
                    services.AddControllers();
                    services.AddConsentGuard();
                }
            }
            """
        },
        {
            "a lambda of the host",
            """
            using CsLaw.Guards;

            public static class Program
            {
                public static IHostBuilder Host(string[] args) =>
                    Microsoft.Extensions.Hosting.Host.CreateDefaultBuilder(args).ConfigureServices((context, services) =>
                    {
                        services.AddControllers();
                    });
            }
            """,
            """
            using CsLaw.Guards;

            public static class Program
            {
                public static IHostBuilder Host(string[] args) =>
                    Microsoft.Extensions.Hosting.Host.CreateDefaultBuilder(args).ConfigureServices((context, services) =>
                    {
                        services.AddControllers();
                        services.AddConsentGuard();
                    });
            }
            """
        },
        {
            "an ABP module",
            """
            using CsLaw.Guards;
            using Volo.Abp.Modularity;

            public class DeskModule : AbpModule
            {
                public override void ConfigureServices(ServiceConfigurationContext context)
                {
                    context.Services.AddControllers();
                }
            }
            """,
            """
            using CsLaw.Guards;
            using Volo.Abp.Modularity;

            public class DeskModule : AbpModule
            {
                public override void ConfigureServices(ServiceConfigurationContext context)
                {
                    context.Services.AddControllers();
                    context.Services.AddConsentGuard();
                }
            }
            """
        },
        {
            "an extension method of the project",
            """
            using CsLaw.Guards;

            public static class DeskServices
            {
                public static IServiceCollection AddDesk(this IServiceCollection services)
                {
                    services.AddControllers();
                    return services;
                }
            }
            """,
            """
            using CsLaw.Guards;

            public static class DeskServices
            {
                public static IServiceCollection AddDesk(this IServiceCollection services)
                {
                    services.AddControllers();
                    services.AddConsentGuard();
                    return services;
                }
            }
            """
        },
    };

    [Theory]
    [MemberData(nameof(StartUps))]
    public async Task Stands_in(string shape, string before, string after)
    {
        bool isProgram = shape is "top-level statements" or "Main";
        var desk = new TestSolution().With("Desk", [("Start.cs", before), ("A.cs", Endpoint("A")), ("B.cs", Endpoint("B")), ("Abp.cs", Abp)], s_guards, isProgram: isProgram);

        TestSolution mended = await desk.MendAsync("CSL1001", FixAllScope.Project, "Desk/A.cs");

        Assert.Equal(after, await mended.TextAsync("Desk/Start.cs"));
        Assert.Equal(["Desk/A.cs", "Desk/B.cs", "Desk/Start.cs"], await desk.ChangedAsync(mended));
        await IsDoneAsync(mended);
    }

    [Fact]
    public async Task One_after_the_other_ends_where_all_at_once_ends()
    {
        var desk = new TestSolution().With("Desk", [("Start.cs", Program), ("A.cs", Endpoint("A")), ("B.cs", Endpoint("B"))], s_guards, isProgram: true);

        TestSolution all = await desk.MendAsync("CSL1001", FixAllScope.Solution, "Desk/A.cs");
        TestSolution one = await (await desk.MendAsync("CSL1001", FixAllScope.Document, "Desk/A.cs")).MendAsync("CSL1001", FixAllScope.Document, "Desk/B.cs");

        Assert.Empty(await all.ChangedAsync(one));
        await IsDoneAsync(all);
    }

    [Fact]
    public async Task A_library_is_registered_in_every_program_that_runs_it_and_not_in_its_tests()
    {
        MetadataReference xunit = MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location);
        TestSolution desk = new TestSolution()
            .With("Desk", [("A.cs", Endpoint("A")), ("Services.cs", "public static class S { public static void AddDesk(this IServiceCollection services) { } }")], s_guards)
            .With("Web", [("Program.cs", Program)], s_guards, ["Desk"], isProgram: true)
            .With("Kiosk", [("Program.cs", Program)], s_guards, ["Desk"], isProgram: true)
            .With("Desk.Tests", [("Startup.cs", "class Startup { void ConfigureServices(IServiceCollection services) { } }")], [.. s_guards, xunit], ["Desk"]);

        TestSolution mended = await desk.MendAsync("CSL1001", FixAllScope.Solution, "Desk/A.cs");

        Assert.Equal(["Desk/A.cs", "Kiosk/Program.cs", "Web/Program.cs"], await desk.ChangedAsync(mended));
        await IsDoneAsync(mended);
    }

    [Fact]
    public async Task What_is_registered_is_left_as_it_is()
    {
        TestSolution desk = new TestSolution()
            .With("Shared", [("Services.cs", "public static class S { public static void AddShared(this IServiceCollection services) => CsLaw.Guards.ConsentGuardServices.AddConsentGuard(services, o => { }); }")], s_guards)
            .With("Desk", [("Program.cs", Program), ("A.cs", Endpoint("A"))], s_guards, ["Shared"], isProgram: true);

        TestSolution mended = await desk.MendAsync("CSL1001", FixAllScope.Solution, "Desk/A.cs");

        Assert.Equal(["Desk/A.cs"], await desk.ChangedAsync(mended));
    }

    [Fact]
    public async Task Without_a_start_up_the_endpoint_alone_is_mended()
    {
        var desk = new TestSolution().With("Desk", [("A.cs", Endpoint("A"))], s_guards);
        TestSolution mended = await desk.MendAsync("CSL1001", FixAllScope.Solution, "Desk/A.cs");
        Assert.Equal(["Desk/A.cs"], await desk.ChangedAsync(mended));
        await IsDoneAsync(mended);
    }

    [Fact]
    public async Task A_mapping_in_the_program_itself_is_mended_and_registered_in_one_file()
    {
        var desk = new TestSolution().With(
            "Desk",
            [
                ("Program.cs", """
                    var builder = WebApplication.CreateBuilder(args);
                    var app = builder.Build();
                    app.MapPost("/visits", (Form form) => System.IO.File.AppendAllText("visits", form.Mobile));
                    app.Run();

                    public record Form(string Mobile);
                    """),
            ],
            s_guards, isProgram: true);

        TestSolution mended = await desk.MendAsync("CSL1001", FixAllScope.Document, "Desk/Program.cs");

        Assert.Equal(
            """
            using CsLaw.Guards;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddConsentGuard();
            var app = builder.Build();
            app.MapPost("/visits", (Form form) => System.IO.File.AppendAllText("visits", form.Mobile)).RequireConsent("visits");
            app.Run();

            public record Form(string Mobile);
            """,
            await mended.TextAsync("Desk/Program.cs"));
        await IsDoneAsync(mended);
    }

    /// <summary>How the program declares purposes, and how it does so afterwards.</summary>
    public static TheoryData<string, string> Declarations => new()
    {
        { "builder.Services.AddConsentGuard(options => options.Declare(\"newsletter\", \"3\"));", "builder.Services.AddConsentGuard(options => options.Declare(\"newsletter\", \"3\").Declare(\"a\", noticeVersion: \"1\").Declare(\"b\", noticeVersion: \"1\"));" },
        {
            """
            builder.Services.AddConsentGuard(options => options
                .Declare("newsletter", "3")
                .Declare("delivery", "3"));
            """,
            """
            builder.Services.AddConsentGuard(options => options
                .Declare("newsletter", "3")
                .Declare("delivery", "3")
                .Declare("a", noticeVersion: "1")
                .Declare("b", noticeVersion: "1"));
            """
        },
        {
            """
            builder.Services.AddConsentGuard();
            builder.Services.Configure<ConsentGuardOptions>(options =>
            {
                options.Declare("newsletter", "3");
            });
            """,
            """
            builder.Services.AddConsentGuard();
            builder.Services.Configure<ConsentGuardOptions>(options =>
            {
                options.Declare("newsletter", "3");
                options.Declare("a", noticeVersion: "1");
                options.Declare("b", noticeVersion: "1");
            });
            """
        },
        {
            """
            builder.Services.AddConsentGuard(options =>
            {
                foreach (string purpose in new[] { "newsletter", "delivery" })
                    options.Declare(purpose, "3");
            });
            """,
            """
            builder.Services.AddConsentGuard(options =>
            {
                foreach (string purpose in new[] { "newsletter", "delivery" })
                    options.Declare(purpose, "3");
                options.Declare("a", noticeVersion: "1");
                options.Declare("b", noticeVersion: "1");
            });
            """
        },
        {
            """builder.Services.AddConsentGuard(options => options.Purposes["newsletter"] = new ConsentPurpose { NoticeVersion = "3" });""",
            """
            builder.Services.AddConsentGuard(options =>
            {
                options.Purposes["newsletter"] = new ConsentPurpose { NoticeVersion = "3" };
                options.Declare("a", noticeVersion: "1");
                options.Declare("b", noticeVersion: "1");
            });
            """
        },
        // What is declared, or declared by nobody, is left as it is.
        { "builder.Services.AddConsentGuard(options => options.Declare(\"a\", \"3\").Declare(\"b\", \"3\"));", "builder.Services.AddConsentGuard(options => options.Declare(\"a\", \"3\").Declare(\"b\", \"3\"));" },
        { "builder.Services.AddConsentGuard(options => options.AllowedOrigins.Add(\"https://app.example.cn\"));", "builder.Services.AddConsentGuard(options => options.AllowedOrigins.Add(\"https://app.example.cn\"));" },
        { "builder.Services.AddConsentGuard();", "builder.Services.AddConsentGuard();" },
    };

    [Theory]
    [MemberData(nameof(Declarations))]
    public async Task A_purpose_is_declared_where_the_program_declares_purposes(string before, string after)
    {
        const string Rest = "\nvar app = builder.Build();\napp.Run();\n";
        const string First = "using CsLaw.Guards;\n\nvar builder = WebApplication.CreateBuilder(args);\n";
        var desk = new TestSolution().With("Desk", [("Program.cs", First + before + Rest), ("A.cs", Endpoint("A")), ("B.cs", Endpoint("B"))], s_guards, isProgram: true);

        TestSolution mended = await desk.MendAsync("CSL1001", FixAllScope.Solution, "Desk/A.cs");

        Assert.Equal(First + after + Rest, await mended.TextAsync("Desk/Program.cs"));
        Assert.Empty(await mended.ErrorsAsync());
        Assert.Empty(await mended.FindingsAsync("CSL1001"));
    }

    [Fact]
    public async Task What_a_list_of_the_program_holds_is_declared()
    {
        const string Listed = """
            using CsLaw.Guards;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddConsentGuard(options => { foreach (string purpose in Purposes.All) options.Declare(purpose, "3"); });
            builder.Build().Run();

            public static class Purposes { public const string Desk = "a"; public static readonly string[] All = [Desk]; }
            """;
        var desk = new TestSolution().With("Desk", [("Program.cs", Listed), ("A.cs", Endpoint("A"))], s_guards, isProgram: true);
        TestSolution mended = await desk.MendAsync("CSL1001", FixAllScope.Solution, "Desk/A.cs");
        Assert.Equal(["Desk/A.cs"], await desk.ChangedAsync(mended));
    }

    [Theory]
    [InlineData("builder.Services.Configure<ConsentGuardOptions>(builder.Configuration.GetSection(\"Law:Consent\"));")]
    [InlineData("builder.Services.AddOptions<ConsentGuardOptions>().BindConfiguration(\"Law:Consent\");")]
    [InlineData("var section = builder.Configuration.GetSection(\"Law\").GetSection(\"Consent\"); builder.Services.AddConsentGuard(options => section.Bind(options));")]
    public async Task A_purpose_is_declared_in_the_settings_that_declare_purposes(string bound)
    {
        string program = "using CsLaw.Guards;\nvar builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddConsentGuard();\n" + bound + "\nbuilder.Build().Run();\n";
        TestSolution desk = new TestSolution().With("Desk", [("Program.cs", program), ("A.cs", Endpoint("A")), ("B.cs", Endpoint("B"))], s_guards, isProgram: true);
        TestSolution declaring = desk.WithAdditional(
            "Desk", "appsettings.json",
            """
            {
              "Law": {
                "Consent": {
                  "Purposes": {
                    "newsletter": { "NoticeVersion": "3" }
                  }
                }
              }
            }
            """);

        TestSolution mended = await declaring.MendAsync("CSL1001", FixAllScope.Solution, "Desk/A.cs");
        TestSolution open = await desk.WithAdditional("Desk", "appsettings.json", """{ "Law": { "Consent": { "Purposes": { } } } }""").MendAsync("CSL1001", FixAllScope.Solution, "Desk/A.cs");

        Assert.Equal(
            """
            {
              "Law": {
                "Consent": {
                  "Purposes": {
                    "b": { "NoticeVersion": "1" },
                    "a": { "NoticeVersion": "1" },
                    "newsletter": { "NoticeVersion": "3" }
                  }
                }
              }
            }
            """,
            await mended.AdditionalTextAsync("Desk/appsettings.json"));
        Assert.Equal("""{ "Law": { "Consent": { "Purposes": { } } } }""", await open.AdditionalTextAsync("Desk/appsettings.json"));
        Assert.Equal(program, await mended.TextAsync("Desk/Program.cs"));
    }

    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.Run();
        """;

    private const string Abp = """
        namespace Volo.Abp.Modularity
        {
            public class ServiceConfigurationContext(IServiceCollection services) { public IServiceCollection Services { get; } = services; }
            public abstract class AbpModule { public abstract void ConfigureServices(ServiceConfigurationContext context); }
        }
        """;

    private static string Endpoint(string name) => $$"""
        using Microsoft.AspNetCore.Mvc;

        public class Form{{name}} { public string Mobile { get; set; } = ""; }

        public class {{name}}Controller : ControllerBase
        {
            [HttpPost]
            public void Create(Form{{name}} form) => System.IO.File.AppendAllText("x", form.Mobile);
        }
        """;

    /// <summary>The code compiles, the rule is silent, no call stands twice, and nothing changes the second time.</summary>
    private static async Task IsDoneAsync(TestSolution mended)
    {
        Assert.Empty(await mended.ErrorsAsync());
        Assert.Empty(await mended.FindingsAsync("CSL1001"));
        foreach (Project project in mended.Solution.Projects)
        {
            int calls = 0;
            foreach (Document document in project.Documents)
                calls += (await document.GetTextAsync()).ToString().Split(Call).Length - 1;
            Assert.InRange(calls, 0, 1);
        }
    }
}
