using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;
using Xunit.Abstractions;

namespace CsLawAnalyzers.Endurance.Mutations;

/// <summary>
/// A file may end at any token, as it does while somebody types it. A build tries ends that are spread evenly over all files; a long run sets <c>CSLAW_ENDS</c>
/// to how many it tries, and <c>CSLAW_FIRST_END</c> to go on where another ended. As many as there are tokens are every end once.
/// </summary>
public class TruncationTests(ITestOutputHelper output)
{
    private const int Usual = 200;

    /// <summary>A prime above the number of tokens: its multiples go through all of them, far from each other.</summary>
    private const long Stride = 15_485_863;

    [Fact]
    public async Task Files_that_end_at_any_token_make_nobody_throw_and_no_fix_makes_them_worse()
    {
        Seed[] seeds = [.. Seed.Samples, .. Seed.Tests];
        int[] tokens = [.. seeds.Select(seed => Mutator.Tokens(seed.Text).Count)];
        int all = tokens.Sum();
        Assert.InRange(all, 1, Stride - 1);
        int first = Trial.Number("CSLAW_FIRST_END", 0);
        int count = Trial.Number("CSLAW_ENDS", Usual);
        var trial = new Trial();
        await trial.RunAsync(Enumerable.Range(first, count), number => Ended(seeds, tokens, (int)(number * Stride % all)));
        trial.Judge($"{count} of {all} ends from {first}", output);
    }

    private static (Seed Seed, string Text) Ended(Seed[] seeds, int[] tokens, int at)
    {
        int seed = 0;
        while (at >= tokens[seed])
            at -= tokens[seed++];
        IReadOnlyList<SyntaxToken> here = Mutator.Tokens(seeds[seed].Text);
        return (seeds[seed], seeds[seed].Text[..here[at].Span.End]);
    }
}
