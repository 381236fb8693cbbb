using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using CsLawAnalyzers.Rules;

namespace CsLaw.Sarif.Tests;

/// <summary>Findings and sources of a small made-up service, one of each shape that a log must carry.</summary>
internal static class Clinic
{
    public const string Root = "/build/agent7/clinic";

    public const string LoggingFile = "src/挂号 服务/Patients#1.cs";

    public const string LoggingSource =
        """
        namespace Clinic;

        public class Patients(ILogger<Patients> log)
        {
            public void Register(Patient patient)
            {
                string phone = patient.Phone;
                log.LogInformation("Registered {Phone}", phone);
            }
        }
        """;

    public const string ClientFile = "src/Reports.cs";

    public const string ClientSource =
        """
        var client = new HttpClient { BaseAddress = new Uri("https://reports.example.com/") };
        await client.PostAsJsonAsync("upload", patient);
        """;

    public static Place At(string path, int line, int column, int length) => new(path, line, column, line, column + length);

    public static Place InRoot(string path, int line, int column, int length) => At(Root + "/" + path, line, column, length);

    /// <summary>A phone number that goes from a property through a local into a log.</summary>
    public static Finding PhoneInLog(string root = Root + "/", int movedBy = 0)
    {
        Place place = At(root + LoggingFile, 8 + movedBy, 50, 5);
        return Finding.Create(
            "CSL2001",
            FindingLevel.Warning,
            "Mobile phone number goes into the log through LogInformation; CSL Art. 42(1) asks that user information is kept strictly confidential, and no redaction was found on the way.",
            place,
            [At(root + LoggingFile, 7 + movedBy, 24, 13), At(root + LoggingFile, 7 + movedBy, 16, 5)],
            new Dictionary<string, string>
            {
                [FindingProperties.Taxa] = "mobile-phone",
                [FindingProperties.Sensitive] = "false",
                [FindingProperties.Confidence] = "named",
                [FindingProperties.Sign] = "name:Phone",
                [FindingProperties.Sink] = "log",
                [FindingProperties.Member] = "M:Clinic.Patients.Register(Clinic.Patient)",
                [FindingProperties.StepCount] = "3",
                [FindingProperties.StepPrefix + "0"] = "0|source|patient.Phone|mobile-phone",
                [FindingProperties.StepPrefix + "1"] = "1|assigned|phone",
                [FindingProperties.StepPrefix + "2"] = @"M|sink|LoggerExtensions.LogInformation(\|)|log",
            },
            []);
    }

    /// <summary>Personal data sent abroad, allowed in the source with a reason.</summary>
    public static Finding SentAbroad() => Finding.Create(
        "CSL3001",
        FindingLevel.Error,
        "Medical record is sent to 'reports.example.com', outside the mainland; CSL Art. 39 asks for a lawful export route, and no transfer guard was found on the path.",
        InRoot(ClientFile, 2, 40, 7),
        [InRoot(ClientFile, 1, 45, 39)],
        new Dictionary<string, string>
        {
            [FindingProperties.Taxa] = "medical-record,person-name",
            [FindingProperties.Sensitive] = "true",
            [FindingProperties.Confidence] = "known",
            [FindingProperties.Sign] = "type:Patient",
            [FindingProperties.Sink] = "http",
            [FindingProperties.Host] = "reports.example.com",
            [FindingProperties.Jurisdiction] = "outside",
            [FindingProperties.Member] = "M:Program.<Main>$(System.String[])",
            [FindingProperties.StepCount] = "2",
            [FindingProperties.StepPrefix + "0"] = "0|destination|reports.example.com",
            [FindingProperties.StepPrefix + "1"] = "M|sink|HttpClient.PostAsJsonAsync|http",
        },
        [new Suppression("inSource", "标准合同已备案 \"2026-08\", <b>see</b> DPO")]);

    /// <summary>A line of a configuration file, without a member or a path.</summary>
    public static Finding WrongLine() => Finding.Create(
        "CSL0001",
        FindingLevel.Warning,
        "'sink ???' cannot be read: the kind is missing. The line is skipped, the rest applies.",
        InRoot("CsLaw.Sinks.txt", 3, 1, 8),
        [],
        new Dictionary<string, string>(),
        []);

    /// <summary>A finding in a file that is linked from another folder of the machine.</summary>
    public static Finding OutsideRoot() => Finding.Create(
        "CSL4001",
        FindingLevel.Note,
        "Account is opened by 'SignUp'; CSL Art. 26(1) asks for real identity first, and no verification was found.",
        At("/build/agent7/shared/Accounts.cs", 1, 1, 6),
        [],
        new Dictionary<string, string> { [FindingProperties.Member] = "M:Shared.Accounts.SignUp" },
        [new Suppression("inSource", null)]);

    public static IReadOnlyList<Finding> All => [PhoneInLog(), SentAbroad(), WrongLine(), OutsideRoot()];

    public static IReadOnlyDictionary<string, string> Sources { get; } = new Dictionary<string, string>
    {
        [LoggingFile] = LoggingSource,
        [ClientFile] = ClientSource,
        ["CsLaw.Sinks.txt"] = "# our own\n\nsink ???\n",
    };

    public static LogOptions Options(Language language = Language.English, int lawVersion = LogOptions.CurrentLaw) => new(Root, language, lawVersion, "0.1.0");

    public static byte[] Bytes(IEnumerable<Finding> findings, LogOptions? options = null, ISourceText? sources = null)
    {
        using var stream = new MemoryStream();
        SarifLog.Write(stream, findings, options ?? Options(), sources ?? new MemorySourceText(Root, Sources));
        return stream.ToArray();
    }

    public static string Text(IEnumerable<Finding> findings, LogOptions? options = null, ISourceText? sources = null) =>
        Encoding.UTF8.GetString(Bytes(findings, options, sources));

    /// <summary>The run of the log of these findings.</summary>
    public static JsonElement Run(IEnumerable<Finding> findings, LogOptions? options = null, ISourceText? sources = null) =>
        JsonDocument.Parse(Bytes(findings, options, sources)).RootElement.GetProperty("runs")[0];

    public static JsonElement Result(Finding finding, LogOptions? options = null, ISourceText? sources = null) =>
        Run([finding], options, sources).GetProperty("results").EnumerateArray().Single();

    public static JsonElement Rule(JsonElement run, string id) =>
        run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("id").GetString() == id);

    public static JsonElement Taxonomy(JsonElement run, string name) =>
        run.GetProperty("taxonomies").EnumerateArray().Single(taxonomy => taxonomy.GetProperty("name").GetString() == name);
}
