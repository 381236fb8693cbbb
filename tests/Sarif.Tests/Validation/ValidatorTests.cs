using System.Text;
using Xunit;

namespace CsLaw.Sarif.Tests.Validation;

public class ValidatorTests
{
    public static TheoryData<Language, int> Runs => new()
    {
        { Language.English, LogOptions.CurrentLaw },
        { Language.Chinese, LogOptions.CurrentLaw },
        { Language.English, LogOptions.FormerLaw },
        { Language.Chinese, LogOptions.FormerLaw },
    };

    [MultitoolTheory]
    [MemberData(nameof(Runs))]
    public void A_log_pleases_the_official_validator(Language language, int lawVersion)
    {
        byte[] log = Clinic.Bytes(Clinic.All, Clinic.Options(language, lawVersion) with { Category = "clinic" });

        Assert.Empty(Multitool.Validate(log));
    }

    [MultitoolFact]
    public void An_empty_log_pleases_the_official_validator()
    {
        Assert.Empty(Multitool.Validate(Clinic.Bytes([], Clinic.Options() with { Category = "clinic" })));
    }

    [MultitoolFact]
    public void The_validator_is_awake()
    {
        string broken = Clinic.Text(Clinic.All, Clinic.Options() with { Category = "clinic" }).Replace("\"language\": \"en\"", "\"language\": \"zh-Hans\"");

        Assert.Contains(Multitool.Validate(Encoding.UTF8.GetBytes(broken)), finding => finding.Contains("JSON1015"));
    }
}
