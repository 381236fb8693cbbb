using CsLaw.Tool.Scanning.References.Outlines;

namespace CsLaw.Tool.Tests.Scanning.References.Outlines;

/// <summary>How an outline says what it stands for.</summary>
public sealed class OutlineTests
{
    private static readonly Outline s_outline = Outline.Parse("Mail", """
        // in place of: Mail.Core, Mail.Transports.*
        // asked by: Mail, Post.Office
        // needs: Text

        namespace Mail;
        """);

    [Theory]
    [InlineData("mail.core", true)]
    [InlineData("Mail.Transports.Smtp", true)]
    [InlineData("Mail", false)]
    [InlineData("Mail.Transports", false)]
    [InlineData("Mail.CoreExtensions", false)]
    public void StandsForThePackagesOfItsFamily(string package, bool expected) => Assert.Equal(expected, s_outline.StandsFor(package));

    [Theory]
    [InlineData("Mail", true)]
    [InlineData("Mail.Transports", true)]
    [InlineData("Post.Office.Box", true)]
    [InlineData("Post", false)]
    [InlineData("MailKit", false)]
    [InlineData("System.Net.Mail", false)]
    public void IsAskedByUsingsOfItsNamespaces(string name, bool expected) => Assert.Equal(expected, s_outline.IsAskedBy(name));

    [Fact]
    public void NamesTheAssemblyThatMakesItNeedless()
    {
        Assert.Equal("Mail.Core", s_outline.Assembly);
        Assert.Equal("Text", Assert.Single(s_outline.Needs));
    }

    [Fact]
    public void WithoutPackagesIsNoOutline() =>
        Assert.Contains("Mail: no line", Assert.Throws<FormatException>(static () => Outline.Parse("Mail", "namespace Mail;")).Message, StringComparison.Ordinal);
}
