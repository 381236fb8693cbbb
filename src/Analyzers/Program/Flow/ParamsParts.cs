using System.Collections.Generic;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>What is handed over by one argument, part by part.</summary>
internal static class ParamsParts
{
    /// <summary>Each element of a <c>params</c> list is an argument of its own.</summary>
    public static IEnumerable<IOperation> Of(IArgumentOperation argument)
    {
        IOperation value = BodyGraph.Unwrap(argument.Value);
        if (argument.ArgumentKind == ArgumentKind.ParamArray && value is IArrayCreationOperation { Initializer: { } initializer })
            return initializer.ElementValues;
        return new[] { argument.Value };
    }
}
