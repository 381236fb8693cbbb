using NJsonSchema;

namespace CsLaw.Tool.Tests.Gates;

public sealed class PolicySchemaTests
{
    [Theory]
    [InlineData("""{ "level": "off", "gates": [{ "article": ["CSL 39"], "findings": "all", "level": "warning" }] }""", true)]
    [InlineData("""{ "exemptions": [{ "rule": "CSL2001", "reason": "x", "until": "2026-12-31" }], "requireJustification": false }""", true)]
    [InlineData("""{ "level": "loud" }""", false)]
    [InlineData("""{ "exemptions": [{ "rule": "CSL2001", "until": "2026-12-31" }] }""", false)]
    [InlineData("""{ "gates": [{ "rules": "CSL2001" }] }""", false)]
    public async Task TheSchemaKnowsWhatTheGateTakes(string policy, bool isValid)
    {
        using StreamReader reader = new(typeof(PolicySchemaTests).Assembly.GetManifestResourceStream("gate-policy.schema.json")!);
        JsonSchema schema = await JsonSchema.FromJsonAsync(await reader.ReadToEndAsync());
        Assert.Equal(isValid, schema.Validate(policy).Count == 0);
    }
}
