using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace CsLaw.Sarif.Tests.Writing;

public class OrderTests
{
    private static Finding[] Many => Enumerable.Range(0, 6)
        .SelectMany(moved => new[] { Clinic.PhoneInLog(movedBy: moved), Clinic.PhoneInLog(movedBy: moved) with { RuleId = "CSL1001" } })
        .Concat(Clinic.All)
        .ToArray();

    [Fact]
    public void Any_order_of_the_input_gives_the_same_bytes()
    {
        byte[] expected = Clinic.Bytes(Many);
        var random = new Random(20260101);
        for (int i = 0; i < 20; i++)
        {
            Finding[] shuffled = Many;
            random.Shuffle(shuffled);
            Assert.Equal(expected, Clinic.Bytes(shuffled));
        }
    }

    [Fact]
    public void Any_order_of_equal_findings_that_differ_in_a_detail_gives_the_same_bytes()
    {
        Finding plain = Clinic.PhoneInLog();
        Finding[] twins =
        [
            plain,
            plain with { Steps = plain.Steps.Skip(1).ToArray() },
            plain with { Level = FindingLevel.Error },
            plain with { Properties = new Dictionary<string, string>(plain.Properties) { ["cslaw.sign"] = "type:Phone" } },
            plain with { Suppressions = [new Suppression("inSource", "b"), new Suppression("inSource", "a")] },
        ];
        byte[] expected = Clinic.Bytes(twins);

        Assert.Equal(expected, Clinic.Bytes(twins.Reverse()));
        Assert.Equal(expected, Clinic.Bytes([twins[2], twins[0], twins[4], twins[3], twins[1]]));
    }

    [Fact]
    public void Results_stand_by_file_line_and_column()
    {
        string[] places = Clinic.Run(Many).GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("locations")[0].GetProperty("physicalLocation"))
            .Where(place => place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString() == "%SRCROOT%")
            .Select(place => Uri.UnescapeDataString(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!) + place.GetProperty("region").GetProperty("startLine").GetInt32().ToString("00000"))
            .ToArray();

        Assert.Equal(places.OrderBy(place => place, StringComparer.Ordinal), places);
    }

    [Fact]
    public void A_file_compiled_for_two_frameworks_is_reported_once()
    {
        Finding again = Clinic.PhoneInLog(root: Clinic.Root + "/sub/../");

        Assert.Equal(Clinic.Bytes([Clinic.PhoneInLog()]), Clinic.Bytes([Clinic.PhoneInLog(), again]));
    }

    [Fact]
    public void Of_equal_findings_the_loudest_speaks()
    {
        JsonElement result = Clinic.Run([Clinic.PhoneInLog() with { Level = FindingLevel.Note }, Clinic.PhoneInLog() with { Level = FindingLevel.Error }])
            .GetProperty("results").EnumerateArray().Single();

        Assert.Equal("error", result.GetProperty("level").GetString());
    }

    [Fact]
    public void A_finding_that_one_framework_does_not_suppress_stands()
    {
        Finding open = Clinic.SentAbroad() with { Suppressions = [] };

        JsonElement mixed = Clinic.Run([Clinic.SentAbroad(), open]).GetProperty("results").EnumerateArray().Single();
        JsonElement both = Clinic.Run([Clinic.SentAbroad(), Clinic.SentAbroad()]).GetProperty("results").EnumerateArray().Single();

        Assert.Equal(0, mixed.GetProperty("suppressions").GetArrayLength());
        Assert.Equal(1, both.GetProperty("suppressions").GetArrayLength());
    }

    [Fact]
    public void Different_words_at_the_same_place_are_different_findings()
    {
        Finding other = Clinic.PhoneInLog() with { Message = "E-mail address goes into the log." };

        Assert.Equal(2, Clinic.Run([Clinic.PhoneInLog(), other]).GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void Files_of_one_name_outside_the_root_are_one_file_for_a_log_cannot_tell_them_apart()
    {
        Finding elsewhere = Clinic.OutsideRoot() with { Place = Clinic.OutsideRoot().Place with { Path = "/elsewhere/Accounts.cs" } };

        Assert.Equal(Clinic.Bytes([Clinic.OutsideRoot()]), Clinic.Bytes([elsewhere, Clinic.OutsideRoot()]));
    }
}
