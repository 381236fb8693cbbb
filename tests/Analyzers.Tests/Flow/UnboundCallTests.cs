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

    /// <summary>The member of something whose type is not there is known by its name, as a column is by its key; what stands behind the name of an unknown type is a constant, and says nothing.</summary>
    [Theory]
    [InlineData("log.LogInformation(\"sent to {Mobile}\", [|reply.Mobile|]);")]
    [InlineData("log.LogInformation($\"sent to {[|reply.Mobile|]}\");")]
    [InlineData("foreach (var one in reply.All()) Console.WriteLine(\"sent to \" + [|one.IdCardNo|]);")]
    [InlineData("Console.WriteLine(\"sent to {0}\", [|SmsGateway.Find(id).手机号|]);")]
    public Task A_member_of_something_unknown_is_known_by_its_name(string statement) => Reports(statement);

    [Theory]
    [InlineData("log.LogInformation(\"sent {Name}\", reply.Name);")]
    [InlineData("log.LogInformation(\"sent {Digits}\", reply.Mobile.Length);")]
    [InlineData("log.LogInformation(\"sent {Claim}\", SmsClaims.Mobile);")]
    [InlineData("log.LogInformation(\"sent {Claim}\", Gone.Sms.SmsClaims.Mobile);")]
    [InlineData("log.LogInformation(\"sent to {Mobile}\", Hide(reply.Mobile));")]
    [InlineData("log.LogInformation(\"sent to {Mobile}\", Masking.Hide(reply.Mobile));")]
    public Task What_is_no_value_or_hidden_is_not(string statement) => Reports(statement);

    private Task Reports(string statement) => Rule.ReportsAsync(Code(statement), code => code with { MayNotCompile = true });
}
