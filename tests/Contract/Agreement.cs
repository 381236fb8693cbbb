using System.Collections.Generic;
using Xunit;

namespace CsLawAnalyzers.Contract;

/// <summary>The assertion of this project: everything that disagrees is listed at once, each with what to add or change and where.</summary>
internal static class Agreement
{
    /// <summary>Fails with all the lines if there is one.</summary>
    public static void Holds(IEnumerable<string> disagreements)
    {
        string[] lines = [.. disagreements];
        if (lines.Length > 0)
            Assert.Fail(string.Join('\n', lines));
    }
}
