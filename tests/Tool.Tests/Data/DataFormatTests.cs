using System.Text;
using System.Text.Json;
using CsLaw.Tool.Commands;
using CsLaw.Tool.Data;
using CsLaw.Tool.Tests.Testing;
using NJsonSchema;

namespace CsLaw.Tool.Tests.Data;

/// <summary>The three forms of the list.</summary>
public sealed class DataFormatTests
{
    [Theory]
    [InlineData("en", "--all")]
    [InlineData("zh", "--quiet")]
    public async Task JsonIsAsItsSchemaSays(string language, string option)
    {
        using Tree tree = new() { Language = language };
        Outcome outcome = await tree.WriteClinic().RunAsync("explain", "--data", ".", "--format", "json", "--min", "hinted", option);
        JsonSchema schema = await JsonSchema.FromJsonAsync(Resource("data-inventory.schema.json"));
        Assert.Empty(schema.Validate(outcome.Output));
    }

    [Fact]
    public async Task JsonNamesToolRootAndEntries()
    {
        using Tree tree = new();
        Outcome outcome = await tree.WriteClinic().RunAsync("explain", "--data", ".", "--format", "json");
        using JsonDocument document = JsonDocument.Parse(outcome.Output);
        JsonElement root = document.RootElement;
        Assert.Equal(ToolVersion.Text, root.GetProperty("tool").GetProperty("version").GetString());
        Assert.Equal(tree.Root.Replace('\\', '/'), root.GetProperty("root").GetString());
        Assert.True(root.GetProperty("complete").GetBoolean());
        JsonElement entry = root.GetProperty("entries").EnumerateArray()
            .Single(static one => one.GetProperty("name").GetString() == "Phone");
        Assert.Equal("Clinic/Patient.cs", entry.GetProperty("file").GetString());
        Assert.Equal(6, entry.GetProperty("line").GetInt32());
        Assert.Equal("mobile-phone", entry.GetProperty("taxon").GetProperty("id").GetString());
        Assert.Equal("name", entry.GetProperty("sign").GetProperty("kind").GetString());
        Assert.Equal(6, root.GetProperty("summary").GetProperty("members").GetInt32());
        // The numbers for people stand apart from the data.
        Assert.Contains("Members: 6", outcome.Error);
    }

    [Fact]
    public async Task AnIncompleteAnswerSaysSoInTheData()
    {
        using Tree tree = new();
        Outcome outcome = await tree.WriteClinic().RunAsync("explain", "--data", ".", "nowhere", "--format", "json");
        using JsonDocument document = JsonDocument.Parse(outcome.Output);
        Assert.False(document.RootElement.GetProperty("complete").GetBoolean());
        Assert.Equal(ExitCode.Unusable, outcome.ExitCode);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("csv")]
    public async Task TheSameInputGivesTheSameBytes(string format)
    {
        using Tree tree = new();
        tree.WriteClinic();
        string[] arguments = ["explain", "--data", ".", "--format", format, "--all", "--min", "hinted"];
        Assert.Equal((await tree.RunAsync(arguments)).Output, (await tree.RunAsync(arguments)).Output);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86", "'+86")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("", "")]
    public void AValueIsQuotedAndNeverComputed(string value, string field) => Assert.Equal(field, DataCsv.Field(value));

    [Fact]
    public async Task AFileNameCannotBecomeAFormula()
    {
        using Tree tree = new();
        tree.Write("A.csproj", Tree.PlainProject).Write("=cmd.cs", "class Patient { public string Phone { get; set; } }");
        Outcome outcome = await tree.RunAsync("explain", "--data", ".", "--format", "csv");
        Assert.StartsWith("'=cmd.cs,1,", outcome.Lines[1]);
    }

    [Fact]
    public async Task ACsvFileBeginsWithTheMarkOfItsEncodingAndTheSummaryIsPrinted()
    {
        using Tree tree = new() { Language = "zh" };
        Outcome outcome = await tree.WriteClinic().RunAsync("explain", "--data", ".", "--format", "csv", "--out", "out/data.csv");
        Assert.Equal(ExitCode.Clean, outcome.ExitCode);
        byte[] bytes = await File.ReadAllBytesAsync(tree.PathOf("out/data.csv"));
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        string text = Encoding.UTF8.GetString(bytes[3..]);
        Assert.StartsWith("file,line,column,kind,namespace,containingType,method,name,", text);
        Assert.Contains("手机", text);
        Assert.EndsWith("\r\n", text);
        Assert.Equal("已写入 " + Path.Join("out", "data.csv"), outcome.Lines[0]);
        Assert.StartsWith("成员 6（", outcome.Lines[1]);
    }

    [Fact]
    public async Task AJsonFileHasNoMark()
    {
        using Tree tree = new();
        await tree.WriteClinic().RunAsync("explain", "--data", ".", "--format", "json", "--out", "data.json");
        Assert.Equal((byte)'{', (await File.ReadAllBytesAsync(tree.PathOf("data.json")))[0]);
    }

    [Fact]
    public async Task ATableThatNobodyWatchesIsAlignedBySpaces()
    {
        using Tree tree = new();
        Outcome outcome = await tree.WriteClinic().RunAsync("explain", "--data", "Clinic", "--quiet");
        IReadOnlyList<string> lines = outcome.Lines;
        Assert.Equal(7, lines.Count);
        int member = lines[0].IndexOf("Member", StringComparison.Ordinal);
        int taxon = lines[0].IndexOf("Personal data", StringComparison.Ordinal);
        Assert.All(lines.Skip(1), line =>
        {
            Assert.StartsWith(Path.Join("Clinic", "Patient.cs") + ":", line);
            Assert.Matches("^(Patient|Visitor)[.]", line[member..]);
            Assert.Equal("  ", line[(taxon - 2)..taxon]);
        });
        Assert.DoesNotContain('\t', outcome.Output);
        Assert.DoesNotContain('\u001b', outcome.Output);
        Assert.All(lines, static line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public async Task ATableInChineseIsAlignedByTheWidthOfItsCharacters()
    {
        using Tree tree = new() { Language = "zh" };
        tree.Write("A/A.csproj", Tree.PlainProject).Write("A/A.cs", """
            class 患者 { public string 手机号 { get; set; } }
            class Visitor { public string IdCardNo { get; set; } }
            """);
        Outcome outcome = await tree.RunAsync("explain", "--data", ".", "--quiet");
        Assert.Equal("位置", outcome.Lines[0].Split(' ')[0]);
        Assert.Equal(CellsBefore(outcome.Lines[1], " 名称 "), CellsBefore(outcome.Lines[2], " 名称 "));
    }

    [Fact]
    public async Task ATableThatSomebodyWatchesIsDrawn()
    {
        using Tree tree = new() { IsWatched = true };
        Outcome outcome = await tree.WriteClinic().RunAsync("explain", "--data", "Clinic");
        Assert.Contains("─", outcome.Output);
        Assert.Contains("IdCardNo", outcome.Output);
    }

    [Fact]
    public async Task ControlCharactersOfAFileNameDoNotReachTheTerminal()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject).Write("A/\u001b[31m.cs", "class Patient { public string Phone { get; set; } }");
        Outcome outcome = await tree.RunAsync("explain", "--data", ".");
        Assert.Contains("\\u001b[31m.cs:1", outcome.Output);
        Assert.DoesNotContain('\u001b', outcome.Output);
    }

    /// <summary>The columns of a terminal before the last occurrence; a character outside Latin takes two.</summary>
    private static int CellsBefore(string line, string text) =>
        line[..line.LastIndexOf(text, StringComparison.Ordinal)].Sum(static c => c > 0x2E80 ? 2 : 1);

    private static string Resource(string name)
    {
        using Stream stream = typeof(DataFormatTests).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
