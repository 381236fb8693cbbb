using System.Linq;
using CsLawAnalyzers.PersonalData.Signs;
using Xunit;

namespace CsLawAnalyzers.Tests.PersonalData;

/// <summary>What validators and mappings say of members, in chains of calls.</summary>
public class FluentTests
{
    private const string Form = "using FluentValidation; class Form { public string /*!*/A1 { get; set; } = \"\"; public string Contact { get; set; } = \"\"; public List<Form> Items { get; set; } = new(); public Form Inner { get; set; } = null!; } ";

    [Theory]
    [InlineData("RuleFor(x => x.A1).EmailAddress();", "Named email rule:EmailAddress")]
    [InlineData("RuleFor(x => x.A1).NotEmpty().EmailAddress().WithMessage(\"?\");", "Named email rule:EmailAddress")]
    [InlineData("this.RuleFor(x => x!.A1).EmailAddress();", "Named email rule:EmailAddress")]
    [InlineData("RuleFor(x => x.Contact).EmailAddress();", "-")]
    [InlineData("RuleFor(x => x.A1).NotEmpty();", "-")]
    [InlineData("RuleFor(x => x.A1).CreditCard();", "Named bank-account rule:CreditCard")]
    [InlineData("RuleFor(x => x.A1).WithName(\"手机号\");", "Named mobile-phone display:手机号")]
    [InlineData("RuleFor(x => x.A1).WithName(\"手机型号\");", "-")]
    [InlineData("RuleFor(x => x.A1).WithName(\"Phone number\");", "Named mobile-phone display:Phone number")]
    [InlineData("RuleFor(x => x.A1).WithMessage(\"手机号\");", "-")]
    [InlineData("RuleFor(x => x.A1).Matches(@\"^1[3-9]\\d{9}$\");", @"Named mobile-phone rule:Matches(^1[3-9]\d{9}$)")]
    [InlineData("RuleFor(x => x.A1).Matches(@\"^[1-9]\\d{9}$\");", "-")]
    [InlineData("RuleFor(x => x.A1).Phone();", "Hinted mobile-phone rule:Phone")]
    [InlineData("RuleFor(x => x.A1).MustBeIdCard();", "Hinted resident-id-number rule:MustBeIdCard")]
    [InlineData("RuleFor(x => x.A1).Must(BeAValidPhone);", "Hinted mobile-phone rule:BeAValidPhone")]
    [InlineData("RuleFor(x => x.A1).Must(BeAValidCode);", "-")]
    [InlineData("RuleFor(x => x.Inner.A1).EmailAddress();", "Named email rule:EmailAddress")]
    [InlineData("RuleForEach(x => x.Items).ChildRules(item => item.RuleFor(y => y.A1).EmailAddress());", "Named email rule:EmailAddress")]
    [InlineData("RuleForEach(x => x.Items).ChildRules(item => { item.RuleFor(y => y.Contact).EmailAddress(); });", "-")]
    public void Validators(string rules, string answer) =>
        Assert.Equal(answer, new MarkedSource(Form + "class FormValidator : AbstractValidator<Form> { public FormValidator() { " + rules + " } bool BeAValidPhone(string s) => true; bool BeAValidCode(string s) => true; }").Answer());

    [Theory]
    [InlineData("HomeAddress", "Named home-address rule:HomeAddress")]
    [InlineData("Trimmed", "Hinted home-address name:Addr")]
    public void A_rule_of_ones_own_confirms_a_weak_name(string rule, string answer) => Assert.Equal(
        answer,
        new MarkedSource(
            "using FluentValidation; class Foo { public string /*!*/Addr { get; set; } = \"\"; } class Slice { class Validator : AbstractValidator<Foo> { Validator() { RuleFor(x => x.Addr)." + rule + "(); } } } "
            + "static class Own { public static IRuleBuilder<T, string> HomeAddress<T>(this IRuleBuilder<T, string> r) => r; public static IRuleBuilder<T, string> Trimmed<T>(this IRuleBuilder<T, string> r) => r; }").Answer());

    [Theory]
    [InlineData("class Forms { void M(Form f) { RuleFor(x => x.A1).EmailAddress(); } IRuleBuilder<Form, string> RuleFor(Func<Form, string> m) => null!; }")]
    [InlineData("class OtherValidator : AbstractValidator<Other> { OtherValidator() { RuleFor(x => x.A1).EmailAddress(); } } class Other { public string A1 = \"\"; }")]
    public void Other_types_say_nothing_of_it(string rest) => Assert.Equal("-", new MarkedSource(Form + rest).Answer());

    [Theory]
    [InlineData("builder.Property(x => x.A1).HasColumnName(\"sfzh\");", "Named resident-id-number column:sfzh")]
    [InlineData("builder.Property(x => x.A1).HasColumnName(\"sfxm\");", "-")]
    [InlineData("builder.Property(x => x.A1).IsRequired().HasComment(\"身份证号\");", "Named resident-id-number display:身份证号")]
    [InlineData("builder.Property(x => x.A1).HasComment(\"身份证号长度\");", "-")]
    [InlineData("builder.Property(x => x.A1).HasColumnName(\"phone_number\");", "Named mobile-phone column:phone_number")]
    [InlineData("builder.Property(x => x.A1).HasColumnName(\"phone_model\");", "-")]
    [InlineData("builder.Property(x => x.B).HasColumnName(\"sfzh\");", "-")]
    [InlineData("builder.ToTable(\"t\").Property(x => x.A1).HasColumnName(\"sfzh\");", "Named resident-id-number column:sfzh")]
    [InlineData("builder.Property<string>(\"A1\").HasColumnName(\"sfzh\");", "Named resident-id-number column:sfzh")]
    [InlineData("builder.Property<string>(nameof(Row.A1)).HasColumnName(\"sfzh\");", "Named resident-id-number column:sfzh")]
    [InlineData("builder.OwnsOne(x => x.Part, part => { part.Property(p => p.A1).HasColumnName(\"sfzh\"); });", "-", "Named resident-id-number column:sfzh")]
    public void Mappings(string mapping, string answer, string ofPart = "-")
    {
        var marked = new MarkedSource(
            "using Microsoft.EntityFrameworkCore; class Row { public string /*!*/A1 { get; set; } = \"\"; public string B { get; set; } = \"\"; public Part Part { get; set; } = null!; } class Part { public string A1 { get; set; } = \"\"; } "
            + "class RowConfiguration : IEntityTypeConfiguration<Row> { public void Configure(EntityTypeBuilder<Row> builder) { " + mapping + " } }");

        Assert.Equal(answer, marked.Answer());
        Assert.Equal(ofPart, MarkedSource.Describe(marked.Model.Classify(marked.Type("Part").GetMembers("A1").Single())));
    }

    [Theory]
    [InlineData("class Db : DbContext { protected override void OnModelCreating(ModelBuilder builder) { builder.Entity<Row>().Property(x => x.A1).HasComment(\"手机号\"); } }", "Named mobile-phone display:手机号")]
    [InlineData("class Db : DbContext { protected override void OnModelCreating(ModelBuilder builder) { builder.Entity<Row>(b => { b.Property(x => x.A1).HasComment(\"手机号\"); }); } }", "Named mobile-phone display:手机号")]
    [InlineData("class Db : DbContext { protected override void OnModelCreating(ModelBuilder builder) { var b = builder.Entity<Row>(); b.Property(x => x.A1).HasComment(\"手机号\"); } }", "Named mobile-phone display:手机号")]
    [InlineData("class Db : DbContext { protected override void OnModelCreating(ModelBuilder builder) { builder.Entity<Other>().Property(x => x.A1).HasComment(\"手机号\"); } } class Other { public string A1 = \"\"; }", "-")]
    [InlineData("static class Model { public static void ConfigureShop(this ModelBuilder builder) { builder.Entity<Row>(b => { b.Property(x => x.A1).HasColumnName(\"id_card\"); }); } }", "Named resident-id-number column:id_card")]
    [InlineData("static class Model { public static void ConfigureShop(FreeSql.ICodeFirst code) { code.ConfigEntity<Row>(a => { a.Property(x => x.A1).Name(\"sfzh\"); }); } }", "Named resident-id-number column:sfzh")]
    [InlineData("static class Model { public static void ConfigureShop(FreeSql.ICodeFirst code) { code.ConfigEntity<Row>(a => { a.Property(x => x.A1).Name(\"bh\"); }); } }", "-")]
    public void Models(string model, string answer) =>
        Assert.Equal(answer, new MarkedSource("using Microsoft.EntityFrameworkCore; class Row { public string /*!*/A1 { get; set; } = \"\"; } " + model).Answer());

    [Fact]
    public void A_mapping_speaks_of_numbers_too() => Assert.Equal(
        "Named gender display:性别",
        new MarkedSource("using Microsoft.EntityFrameworkCore; class Row { public int /*!*/A1 { get; set; } } class RowConfiguration : IEntityTypeConfiguration<Row> { public void Configure(EntityTypeBuilder<Row> builder) { builder.Property(x => x.A1).HasComment(\"性别\"); } }").Answer());

    [Theory]
    [InlineData(@"^1[3-9]\d{9}$", "mobile-phone")]
    [InlineData(@"^1[3456789][0-9]{9}$", "mobile-phone")]
    [InlineData(@"^((13[0-9])|(14[5,7])|(15[^4,\D])|(17[0-8])|(18[0-9]))\d{8}$", "mobile-phone")]
    [InlineData(@"^1(3|4|5|7|8)\d{9}$", "mobile-phone")]
    [InlineData(@"^\d{17}[\dXx]$", "resident-id-number")]
    [InlineData(@"(^\d{15}$)|(^\d{18}$)|(^\d{17}(\d|X|x)$)", "resident-id-number")]
    [InlineData(@"^[1-9]\d{5}(18|19|20)\d{2}((0[1-9])|(1[0-2]))(([0-2][1-9])|10|20|30|31)\d{3}[0-9Xx]$", "resident-id-number")]
    [InlineData(@"^[1-9]\d{9}$", null)]
    [InlineData(@"^\d{6}$", null)]
    [InlineData(@"^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$", null)]
    [InlineData(@"^[a-zA-Z0-9_]+$", null)]
    [InlineData(@"^13\.\d+$", null)]
    public void Knows_the_patterns_of_mainland_numbers(string pattern, string? taxon) => Assert.Equal(taxon, ContentPattern.TaxonOf(pattern));
}
