namespace CsLaw.Tool.Tests.Testing;

/// <summary>A fact that needs a real browser. It is skipped where there is none, unless everything is asked for.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Browser.MissingBecause;
}
