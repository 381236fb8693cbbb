using System.Linq;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Names;

/// <summary>Calls that hand a logger nothing but the author's own words are told off before anything is bound; a wrong yes would lose a finding.</summary>
public sealed class OwnWordsTests
{
    [Theory]
    [InlineData("log.Info(\"x\")")]
    [InlineData("_logger.LogInformation(\"x\", 1, true)")]
    [InlineData("this.Logger.LogInformation(\"x\" + nameof(C) + $\"y\")")]
    [InlineData("Serilog.Log.Information(\"x\")")]
    [InlineData("logger?.LogInformation(\"x\")")]
    [InlineData("Console.WriteLine(\"x\")")]
    [InlineData("WriteLine(\"x\")")]
    [InlineData("base.Log(\"x\")")]
    [InlineData("log.Error(e, \"x\")")]
    [InlineData("log.Error(\"x: {0}\", e.Message)")]
    public void Own_words(string call) => Assert.True(OwnWords.AreSpoken(Call(call)));

    [Theory]
    [InlineData("log.Info(phone)")]
    [InlineData("log.Info($\"x{phone}\")")]
    [InlineData("log.Info(\"x\", user.Phone)")]
    [InlineData("log.Info(Text())")]
    // What is called on may be the data: an extension method of a library takes it as its first argument.
    [InlineData("phone.LogInformation(\"x\")")]
    [InlineData("user.Phone.LogInformation(\"x\")")]
    [InlineData("$\"{phone}\".LogInformation(\"x\")")]
    [InlineData("Of(phone).Information(\"x\")")]
    // Without an argument it is all that there is.
    [InlineData("log.Write()")]
    // An exception of the program's own may carry data, and is taken apart where it stands for a hole.
    [InlineData("log.Error(e, \"x {Phone}\", e.Phone)")]
    [InlineData("log.Error(\"x {@Error}\", e)")]
    [InlineData("log.Error(e.ToString())")]
    public void Data(string call) => Assert.False(OwnWords.AreSpoken(Call(call)));

    private static InvocationExpressionSyntax Call(string call) =>
        CSharpSyntaxTree.ParseText("class C { void M() { try { } catch (System.Exception e) { " + call + "; } } }").GetRoot()
            .DescendantNodes().OfType<ExpressionStatementSyntax>().Single().DescendantNodes().OfType<InvocationExpressionSyntax>().First();
}
