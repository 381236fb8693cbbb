using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Flow.Rows;
using CsLawAnalyzers.Program.Flow.Values;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Program.Guards.Validation;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>
/// What goes where, body by body. Each body is answered once for the compilation and serves every caller; bodies that call each other are
/// answered together by repeating until nothing new is found.
/// </summary>
internal sealed class FlowModel
{
    /// <summary>Rounds for bodies that call each other. Findings only grow from round to round; what is not found by then is deeper than a reader follows.</summary>
    private const int MostRounds = 8;

    private readonly object _rings = new();
    private readonly MemberContents _members;
    private readonly IBudgetObserver? _budgets;

    public FlowModel(PersonalDataModel data, LibraryKnowledge libraries, MethodBodies bodies, Dispatch dispatch, CallGraph calls, ProgramIndex index, IBudgetObserver? budgets)
    {
        Data = data;
        Libraries = libraries;
        Bodies = bodies;
        Dispatch = dispatch;
        Calls = calls;
        _budgets = budgets;
        Requests = new RequestReads(libraries, bodies);
        Guards = new GuardModel(this, new ConsentRules(index, libraries.GuardNames));
        Accounts = new AccountEntities(data);
        Rows = new TrackedRows(libraries, bodies, dispatch);
        Writes = new RowWrites(this);
        _members = new MemberContents(this, index);
    }

    public PersonalDataModel Data { get; }

    public LibraryKnowledge Libraries { get; }

    public MethodBodies Bodies { get; }

    public Dispatch Dispatch { get; }

    public CallGraph Calls { get; }

    public GuardModel Guards { get; }

    /// <summary>What bodies read of their request by hand.</summary>
    public RequestReads Requests { get; }

    /// <summary>Which stored records open an account.</summary>
    public AccountEntities Accounts { get; }

    /// <summary>Which objects are rows that are kept as they are when something is saved.</summary>
    public TrackedRows Rows { get; }

    /// <summary>What methods put into such objects.</summary>
    public RowWrites Writes { get; }

    /// <summary>The answer for one body, without what is nested in it.</summary>
    public BodyFlows Analyze(BodyGraph body, CancellationToken cancellation)
    {
        if (body.Flows is { } known)
            return known;
        if (Named(body) is IMethodSymbol method)
            AnswerCallees(method, cancellation);
        return Answer(body, new Walk(cancellation));
    }

    /// <summary>A body that is nested too deep to be bound has no answer, which is noted.</summary>
    public void LeaveOut(DeclaredBody body) => _budgets?.Exhausted(body.Type is { } type ? type.MetadataName + "." + body.Name : body.Name);

    /// <summary>What a method of the program does with what it is given.</summary>
    public BodyFlows Summary(IMethodSymbol method, Walk walk) =>
        Bodies.Graph(method, walk.Cancellation) is { } body ? Answer(body, walk) : BodyFlows.Empty;

    /// <summary>What a field or auto-property of the program holds, whoever set it: known data only, since no caller is in sight.</summary>
    public ImmutableArray<Origin> Held(ISymbol member, Walk walk) => _members.Of(member, walk);

    /// <summary>Whether a member of the program holds what only the maker of its object knows.</summary>
    public bool IsState(ISymbol member, Walk walk) => _members.IsState(member, walk);

    /// <summary>The member of the program that a constructor sets to its parameter as it is, or null.</summary>
    public ISymbol? MemberSetBy(IParameterSymbol parameter, Walk walk) => _members.SetBy(parameter, walk);

    /// <summary>
    /// Whether the <c>ToString</c> of the object around a value tells the value: that of a record, an anonymous type or a tuple does, and one that the
    /// program wrote if it gives that member back. A value that lies in no object is told as it is.
    /// </summary>
    public bool IsTold(Origin origin, Walk walk)
    {
        if (origin.Container is not { } type || type.IsAnonymousType || type.IsTupleType)
            return true;
        if (OwnToString(type) is not { } method)
            return type is INamedTypeSymbol { IsRecord: true };
        foreach (Origin told in Summary(method, walk).Returns)
        {
            if (origin.Slot is not { } slot || (told.Member ?? told.Symbol) is not { } member || Slot.Holds(slot.Member, member))
                return true;
        }

        return false;
    }

    /// <summary>The <c>ToString</c> that the program wrote for the type or a base of it, or null.</summary>
    public IMethodSymbol? OwnToString(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is { SpecialType: SpecialType.None, DeclaringSyntaxReferences.IsEmpty: false }; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers("ToString"))
            {
                if (member is IMethodSymbol { IsOverride: true, IsImplicitlyDeclared: false, Parameters.IsEmpty: true } method && Bodies.HasSource(method))
                    return method;
            }
        }

        return null;
    }

    /// <summary>
    /// Answers what is called before what calls it, without recursion. So no question follows a long chain of calls to its end, and the answer is the
    /// same whichever body is asked first.
    /// </summary>
    private void AnswerCallees(IMethodSymbol method, CancellationToken cancellation)
    {
        foreach (IReadOnlyList<IMethodSymbol> callees in new CalleeOrder(called => Unanswered(called, cancellation)).From(method))
        {
            if (callees.Count > 1)
                AnswerRing(callees, cancellation);
            else if (Bodies.Graph(callees[0], cancellation) is { } body)
                Answer(body, new Walk(cancellation));
        }
    }

    /// <summary>
    /// Answers methods that call each other, one thread at a time: in sweeps over all of them, each from what the others have answered so far, until a
    /// sweep finds nothing new. Nobody sees some of the answers before he can see all.
    /// </summary>
    private void AnswerRing(IReadOnlyList<IMethodSymbol> ring, CancellationToken cancellation)
    {
        lock (_rings)
        {
            var answers = new Dictionary<BodyGraph, BodyFlows>();
            foreach (IMethodSymbol method in ring)
            {
                if (Bodies.Graph(method, cancellation) is { } body && body.Flows is null)
                    answers[body] = BodyFlows.Empty;
            }

            // What is handed down goes against the order of the calls and what is given back goes with it: every other sweep takes the other way.
            var order = new List<BodyGraph>(answers.Keys);
            for (int sweep = 0; sweep < MostRounds && Sweep(order, answers, cancellation); sweep++)
                order.Reverse();
            foreach (KeyValuePair<BodyGraph, BodyFlows> answer in answers)
                answer.Key.Answer(answer.Value);
        }
    }

    /// <summary>Answers each body of a ring once more, and says whether more was found than before.</summary>
    private bool Sweep(List<BodyGraph> order, Dictionary<BodyGraph, BodyFlows> answers, CancellationToken cancellation)
    {
        bool isMore = false;
        foreach (BodyGraph body in order)
        {
            cancellation.ThrowIfCancellationRequested();
            BodyFlows answer = Once(body, new Walk(cancellation, answers));
            isMore |= Size(answer) > Size(answers[body]);
            answers[body] = answer;
        }

        return isMore;
    }

    /// <summary>
    /// The callees without an answer. Those with one count only while they are held: a body that is asked about holds what it calls, which holds what that
    /// calls, so that no question meets a chain of calls of which the collector took the far half.
    /// </summary>
    private ImmutableArray<IMethodSymbol> Unanswered(IMethodSymbol method, CancellationToken cancellation)
    {
        var unanswered = ImmutableArray.CreateBuilder<IMethodSymbol>();
        var callees = ImmutableArray.CreateBuilder<BodyGraph>();
        foreach (IMethodSymbol callee in Calls.CalleesOf(method, cancellation))
        {
            if (Bodies.Graph(callee, cancellation) is not { } body)
                continue;
            callees.Add(body);
            if (body.Flows is null)
                unanswered.Add(callee);
        }

        if (callees.Count > 0)
            Bodies.Graph(method, cancellation)?.Hold(callees.ToImmutable());
        return unanswered.ToImmutable();
    }

    private BodyFlows Answer(BodyGraph body, Walk walk)
    {
        if (body.Flows is { } known)
            return known;
        walk.Cancellation.ThrowIfCancellationRequested();
        if (walk.TryMeet(body, out BodyFlows? met))
            return met!;
        if (walk.IsSpent())
        {
            Exhaust(body);
            return BodyFlows.Empty;
        }

        int depth = walk.Enter(body);
        int outer = walk.LeansOn;
        BodyFlows answer = BodyFlows.Empty;
        int leansOn = int.MaxValue;
        int found = -1;
        for (int round = 0; round < MostRounds; round++)
        {
            walk.BeginRound(body);
            answer = Once(body, walk);
            leansOn = walk.LeansOn;
            // Rounds are for the outermost body of a cycle: the ones inside are answered again in each of its rounds.
            if (leansOn < depth || !walk.WasMet(body))
                break;
            int size = Size(answer) + walk.SizeSince(body, Size);
            if (size == found)
                break;
            found = size;
            walk.Assume(body, answer);
        }

        if (leansOn >= depth)
        {
            // Everything worked out on the way leaned on nothing further out, so it is final with this one.
            foreach (KeyValuePair<BodyGraph, BodyFlows> settled in walk.Settle(body))
                settled.Key.Answer(settled.Value);
            walk.LeansOn = outer;
            return body.Answer(answer);
        }

        walk.Leave(body, answer, leansOn);
        walk.LeansOn = Math.Min(outer, leansOn);
        return answer;
    }

    private BodyFlows Once(BodyGraph body, Walk walk)
    {
        try
        {
            var scan = new BodyScan(this, body, walk);
            BodyFlows answer = scan.Run();
            if (walk.Exhausted)
            {
                walk.Exhausted = false;
                Exhaust(body);
            }

            return answer;
        }
        catch (InsufficientExecutionStackException)
        {
            Exhaust(body);
            return BodyFlows.Empty;
        }
    }

    private void Exhaust(BodyGraph body) => _budgets?.Exhausted(Named(body).ToDisplayString());

    /// <summary>A lambda has no name of its own; the member around it has.</summary>
    private static ISymbol Named(BodyGraph body)
    {
        while (body.Parent is { } around)
            body = around;
        return body.Owner;
    }

    private static int Size(BodyFlows flows) => flows.Flows.Length + flows.Returns.Length + flows.Outs.Length + flows.Accounts.Length + flows.Handed.Length + flows.Savings.Length;
}
