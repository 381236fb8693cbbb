using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Flow;

/// <summary>Shapes that only a program as a whole has: services and their registrations, generated bodies, serialisers and mappers, programs without a class.</summary>
public sealed class ProgramFlowTests : FlowShapeTests
{
    private const string Person = "public class Customer { public int Id { get; set; } public string Mobile { get; set; } = \"\"; }\n";

    private const string Services = Person + """
        public interface ISay { void Say(string a); }
        public class Loud(ILogger<Loud> log) : ISay { public void Say(string a) => log.LogInformation("{A}", a); }
        public class Quiet : ISay { public void Say(string a) { } }
        public class Service(ISay say) { public void Run(Customer c) => say.Say($1); }

        """;

    private static string With(string argument, string registration) =>
        Services.Replace("$1", argument, System.StringComparison.Ordinal) + $"public static class Setup {{ public static void Add(IServiceCollection services) {{ {registration} }} }}";

    [Theory]
    [InlineData("services.AddScoped<ISay, Loud>();")]
    [InlineData("services.AddSingleton(typeof(ISay), typeof(Loud));")]
    [InlineData("services.AddTransient<ISay>(p => new Loud(p.GetRequiredService<ILogger<Loud>>()));")]
    [InlineData("services.AddScoped<ISay, Quiet>(); services.AddScoped<ISay, Loud>();")]
    [InlineData("services.AddScoped<Service>();")]
    public Task Injected_service_that_is_registered(string registration) => Rule.ReportsAsync(With("[|c.Mobile|]", registration));

    [Theory]
    [InlineData("services.AddScoped<ISay, Quiet>();")]
    [InlineData("services.AddSingleton(typeof(ISay), typeof(Quiet));")]
    [InlineData("services.AddTransient<ISay>(_ => new Quiet());")]
    public Task Injected_service_whose_other_implementation_is_registered(string registration) => Rule.SilentAsync(With("c.Mobile", registration));

    [Fact]
    public Task Injected_service_with_one_implementation() => Follows(
        "new Asker(new Only(log)).Ask(customer, [|customer.Mobile|]);", "new Asker(new Only(log)).Ask(customer, customer.Id.ToString());",
        types: "public interface ITell { void Tell(string a); } public class Only(ILogger log) : ITell { public void Tell(string a) => log.LogInformation(a); } public class Asker(ITell tell) { public void Ask(Customer c, string a) => tell.Tell(a); }");

    [Fact]
    public Task Source_generated_logging_method() => Follows(
        "Log.Called(log, [|customer.Mobile|]);", "Log.Called(log, customer.Id.ToString());",
        types: """
            public static partial class Log { [LoggerMessage(1, LogLevel.Information, "Called {Who}")] public static partial void Called(ILogger logger, string who); }
            public static partial class Log { public static partial void Called(ILogger logger, string who) { } }
            """);

    [Fact]
    public Task Serialiser_of_Newtonsoft() => Follows(
        "Write(Newtonsoft.Json.JsonConvert.SerializeObject([|customer|]));", "Write(Newtonsoft.Json.JsonConvert.SerializeObject(new { customer.Id }));", types: Newtonsoft);

    [Fact]
    public Task Serialiser_of_a_masked_object() => Follows(
        "Write(System.Text.Json.JsonSerializer.Serialize(new { Text = [|customer.Mobile|] }));", "Write(System.Text.Json.JsonSerializer.Serialize(new { Text = customer.Mobile[..3] + \"****\" }));");

    [Fact]
    public Task Mapper() => Follows(
        "var dto = mapper.Map<Dto>(customer); Write([|dto.Mobile|]); Write([|System.Text.Json.JsonSerializer.Serialize(dto)|]);",
        "var plain = mapper.Map<Plain>(customer); Write(plain.Id); Write(System.Text.Json.JsonSerializer.Serialize(plain));",
        "private readonly AutoMapper.IMapper mapper = null!;", Mappers);

    [Fact]
    public Task Mapper_that_copies_neutral_members() => Follows(
        "Write(System.Text.Json.JsonSerializer.Serialize(mapper.Map<Plain>(new Note { Text = [|customer.Mobile|] })));",
        "Write(System.Text.Json.JsonSerializer.Serialize(mapper.Map<Plain>(new Note { Text = \"a\" })));",
        "private readonly AutoMapper.IMapper mapper = null!;", Mappers);

    [Fact]
    public Task Top_level_statements() => Task.WhenAll(
        Rule.ReportsAsync("var log = LoggerFactory.Create(_ => { }).CreateLogger(\"a\"); var c = new Customer(); var x = c.Mobile; log.LogInformation(\"{X}\", [|x|]);\n" + Person, AsProgram),
        Rule.SilentAsync("var log = LoggerFactory.Create(_ => { }).CreateLogger(\"a\"); var c = new Customer(); var x = c.Mobile; x = \"a\"; log.LogInformation(\"{X}\", x);\n" + Person, AsProgram));

    [Fact]
    public Task Minimal_api_lambda() => Task.WhenAll(
        Rule.ReportsAsync("var app = WebApplication.Create(); app.MapPost(\"/c\", (Customer c, ILogger<Customer> log) => { var x = c.Mobile; log.LogInformation(\"{X}\", [|x|]); return c.Id; }); app.Run();\n" + Person, AsProgram),
        Rule.SilentAsync("var app = WebApplication.Create(); app.MapPost(\"/c\", (Customer c, ILogger<Customer> log) => { var x = c.Mobile.Length; log.LogInformation(\"{X}\", x); return c.Mobile; }); app.Run();\n" + Person, AsProgram));

    [Fact]
    public Task Local_function_of_top_level_statements() => Task.WhenAll(
        Rule.ReportsAsync("var log = LoggerFactory.Create(_ => { }).CreateLogger(\"a\"); Say(new Customer()); void Say(Customer c) => log.LogInformation(\"{X}\", [|c.Mobile|]);\n" + Person, AsProgram),
        Rule.SilentAsync("var log = LoggerFactory.Create(_ => { }).CreateLogger(\"a\"); Say(new Customer()); void Say(Customer c) => log.LogInformation(\"{X}\", c.Id);\n" + Person, AsProgram));

    private const string Mappers = """
        namespace AutoMapper { public interface IMapperBase { T Map<T>(object source); } public interface IMapper : IMapperBase { } }
        public class Dto { public string Mobile { get; set; } = ""; }
        public class Plain { public int Id { get; set; } public string Text { get; set; } = ""; }
        public class Note { public string Text { get; set; } = ""; }
        """;

    private const string Newtonsoft = "namespace Newtonsoft.Json { public static class JsonConvert { public static string SerializeObject(object? value) => \"\"; } }";
}
