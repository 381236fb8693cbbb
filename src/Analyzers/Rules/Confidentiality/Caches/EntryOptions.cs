using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Confidentiality.Caches;

/// <summary>
/// Whether options of a cache entry are seen to say no lifetime: made on the spot, kept in a local or a member, or made by a method of the program. What is handed in, shared with other
/// code or used in a way that is not known may say one.
/// </summary>
internal sealed class EntryOptions
{
    /// <summary>Locals, members and methods between the call and where the options are made.</summary>
    private const int MostSteps = 6;

    private readonly ProgramModel _program;
    private readonly CancellationToken _cancellation;

    public EntryOptions(ProgramModel program, CancellationToken cancellation)
    {
        _program = program;
        _cancellation = cancellation;
    }

    /// <summary>Whether the options are none, or say no lifetime.</summary>
    /// <param name="options">The options.</param>
    /// <param name="body">The body whose graph they stand in; null where they stand in a tree of operations, so that locals are not followed.</param>
    public bool AreUntold(IOperation options, BodyGraph? body) => AreUntold(options, body, 0);

    private bool AreUntold(IOperation options, BodyGraph? body, int steps)
    {
        if (steps > MostSteps)
            return false;
        options = BodyGraph.Unwrap(options);
        if (BodyGraph.AsVariable(options) is { } variable)
            return body is not null && IsUntold(variable, options, body, steps);
        switch (options)
        {
            case IDefaultValueOperation or { ConstantValue: { HasValue: true, Value: null } }:
                return true;
            case IObjectCreationOperation { Arguments.IsEmpty: true } creation:
                return IsUntold(creation);
            case IFieldReferenceOperation { Field: var field }:
                return (field.IsStatic && IsLifetime(field)) || (field is { IsReadOnly: true, DeclaredAccessibility: Accessibility.Private } && IsMadeUntold(field, steps));
            case IPropertyReferenceOperation { Property: { SetMethod: null, GetMethod: { } getter, Parameters.IsEmpty: true } property }:
                return _program.Bodies.Graph(getter, _cancellation) is { } computed ? GivesUntold(computed, steps) : property.DeclaredAccessibility == Accessibility.Private && IsMadeUntold(property, steps);
            case IInvocationOperation call when IsTimeless(call.TargetMethod):
                return CallParts.Receiver(call) is { } receiver && AreUntold(receiver, body, steps + 1);
            case IInvocationOperation call:
                var targets = body is null ? _program.Dispatch.Targets(call.TargetMethod) : CallTargets.Of(call, _program.Dispatch, body);
                foreach (IMethodSymbol target in targets)
                {
                    if (_program.Bodies.Graph(target, _cancellation) is not { } made || !GivesUntold(made, steps))
                        return false;
                }

                return !targets.IsEmpty;
            default:
                return false;
        }
    }

    private bool GivesUntold(BodyGraph body, int steps)
    {
        bool any = false;
        foreach ((_, IOperation value) in body.Ends())
        {
            if (!AreUntold(value, body, steps + 1))
                return false;
            any = true;
        }

        return any;
    }

    /// <summary>Whether a local or temporary holds such options wherever they come from, and nothing says a lifetime of them anywhere.</summary>
    private bool IsUntold(Variable variable, IOperation use, BodyGraph body, int steps)
    {
        foreach (MemberAssignment assignment in body.Stores.Members(variable))
        {
            if (IsLifetime(assignment.Member))
                return false;
        }

        foreach (BodyGraph part in body.SelfAndNested())
        {
            foreach (IOperation call in part.Calls)
            {
                if (MayTell(call, variable, part) || (!ReferenceEquals(part, body) && call is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } set, Property: var member } } && IsOf(set, variable, part) && IsLifetime(member)))
                    return false;
            }
        }

        var definitions = body.Reaching(use, variable, out bool fromEntry);
        if (fromEntry || definitions.IsEmpty)
            return false;
        foreach (Definition definition in definitions)
        {
            if (definition.Element is not null || definition.Value is not { } value || !AreUntold(value, body, steps + 1))
                return false;
        }

        return true;
    }

    /// <summary>Whether the call may say a lifetime of the options in the variable: it is made on them and not known to say none, or they are handed to code that is not known to only take them.</summary>
    private bool MayTell(IOperation call, Variable variable, BodyGraph body)
    {
        var arguments = call switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => default,
        };
        if (arguments.IsDefault)
            return false;
        IMethodSymbol? method = (call as IInvocationOperation)?.TargetMethod;
        IOperation? receiver = call is IInvocationOperation made ? CallParts.Receiver(made) : null;
        if (receiver is not null && IsOf(receiver, variable, body))
            return method is null || !IsTimeless(method);
        foreach (IArgumentOperation argument in arguments)
        {
            if (!ReferenceEquals(argument.Value, receiver) && IsOf(argument.Value, variable, body)
                && !(method is not null && argument.Parameter is { } parameter && _program.Libraries.Find(method, FactVerb.Expiry) is { } taking && taking.Arguments.Contains(parameter.Name)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the value is what the variable holds, by way of a chain of calls on it or of a member that may say a lifetime.</summary>
    private bool IsOf(IOperation? value, Variable variable, BodyGraph body)
    {
        for (int steps = 0; value is not null && steps < MostSteps; steps++)
        {
            value = BodyGraph.Unwrap(value);
            if (BodyGraph.AsVariable(value) is { } held)
            {
                if (held.Equals(variable))
                    return true;
                value = held.Symbol is null && body.Definitions(held) is { Count: > 0 } all ? all[all.Count - 1].Value : null;
                continue;
            }

            value = value switch
            {
                IInvocationOperation call => CallParts.Receiver(call),
                IPropertyReferenceOperation property when !IsTimeless(property.Property) => property.Instance,
                _ => null,
            };
        }

        return false;
    }

    /// <summary>Whether a member that its type keeps to itself is made so, and nothing else is done with it than to hand it over.</summary>
    private bool IsMadeUntold(ISymbol member, int steps)
    {
        if (_program.Bodies.Initializer(member, _cancellation) is not { } initializer || IsUsedOtherwise(member))
            return false;
        foreach (IOperation value in initializer.Stores.Own(member))
        {
            if (AreUntold(value, initializer, steps + 1))
                return true;
        }

        return false;
    }

    private bool IsUsedOtherwise(ISymbol member)
    {
        foreach (SyntaxReference part in member.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (SyntaxNode node in part.GetSyntax(_cancellation).DescendantNodes())
            {
                if (node is not IdentifierNameSyntax { Identifier.ValueText: { } name } || name != member.Name)
                    continue;
                SyntaxNode whole = node.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == node ? qualified : node;
                if (whole.Parent is not ArgumentSyntax)
                    return true;
            }
        }

        return false;
    }

    private bool IsUntold(IObjectCreationOperation creation)
    {
        if (creation.Initializer is not { } initializer)
            return true;
        foreach (IOperation part in initializer.Initializers)
        {
            if (part is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } || IsLifetime(property.Property))
                return false;
        }

        return true;
    }

    private bool IsLifetime(ISymbol member) => _program.Libraries.Find(member, FactVerb.Expiry) is not null;

    private bool IsTimeless(ISymbol member) => _program.Libraries.Find(member, FactVerb.Timeless) is not null;
}
