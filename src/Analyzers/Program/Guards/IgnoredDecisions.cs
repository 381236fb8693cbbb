using CsLawAnalyzers.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
namespace CsLawAnalyzers.Program.Guards;

/// <summary>Finds checks for consent whose outcome changes nothing. Looks at the call and what stands around it; no graph is needed.</summary>
internal sealed class IgnoredDecisions
{
    private readonly LibraryKnowledge _libraries;

    public IgnoredDecisions(LibraryKnowledge libraries) => _libraries = libraries;

    /// <summary>How the outcome of the call is ignored; null where it is not, or where the call asks for no consent.</summary>
    public IgnoredDecision? Of(IInvocationOperation call)
    {
        if (ConsentQuestion.Decides(call.TargetMethod, _libraries))
            return OfDecision(call);
        return ConsentQuestion.Ensures(call.TargetMethod, _libraries) ? OfEnsuring(call) : null;
    }

    /// <summary>Whether the operation tree holds such a call.</summary>
    public bool Any(IOperation root)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation call && Of(call) is not null)
                return true;
        }

        return false;
    }

    private IgnoredDecision? OfDecision(IInvocationOperation call)
    {
        IOperation value = Outermost(call);
        switch (value.Parent)
        {
            case IExpressionStatementOperation:
            case ISimpleAssignmentOperation { Target: IDiscardOperation }:
                return IgnoredDecision.Dropped;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } local } }:
                return OfStored(local, call);
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: { } local }, Parent: IExpressionStatementOperation }:
                return OfStored(local, call);
            default:
                return IsOfNoConsequence(value) ? IgnoredDecision.GoesOn : null;
        }
    }

    /// <summary>A stored decision is ignored where each read of it is a condition without consequence.</summary>
    private IgnoredDecision? OfStored(ILocalSymbol local, IOperation place)
    {
        bool read = false;
        foreach (IOperation operation in Root(place).Descendants())
        {
            if (operation is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, local)
                || reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference)
            {
                continue;
            }

            if (!IsOfNoConsequence(Outermost(reference)))
                return null;
            read = true;
        }

        return read ? IgnoredDecision.GoesOn : IgnoredDecision.Unread;
    }

    private IgnoredDecision? OfEnsuring(IInvocationOperation call)
    {
        IOperation value = Outermost(call);
        if (value.Parent is not IExpressionStatementOperation statement)
            return value.Parent is ISimpleAssignmentOperation { Target: IDiscardOperation } && !call.TargetMethod.ReturnsVoid ? IgnoredDecision.NotAwaited : null;
        if (!call.TargetMethod.ReturnsVoid && value is not IAwaitOperation)
            return IgnoredDecision.NotAwaited;
        return IsSwallowed(statement) ? IgnoredDecision.Swallowed : null;
    }

    /// <summary>The check stands last in a <c>try</c>, a handler catches what it throws, does nothing that matters, and the method goes on after it.</summary>
    private bool IsSwallowed(IOperation statement)
    {
        if (statement.Parent is not IBlockOperation { Parent: ITryOperation attempt } block || attempt.Body != block || !GoesOnAfter(attempt))
            return false;
        bool after = false;
        foreach (IOperation sibling in block.Operations)
        {
            if (after && !IsTrivial(sibling))
                return false;
            after |= sibling == statement;
        }

        foreach (ICatchClauseOperation handler in attempt.Catches)
        {
            if (handler.Filter is null && IsTrivialBlock(handler.Handler))
                return true;
        }

        return false;
    }

    /// <summary>The value, negated or not, is the condition of an <c>if</c> whose branches do nothing that matters, and the method goes on after it.</summary>
    private bool IsOfNoConsequence(IOperation value)
    {
        while (value.Parent is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } or IConversionOperation or IParenthesizedOperation)
            value = value.Parent;
        return value.Parent is IConditionalOperation { Type: null } branch && branch.Condition == value
            && IsTrivialBlock(branch.WhenTrue) && (branch.WhenFalse is null || IsTrivialBlock(branch.WhenFalse)) && GoesOnAfter(branch);
    }

    /// <summary>Whether a later statement of the same block does something.</summary>
    private bool GoesOnAfter(IOperation statement)
    {
        if (statement.Parent is not IBlockOperation block)
            return false;
        bool after = false;
        foreach (IOperation sibling in block.Operations)
        {
            if (after && sibling is not IReturnOperation { IsImplicit: true } && !IsTrivial(sibling))
                return true;
            after |= sibling == statement;
        }

        return false;
    }

    private bool IsTrivialBlock(IOperation operation)
    {
        if (operation is not IBlockOperation block)
            return IsTrivial(operation);
        foreach (IOperation statement in block.Operations)
        {
            if (!IsTrivial(statement))
                return false;
        }

        return true;
    }

    /// <summary>Nothing, or a word to the log.</summary>
    private bool IsTrivial(IOperation statement) => statement switch
    {
        IEmptyOperation => true,
        IExpressionStatementOperation { Operation: IInvocationOperation call } => IsLogging(call.TargetMethod),
        _ => false,
    };

    private bool IsLogging(IMethodSymbol method)
    {
        if (_libraries.Find(method, FactVerb.Sink) is { Kind: "log" } || _libraries.DeclaredSink(method) is { Kind: "log" })
            return true;
        return method.ContainingType is { Name: "Console" or "Debug" or "Trace" };
    }

    /// <summary>The value under which the call stands: awaited, configured, converted.</summary>
    private static IOperation Outermost(IOperation operation)
    {
        while (true)
        {
            switch (operation.Parent)
            {
                case IAwaitOperation or IConversionOperation or IParenthesizedOperation:
                    operation = operation.Parent;
                    break;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured when configured.Instance == operation:
                    operation = configured;
                    break;
                default:
                    return operation;
            }
        }
    }

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }
}
