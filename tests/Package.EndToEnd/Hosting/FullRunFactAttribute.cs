namespace CsLawAnalyzers.Package.EndToEnd.Hosting;

/// <summary>A fact that takes minutes; skipped by name where not everything is asked for.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FullRunFactAttribute : FactAttribute
{
    public FullRunFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CSLAW_REQUIRE_ALL") != "1")
            Skip = "builds all of src twice; CSLAW_REQUIRE_ALL=1 runs it";
    }
}
