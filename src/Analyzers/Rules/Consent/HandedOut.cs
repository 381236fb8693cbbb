using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Flow.Values;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Consent;

/// <summary>
/// Personal data that an endpoint hands to a method whose code is out of sight, of another project or of an interface that nothing in the program implements, and whose name says
/// that it keeps what it is given: <c>users.Register(form)</c>, <c>module.ExecuteAsync(new CreateOrder(form.Mobile))</c>. A name is a guess, so this is worth a suggestion.
/// </summary>
/// <param name="Members">What is handed over, sensitive data first.</param>
/// <param name="Call">The call.</param>
internal sealed record HandedOut(ImmutableArray<CarriedMember> Members, IInvocationOperation Call)
{
    /// <summary>Calls followed in another project before what becomes of the data is out of sight.</summary>
    private const int MostSteps = 3;

    /// <summary>First words of methods, and of commands, that keep.</summary>
    private static readonly HashSet<string> s_keeping = new(StringComparer.OrdinalIgnoreCase)
    {
        "create", "add", "insert", "register", "save", "submit", "store", "upsert", "subscribe", "apply", "place", "book", "checkout", "注册", "新增", "保存", "提交",
    };

    /// <summary>What is made for the answer, or looked up, is not kept.</summary>
    private static readonly HashSet<string> s_passing = new(StringComparer.OrdinalIgnoreCase)
    {
        "token", "tokens", "jwt", "claim", "claims", "code", "captcha", "query", "filter", "specification", "response", "result", "url", "link", "hash", "session", "client", "instance", "cookie", "header", "error", "model",
    };

    private static readonly HashSet<string> s_buses = new(StringComparer.OrdinalIgnoreCase) { "bus", "publisher", "producer", "broker", "queue" };

    private static readonly HashSet<string> s_carrying = new(StringComparer.OrdinalIgnoreCase) { "send", "execute", "dispatch", "publish", "invoke", "handle" };

    /// <summary>Whether a name that code calls may be that of such a method.</summary>
    public static bool MayKeep(string name) => Begins(name, s_keeping) || Begins(name, s_carrying);

    /// <summary>The first such call with data of the caller and without consent before it; null if there is none.</summary>
    public static HandedOut? Without(Endpoint endpoint, BodyGraph body, ProgramModel program, CancellationToken cancellation)
    {
        var walk = new Walk(cancellation);
        var tracer = new ValueTracer(program.Flow, body, walk);
        string around = endpoint.Name + "." + endpoint.Route;
        foreach (BasicBlock block in body.Graph.Blocks)
        {
            foreach (IOperation statement in block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
            {
                foreach (IOperation operation in statement.DescendantsAndSelf())
                {
                    if (operation is not IInvocationOperation call || !IsKeptOutOfSight(call, endpoint, program, cancellation))
                        continue;
                    ImmutableArray<CarriedMember> members = Given(call, endpoint, body, tracer, program.Data);
                    if (!members.IsEmpty && !program.Flow.Guards.Before(body, call, walk).Has(EvidenceKinds.Consent, asked => !ConsentScope.IsForAnotherPurpose(asked, around)))
                        return new HandedOut(members, call);
                }
            }
        }

        return null;
    }

    /// <summary>The steps from the request to the call.</summary>
    public IEnumerable<FlowStep> Steps(Endpoint endpoint)
    {
        yield return FlowStep.At(endpoint.Location, StepKinds.Endpoint, endpoint.Name, Members[0].Member.Name);
        yield return FlowStep.At(Call.Syntax, StepKinds.Passed, Call.TargetMethod.Name, Call.TargetMethod.Parameters.IsEmpty ? "" : Call.TargetMethod.Parameters[0].Name);
    }

    private static bool IsKeptOutOfSight(IInvocationOperation call, Endpoint endpoint, ProgramModel program, CancellationToken cancellation)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.ContainingType is not { } type || call.Arguments.IsEmpty || IsOfHost(type) || (IsHere(type, endpoint) && !IsWithoutCode(method, program))
            || !(Begins(method.Name, s_keeping) || Commands(call)))
        {
            return false;
        }

        return LeadsOutOfSight(method, program, MostSteps, cancellation);
    }

    /// <summary>
    /// Whether nothing says what becomes of what the method is given: no code of it is there, or that code hands on to something that keeps or carries, by its
    /// name, of which there is none, or to a library that is not there.
    /// </summary>
    private static bool LeadsOutOfSight(IMethodSymbol method, ProgramModel program, int steps, CancellationToken cancellation)
    {
        if (!program.Libraries.Find(method).IsEmpty)
            return false;
        ImmutableArray<IMethodSymbol> targets = program.Dispatch.Targets(method);
        if (targets.IsEmpty)
            return true;
        foreach (IMethodSymbol target in targets)
        {
            if (steps == 0 || (program.Calls.Reach(target, cancellation) & SinkKinds.Keeping) != 0)
                return false;
        }

        foreach (IMethodSymbol target in targets)
        {
            foreach (IOperation operation in program.Bodies.Operation(target, cancellation)?.DescendantsAndSelf() ?? Enumerable.Empty<IOperation>())
            {
                if (operation is IInvalidOperation
                    || (operation is IInvocationOperation { TargetMethod: { ContainingType: { } type } called } && !IsOfHost(type) && MayKeep(called.Name)
                        && LeadsOutOfSight(called, program, steps - 1, cancellation)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the call carries a command that keeps.</summary>
    private static bool Commands(IInvocationOperation call) =>
        Begins(call.TargetMethod.Name, s_carrying)
        && (call.Arguments.Any(argument => BodyGraph.Unwrap(argument.Value).Type is { } command && Begins(command.Name, s_keeping)) || Broadcasts(call.TargetMethod));

    /// <summary>What is published on a bus of the program's own goes to other services, whatever the event is called.</summary>
    private static bool Broadcasts(IMethodSymbol method) =>
        method.Name.StartsWith("Publish", StringComparison.Ordinal) && IdentifierWords.HoldAny(method.ContainingType.Name, s_buses);

    /// <summary>The data of the caller that the arguments hold.</summary>
    private static ImmutableArray<CarriedMember> Given(IInvocationOperation call, Endpoint endpoint, BodyGraph body, ValueTracer tracer, PersonalDataModel data)
    {
        var given = new List<CarriedMember>();
        foreach (IArgumentOperation argument in call.Arguments)
        {
            foreach (Origin origin in tracer.Trace(argument.Value))
            {
                if (!endpoint.Takes(origin, body))
                    continue;
                if (origin.Data is { } known)
                    given.Add(new CarriedMember(origin.Symbol ?? endpoint.Handler, known));
                else
                    given.AddRange(origin.Carries(data));
            }
        }

        return given.Where(member => !CollectedData.IsNoCollection(member.Classification)).OrderByDescending(member => member.Classification.Taxon.Sensitive).ToImmutableArray();
    }

    /// <summary>
    /// Whether the method is declared by an interface that no type of the program implements: another program or a package does. What a library makes of an interface by itself, such
    /// as a client, is no such service: its methods say so by attributes.
    /// </summary>
    private static bool IsWithoutCode(IMethodSymbol method, ProgramModel program) =>
        method is { IsAbstract: true, ContainingType.TypeKind: TypeKind.Interface } && method.GetAttributes().IsEmpty && method.ContainingType.GetAttributes().IsEmpty
        && program.Dispatch.IsWithoutCode(method.OriginalDefinition);

    private static bool IsHere(INamedTypeSymbol type, Endpoint endpoint) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, endpoint.Handler.ContainingAssembly);

    /// <summary>What the framework does with a value is known, or is nothing.</summary>
    private static bool IsOfHost(INamedTypeSymbol type) => OuterNamespace.Of(type) is "System" or "Microsoft";

    private static bool Begins(string name, HashSet<string> words)
    {
        ImmutableArray<string> split = IdentifierWords.Split(name);
        return split.Length > 0 && (words.Contains(split[0]) || (split.Length > 1 && words == s_keeping && IsCheckOut(split))) && !split.Any(s_passing.Contains);
    }

    private static bool IsCheckOut(ImmutableArray<string> words) =>
        string.Equals(words[0], "check", StringComparison.OrdinalIgnoreCase) && string.Equals(words[1], "out", StringComparison.OrdinalIgnoreCase);
}
