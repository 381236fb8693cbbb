using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Configuration;

/// <summary>What an <c>.editorconfig</c> says of the files in a folder holds there and nowhere else.</summary>
public sealed class DataKeysTests
{
    private const string Source =
        """
        namespace {0}
        {
            public class MedicalAttribute : System.Attribute { }
            public class C
            {
                public string Phone { get; set; } = "";
                public string Handle { get; set; } = "";
                public string MaritalStatus { get; set; } = "";
                [Medical] public string Code1 { get; set; } = "";
                public string Load(int a) => "";
            }
        }
        """;

    [Theory]
    [InlineData("cslaw_data", "none name:Phone", "Phone", "-", "mobile-phone")]
    [InlineData("cslaw_data", "nickname name:Hand*", "Handle", "nickname", "-")]
    [InlineData("cslaw_data", "nickname name:*Handle, email name:Phone", "Phone", "email", "mobile-phone")]
    [InlineData("cslaw_data", "nickname P:Legacy.C.Handle", "Handle", "nickname", "-")]
    [InlineData("cslaw_data", "nickname P:New.C.Handle", "Handle", "-", "-")]
    [InlineData("cslaw_data", "diagnosis-disease T:Legacy.MedicalAttribute", "Code1", "diagnosis-disease!", "-")]
    [InlineData("cslaw_data", "diagnosis-disease T:New.MedicalAttribute", "Code1", "-", "-")]
    [InlineData("cslaw_data", "mobile-phone M:Legacy.C.Load(*)", "Load", "mobile-phone", "-")]
    [InlineData("cslaw_sensitive", "marital-status", "MaritalStatus", "marital-status!", "marital-status")]
    [InlineData("cslaw_general", "diagnosis-disease, mobile-phone", "Phone", "mobile-phone", "mobile-phone")]
    public void A_key_speaks_of_the_files_of_its_section(string key, string value, string member, string inLegacy, string elsewhere)
    {
        var code = new TestCode
        {
            Sources = [("legacy/C.cs", Source.Replace("{0}", "Legacy", System.StringComparison.Ordinal)), ("new/C.cs", Source.Replace("{0}", "New", System.StringComparison.Ordinal))],
            FileOptions = ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty.Add("legacy/C.cs", ImmutableDictionary<string, string>.Empty.Add(key, value)),
        };

        Assert.Equal(inLegacy, Answer(code, "Legacy.C", member));
        Assert.Equal(elsewhere, Answer(code, "New.C", member));
    }

    [Theory]
    [InlineData("data nickname name:Handle", "none name:Handle", "-", "nickname")]
    [InlineData("data none P:Legacy.C.Phone", "email name:Phone", "email", "mobile-phone")]
    [InlineData("sensitive marital-status", "none name:Handle", "marital-status!", "marital-status!")]
    [InlineData("data mobile-phone M:New.C.Load(*)", "none name:Handle", "-", "mobile-phone")]
    [InlineData("data mobile-phone M:New.C.Load(System.Int32)", "none name:Handle", "-", "mobile-phone")]
    [InlineData("data mobile-phone M:New.C.Load(System.String)", "none name:Handle", "-", "-")]
    public void The_nearer_word_wins_over_the_knowledge_file(string line, string entry, string inLegacy, string elsewhere)
    {
        string member = line.Contains("Handle") ? "Handle" : line.Contains("Phone") ? "Phone" : line.Contains("Load") ? "Load" : "MaritalStatus";
        var code = new TestCode
        {
            Sources = [("legacy/C.cs", Source.Replace("{0}", "Legacy", System.StringComparison.Ordinal)), ("new/C.cs", Source.Replace("{0}", "New", System.StringComparison.Ordinal))],
            AdditionalFiles = [("/repo/CsLaw.Team.txt", line)],
            FileOptions = ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty.Add("legacy/C.cs", ImmutableDictionary<string, string>.Empty.Add("cslaw_data", entry)),
        };

        Assert.Equal(inLegacy, Answer(code, "Legacy.C", member));
        Assert.Equal(elsewhere, Answer(code, "New.C", member));
    }

    [Fact]
    public void A_wrong_entry_leaves_the_others_alone()
    {
        var code = new TestCode { Sources = [("a.cs", Source.Replace("{0}", "New", System.StringComparison.Ordinal))] };

        Assert.Equal("nickname", Answer(code with { Options = code.Options.Add("cslaw_data", "shoe-size name:Phone, nickname name:Handle") }, "New.C", "Handle"));
    }

    /// <summary>The taxon of a member, with <c>!</c> if it counts as sensitive, or <c>-</c>.</summary>
    private static string Answer(TestCode code, string type, string member)
    {
        CSharpCompilation compilation = code.Compile();
        PersonalDataModel data = ProgramModel.Of(compilation, code.AnalyzerOptions(), CancellationToken.None).Data;
        Classification? found = data.Classify(compilation.GetTypeByMetadataName(type)!.GetMembers(member).Single());
        return found is not { Confidence: >= Confidence.Named } ? "-" : found.Taxon.Id + (found.Taxon.Sensitive ? "!" : "");
    }
}
