using System;

namespace CsLawAnalyzers.Program.Calls;

/// <summary>Source nested beyond any stack has no answer; that is silence, not a crash of the host.</summary>
internal static class StackGuard
{
    /// <summary>The answer, or null where the stack does not suffice for it.</summary>
    public static T? Answer<T>(Func<T?> ask)
        where T : class
    {
        try
        {
            return ask();
        }
        catch (InsufficientExecutionStackException)
        {
            return null;
        }
    }
}
