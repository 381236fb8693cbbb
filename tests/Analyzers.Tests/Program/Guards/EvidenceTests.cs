using System.Linq;
using CsLawAnalyzers.Program.Guards;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Guards;

/// <summary>What evidence tells of itself: its place, its purpose, whom it is about, and what holds when several checks stand for each other.</summary>
public sealed class EvidenceTests : GuardTests
{
    [Theory]
    [InlineData("if (!consents.HasConsent(user, \"marketing\")) return null; Save();", "marketing")]
    [InlineData("if (!consents.HasConsent(user, purpose: \"marketing\")) return null; Save();", "marketing")]
    [InlineData("const string Why = \"marketing\"; if (!consents.HasConsent(user, Why)) return null; Save();", "marketing")]
    [InlineData("if (!consents.HasConsentFor(user, ConsentState.Granted)) return null; Save();", "Granted")]
    [InlineData("if (!consents.HasConsent<Problem>(user)) return null; Save();", "Problem")]
    [InlineData("if (!consents.HasConsent(user)) return null; Save();", null)]
    [InlineData("if (!consents.HasConsent(user, form.Name)) return null; Save();", null)]
    public void Purpose(string body, string? purpose) => Assert.Equal(purpose, Only(body).Purpose);

    [Fact]
    public void Purpose_that_is_handed_to_a_helper() => Assert.Equal(
        "marketing",
        Only("if (!May(user, \"marketing\")) return null; Save();", "private bool May(int u, string why) => Inner(u, why); private bool Inner(int u, string purpose) => consents.HasConsent(u, purpose);").Purpose);

    [Theory]
    [InlineData("if (!consents.HasConsent(user)) return null; Save();", "user")]
    [InlineData("var id = user + 1; if (!consents.HasConsent(id, \"x\")) return null; Save();", "id")]
    [InlineData("if (!form.AgreedToPrivacy) return null; Save();", "form")]
    [InlineData("if (!consents.HasConsent(3)) return null; Save();", null)]
    public void Subject(string body, string? subject) => Assert.Equal(subject, Only(body).Subject?.Name);

    [Fact]
    public void Place_and_member()
    {
        AskedEvidence evidence = Only("if (!consents.HasConsent(user)) return null; Save();");
        Assert.Equal("HasConsent", evidence.Asked.Name);
        Assert.Equal("consents.HasConsent(user)", evidence.Place.SourceTree!.GetText().ToString(evidence.Place.SourceSpan));
    }

    [Fact]
    public void Two_checks_on_one_path_prove_each_for_itself()
    {
        EvidenceSet evidence = Before("if (!consents.HasConsent(user, \"a\")) return null; if (!consents.HasConsent(user, \"b\")) return null; Save();");
        Assert.True(evidence.Has(EvidenceKinds.Consent, e => e.Purpose == "a"));
        Assert.True(evidence.Has(EvidenceKinds.Consent, e => e.Purpose == "b"));
    }

    [Fact]
    public void Two_checks_on_two_paths_prove_only_what_both_prove()
    {
        EvidenceSet evidence = Before("if (flag) { if (!consents.HasConsent(user, \"a\")) return null; } else if (!consents.HasConsent(user, \"b\")) return null; Save();");
        Assert.True(evidence.Has(EvidenceKinds.Consent));
        Assert.False(evidence.Has(EvidenceKinds.Consent, e => e.Purpose == "a"));
        Assert.True(evidence.Has(EvidenceKinds.Consent, e => e.Purpose is "a" or "b"));
        Assert.Equal(["a", "b"], evidence.Of(EvidenceKinds.Consent)!.Alternatives.Select(e => e.Purpose).Order());
    }

    [Fact]
    public void Kinds_do_not_stand_for_each_other()
    {
        EvidenceSet evidence = Before(
            "if (!consents.HasConsent(user)) return null; if (!VerifySmsCode(\"1\")) return null; Save();", "private bool VerifySmsCode(string code) => code.Length > 3;");
        Assert.True(evidence.Has(EvidenceKinds.Consent | EvidenceKinds.Identity));
        Assert.False(evidence.Has(EvidenceKinds.Transfer));
        Assert.Equal(
            EvidenceKinds.None,
            Before("if (flag) { if (!consents.HasConsent(user)) return null; } else if (!VerifySmsCode(\"1\")) return null; Save();", "private bool VerifySmsCode(string code) => code.Length > 3;").Kinds);
    }

    private static AskedEvidence Only(string body, string members = "") => Assert.Single(Assert.Single(Before(body, members).Proofs).Alternatives);
}
