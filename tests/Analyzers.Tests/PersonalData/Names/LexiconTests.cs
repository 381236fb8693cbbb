using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CsLawAnalyzers.Law;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.PersonalData.Values;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.PersonalData.Names;

public class LexiconTests
{
    [Fact]
    public void Taxa_have_distinct_ids_and_names_in_both_languages()
    {
        Assert.True(Taxonomy.All.Length >= 89);
        Assert.Equal(Taxonomy.All.Length, Taxonomy.All.Select(t => t.Id).Distinct().Count());
        Assert.All(Taxonomy.All, taxon =>
        {
            Assert.Same(taxon, Taxonomy.Find(taxon.Id));
            Assert.NotEqual(ValueKinds.None, taxon.Carriers);
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", taxon.Name.In(new System.Globalization.CultureInfo("zh-Hans")));
            Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", taxon.Name.In(System.Globalization.CultureInfo.InvariantCulture));
        });
    }

    [Fact]
    public void An_unknown_taxon_is_not_found() => Assert.Null(Taxonomy.Find("no-such-taxon"));

    /// <summary>No strong word may be hidden by the grammar around it, by a look-alike or by another taxon's longer word.</summary>
    [Fact]
    public void Every_strong_word_reads_as_itself()
    {
        var hidden = new List<string>();
        foreach (string[] fields in LawData.Read("words.txt"))
        {
            if (fields[0] != "word" || fields[3] is not ("strong" or "member"))
                continue;
            NameReading reading = NameReader.Read(fields[1]);
            if (!reading.IsStrong)
                hidden.Add(fields[1] + " (" + fields[2] + ")");
        }

        Assert.Empty(hidden);
    }

    [Fact]
    public void Every_look_alike_of_all_reads_as_nothing()
    {
        IEnumerable<string> read = LawData.Read("words.txt").Where(f => f[0] == "not" && f[2].Length == 0 && NameReader.Read(f[1]).Taxon is not null).Select(f => f[1]);

        Assert.Empty(read);
    }

    [Fact]
    public async Task Many_threads_get_one_answer()
    {
        var marked = new MarkedSource("class Patient { public string Name { get; set; } public string Phone { get; set; } public Patient? Other { get; set; } }");
        INamedTypeSymbol patient = marked.Type("Patient");

        string[] answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(() =>
            string.Join(' ', patient.GetMembers().Select(m => MarkedSource.Describe(marked.Model.Classify(m)))) + string.Join(' ', marked.Carried(patient)))));

        Assert.Single(answers.Distinct());
    }
}
