using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Endpoints;

/// <summary>CSL4003: who is asked for a verified identity before publishing, at every kind of endpoint and by every kind of evidence.</summary>
public sealed class PublishingMatrixTests
{
    private static readonly EndpointMatrix s_matrix = new(new EndpointTopic(
        "CSL4003", "Comments", "NewComment", "System.IO.File.AppendAllText(\"comments\", form!.Content);", "RealNameVerified",
        "People.IsRealNameVerified(\"me\")", "People.IsEmailConfirmed(\"me\")", "People.EnsureRealNameVerified()", "real-name-verified", "RequireRealIdentity", "RequireConsent(\"x\")", "identity")
    {
        Model = """
            public class NewComment { public int ArticleId { get; set; } public string Content { get; set; } = ""; public string Note { get; set; } = ""; public bool ConsentGiven { get; set; } public bool NewsletterConsent { get; set; } }
            public class Me { public bool IsRealNameVerified { get; set; } public string Badge => IsRealNameVerified ? "V" : ""; }
            public static class People { public static bool IsRealNameVerified(string who) => who.Length > 3; public static void EnsureRealNameVerified() { if (!IsRealNameVerified("x")) throw new InvalidOperationException(); } public static bool IsEmailConfirmed(string who) => who.Length > 3; }

            """,
    });

    public static TheoryData<string, string, string, string, bool> Rows => s_matrix.Rows;

    [Fact]
    public void No_pair_is_without_a_row_or_a_reason() => s_matrix.IsComplete();

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Counts_where_the_framework_enforces_it(string kind, string evidence, string written, string reason, bool isReported)
    {
        Assert.NotEmpty(reason);
        Assert.Equal(isReported, await s_matrix.IsReportedAsync(kind, evidence, written));
    }
}
