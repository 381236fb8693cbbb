namespace CsLaw.Tool.Tests.Testing;

/// <summary>A run of the tool on input that is made to hurt: it may neither hang nor fill the memory. Tests that use it stand in <see cref="AloneCollection"/>.</summary>
internal static class BoundedRun
{
    /// <summary>Beyond any answer of these tests on any machine: what takes longer does not end.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(5);

    /// <summary>Runs <c>cslaw</c> as <see cref="Tree.RunAsync(string[])"/> does.</summary>
    /// <param name="tree">Where it stands.</param>
    /// <param name="most">What it may allocate in all (unit: MiB), an upper bound of what it ever holds.</param>
    /// <param name="arguments">What it is called with.</param>
    /// <exception cref="TimeoutException">It does not end.</exception>
    public static async Task<Outcome> RunBoundedAsync(this Tree tree, int most, params string[] arguments)
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        Outcome outcome = await tree.RunAsync(arguments).WaitAsync(s_longest);
        Assert.InRange((GC.GetTotalAllocatedBytes(precise: true) - before) >> 20, 0, most);
        return outcome;
    }
}
