namespace CsLawAnalyzers.Contract.Pages;

/// <summary>A fenced block of a rule page that claims how its rule answers.</summary>
/// <param name="Language">What it is written in: <c>csharp</c>, <c>text</c> for a knowledge file, or <c>json</c> for <c>appsettings.json</c>.</param>
/// <param name="Claim"><c>flagged</c> or <c>compliant</c>.</param>
/// <param name="Text">Its lines.</param>
/// <param name="Line">The line of its opening fence in the page.</param>
internal sealed record PageExample(string Language, string Claim, string Text, int Line)
{
    public const string Flagged = "flagged";
    public const string Compliant = "compliant";

    /// <summary>Whether two examples are the same, wherever they stand.</summary>
    public bool SameAs(PageExample other) => (Language, Claim, Text) == (other.Language, other.Claim, other.Text);
}
