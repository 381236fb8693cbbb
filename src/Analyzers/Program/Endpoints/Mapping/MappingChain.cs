using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Endpoints.Mapping;

/// <summary>What stands around a mapping call: the groups it is mapped in and the conventions chained to it and to them.</summary>
internal sealed class MappingChain
{
    private const int MostLinks = 16;

    private readonly DeclaredEvidence _declared;
    private readonly MappingCallers? _callers;
    private readonly GroupStatements _statements;
    private readonly ImmutableArray<Evidence>.Builder _evidence = ImmutableArray.CreateBuilder<Evidence>();

    private readonly List<ImmutableArray<ITypeSymbol>> _validated = new();

    private MappingChain(DeclaredEvidence declared, MappingCallers? callers)
    {
        _declared = declared;
        _callers = callers;
        _statements = callers?.Statements ?? new GroupStatements();
    }

    /// <summary>Route prefix of the groups.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>Whether a caller must be signed in.</summary>
    public bool Authorized { get; private set; }

    /// <summary>Whether <c>AllowAnonymous</c> is said here or of a group around: it takes back whatever else asks to sign in.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether a policy or role is asked for that only the operator's own people have.</summary>
    public bool ForStaff { get; private set; }

    /// <summary>Evidence that the conventions enforce.</summary>
    public ImmutableArray<Evidence> Evidence => _evidence.ToImmutable();

    /// <summary>Whether a filter or convention by its name validates what is of the type: one that is written for the type, or for none by name.</summary>
    public bool Validates(ITypeSymbol type) => _validated.Any(types => types.IsEmpty || types.Contains(type, SymbolEqualityComparer.Default));

    /// <summary>Reads the chain around a call in an operation tree (not in a control-flow graph).</summary>
    /// <param name="call">The mapping call.</param>
    /// <param name="declared">Says what a convention is evidence of.</param>
    /// <param name="callers">Finds who hands in a group to a method that maps; null where that is not asked.</param>
    /// <param name="depth">How many such methods are around already.</param>
    public static MappingChain Read(IInvocationOperation call, DeclaredEvidence declared, MappingCallers? callers, int depth = 0)
    {
        var chain = new MappingChain(declared, callers);
        for (IInvocationOperation? outer = Outer(call); outer is not null; outer = Outer(outer))
            chain.Convention(outer, EvidencePlace.Mapping);
        chain.Around(CallParts.Receiver(call), depth);
        return chain;
    }

    /// <summary>Reads the groups that a value handed to a mapping method stands in.</summary>
    internal static MappingChain OfReceiver(IOperation? receiver, DeclaredEvidence declared, MappingCallers callers, int depth)
    {
        var chain = new MappingChain(declared, callers);
        chain.Around(receiver, depth);
        return chain;
    }

    private void Around(IOperation? receiver, int depth)
    {
        for (int links = 0; receiver is not null && links < MostLinks; links++)
            receiver = Group(receiver, depth);
    }

    /// <summary>The call that this one is the receiver of, as in <c>app.MapPost(…).RequireConsent("x")</c>.</summary>
    private static IInvocationOperation? Outer(IOperation call)
    {
        IOperation? parent = call.Parent;
        while (parent is IConversionOperation)
            parent = parent.Parent;
        if (parent is IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true } extension })
            return extension;
        return parent is IInvocationOperation { Instance: { } instance } direct && Unwrap(instance) == call ? direct : null;
    }

    /// <summary>Takes one link of the receiver chain and gives the next.</summary>
    private IOperation? Group(IOperation receiver, int depth)
    {
        receiver = Unwrap(receiver);
        switch (receiver)
        {
            case IInvocationOperation call:
                if (call.TargetMethod.Name == "MapGroup")
                {
                    foreach (IArgumentOperation argument in call.Arguments)
                    {
                        if (argument.Value.ConstantValue is { HasValue: true, Value: string prefix })
                            Prefix = RouteTemplate.Join(prefix, Prefix.TrimStart('/'));
                    }
                }
                else
                {
                    Convention(call, EvidencePlace.Group);
                }

                return CallParts.Receiver(call);
            case ILocalReferenceOperation { Local: { } local } reference:
                FollowStatements(reference, local);
                return _statements.Initializer(reference, local);
            case IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter }:
                FollowStatements(receiver, parameter);
                if (_callers?.Around(method, parameter, depth) is { } around)
                    Enclose(around);
                return null;
            default:
                return null;
        }
    }

    /// <summary>Takes what holds for every caller of the method that maps.</summary>
    private void Enclose(MappingChain around)
    {
        Prefix = RouteTemplate.Join(around.Prefix, Prefix.TrimStart('/'));
        Authorized |= around.Authorized;
        IsOpen |= around.IsOpen;
        ForStaff |= around.ForStaff;
        _evidence.AddRange(around._evidence);
        _validated.AddRange(around._validated);
    }

    /// <summary>Conventions added to a group in statements of their own: <c>group.RequireAuthorization();</c></summary>
    private void FollowStatements(IOperation reference, ISymbol group)
    {
        foreach (IInvocationOperation call in _statements.On(reference, group))
        {
            for (IInvocationOperation? convention = IsMapping(call) ? null : call; convention is not null; convention = Outer(convention))
                Convention(convention, EvidencePlace.Group);
        }
    }

    private static bool IsMapping(IInvocationOperation call) => call.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal);

    private void Convention(IInvocationOperation call, EvidencePlace place)
    {
        IMethodSymbol method = call.TargetMethod;
        if (IsValidation(method.Name))
            _validated.Add(method.TypeArguments);
        switch (method.Name)
        {
            case "RequireAuthorization":
                Authorized = true;
                foreach (IArgumentOperation argument in call.Arguments)
                    Policies(argument.Value);
                break;
            case "AllowAnonymous":
                IsOpen = true;
                break;
            case "AddEndpointFilter" or "WithMetadata" or "AddEndpointFilterFactory":
                Filters(call, place == EvidencePlace.Mapping ? EvidencePlace.Filter : place);
                break;
            default:
                EvidenceKinds kinds = _declared.OfConvention(method);
                Add(kinds | ConsentScope.Of(kinds, call), place, method.Name, (kinds & EvidenceKinds.Consent) != 0 ? EvidenceReader.Of(EvidenceKinds.Consent, call).Purpose : null);
                break;
        }
    }

    private void Filters(IInvocationOperation call, EvidencePlace place)
    {
        foreach (ITypeSymbol type in call.TargetMethod.TypeArguments)
        {
            Add(Scoped(_declared.OfType(type), type.Name), place, type.Name);
            if (IsValidation(type.Name) && type is INamedTypeSymbol filter)
                _validated.Add(filter.TypeArguments);
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            IOperation value = Unwrap(argument.Value);
            if (value is IObjectCreationOperation { Type: { } made } filterMade)
            {
                EvidenceKinds kinds = Scoped(_declared.OfType(made), made.Name);
                Add(kinds | ConsentScope.OfMade(kinds, filterMade, out string purpose), place, made.Name, purpose);
            }
            else if (value is IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: { } filter } })
                Add(_declared.OfMethod(filter), place, filter.Name);
            else if (value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Syntax: { } lambda } })
                Add(_declared.OfLambda(lambda), place, "AddEndpointFilter");
        }
    }

    private void Policies(IOperation value)
    {
        value = Unwrap(value);
        if (value.ConstantValue is { HasValue: true, Value: string policy })
        {
            ForStaff |= AudienceReader.IsStaffPolicy(policy);
            Add(Scoped(_declared.OfPolicy(policy), policy), EvidencePlace.Policy, policy);
        }
        else if (value is IArrayCreationOperation { Initializer: { } initializer })
        {
            foreach (IOperation element in initializer.ElementValues)
                Policies(element);
        }
        else if (value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Syntax: { } definition } lambda })
        {
            ForStaff |= PolicyAudience.AsksForStaff(lambda);
            Add(_declared.Spoken(definition), EvidencePlace.Policy, "RequireAuthorization");
        }
        else if (value is IObjectCreationOperation or IInvocationOperation)
        {
            ForStaff |= PolicyAudience.AsksForStaff(value);
        }
    }

    private static bool IsValidation(string name) => name.IndexOf("Valid", StringComparison.Ordinal) >= 0;

    private static EvidenceKinds Scoped(EvidenceKinds kinds, string name) => kinds | ConsentScope.OfName(kinds, name);

    private void Add(EvidenceKinds kinds, EvidencePlace place, string name, string? purpose = null)
    {
        if (kinds != EvidenceKinds.None)
            _evidence.Add(new Evidence(kinds, place, name) { Purpose = purpose ?? "" });
    }

    /// <summary>The operand of conversions.</summary>
    internal static IOperation Unwrap(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;
        return operation;
    }
}
