using System;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.PersonalData.Names;
using Xunit;

namespace CsLawAnalyzers.Tests.PersonalData;

public class PersonalDataSettingsTests
{
    private static readonly Taxon s_nickname = Taxonomy.Find("nickname")!;
    private static readonly Taxon s_phone = Taxonomy.Find("mobile-phone")!;

    [Theory]
    [InlineData("Handle", "Handle", "Foo", true)]
    [InlineData("handle", "Handle", "Foo", true)]
    [InlineData("*Handle", "UserHandle", "Foo", true)]
    [InlineData("Handle*", "HandleText", "Foo", true)]
    [InlineData("*and*", "Handle", "Foo", true)]
    [InlineData("H*l*e", "Handle", "Foo", true)]
    [InlineData("Handle", "UserHandle", "Foo", false)]
    [InlineData("Foo.Handle", "Handle", "Foo", true)]
    [InlineData("F*.H*", "Handle", "Foo", true)]
    [InlineData("Bar.Handle", "Handle", "Foo", false)]
    [InlineData("Foo.Handle", "Handle", null, false)]
    [InlineData("h*x", "Handle", "Foo", false)]
    public void A_pattern_matches_whole_names(string pattern, string name, string? type, bool matches) =>
        Assert.Equal(matches, new NamePattern(pattern).Matches(name, type));

    [Theory]
    [InlineData("Phone", true)]
    [InlineData("*Phone_2", true)]
    [InlineData("手机*", true)]
    [InlineData("User.Phone", true)]
    [InlineData("", false)]
    [InlineData("*", false)]
    [InlineData("a.b.c", false)]
    [InlineData(".Phone", false)]
    [InlineData("User.", false)]
    [InlineData("Phone No", false)]
    [InlineData("Phone?", false)]
    public void Knows_what_a_pattern_is(string text, bool isPattern) => Assert.Equal(isPattern, NamePattern.IsValid(text));

    [Fact]
    public void A_name_is_added()
    {
        PersonalDataSettings settings = new PersonalDataSettingsBuilder().Name("*Handle", s_nickname).Build();

        Assert.Equal("Declared nickname setting:*Handle", new MarkedSource("class C { string /*!*/UserHandle; }", settings).Answer());
    }

    [Fact]
    public void A_name_is_removed()
    {
        PersonalDataSettings settings = new PersonalDataSettingsBuilder().Name("Phone", null).Build();

        Assert.Equal("-", new MarkedSource("class C { void M(string /*!*/phone) { } }", settings).Answer());
    }

    [Fact]
    public void A_later_line_wins()
    {
        PersonalDataSettings settings = new PersonalDataSettingsBuilder().Name("*Phone", null).Name("MyPhone", s_phone).Build();

        Assert.Equal("Declared mobile-phone setting:MyPhone", new MarkedSource("class C { void M(string /*!*/myPhone) { } }", settings).Answer());
    }

    [Fact]
    public void A_member_is_added_removed_and_relabelled_by_its_id()
    {
        const string source = "namespace N { class C { public string A { get; set; } public string Phone { get; set; } public string /*!*/Mail1 { get; set; } } }";
        PersonalDataSettings settings = new PersonalDataSettingsBuilder()
            .Member("P:N.C.A", s_phone).Member("P:N.C.Phone", null).Member("P:N.C.Mail1", s_nickname).Build();
        var marked = new MarkedSource(source, settings);

        Assert.Equal("Declared mobile-phone setting:A", MarkedSource.Describe(marked.Model.Classify(marked.Type("N.C").GetMembers("A")[0])));
        Assert.Null(marked.Model.Classify(marked.Type("N.C").GetMembers("Phone")[0]));
        Assert.Equal("Declared nickname setting:Mail1", marked.Answer());
    }

    [Fact]
    public void An_attribute_of_ones_own_declares_or_silences()
    {
        const string source = "class MineAttribute : Attribute { } class NotMineAttribute : Attribute { } class C { [Mine] public string /*!*/A { get; set; } [NotMine] public string Phone { get; set; } }";
        PersonalDataSettings settings = new PersonalDataSettingsBuilder().Attribute("MineAttribute", s_nickname).Attribute("NotMineAttribute", null).Build();
        var marked = new MarkedSource(source, settings);

        Assert.Equal("Declared nickname attribute:Mine", marked.Answer());
        Assert.Null(marked.Model.Classify(marked.Type("C").GetMembers("Phone")[0]));
    }

    [Fact]
    public void Sensitivity_is_overridden()
    {
        PersonalDataSettings settings = new PersonalDataSettingsBuilder().Sensitivity(s_phone, true).Build();
        var marked = new MarkedSource("class C { void M(string /*!*/phone) { } }", settings);

        Assert.False(s_phone.Sensitive);
        Assert.True(marked.Model.Classify(marked.Symbol)!.Taxon.Sensitive);
        Assert.True(marked.Model.ClassifyKey("mobile")!.Taxon.Sensitive);
    }

    [Fact]
    public void A_key_follows_the_patterns_too()
    {
        PersonalDataSettings settings = new PersonalDataSettingsBuilder().Name("handle", s_nickname).Build();

        Assert.Equal("Declared nickname setting:handle", MarkedSource.Describe(new MarkedSource("class C { }", settings).Model.ClassifyKey("handle")));
    }

    [Fact]
    public void A_broken_pattern_is_refused() => Assert.Throws<ArgumentException>(() => new PersonalDataSettingsBuilder().Name("a b", s_phone));
}
