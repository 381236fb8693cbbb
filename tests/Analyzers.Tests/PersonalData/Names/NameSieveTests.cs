using System;
using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.Law;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.PersonalData.Types;
using CsLawAnalyzers.Tests.PersonalData.Labels;
using Xunit;

namespace CsLawAnalyzers.Tests.PersonalData.Names;

/// <summary>What the sieve tells off must be what the readers would have found nothing in.</summary>
public class NameSieveTests
{
    private static readonly string[] s_frames = ["{0}", "{0}2", "{0}s", "_{0}", "{0}Str", "{0}ForLogin", "{0}And手机", "{0}OrAmount", "new{0}", "user{0}", "{0}Async", "Get{0}", "m_{0}List", "{0}Code", "{0}Url"];

    [Fact]
    public void No_name_with_a_word_is_told_off()
    {
        string[] names = Names().Distinct(StringComparer.Ordinal).ToArray();
        Assert.True(names.Length > 40_000, names.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));

        string[] values = names.Where(name => NameReader.Read(name).Word is not null && !NameSieve.Instance.MayHoldWord(name)).ToArray();
        string[] methods = names.Where(name => NameReader.ReadMethod(name).Word is not null && !NameSieve.Instance.MayHoldWord(name)).ToArray();
        string[] types = names.Where(name => NameSigns.OfMember(name) != TypeSigns.None && !NameSieve.Instance.MayTellOfType(name)).ToArray();

        Assert.Empty(values);
        Assert.Empty(methods);
        Assert.Empty(types);
    }

    [Theory]
    [InlineData("Quantity")]
    [InlineData("stockLevel")]
    [InlineData("PhoneTemplateFactory")]
    [InlineData("_requestContext")]
    [InlineData("GetWarehouseRowsAsync")]
    public void A_name_without_a_word_at_its_end_is_told_off(string name) => Assert.False(NameSieve.Instance.MayHoldWord(name));

    [Fact]
    public void Telling_a_name_off_allocates_nothing()
    {
        Assert.False(NameSieve.Instance.MayHoldWord("PendingStockLevel"));

        long before = GC.GetAllocatedBytesForCurrentThread();
        NameSieve.Instance.MayHoldWord("PendingStockLevel");
        NameSieve.Instance.MayTellOfType("PendingStockLevel");

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    /// <summary>Every word of the lexicon in the surroundings that names give it, every pair that people and machines make, and every labelled symbol.</summary>
    private static IEnumerable<string> Names()
    {
        foreach (string[] fields in LawData.Read("words.txt"))
        {
            string word = fields[0] == "set" ? fields[2] : fields[1];
            foreach (string frame in s_frames)
            {
                yield return string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, word);
                yield return string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, word.ToLowerInvariant());
            }
        }

        foreach (LabelledSymbol symbol in LabelFiles.Symbols)
            yield return symbol.Name;
    }
}
