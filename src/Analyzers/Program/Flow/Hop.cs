using System.Collections.Immutable;
using System.Threading;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>A call into the program's own code: what it hands over is what the parameters below hold.</summary>
/// <param name="Target">The method or constructor that is run.</param>
/// <param name="Call">The call or creation.</param>
/// <param name="Body">The graph the call stands in; null for an operation outside of one.</param>
internal sealed record Hop(IMethodSymbol Target, IOperation Call, BodyGraph? Body)
{
    /// <summary>What the call hands over for a parameter of its target, a default value included; null if the parameter belongs to another method.</summary>
    public IOperation? Given(IParameterSymbol parameter)
    {
        if (!SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol?.OriginalDefinition, Target.OriginalDefinition))
            return null;
        if (Call is IInvalidOperation invalid)
            return Body?.Unbound(invalid, CancellationToken.None)?.Given(parameter);
        ImmutableArray<IArgumentOperation> arguments = Call switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter?.Ordinal == parameter.Ordinal)
                return argument.Value;
        }

        return null;
    }
}
