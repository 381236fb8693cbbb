using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CsLawAnalyzers.Program.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Endpoints.Mapping;

/// <summary>
/// What a body says of its groups of endpoints in statements of their own, and what they were made from. Each body is read once: one that maps all
/// endpoints of a program asks for every one of them.
/// </summary>
internal sealed class GroupStatements
{
    private readonly ConditionalWeakTable<IOperation, Body> _bodies = new();

    /// <summary>The calls on the group that begin a statement, in their order: <c>group.RequireAuthorization();</c></summary>
    /// <param name="reference">A reference to the group, which tells the body.</param>
    /// <param name="group">The local or parameter.</param>
    public IReadOnlyList<IInvocationOperation> On(IOperation reference, ISymbol group) =>
        Of(reference).Calls.TryGetValue(group, out List<IInvocationOperation>? calls) ? calls : ImmutableArray<IInvocationOperation>.Empty;

    /// <summary>What a local is declared with, or null.</summary>
    public IOperation? Initializer(IOperation reference, ILocalSymbol local) => Of(reference).Initializers.TryGetValue(local, out IOperation? value) ? value : null;

    private Body Of(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return _bodies.GetValue(operation, static root => new Body(root));
    }

    private sealed class Body
    {
        public Body(IOperation root)
        {
            foreach (IOperation operation in root.Descendants())
            {
                if (operation is IExpressionStatementOperation { Operation: IInvocationOperation last })
                    Add(last);
                else if (operation is IVariableDeclaratorOperation { Initializer.Value: { } value } declarator && !Initializers.ContainsKey(declarator.Symbol))
                    Initializers.Add(declarator.Symbol, value);
            }
        }

        public Dictionary<ISymbol, List<IInvocationOperation>> Calls { get; } = new(SymbolEqualityComparer.Default);

        public Dictionary<ISymbol, IOperation> Initializers { get; } = new(SymbolEqualityComparer.Default);

        /// <summary>group.RequireAuthorization().AddEndpointFilter&lt;X&gt;(); is read from its last call inwards.</summary>
        private void Add(IInvocationOperation last)
        {
            for (IInvocationOperation? call = last; call is not null;)
            {
                IOperation? receiver = CallParts.Receiver(call) is { } inner ? MappingChain.Unwrap(inner) : null;
                ISymbol? group = receiver switch
                {
                    ILocalReferenceOperation local => local.Local,
                    IParameterReferenceOperation parameter => parameter.Parameter,
                    _ => null,
                };
                if (group is not null)
                {
                    if (!Calls.TryGetValue(group, out List<IInvocationOperation>? calls))
                        Calls.Add(group, calls = new List<IInvocationOperation>());
                    calls.Add(call);
                    return;
                }

                call = receiver as IInvocationOperation;
            }
        }
    }
}
