using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using Microsoft.CodeAnalysis;
using Xunit;
using Xunit.Abstractions;

namespace CsLawAnalyzers.Contract.Libraries;

/// <summary>
/// What the embedded lists say of .NET, ASP.NET Core, EF Core and CsLaw.Guards exists there. An id that resolves to nothing is no error, because the
/// library may be absent, so a slip in a list would be a silent miss.
/// </summary>
public class LibraryListTests(ITestOutputHelper output)
{
    /// <summary>What stands for the arguments of a member by none of which an entry is told how long it lives.</summary>
    private const string NoArgument = "none";

    /// <summary>Namespaces of packages that these tests do not reference. A name outside of them and of the frameworks is a slip, or a package to add here.</summary>
    private static readonly string[] s_packages =
    [
        "AutoMapper", "Mapster", "Senparc.CO2NET", "Serilog", "NLog", "log4net", "Castle.Core", "ZLogger", "Furion", "NewLife", "Microsoft.Extensions.Logging.AbpLoggerExtensions", "Microsoft.Extensions.Logging.LogPropertiesAttribute",
        "Org.BouncyCastle", "BCrypt.Net", "Masuit.Tools", "CsvHelper", "Dapper", "MongoDB.", "SqlSugar", "IFreeSql", "FreeSql", "Volo.Abp", "NHibernate", "System.Data.Entity.", "Microsoft.EntityFrameworkCore.Query.SetPropertyCalls",
        "Microsoft.Data.SqlClient", "Microsoft.Data.Sqlite", "System.Data.SQLite", "System.Data.OleDb", "System.Data.Odbc", "Oracle.ManagedDataAccess", "System.Runtime.Caching", "Npgsql", "MySqlConnector", "StackExchange.Redis", "Nest.", "Elasticsearch.Net", "Elastic.Clients", "OpenSearch.Client", "Newtonsoft.Json", "Microsoft.Extensions.Compliance", "Senparc.Weixin", "SKIT.FlurlHttpClient", "Aop.Api", "DingTalk.Api", "System.Web.",
        "RestSharp", "Refit", "WebApiClientCore", "Flurl.Http", "Grpc.Net", "OpenAI", "Azure.", "Microsoft.SemanticKernel", "Microsoft.Extensions.AI",
        "Microsoft.Extensions.DependencyInjection.OpenAIServiceCollectionExtensions", "Microsoft.Extensions.DependencyInjection.RedactionServiceCollectionExtensions", "Microsoft.Extensions.DependencyInjection.DashScope", "Anthropic", "Google.", "Cnblogs.DashScope", "Amazon", "TencentCloud", "OllamaSharp",
        "Microsoft.Azure.Cosmos", "FirebaseAdmin", "Aliyun", "AlibabaCloud", "COSXML", "OBS", "Minio", "Qiniu", "Microsoft.WindowsAzure.Storage", "System.Data.SqlClient",
        "MySql.Data", "Microsoft.EntityFrameworkCore.SqlServerDbContextOptionsExtensions", "Microsoft.EntityFrameworkCore.Npgsql", "Microsoft.EntityFrameworkCore.MySql", "Microsoft.EntityFrameworkCore.MySQL", "Microsoft.EntityFrameworkCore.Cosmos", "Microsoft.Extensions.Caching.StackExchangeRedis", "FreeRedis",
        "CSRedis", "Confluent.Kafka", "RabbitMQ", "Microsoft.ApplicationInsights", "Sentry", "Microsoft.AspNetCore.Hosting.Sentry", "Microsoft.AspNetCore.Components.WebAssembly", "OpenTelemetry", "Segment", "Microsoft.Azure.Functions.Worker", "XCode", "Abp.Domain",
        "Mixpanel", "PostHog", "MailKit", "MimeKit", "SendGrid", "Twilio", "Stripe", "PayPalCheckoutSdk", "Slack.Webhooks",
        "Telegram.Bot", "Discord", "LiteDB", "LinqToDB", "PetaPoco", "NPoco", "SQLite.", "ServiceStack.DataAnnotations", "FluentValidation", "Grpc.Core", "System.Net.Http.HttpRequestMessageExtensions", "Flurl.Url", "Flurl.GeneratedExtensions", "Elastic.Apm", "Datadog.Trace", "NewRelic.Api", "Prometheus.", "Microsoft.AppCenter", "Blazored.", "Microsoft.Maui", "Xamarin.Essentials",
        "System.BinaryData", "Abp.Application", "Fur.", "ZhonTai.DynamicApi", "Panda.DynamicWebApi", "Microsoft.IdentityModel", "Microsoft.Identity.Client", "Microsoft.Extensions.Http.Logging", "Grpc.AspNetCore", "MQTTnet",
    ];

    [Fact]
    public void Every_type_is_of_a_framework_or_of_a_package_that_is_known_to_be_absent()
    {
        ILookup<bool, string> types = TypeNames().Distinct().ToLookup(name => Frameworks.FindType(name) is not null);
        output.WriteLine($"{types[true].Count()} types are checked, {types[false].Count()} are of packages that are not referenced:");
        foreach (string absent in types[false])
            output.WriteLine("  " + absent);

        Assert.NotEmpty(types[true]);
        Agreement.Holds(types[false].Where(name => !IsOfPackage(name))
            .Select(name => $"{name} is in no framework; mend the list, or name its package in {nameof(LibraryListTests)} if it has one."));
    }

    [Fact]
    public void Every_package_that_is_said_to_be_absent_is_one_of_the_lists() =>
        Agreement.Holds(s_packages.Where(package => !TypeNames().Any(name => name.StartsWith(package, StringComparison.Ordinal) && Frameworks.FindType(name) is null))
            .Select(package => $"{nameof(LibraryListTests)}: no list names '{package}' any more."));

    [Fact]
    public void Every_member_of_a_framework_type_exists() =>
        Agreement.Holds(
            from fact in Facts()
            where fact.MemberName is not null && Frameworks.FindType(fact.TypeName!) is not null && Members(fact).IsEmpty
            select $"src/Analyzers/Libraries: '{fact.Target}' is no member that {fact.TypeName} declares; name the type that declares it, and all overloads with (*).");

    [Fact]
    public void Every_argument_is_a_parameter_of_some_overload() =>
        Agreement.Holds(
            from fact in Facts()
            let members = Members(fact)
            from argument in fact.Arguments
            where !(fact.Verb == FactVerb.Expiry && argument == NoArgument) && !members.IsEmpty && !members.Any(member => Has(member, argument))
            select $"src/Analyzers/Libraries: '{fact.Target}' has no parameter '{argument}'; "
                + $"its overloads take {string.Join(" | ", members.Select(Parameters).Distinct())}.");

    [Fact]
    public void Every_known_member_of_a_framework_type_exists() =>
        Agreement.Holds(
            from id in KnownMemberIds()
            where Frameworks.FindType(Frameworks.TypeName(id)) is not null
            where DocumentationCommentId.GetFirstSymbolForDeclarationId(id, Frameworks.Compilation) is null
            select $"src/Analyzers/PersonalData/KnownMembers.txt: '{id}' is no member that its type declares.");

    [Fact]
    public void Every_attribute_is_of_a_framework_or_in_a_namespace_that_none_has()
    {
        ILookup<bool, string> attributes = Attributes().Select(fields => fields[1]).Where(name => name[0] != '*').Distinct()
            .ToLookup(name => Frameworks.FindType(name) is not null);
        output.WriteLine($"{attributes[true].Count()} attributes are checked, {attributes[false].Count()} are of packages that are not referenced:");
        foreach (string absent in attributes[false])
            output.WriteLine("  " + absent);

        Assert.NotEmpty(attributes[true]);
        Agreement.Holds(attributes[false].Where(name => Frameworks.KnowsNamespace(name) && !IsOfPackage(name))
            .Select(name => $"src/Analyzers/PersonalData/Attributes.txt: the namespace of {name} exists, the attribute does not."));
    }

    /// <summary>An argument is the position of a constructor argument or the name of a property.</summary>
    [Fact]
    public void Every_argument_of_an_attribute_exists() =>
        Agreement.Holds(
            from fields in Attributes()
            let type = fields[1][0] == '*' ? null : Frameworks.FindType(fields[1])
            where type is not null && fields[0] is "label" or "column" or "kind"
            from argument in fields.Skip(2)
            where type is not null && !(int.TryParse(argument, out int position)
                ? type.InstanceConstructors.Any(constructor => constructor.Parameters.Length > position)
                : type.GetMembers(argument).Any(member => member is IPropertySymbol { SetMethod: not null }))
            select $"src/Analyzers/PersonalData/Attributes.txt: {fields[1]} has no argument '{argument}'.");

    private static bool IsOfPackage(string typeName) => s_packages.Any(package => typeName.StartsWith(package, StringComparison.Ordinal));

    private static IEnumerable<LibraryFact> Facts() => FactLists.Embedded.Where(fact => fact.TypeName is not null);

    private static IEnumerable<string> KnownMemberIds() => EmbeddedLines.Read("KnownMembers.txt").Where(fields => fields[0] != "key").Select(fields => fields[1]);

    private static IEnumerable<string[]> Attributes() => EmbeddedLines.Read("Attributes.txt");

    private static IEnumerable<string> TypeNames() => [.. Facts().Select(fact => fact.TypeName!), .. KnownMemberIds().Select(Frameworks.TypeName)];

    /// <summary>The members that a fact is about, as <see cref="LibraryKnowledge"/> finds them: those that the named type itself declares.</summary>
    private static ImmutableArray<ISymbol> Members(LibraryFact fact) => fact switch
    {
        { MemberName: null } => [],
        // An indexer is Item in a documentation comment id.
        { AnyOverload: true, MemberName: "Item" } => [.. Frameworks.FindType(fact.TypeName!)?.GetMembers().Where(member => member.MetadataName == "Item") ?? []],
        { AnyOverload: true } => Frameworks.FindType(fact.TypeName!)?.GetMembers(fact.MemberName) ?? [],
        _ => DocumentationCommentId.GetSymbolsForDeclarationId(fact.Target, Frameworks.Compilation),
    };

    private static bool Has(ISymbol member, string argument) =>
        argument == "this" ? !member.IsStatic || member is IMethodSymbol { IsExtensionMethod: true } : ParametersOf(member).Any(parameter => parameter.Name == argument);

    private static string Parameters(ISymbol member) => "(" + string.Join(", ", ParametersOf(member).Select(parameter => parameter.Name)) + ")";

    private static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };
}
