using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;

namespace CsLawAnalyzers.Endurance.Mutations;

/// <summary>
/// No broken code makes an analyzer or a fix throw, and no fix that is offered on it makes more errors. The number of mutants is that of a build; a long run
/// sets <c>CSLAW_MUTANTS</c>, and <c>CSLAW_FIRST_MUTANT</c> to go on where another ended.
/// </summary>
public class MutationTests(ITestOutputHelper output)
{
    private const int Usual = 500;

    /// <summary>One in so many is a file of a sample: with its whole project it takes as long as many sources of tests, of which there are far more.</summary>
    private const int SampleEvery = 8;

    [Fact]
    public async Task Broken_code_makes_nobody_throw_and_no_fix_makes_it_worse()
    {
        int first = Trial.Number("CSLAW_FIRST_MUTANT", 0);
        int count = Trial.Number("CSLAW_MUTANTS", Usual);
        var trial = new Trial();
        await trial.RunAsync(Enumerable.Range(first, count), Mutant);
        trial.Judge($"{count} mutants from {first}", output);
        Assert.True(count < Usual || trial.Fixes > 0, "No mutant had a finding with a fix: nothing was tried.");
    }

    [Fact]
    public void The_same_number_gives_the_same_mutant()
    {
        foreach (int number in Enumerable.Range(0, 3 * Mutator.Ways))
            Assert.Equal(Mutant(number).Text, Mutant(number).Text);
        // In a source of one line there is no other to take its place.
        Assert.InRange(Enumerable.Range(0, 100).Count(number => Mutant(number).Text != Mutant(number).Seed.Text), 80, 100);
    }

    /// <summary>A file of a sample or a source of a test that is the same one until one with a higher rank is written: a new test leaves nearly all mutants as they were.</summary>
    private static (Seed Seed, string Text) Mutant(int number)
    {
        IReadOnlyList<Seed> seeds = number % SampleEvery == 0 ? Seed.Samples : Seed.Tests;
        Seed seed = seeds.MaxBy(seed => seed.Rank(number))!;
        return (seed, Mutator.Mutate(seed.Text, number / 2));
    }
}
