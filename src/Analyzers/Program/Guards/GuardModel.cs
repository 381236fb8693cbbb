using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Guards.Conditions;
using CsLawAnalyzers.Program.Guards.Questions;
using CsLawAnalyzers.Program.Guards.Validation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Guards;

/// <summary>
/// Says which evidence stands before an operation on every path to it. Rules ask <see cref="Before(BodyGraph, IOperation, Walk)"/>, or read <see cref="SinkFlow.Evidence"/>, which also holds
/// what callees and callers ask for; <see cref="Checks(BodyGraph, Walk)"/> and <see cref="Dominates"/> serve rules that look at one check, as those about a decision that is ignored.
/// </summary>
internal sealed class GuardModel
{
    /// <summary>Helpers inside helpers that are followed. The number, not what was met on the way, ends a cycle, so that the answer is the same in any order.</summary>
    private const int MostDepth = 4;

    private static readonly EvidenceKinds[] s_kinds = { EvidenceKinds.Consent, EvidenceKinds.Identity, EvidenceKinds.Transfer };

    private readonly FlowModel _model;

    public GuardModel(FlowModel model, ConsentRules rules)
    {
        _model = model;
        Words = new GuardWords(model.Libraries, rules);
    }

    /// <summary>Which members ask for evidence, and what their answers mean.</summary>
    public GuardWords Words { get; }

    /// <summary>The evidence without which the operation is not reached, in this body or, for a lambda or local function, around it.</summary>
    public EvidenceSet Before(BodyGraph body, IOperation operation, Walk walk) => Asks(body, walk) ? Before(body, operation, walk, 0) : EvidenceSet.None;

    /// <summary>The checks of a body, in the order of its blocks.</summary>
    public ImmutableArray<Check> Checks(BodyGraph body, Walk walk) => Asks(body, walk) ? Checks(body, walk, MostDepth) : ImmutableArray<Check>.Empty;

    /// <summary>Whether the check stands before the operation on every path to it.</summary>
    public static bool Dominates(BodyGraph body, Check check, IOperation sink) =>
        body.Place(sink) is { } place && Dominance.Dominates(body.Graph, new[] { check }, place.Block, place.Position);

    /// <summary>What is certain when the body has returned to its caller.</summary>
    public Assurance Ensured(BodyGraph body, Walk walk, int depth)
    {
        if (body.Guards.Ensured.TryGetValue(depth, out Assurance known))
            return known;
        ImmutableArray<Check> checks = Checks(body, walk, depth);
        BasicBlock exit = body.Graph.Blocks[body.Graph.Blocks.Length - 1];
        return body.Guards.Ensured.GetOrAdd(depth, Certain(body.Graph, checks, exit.Ordinal, int.MaxValue));
    }

    /// <summary>What is certain when the body has given back something that has the outcome.</summary>
    public Assurance Returned(BodyGraph body, Outcome outcome, Walk walk, int depth) =>
        body.Guards.Returned.TryGetValue((outcome, depth), out Assurance known) ? known : body.Guards.Returned.GetOrAdd((outcome, depth), FindReturned(body, outcome, walk, depth));

    /// <summary>All that the checks make certain at a place.</summary>
    public Assurance Certain(ControlFlowGraph graph, ImmutableArray<Check> checks, int block, int position) =>
        Certain(checks, group => Dominance.Dominates(graph, group, block, position));

    /// <summary>All that the checks make certain.</summary>
    /// <param name="checks">The checks.</param>
    /// <param name="stands">Whether checks, each of which may stand for the others, stand in the way.</param>
    public static Assurance Certain(ImmutableArray<Check> checks, Func<IReadOnlyList<Check>, bool> stands)
    {
        if (checks.IsEmpty)
            return Assurance.None;
        var claims = new List<Claim>();
        foreach (IGrouping<Claim.About, Check> about in checks.GroupBy(check => check.Claim.Topic))
        {
            List<Check> group = about.ToList();
            if (stands(group))
                claims.AddRange(Alone(group, stands).Select(evidence => new Claim(about.Key, evidence)));
        }

        return Assurance.Of(claims);
    }

    /// <summary>What the checks make certain at the end of a block that is reached from the start past all of the places: an iterator that gave nothing, a list of complaints that is empty.</summary>
    public static Assurance CertainPast(ControlFlowGraph graph, ImmutableArray<Check> checks, IReadOnlyList<(int Block, int Position)> places, int block) =>
        Certain(checks, group => Dominance.Separates(graph, group, (0, -1), places, (block, int.MaxValue)));

    /// <summary>The flag for a kind as data writes it; none for null.</summary>
    public static EvidenceKinds Kind(string? word) => word switch
    {
        "consent" => EvidenceKinds.Consent,
        "identity" => EvidenceKinds.Identity,
        "transfer" => EvidenceKinds.Transfer,
        _ => EvidenceKinds.None,
    };

    /// <summary>Whether anything that the member around the body leads to asks for evidence at all; most do not, and cost no more than this.</summary>
    private bool Asks(BodyGraph body, Walk walk)
    {
        while (body.Parent is { } parent)
            body = parent;
        return body.Owner is not IMethodSymbol method || _model.Calls.MayAsk(method, walk.Cancellation);
    }

    private EvidenceSet Before(BodyGraph body, IOperation operation, Walk walk, int nesting)
    {
        EvidenceSet own = body.Place(operation) is { } place ? Own(body, Checks(body, walk, MostDepth), place.Block, place.Position) : EvidenceSet.None;
        return body.Parent is { } parent && body.Owner is IMethodSymbol function && nesting < MostDepth ? own.And(Around(parent, function, walk, nesting + 1)) : own;
    }

    /// <summary>What stands before every place where a lambda is made or a local function is used.</summary>
    private EvidenceSet Around(BodyGraph parent, IMethodSymbol function, Walk walk, int nesting)
    {
        EvidenceSet? common = null;
        foreach (BodyGraph user in parent.SelfAndNested())
        {
            // A function that calls itself was called from elsewhere first.
            if (SymbolEqualityComparer.Default.Equals(user.Owner, function))
                continue;
            foreach (IOperation use in user.Uses(function))
            {
                EvidenceSet here = Before(user, use, walk, nesting).And(Given(user, use, walk));
                common = common is null ? here : common.Or(here);
            }
        }

        return common ?? EvidenceSet.None;
    }

    /// <summary>A lambda that a result runs only when it grants: <c>result.Match(ok =&gt; Save(), refused =&gt; Refuse())</c>, <c>result.Then(…)</c>.</summary>
    private EvidenceSet Given(BodyGraph body, IOperation function, Walk walk)
    {
        IOperation? around = function.Parent;
        while (around is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation)
            around = around.Parent;
        if (around is not IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation call } || function is not IFlowAnonymousFunctionOperation lambda)
            return EvidenceSet.None;
        IOperation? result = call.Instance ?? (call.TargetMethod.IsExtensionMethod && parameter.Ordinal > 0 ? call.Arguments[0].Value : null);
        if (result?.Type is not { } type || GuardWords.IsOfSystem(type as INamedTypeSymbol) || Words.IsRefused(call.TargetMethod.Name) || Words.IsRefused(parameter.Name))
            return EvidenceSet.None;
        foreach (IParameterSymbol taken in lambda.Symbol.Parameters)
        {
            if (Words.IsRefused(taken.Type.Name) || (taken.Type is INamedTypeSymbol { TypeArguments.Length: 1 } list && Words.IsRefused(list.TypeArguments[0].Name)))
                return EvidenceSet.None;
        }

        Assurance granted = new ConditionReader(_model, body, walk, MostDepth).Implied(result, Outcome.Granted);
        return EvidenceSet.Of(granted.Claims.Where(IsEvidence).Select(claim => new Proof(claim.Topic.Kind, claim.Evidence)).ToImmutableArray());
    }

    private EvidenceSet Own(BodyGraph body, ImmutableArray<Check> checks, int block, int position)
    {
        if (checks.IsEmpty)
            return EvidenceSet.None;
        var proofs = ImmutableArray.CreateBuilder<Proof>();
        foreach (EvidenceKinds kind in s_kinds)
        {
            List<Check> all = checks.Where(check => check.Claim.Topic.Kind == kind && check.Claim.Topic.Answer is null).ToList();
            if (all.Count == 0)
                continue;
            // A bare number is read one way throughout; the side that goes on tells which.
            foreach (ZeroMeaning zero in new[] { ZeroMeaning.Grants, ZeroMeaning.Refuses })
            {
                List<Check> read = all.FindAll(check => check.Claim.Topic.Zero is ZeroMeaning.None || check.Claim.Topic.Zero == zero);
                bool Stands(IReadOnlyList<Check> some) => Dominance.Dominates(body.Graph, some, block, position);
                if (!Stands(read))
                    continue;
                proofs.AddRange(Alone(read, Stands).Select(evidence => new Proof(kind, evidence)));
                break;
            }
        }

        return EvidenceSet.Of(proofs.ToImmutable());
    }

    /// <summary>The evidence of each check that stands on every path by itself; where none does, of all together.</summary>
    private static IEnumerable<ImmutableArray<AskedEvidence>> Alone(List<Check> checks, Func<IReadOnlyList<Check>, bool> stands)
    {
        List<Check> alone = checks.Count == 1 ? checks : checks.FindAll(check => stands(new[] { check }));
        return alone.Count > 0
            ? alone.Select(check => check.Claim.Evidence)
            : new[] { checks.SelectMany(check => check.Claim.Evidence).Distinct().ToImmutableArray() };
    }

    private static bool IsEvidence(Claim claim) => claim.Topic is { Kind: not EvidenceKinds.None, Answer: null, Zero: ZeroMeaning.None };

    private Assurance FindReturned(BodyGraph body, Outcome outcome, Walk walk, int depth)
    {
        if (Yields(body) is { Count: > 0 } yields)
            return outcome.Kind == OutcomeKind.Empty ? CertainPast(body.Graph, Checks(body, walk, depth), yields, body.Graph.Blocks.Length - 1) : Assurance.None;
        ImmutableArray<Check>? checks = null;
        ConditionReader? reader = null;
        Assurance common = Assurance.Impossible;
        foreach ((int block, IOperation value) in body.Ends())
        {
            checks ??= Checks(body, walk, depth);
            reader ??= new ConditionReader(_model, body, walk, depth) { Known = checks.Value };
            Assurance one = reader.Read(block, value, outcome);
            common = Assurance.Or(common, one.IsImpossible ? one : Assurance.And(one, Certain(body.Graph, checks.Value, block, int.MaxValue)));
            if (common.IsNone)
                break;
        }

        return common;
    }

    /// <summary>Where an iterator gives an element.</summary>
    private static List<(int Block, int Position)> Yields(BodyGraph body)
    {
        var yields = new List<(int, int)>();
        if (body.Owner is not IMethodSymbol { ReturnType.Name: "IEnumerable" or "IAsyncEnumerable" })
            return yields;
        foreach (BasicBlock block in body.Graph.Blocks)
        {
            foreach (IOperation operation in block.Operations)
            {
                if (operation.Kind == OperationKind.YieldReturn)
                    yields.Add((block.Ordinal, 0));
            }
        }

        return yields;
    }

    private ImmutableArray<Check> Checks(BodyGraph body, Walk walk, int depth)
    {
        if (body.Guards.Checks.TryGetValue(depth, out ImmutableArray<Check> known))
            return known;
        try
        {
            return body.Guards.Checks.GetOrAdd(depth, new CheckFinder(_model, body, walk, depth).Run());
        }
        catch (InsufficientExecutionStackException)
        {
            return ImmutableArray<Check>.Empty;
        }
    }
}
