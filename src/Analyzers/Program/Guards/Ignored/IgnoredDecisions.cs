using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program.Guards.Questions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Guards.Ignored;

/// <summary>Finds checks for evidence whose outcome changes nothing. Looks at the call and what stands around it; no graph is needed.</summary>
internal sealed class IgnoredDecisions
{
    /// <summary>Locals that a decision is passed on through.</summary>
    private const int MostLocals = 3;

    private readonly LibraryKnowledge _libraries;

    public IgnoredDecisions(LibraryKnowledge libraries) => _libraries = libraries;

    /// <summary>How the outcome of the call is ignored; null where it is not, or where the call asks for nothing of the kind.</summary>
    /// <param name="call">The call.</param>
    /// <param name="kind">What the check is about; a single flag.</param>
    public IgnoredDecision? Of(IInvocationOperation call, EvidenceKinds kind)
    {
        if (EvidenceQuestion.Decides(call.TargetMethod, kind, _libraries))
            return OfDecision(call, kind);
        return EvidenceQuestion.Ensures(call.TargetMethod, kind, _libraries) ? OfEnsuring(call) : null;
    }

    /// <summary>Whether the operation tree holds such a call.</summary>
    public bool Any(IOperation root, EvidenceKinds kind)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation call && Of(call, kind) is not null)
                return true;
        }

        return false;
    }

    private IgnoredDecision? OfDecision(IInvocationOperation call, EvidenceKinds kind)
    {
        IOperation value = Outermost(call);
        // What waits for several answers gives them all, or drops them all.
        if (WaitedWith(value) is { } together)
            value = Outermost(together);
        if (kind == EvidenceKinds.Identity && IsAnsweredForIt(value))
            return IgnoredDecision.Swallowed;
        return value.Parent switch
        {
            IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation } => IgnoredDecision.Dropped,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } local } } => OfStored(local, call, kind),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: { } local }, Parent: IExpressionStatementOperation } => OfStored(local, call, kind),
            _ => OfBranch(value, kind),
        };
    }

    /// <summary>The branch that the value decides, if what it decides makes no difference.</summary>
    private IgnoredDecision? OfBranch(IOperation value, EvidenceKinds kind)
    {
        if (Branch(value) is not ({ } branch, var negated))
            return null;
        if (IsTrivialBlock(branch.WhenTrue) && (branch.WhenFalse is null || IsTrivialBlock(branch.WhenFalse)))
            return GoesOnAfter(branch) ? IgnoredDecision.GoesOn : null;
        // A refusal that an exception leaps over: try { if (!await VerifyAsync()) return; } catch (Exception e) { Log(e); }
        if ((negated ? branch.WhenTrue : branch.WhenFalse) is { } refusing && Leaves(refusing) && IsSwallowed(branch))
            return IgnoredDecision.Swallowed;
        return kind == EvidenceKinds.Identity && (negated ? branch.WhenTrue : branch.WhenFalse) is { } refused && OnlyNotes(refused) && GrantsAfter(branch) ? IgnoredDecision.Noted : null;
    }

    /// <summary>A stored decision is ignored where each read of it is a condition without consequence, or a word to the log.</summary>
    private IgnoredDecision? OfStored(ILocalSymbol local, IOperation place, EvidenceKinds kind, int depth = 0)
    {
        IgnoredDecision? found = null;
        foreach (IOperation operation in Root(place).Descendants())
        {
            if (operation is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, local)
                || reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference)
            {
                continue;
            }

            if (IsLogged(reference) || IsOnlyWaitedFor(reference))
                continue;
            // The answer of a task that was started before: var granted = await task;
            IOperation answer = Outermost(reference);
            IgnoredDecision? ignored = answer is IAwaitOperation { Parent: IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } kept } } } && depth < MostLocals ? OfStored(kept, place, kind, depth + 1) : OfBranch(answer, kind);
            if (ignored is null)
                return null;
            found ??= ignored;
        }

        return found ?? IgnoredDecision.Unread;
    }

    /// <summary>Whether a task is waited for at the place, alone or with others, and what it gives is dropped.</summary>
    private static bool IsOnlyWaitedFor(IOperation task)
    {
        IOperation value = Outermost(task);
        if (value == task && WaitedWith(value) is { } together)
            value = Outermost(together);
        return value != task && value.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };
    }

    /// <summary>The call that waits for the task beside others, or null: <c>Task.WhenAll(first, second)</c>.</summary>
    private static IInvocationOperation? WaitedWith(IOperation task)
    {
        IOperation? around = task.Parent;
        // The list that the compiler makes of the arguments is an array or, of newer libraries, a span.
        while (around is IArrayInitializerOperation or { IsImplicit: true } and not IArgumentOperation)
            around = around.Parent;
        return around is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "WhenAll" or "WaitAll", ContainingType: { Name: "Task", ContainingNamespace.Name: "Tasks" } } } together } ? together : null;
    }

    private bool IsLogged(IOperation value)
    {
        for (IOperation? around = value.Parent; around is not (null or IBlockOperation); around = around.Parent)
        {
            if (around is IExpressionStatementOperation)
                return IsTrivial(around);
        }

        return false;
    }

    private IgnoredDecision? OfEnsuring(IInvocationOperation call)
    {
        IOperation value = Outermost(call);
        if (value.Parent is not IExpressionStatementOperation statement)
            return !call.TargetMethod.ReturnsVoid && IsLeftRunning(value) ? IgnoredDecision.NotAwaited : null;
        if (!call.TargetMethod.ReturnsVoid && !IsAwaited(value))
            return IgnoredDecision.NotAwaited;
        return IsSwallowed(statement) ? IgnoredDecision.Swallowed : null;
    }

    /// <summary>Whether a branch ends by leaving the method.</summary>
    private static bool Leaves(IOperation branch) => (branch is IBlockOperation block ? block.Operations.LastOrDefault() : branch) switch
    {
        IReturnOperation => true,
        IThrowOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };

    private static bool IsAwaited(IOperation value) => value is IAwaitOperation or IInvocationOperation { TargetMethod.Name: "Wait" or "GetResult" };

    /// <summary>A task that is thrown away, or kept in a local that nothing reads.</summary>
    private static bool IsLeftRunning(IOperation task) => task.Parent switch
    {
        ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } local } } => task is not IAwaitOperation && !IsRead(local, task),
        _ => false,
    };

    private static bool IsRead(ILocalSymbol local, IOperation place)
    {
        foreach (IOperation operation in Root(place).Descendants())
        {
            if (operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local))
                return true;
        }

        return false;
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

    /// <summary>A decision is taken in a <c>try</c>, and a handler answers in its place that all is well.</summary>
    private static bool IsAnsweredForIt(IOperation value)
    {
        ILocalSymbol? local = value.Parent switch
        {
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } => target.Local,
            _ => null,
        };
        for (IOperation? around = value.Parent; around is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation; around = around.Parent)
        {
            if (around is not IBlockOperation { Parent: ITryOperation attempt } block || attempt.Body != block)
                continue;
            foreach (ICatchClauseOperation handler in attempt.Catches)
            {
                if (handler.Filter is null && handler.Handler.Operations.LastOrDefault() is { } last && Grants(last, local))
                    return true;
            }
        }

        return false;
    }

    /// <summary><c>return true;</c> where the decision is given back, <c>ok = true;</c> where it is stored.</summary>
    private static bool Grants(IOperation statement, ILocalSymbol? local) => statement switch
    {
        IReturnOperation { ReturnedValue: { ConstantValue: { HasValue: true, Value: true } } } => local is null,
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Value: { ConstantValue: { HasValue: true, Value: true } } } } =>
            SymbolEqualityComparer.Default.Equals(target.Local, local),
        _ => false,
    };

    /// <summary>The <c>if</c> whose condition the value is, and whether it stands there negated.</summary>
    private static (IConditionalOperation Branch, bool Negated)? Branch(IOperation value)
    {
        bool negated = false;
        while (value.Parent is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } or IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
            negated ^= value is IUnaryOperation;
        }

        return value.Parent is IConditionalOperation { Type: null } branch && branch.Condition == value ? (branch, negated) : null;
    }

    /// <summary>Whether a branch only notes that the evidence is missing: a status, a flag, a word to the log.</summary>
    private bool OnlyNotes(IOperation branch)
    {
        bool notes = false;
        foreach (IOperation statement in branch is IBlockOperation block ? block.Operations : ImmutableArray.Create(branch))
        {
            if (IsTrivial(statement))
                continue;
            if (statement is not IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IMemberReferenceOperation, Value: { } value } } || !IsRefusing(value))
                return false;
            notes = true;
        }

        return notes;
    }

    private bool IsRefusing(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value switch
        {
            IFieldReferenceOperation { Field: { } status } => _libraries.OutcomeNames.Find(status.Name) == "refused",
            _ => value.ConstantValue is { HasValue: true, Value: null or false or 0 } || (value.ConstantValue is { HasValue: true, Value: string text } && _libraries.OutcomeNames.Find(text) == "refused"),
        };
    }

    /// <summary>Whether a later statement of the same block signs somebody in or opens an account.</summary>
    private bool GrantsAfter(IOperation statement)
    {
        if (statement.Parent is not IBlockOperation block)
            return false;
        bool after = false;
        foreach (IOperation sibling in block.Operations)
        {
            if (after)
            {
                foreach (IOperation operation in sibling.DescendantsAndSelf())
                {
                    if (operation is IInvocationOperation call && (_libraries.Find(call.TargetMethod, FactVerb.Account) is not null || GivesService(call.TargetMethod.Name)))
                        return true;
                }
            }

            after |= sibling == statement;
        }

        return false;
    }

    /// <summary>Signs in, issues a token, opens or activates an account.</summary>
    private static bool GivesService(string name)
    {
        ImmutableArray<string> words = IdentifierWords.Split(name);
        bool gives = false, account = false;
        foreach (string word in words)
        {
            string lower = word.ToLowerInvariant();
            if (lower is "signin" or "login" or "token" or "jwt" or "ticket" or "登录")
                return true;
            gives |= lower is "create" or "register" or "open" or "add" or "activate" or "enable" or "sign" or "issue";
            account |= lower is "user" or "account" or "member" or "in";
        }

        return gives && account;
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
                // Wait() and GetResult() wait for the answer like await; what Wait() leaves of it is nothing.
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "GetAwaiter" or "GetResult" or "Wait" } configured when configured.Instance == operation:
                    operation = configured;
                    break;
                case IPropertyReferenceOperation { Property: { Name: "Result", ContainingType.Name: "Task" or "ValueTask" } } result when result.Instance == operation:
                    operation = result;
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
