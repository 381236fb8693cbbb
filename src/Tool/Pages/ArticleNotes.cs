namespace CsLaw.Tool.Pages;

/// <summary>What the law's data tells of an article besides its text.</summary>
/// <param name="Binds">Whom it binds.</param>
/// <param name="Penalties">References to the provisions on what follows from a breach.</param>
/// <param name="Related">References to provisions read together with it.</param>
/// <param name="Visibility">What code shows of it, and what not.</param>
/// <param name="Evidence">Which evidence the tool gives.</param>
internal sealed record ArticleNotes(
    IReadOnlyList<string> Binds,
    IReadOnlyList<string> Penalties,
    IReadOnlyList<string> Related,
    string Visibility,
    string Evidence)
{
    /// <summary>Of an article that the data does not hold.</summary>
    public static ArticleNotes None { get; } = new([], [], [], "", "");
}
