using System;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>What stands around a mapping call: the groups it is mapped in and the conventions chained to it and to them.</summary>
internal sealed class MappingChain
{
    private MappingChain()
    {
    }

    /// <summary>Route prefix of the groups.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>Whether a caller must be signed in.</summary>
    public bool Authorized { get; private set; }

    /// <summary>Evidence that the conventions enforce.</summary>
    public EvidenceKinds Declared { get; private set; }

    /// <summary>Reads the chain around a call in an operation tree (not in a control-flow graph).</summary>
    public static MappingChain Read(IInvocationOperation call, DeclaredEvidence declared)
    {
        var chain = new MappingChain();
        for (IInvocationOperation? outer = Outer(call); outer is not null; outer = Outer(outer))
            chain.Convention(outer, declared);

        IOperation? receiver = Receiver(call);
        for (int depth = 0; receiver is not null && depth < 16; depth++)
            receiver = chain.Group(receiver, declared);
        return chain;
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

    private static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);

    /// <summary>Takes one link of the receiver chain and gives the next.</summary>
    private IOperation? Group(IOperation receiver, DeclaredEvidence declared)
    {
        receiver = Unwrap(receiver);
        if (receiver is IInvocationOperation call)
        {
            if (call.TargetMethod.Name == "MapGroup")
            {
                foreach (IArgumentOperation argument in call.Arguments)
                {
                    if (argument.Value.ConstantValue is { HasValue: true, Value: string prefix })
                        Prefix = prefix + Prefix;
                }
            }
            else
            {
                Convention(call, declared);
            }

            return Receiver(call);
        }

        if (receiver is ILocalReferenceOperation { Local: { } local } reference)
        {
            FollowStatements(reference, local, declared);
            return Initializer(reference, local);
        }

        return null;
    }

    /// <summary>Conventions added to a group in statements of their own: <c>group.RequireAuthorization();</c></summary>
    private void FollowStatements(ILocalReferenceOperation reference, ILocalSymbol local, DeclaredEvidence declared)
    {
        foreach (IOperation statement in Root(reference).Descendants())
        {
            if (statement is IExpressionStatementOperation { Operation: IInvocationOperation call }
                && Receiver(call) is { } receiver && Unwrap(receiver) is ILocalReferenceOperation target
                && SymbolEqualityComparer.Default.Equals(target.Local, local)
                && !call.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal))
            {
                Convention(call, declared);
            }
        }
    }

    private static IOperation? Initializer(IOperation reference, ILocalSymbol local)
    {
        foreach (IOperation operation in Root(reference).Descendants())
        {
            if (operation is IVariableDeclaratorOperation { Initializer: { } initializer } declarator && SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))
                return initializer.Value;
        }

        return null;
    }

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    private void Convention(IInvocationOperation call, DeclaredEvidence declared)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.Name == "RequireAuthorization")
        {
            Authorized = true;
            foreach (IArgumentOperation argument in call.Arguments)
                Declared |= OfPolicies(argument.Value, declared);
        }
        else if (method.Name == "AllowAnonymous")
        {
            Authorized = false;
        }
        else if (method.Name is "AddEndpointFilter" or "WithMetadata" or "UseMiddleware")
        {
            foreach (ITypeSymbol type in method.TypeArguments)
                Declared |= declared.OfType(type);
            foreach (IArgumentOperation argument in call.Arguments)
            {
                if (Unwrap(argument.Value) is IObjectCreationOperation { Type: { } made })
                    Declared |= declared.OfType(made);
            }
        }
        else
        {
            Declared |= declared.OfConvention(method);
        }
    }

    private static EvidenceKinds OfPolicies(IOperation value, DeclaredEvidence declared)
    {
        EvidenceKinds kinds = EvidenceKinds.None;
        if (value.ConstantValue is { HasValue: true, Value: string policy })
            kinds |= declared.OfPolicy(policy);
        if (value is IArrayCreationOperation { Initializer: { } initializer })
        {
            foreach (IOperation element in initializer.ElementValues)
                kinds |= OfPolicies(element, declared);
        }

        return kinds;
    }

    private static IOperation Unwrap(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;
        return operation;
    }
}
