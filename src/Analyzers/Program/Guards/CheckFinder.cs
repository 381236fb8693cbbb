using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Guards.Conditions;
using CsLawAnalyzers.Program.Guards.Questions;
using CsLawAnalyzers.Program.Guards.Validation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Guards;

/// <summary>Finds the checks of one body: branches that are taken only with evidence, and calls that do not come back without.</summary>
internal sealed class CheckFinder
{
    /// <summary>Bodies with more blocks than this are searched once, without flags that are set behind a check.</summary>
    private const int MostBlocks = 1_500;

    private readonly FlowModel _model;
    private readonly BodyGraph _body;
    private readonly ConditionReader _reader;

    public CheckFinder(FlowModel model, BodyGraph body, Walk walk, int depth)
    {
        _model = model;
        _body = body;
        _reader = new ConditionReader(model, body, walk, depth);
    }

    public ImmutableArray<Check> Run()
    {
        ImmutableArray<Check> checks = Once();
        if (checks.IsEmpty || _body.Graph.Blocks.Length > MostBlocks)
            return checks;
        // What is known now tells which flags are only set behind a check: var ok = false; if (Has()) ok = true;
        _reader.Known = checks;
        return Once();
    }

    private ImmutableArray<Check> Once()
    {
        var checks = ImmutableArray.CreateBuilder<Check>();
        foreach (BasicBlock block in _body.Graph.Blocks)
        {
            if (!block.IsReachable || block.ConditionKind == ControlFlowConditionKind.None || block.BranchValue is not { } condition)
                continue;
            bool conditionalHolds = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
            Add(checks, block, block.ConditionalSuccessor, _reader.Read(block, condition, conditionalHolds));
            Add(checks, block, block.FallThroughSuccessor, _reader.Read(block, condition, !conditionalHolds));
        }

        foreach (IOperation call in _body.Calls)
        {
            if (call is IInvocationOperation invocation && _body.Place(call) is { } place && Ensured(invocation) is { IsNone: false, IsImpossible: false } ensured && Completes(invocation))
                Add(checks, place, ensured);
        }

        foreach (IPropertyReferenceOperation read in _body.OwnReads)
        {
            if (_body.Place(read) is { } place && Ensured(read) is { IsNone: false, IsImpossible: false } ensured)
                Add(checks, place, ensured);
        }

        foreach (IAwaitOperation await in _body.Awaits)
        {
            if (_body.Place(await) is { } place && Awaited(await) is { IsNone: false, IsImpossible: false } ensured)
                Add(checks, place, ensured);
        }

        Exclude(checks);
        return checks.ToImmutable();
    }

    private static void Add(ImmutableArray<Check>.Builder checks, BasicBlock block, ControlFlowBranch? branch, Assurance assurance)
    {
        if (branch is null || assurance.IsImpossible)
            return;
        foreach (Claim claim in assurance.Claims)
            checks.Add(new Check(claim, block.Ordinal, branch, 0));
    }

    private static void Add(ImmutableArray<Check>.Builder checks, (int Block, int Position) place, Assurance assurance)
    {
        foreach (Claim claim in assurance.Claims)
            checks.Add(new Check(claim, place.Block, null, place.Position));
    }

    /// <summary>What a call makes sure of when it comes back.</summary>
    private Assurance Ensured(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        GuardWords words = _model.Guards.Words;
        ImmutableArray<IMethodSymbol> targets = CallTargets.Of(call, _model.Dispatch, _body);
        if (words.Find(method) is { } asked && Throws(method, asked.IsDeclared) && (asked.IsDeclared || !NeverRefuses(targets)))
            return Assurance.Of(new Claim(EvidenceReader.Of(asked.Kind, call)));
        if (ValidatorRules.Throws(method.Name) && words.Validated(call) is { IsNone: false } valid)
            return valid;
        // result.EnsureSuccess(): what it was given is all right.
        if (words.Ensures(method.Name) && call.Instance is { } result && !GuardWords.IsOfSystem(method.ContainingType) && !NeverRefuses(targets)
            && _reader.Implied(result, Outcome.Granted) is { IsNone: false } granted)
        {
            return granted;
        }

        return Ensured(targets, call, TakesFlag(call));
    }

    /// <summary>What the getter of an own property makes sure of when it gives something back: <c>User Verified =&gt; user.IsVerified ? user : throw …</c></summary>
    private Assurance Ensured(IPropertyReferenceOperation read) =>
        read.Property.GetMethod is { } getter ? Ensured(_model.Dispatch.Targets(getter), null, takesFlag: false) : Assurance.None;

    private Assurance Ensured(ImmutableArray<IMethodSymbol> targets, IInvocationOperation? call, bool takesFlag)
    {
        if (targets.IsEmpty || _reader.Depth == 0)
            return Assurance.None;

        Assurance common = Assurance.Impossible;
        foreach (IMethodSymbol target in targets)
        {
            bool asks = _model.Calls.MayAsk(target, _reader.Walk.Cancellation) || takesFlag;
            if (!asks || _model.Bodies.Graph(target, _reader.Walk.Cancellation) is not { } body)
                return Assurance.None;
            common = Assurance.Or(common, Substitution.At(call, _model.Guards.Ensured(body, _reader.Walk, _reader.Depth - 1), _reader));
            if (common.IsNone)
                break;
        }

        return common;
    }

    /// <summary>Whether a check refuses by throwing: one that has no other way to answer, and one whose name says so.</summary>
    private bool Throws(IMethodSymbol method, bool isDeclared)
    {
        GuardWords words = _model.Guards.Words;
        // A convention that is chained to a mapping asks later, of those who call what is mapped.
        if (method.IsExtensionMethod && SymbolEqualityComparer.Default.Equals(method.ReturnType, (method.ReducedFrom ?? method).Parameters[0].Type))
            return false;
        if (!GuardWords.GivesBackNothing(method))
            return (words.Ensures(method.Name) || VerificationShape.Obtains(method)) && GuardWords.Answer(method.ReturnType).SpecialType != SpecialType.System_Boolean;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.RefKind is RefKind.Out or RefKind.Ref)
                return false;
        }

        return isDeclared || words.Ensures(method.Name) || words.IsVerdict(method.Name);
    }

    /// <summary>What waiting for a task makes sure of that was started earlier.</summary>
    private Assurance Awaited(IAwaitOperation await)
    {
        IOperation task = BodyGraph.Unwrap(await.Operation);
        while (task is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } inner })
            task = BodyGraph.Unwrap(inner);
        if (task is not ILocalReferenceOperation local)
            return Assurance.None;
        Assurance common = Assurance.Impossible;
        foreach (Definition definition in _body.Reaching(local, new Variable(local.Local), out _))
            common = Assurance.Or(common, definition.Value is { } value && BodyGraph.Unwrap(value) is IInvocationOperation started ? Ensured(started) : Assurance.None);
        return common;
    }

    /// <summary>A check of an enumeration grants where only granting members are left: the others were sent away here or before.</summary>
    private void Exclude(ImmutableArray<Check>.Builder checks)
    {
        int found = checks.Count;
        for (int i = 0; i < found; i++)
        {
            Check check = checks[i];
            if (check.Claim.Topic.Answer is not { } answer || _body.Graph.Blocks.Length > MostBlocks)
                continue;
            var excluded = new List<object>();
            for (int j = 0; j < found; j++)
            {
                Check other = checks[j];
                if (ReferenceEquals(other.Claim.Topic.Answer, answer) && other.Claim.Topic.Excluded is { } constant
                    && (ReferenceEquals(other.Granted, check.Granted) || Dominance.Dominates(_body.Graph, new[] { other }, check.Block, int.MaxValue)))
                {
                    excluded.Add(constant);
                }
            }

            if (TypeOf(answer) is { } type && _model.Guards.Words.LeavesOnlyGranted(type, excluded.Contains))
                checks.Add(check with { Claim = new Claim(check.Claim.Evidence[0]) });
        }
    }

    private static ITypeSymbol? TypeOf(IOperation answer) => answer.Type is { } type ? GuardWords.Answer(type) : null;

    private static bool TakesFlag(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Type.SpecialType == SpecialType.System_Boolean && !argument.Value.ConstantValue.HasValue)
                return true;
        }

        return false;
    }

    /// <summary>A check whose source is here and which neither throws nor calls anything lets everybody pass.</summary>
    private bool NeverRefuses(ImmutableArray<IMethodSymbol> targets)
    {
        foreach (IMethodSymbol target in targets)
        {
            if (_model.Bodies.Graph(target, _reader.Walk.Cancellation) is not { } body || body.Calls.Count > 0)
                return false;
            foreach (BasicBlock block in body.Graph.Blocks)
            {
                if (block.FallThroughSuccessor?.Semantics is ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow)
                    return false;
            }
        }

        return !targets.IsEmpty;
    }

    /// <summary>A check that runs asynchronously and is not waited for ends no path; one that is given back is waited for by the caller.</summary>
    private bool Completes(IInvocationOperation invocation)
    {
        if (invocation.TargetMethod.ReturnsVoid || !IsTask(invocation.TargetMethod.ReturnType))
            return true;
        IOperation top = invocation;
        for (IOperation? around = invocation.Parent; around is not null; around = around.Parent)
        {
            if (around is IAwaitOperation or IInvocationOperation { TargetMethod.Name: "GetResult" or "Wait" } or IPropertyReferenceOperation { Property.Name: "Result" })
                return true;
            if (around is IExpressionStatementOperation or IFlowCaptureOperation or ISimpleAssignmentOperation)
                return false;
            top = around;
        }

        foreach (BasicBlock block in _body.Graph.Blocks)
        {
            if (ReferenceEquals(block.BranchValue, top))
                return block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return;
        }

        return false;
    }

    private static bool IsTask(ITypeSymbol type) => type.Name is "Task" or "ValueTask";
}
