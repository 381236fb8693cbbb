using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Endpoints;

/// <summary>CSL1001: who is asked for consent, at every kind of endpoint and by every kind of evidence.</summary>
public sealed class ConsentMatrixTests
{
    private static readonly EndpointMatrix s_matrix = new(new EndpointTopic(
        "CSL1001", "Members", "SignUp", "System.IO.File.AppendAllText(\"members\", form!.Mobile);", "Consent",
        "Consents.HasConsent(\"join\")", "Consents.HasConsent(\"newsletter\")", "Consents.EnsureConsent()", "consent", "RequireConsent(\"join\")", "RequireConsent(\"newsletter\")", "consent")
    {
        Model = """
            public class SignUp { public string Mobile { get; set; } = ""; public string Note { get; set; } = ""; ON_MEMBER public bool ConsentGiven { get; set; } public bool NewsletterConsent { get; set; } }
            public static class Consents { public static bool HasConsent(string purpose) => purpose.Length > 3; public static void EnsureConsent() { if (!HasConsent("join")) throw new InvalidOperationException(); } }

            """,
        MayBeDeclared = true,
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
