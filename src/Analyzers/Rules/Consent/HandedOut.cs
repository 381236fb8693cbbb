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
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Consent;

/// <summary>
/// Personal data that an endpoint hands to a method whose code is out of sight, of another project, of a package that is not there or of an interface that nothing in the program
/// implements, and whose name says that it keeps what it is given: <c>users.Register(form)</c>, <c>module.ExecuteAsync(new CreateOrder(form.Mobile))</c>. A name is a guess, so this is worth a suggestion.
/// </summary>
/// <param name="Members">What is handed over, sensitive data first.</param>
/// <param name="Call">The call.</param>
/// <param name="Method">What is called, as messages name it.</param>
internal sealed record HandedOut(ImmutableArray<CarriedMember> Members, IOperation Call, string Method)
{
    /// <summary>Calls followed in another project before what becomes of the data is out of sight.</summary>
    private const int MostSteps = 4;

    /// <summary>First words of methods, and of commands, that keep.</summary>
    private static readonly HashSet<string> s_keeping = new(StringComparer.OrdinalIgnoreCase)
    {
        "create", "add", "insert", "insertable", "storageable", "register", "save", "submit", "store", "upsert", "subscribe", "apply", "place", "book", "checkout", "注册", "新增", "保存", "提交",
    };

    /// <summary>First words of methods of stores that are not there.</summary>
    private static readonly HashSet<string> s_storing = new(StringComparer.OrdinalIgnoreCase) { "insert", "insertable", "storageable", "updateable", "upsert" };

    /// <summary>First words of statements that keep.</summary>
    private static readonly string[] s_statements = { "insert ", "update ", "merge " };

    /// <summary>What is made for the answer, or looked up, is not kept.</summary>
    private static readonly HashSet<string> s_passing = new(StringComparer.OrdinalIgnoreCase)
    {
        "token", "tokens", "jwt", "claim", "claims", "code", "captcha", "query", "filter", "specification", "response", "result", "url", "link", "hash", "session", "client", "instance", "cookie", "header", "error", "model", "log", "login",
    };

    private static readonly HashSet<string> s_buses = new(StringComparer.OrdinalIgnoreCase) { "bus", "publisher", "producer", "broker", "queue" };

    private static readonly HashSet<string> s_carrying = new(StringComparer.OrdinalIgnoreCase) { "send", "execute", "dispatch", "publish", "invoke", "handle" };

    private static readonly HashSet<string> s_sending = new(StringComparer.OrdinalIgnoreCase) { "send", "resend", "发送", "fasong" };

    private static readonly HashSet<string> s_codes = new(StringComparer.OrdinalIgnoreCase) { "code", "captcha", "otp", "验证码", "yanzhengma", "yzm" };

    /// <summary>Whether the method writes a name that may be that of such a method; lambdas are part of a body that does.</summary>
    public static bool MayHandOut(IMethodSymbol method, CancellationToken cancellation)
    {
        foreach (SyntaxReference declaration in method.DeclaringSyntaxReferences)
        {
            FileIndex file = FileIndex.Of(declaration.SyntaxTree, cancellation);
            if (file.Find(declaration.Span) is not { } own ? file.Called.Any(MayKeep) : own.Mentions.Any(mention => mention.IsCall && MayKeep(mention.Name)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a name that code calls may be that of such a method.</summary>
    private static bool MayKeep(string name) => IdentifierWords.HoldAny(name, s_keeping) || Begins(name, s_keeping) || Begins(name, s_storing) || Begins(name, s_carrying);

    /// <summary>The first such call with data of the caller and without consent before it; null if there is none.</summary>
    public static HandedOut? Without(Endpoint endpoint, BodyGraph body, ProgramModel program, CancellationToken cancellation)
    {
        if (SendsCode(endpoint.Handler.Name))
            return null;
        var walk = new Walk(cancellation);
        var tracer = new ValueTracer(program.Flow, body, walk);
        string around = endpoint.Name + "." + endpoint.Route;
        foreach (BasicBlock block in body.Graph.Blocks)
        {
            foreach (IOperation statement in block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
            {
                foreach (IOperation operation in statement.DescendantsAndSelf())
                {
                    string? method = operation switch
                    {
                        IInvocationOperation call when IsKeptOutOfSight(call, endpoint, program, walk) => call.TargetMethod.ContainingType.Name + "." + call.TargetMethod.Name,
                        IInvalidOperation unknown => UnknownStore(unknown),
                        _ => null,
                    };
                    if (method is null)
                        continue;
                    ImmutableArray<CarriedMember> members = Given(operation, endpoint, body, tracer, program.Data);
                    if (!members.IsEmpty && !program.Flow.Guards.Before(body, operation, walk).Has(EvidenceKinds.Consent, asked => !ConsentScope.IsForAnotherPurpose(asked, around)))
                        return new HandedOut(members, operation, method);
                }
            }
        }

        return null;
    }

    /// <summary>The steps from the request to the call.</summary>
    public IEnumerable<FlowStep> Steps(Endpoint endpoint)
    {
        yield return FlowStep.At(endpoint.Location, StepKinds.Endpoint, endpoint.Name, Members[0].Member.Name);
        yield return FlowStep.At(Call.Syntax, StepKinds.Passed, Method.Substring(Method.LastIndexOf('.') + 1), Call is IInvocationOperation { TargetMethod.Parameters: { IsEmpty: false } parameters } ? parameters[0].Name : "");
    }

    private static bool IsKeptOutOfSight(IInvocationOperation call, Endpoint endpoint, ProgramModel program, Walk walk)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.ContainingType is not { } type || call.Arguments.IsEmpty || IsOfHost(type))
            return false;
        if (IsHere(type, endpoint) && !IsWithoutCode(method, program))
            return Speaks(method.Name) && LeadsOut(method, isInSight: true, program, walk, MostSteps);
        return (Begins(method.Name, s_keeping) || Commands(call)) && LeadsOut(method, isInSight: false, program, walk, MostSteps);
    }

    /// <summary>
    /// Whether the method hands on to something of which there is no code, and that keeps. In sight, and beside a store that is known, only what is written like a store does:
    /// <c>db.Insertable(row).ExecuteCommandAsync()</c>. Elsewhere nothing says what becomes of what the method is given where no code of it is there, or where that calls something that is unknown.
    /// </summary>
    private static bool LeadsOut(IMethodSymbol method, bool isInSight, ProgramModel program, Walk walk, int steps)
    {
        if (!isInSight && !program.Libraries.Find(method).IsEmpty)
            return false;
        ImmutableArray<IMethodSymbol> targets = program.Dispatch.Targets(method);
        if (targets.IsEmpty)
            return !isInSight;
        if (steps == 0)
            return false;
        bool isStoreAsked = isInSight || targets.Any(target => (program.Calls.Reach(target, walk.Cancellation) & SinkKinds.Keeping) != 0);
        foreach (IMethodSymbol target in targets)
        {
            if ((isStoreAsked && !MayHandOut(target, walk.Cancellation)) || program.Bodies.Graph(target, walk.Cancellation) is not { } whole)
                continue;
            foreach (BodyGraph body in whole.SelfAndNested())
            {
                foreach (IOperation call in body.Calls)
                {
                    if (LeadsOut(call, isStoreAsked, program, walk, steps - 1) && HandsOn(call, body, program, walk))
                        return true;
                }
            }
        }

        return false;
    }

    private static bool LeadsOut(IOperation call, bool isStoreAsked, ProgramModel program, Walk walk, int steps) => call switch
    {
        IInvalidOperation unknown => !isStoreAsked || UnknownStore(unknown) is not null,
        IInvocationOperation { TargetMethod: { ContainingType: { } type } called } => !IsOfHost(type) && MayKeep(called.Name) && LeadsOut(called, isStoreAsked, program, walk, steps),
        _ => false,
    };

    /// <summary>Whether the call is given something that came into its body, or personal data, and no consent is asked for before it.</summary>
    private static bool HandsOn(IOperation call, BodyGraph body, ProgramModel program, Walk walk)
    {
        var tracer = new ValueTracer(program.Flow, body, walk);
        if (!Values(call).Any(value => tracer.Trace(value).Any(origin => origin.Root is not null || origin.Data is not null || !origin.Carries(program.Data).IsEmpty)))
            return false;
        if (program.Flow.Guards.Before(body, call, walk).Has(EvidenceKinds.Consent))
            return false;
        // What a lambda does is done where it is made.
        return body is not { Parent: { } around, Owner: IMethodSymbol function } || around.Uses(function) is not { Count: > 0 } uses || !program.Flow.Guards.Before(around, uses[0], walk).Has(EvidenceKinds.Consent);
    }

    /// <summary>The method of a store that is not there, as it is written; null where nothing says that it keeps what it is given.</summary>
    private static string? UnknownStore(IInvalidOperation operation)
    {
        if (operation.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var store }, ArgumentList.Arguments: { Count: > 0 } given })
            return null;
        // A place in a list is a number: lines.Insert(0, line).
        bool keeps = Begins(name, s_storing) && !(given.Count > 1 && given[0].Expression is LiteralExpressionSyntax { Token.Value: int });
        if (!keeps && !(Begins(name, s_carrying) && given[0].Expression is LiteralExpressionSyntax { Token.Value: string text } && s_statements.Any(first => text.TrimStart().StartsWith(first, StringComparison.OrdinalIgnoreCase))))
            return null;
        return store switch
        {
            SimpleNameSyntax simple => simple.Identifier.ValueText + "." + name,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText + "." + name,
            _ => name,
        };
    }

    /// <summary>Whether the call carries a command that keeps.</summary>
    private static bool Commands(IInvocationOperation call) =>
        Begins(call.TargetMethod.Name, s_carrying)
        && (call.Arguments.Any(argument => BodyGraph.Unwrap(argument.Value).Type is { } command && Begins(command.Name, s_keeping)) || Broadcasts(call.TargetMethod));

    /// <summary>What is published on a bus of the program's own goes to other services, whatever the event is called.</summary>
    private static bool Broadcasts(IMethodSymbol method) =>
        method.Name.StartsWith("Publish", StringComparison.Ordinal) && IdentifierWords.HoldAny(method.ContainingType.Name, s_buses);

    /// <summary>The data of the caller that the arguments hold.</summary>
    private static ImmutableArray<CarriedMember> Given(IOperation call, Endpoint endpoint, BodyGraph body, ValueTracer tracer, PersonalDataModel data)
    {
        var given = new List<CarriedMember>();
        foreach (IOperation value in Values(call))
        {
            foreach (Origin origin in tracer.Trace(value))
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

    private static IEnumerable<IOperation> Values(IOperation call) => call switch
    {
        IInvocationOperation bound => bound.Arguments.Select(argument => argument.Value),
        { Syntax: InvocationExpressionSyntax { ArgumentList: var list } } => call.ChildOperations.Where(child => list.Span.Contains(child.Syntax.Span)),
        _ => Enumerable.Empty<IOperation>(),
    };

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

    /// <summary>Whether any word of the name keeps: <c>WxRegister</c>.</summary>
    private static bool Speaks(string name) => IdentifierWords.HoldAny(name, s_keeping) && !IdentifierWords.HoldAny(name, s_passing);

    /// <summary>Whether a handler sends a code to the number or address that it is given: what carries it there is out of sight, and keeps nothing.</summary>
    private static bool SendsCode(string handler) => IdentifierWords.HoldAny(handler, s_sending) && IdentifierWords.HoldAny(handler, s_codes);

    private static bool IsCheckOut(ImmutableArray<string> words) =>
        string.Equals(words[0], "check", StringComparison.OrdinalIgnoreCase) && string.Equals(words[1], "out", StringComparison.OrdinalIgnoreCase);
}
