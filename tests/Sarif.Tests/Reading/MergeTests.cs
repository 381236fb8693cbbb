using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace CsLaw.Sarif.Tests.Reading;

public class MergeTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    /// <summary>The property: however findings are dealt out to logs, some to several, and in whatever order these come, the joined log has the bytes of the single run.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_merge_of_any_partition_is_the_single_run_byte_for_byte(int seed)
    {
        var random = new Random(seed);
        Finding[] findings = Enumerable.Range(0, random.Next(0, 40)).Select(_ => Any(random)).ToArray();
        string[] projects = Enumerable.Range(0, random.Next(1, 6)).Select(number => $"src/P{number}/P{number}.csproj").ToArray();
        LogOptions options = Clinic.Options(random.Next(2) == 0 ? Language.English : Language.Chinese) with { Projects = projects };
        byte[] whole = Clinic.Bytes(findings, options);

        int count = random.Next(1, 6);
        List<Finding>[] parts = Enumerable.Range(0, count).Select(_ => new List<Finding>()).ToArray();
        foreach (Finding finding in findings)
        {
            parts[random.Next(count)].Add(finding);
            if (random.Next(4) == 0)
                parts[random.Next(count)].Add(finding);
        }

        SarifLogContent[] logs = parts
            .Select((part, number) => Read(Clinic.Bytes(part, options with { Projects = projects.Where((_, index) => index % count == number).ToArray() })))
            .ToArray();
        random.Shuffle(logs);

        Assert.Equal(whole, Bytes(SarifLog.Merge(logs)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Joining_step_by_step_is_joining_at_once(int seed)
    {
        var random = new Random(seed);
        SarifLogContent[] logs = Enumerable.Range(0, 3)
            .Select(_ => Read(Clinic.Bytes(Enumerable.Range(0, random.Next(12)).Select(_ => Any(random)), Clinic.Options())))
            .ToArray();

        SarifLogContent step = Read(Bytes(SarifLog.Merge([logs[2], logs[0]])));

        Assert.Equal(Bytes(SarifLog.Merge(logs)), Bytes(SarifLog.Merge([logs[1], step])));
    }

    [Fact]
    public void A_part_that_could_not_be_read_makes_the_whole_incomplete()
    {
        SarifLogContent good = Read(Clinic.Bytes([Clinic.PhoneInLog()]));
        SarifLogContent broken = Read(Clinic.Bytes([], Clinic.Options() with { ExecutionSuccessful = false }));

        Assert.False(SarifLog.Merge([good, broken]).ExecutionSuccessful);
        Assert.True(SarifLog.Merge([good, good]).ExecutionSuccessful);
    }

    [Fact]
    public void Declared_grounds_are_joined_in_the_order_of_their_places()
    {
        DeclaredGround[] grounds =
        [
            new("src/B.cs", 3, "B.Post", "consent", "Contract: delivery"), new("src/A.cs", 20, "A.Post", "consent", "LegalDuty: 实名"), new("src/A.cs", 5, "A.Put", "consent", "guard consent M:A.Put(*)"),
        ];
        LogOptions options = Clinic.Options(Language.English);
        byte[] whole = Clinic.Bytes([], options with { Grounds = grounds });

        SarifLogContent merged = SarifLog.Merge([Read(Clinic.Bytes([], options with { Grounds = grounds[..2] })), Read(Clinic.Bytes([], options with { Grounds = grounds[1..] })), Read(Clinic.Bytes([], options))]);

        Assert.Equal(whole, Clinic.Bytes(merged.Findings, merged.Options("/elsewhere"), merged.Sources));
        Assert.Equal([grounds[2], grounds[1], grounds[0]], Read(whole).Grounds);
        Assert.DoesNotContain("cslaw.grounds", System.Text.Encoding.UTF8.GetString(Clinic.Bytes([], options)), System.StringComparison.Ordinal);
    }

    [Fact]
    public void The_former_numbering_holds_only_if_every_part_with_projects_asks_for_it()
    {
        LogOptions former = Clinic.Options(Language.English, LogOptions.FormerLaw) with { Projects = ["a.csproj"] };
        SarifLogContent asks = Read(Clinic.Bytes([], former));
        SarifLogContent empty = Read(Clinic.Bytes([], Clinic.Options()));
        SarifLogContent other = Read(Clinic.Bytes([], Clinic.Options() with { Projects = ["b.csproj"] }));

        Assert.Equal(LogOptions.FormerLaw, SarifLog.Merge([asks, empty]).LawVersion);
        Assert.Equal(LogOptions.CurrentLaw, SarifLog.Merge([asks, other]).LawVersion);
    }

    [Fact]
    public void Logs_in_two_languages_do_not_belong_together()
    {
        SarifLogContent english = Read(Clinic.Bytes([]));
        SarifLogContent chinese = Read(Clinic.Bytes([], Clinic.Options(Language.Chinese)));

        InvalidDataException error = Assert.Throws<InvalidDataException>(() => SarifLog.Merge([english, chinese]));

        Assert.Contains("languages", error.Message);
    }

    /// <summary>One of few files, lines, messages, details and suppressions, so that coincidences are frequent.</summary>
    private static Finding Any(Random random)
    {
        Finding seed = random.Next(3) switch
        {
            0 => Clinic.SentAbroad(),
            1 => Clinic.OutsideRoot(),
            _ => Clinic.PhoneInLog(movedBy: random.Next(3)),
        };
        Suppression[][] suppressions = [[], [new("inSource", null)], [new("inSource", "known"), new("external", "later")]];
        return seed with
        {
            Level = (FindingLevel)random.Next(3),
            Message = random.Next(3) == 0 ? seed.Message + " Again." : seed.Message,
            Steps = random.Next(3) == 0 ? seed.Steps.Skip(1).ToArray() : seed.Steps,
            Properties = new Dictionary<string, string>(seed.Properties) { ["cslaw.sign"] = "name:" + random.Next(2) },
            Suppressions = suppressions[random.Next(3)],
        };
    }

    private static SarifLogContent Read(byte[] log)
    {
        using var stream = new MemoryStream(log);
        return SarifLog.Read(stream);
    }

    private static byte[] Bytes(SarifLogContent content) => Clinic.Bytes(content.Findings, content.Options("/elsewhere"), content.Sources);
}
