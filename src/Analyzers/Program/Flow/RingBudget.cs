namespace CsLawAnalyzers.Program.Flow;

/// <summary>
/// How many expressions may be looked at until all bodies of a ring of calls are answered. In a ring where everybody calls everybody each round of one body
/// answers the others anew; counted and not timed, so that the answer is the same on every machine.
/// </summary>
internal sealed class RingBudget
{
    private const int MostExpressions = 1_000_000;

    private int _spent;

    /// <summary>Whether more was asked for than there is.</summary>
    public bool IsSpent => _spent > MostExpressions;

    /// <summary>Counts one more expression; false if there is none left.</summary>
    public bool Spend() => ++_spent <= MostExpressions;
}
