using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Flow;

/// <summary>Calls of which the compiler knows the method and not all arguments, since a package is not there: the rest of them counts.</summary>
public sealed class UnboundCallTests() : RuleTests("CSL2001")
{
    private static string Code(string statements) => $$"""
        using Gone.Sms;
        public sealed class Sender(ILogger<Sender> log)
        {
            public void Send(string mobile, int id)
            {
                var reply = SmsGateway.Send(id);
                {{statements}}
            }

            private static string Hide(string text) => text.Substring(0, 3) + "****";
        }
        """;

    [Theory]
    [InlineData("log.LogInformation(\"sent to {Mobile}: {Status}\", [|mobile|], reply.Status);")]
    [InlineData("log.LogError(reply.Error, \"not sent to {Mobile}\", [|mobile|]);")]
    [InlineData("log.LogInformation(args: new object[] { [|mobile|], reply.Status }, message: \"sent to {Mobile}: {Status}\");")]
    [InlineData("Console.WriteLine(\"sent to \" + [|mobile|] + reply.Status);")]
    [InlineData("Console.WriteLine(reply.Status + \" sent to \" + [|mobile|]);")]
    [InlineData("Console.WriteLine(\"sent to {0}: {1}\", [|mobile|], reply.Status);")]
    [InlineData("Console.WriteLine(string.Format(\"sent to {0}: {1}\", [|mobile|], reply.Status));")]
    [InlineData("string text = \"sent to \" + mobile + reply.Status; log.LogInformation([|text|]);")]
    public Task What_is_known_of_the_arguments_is_logged(string statement) => Reports(statement);

    [Theory]
    [InlineData("log.LogInformation(\"sent {Id}: {Status}\", id, reply.Status);")]
    [InlineData("log.LogInformation(\"sent to {Mobile}: {Status}\", Hide(mobile), reply.Status);")]
    [InlineData("log.LogInformation(\"sent to {Mobile}: {Status}\", mobile.Length, reply.Status);")]
    [InlineData("log.LogInformation(\"sent to {Mobile}: {Status}\", Masking.Hide(mobile), reply.Status);")]
    [InlineData("Console.WriteLine(\"sent to \" + Hide(mobile) + reply.Status);")]
    [InlineData("Console.WriteLine(string.Format(\"sent {0}: {1}\", id, reply.Status));")]
    [InlineData("reply.Write(mobile, reply.Status);")]
    [InlineData("Nowhere(mobile);")]
    public Task What_is_masked_or_unknown_is_not(string statement) => Reports(statement);

    private Task Reports(string statement) => Rule.ReportsAsync(Code(statement), code => code with { MayNotCompile = true });
}
