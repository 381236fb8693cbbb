using System;
using System.Collections.Generic;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules;

/// <summary>
/// Whether a handler hands on to something that asks who is calling: a service with <c>[Authorize]</c>, as application services of ABP are behind their
/// controllers; a request that a mediator's pipeline checks; or a permission that is checked by hand. Also
/// whether something that it calls reads who the caller is: what it gives then depends on that.
/// </summary>
internal static class CalledAuthorization
{
    private static readonly HashSet<string> s_checking = new(StringComparer.OrdinalIgnoreCase)
    {
        "authorize", "authorized", "authorization", "permission", "permissions", "granted", "policy", "auth", "authenticate", "authenticated", "whitelist",
    };

    /// <summary>Calls followed into the program's own code.</summary>
    private const int MostSteps = 2;

    /// <param name="root">The handler's body.</param>
    /// <param name="program">The program.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static bool Stands(IOperation root, ProgramModel program, CancellationToken cancellation) => Stands(root, program, MostSteps, cancellation);

    /// <summary>
    /// Whether the handler hands on to an application service that asks who is calling, or whose class is out of sight: the framework asks there whoever calls it,
    /// and a controller in front of it carries no attribute. A controller that implements the same contract is not the service that it calls.
    /// </summary>
    /// <param name="root">The handler's body.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="program">The program.</param>
    public static bool StandsAtService(IOperation root, IMethodSymbol handler, ProgramModel program)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation { TargetMethod: { ContainingType: { } type } method } && IsApplicationService(type, program.Libraries) && IsAsked(method, handler.ContainingType, program))
                return true;
        }

        return false;
    }

    private static bool Stands(IOperation root, ProgramModel program, int steps, CancellationToken cancellation)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (operation is not IInvocationOperation call)
                continue;
            if (IdentifierWords.HoldAny(call.TargetMethod.Name, s_checking) || IsAsked(call.TargetMethod, null, program) || Carries(call))
                return true;
            if (steps == 0)
                continue;
            foreach (IMethodSymbol target in program.Dispatch.Targets(call.TargetMethod))
            {
                if (program.Bodies.Operation(target, cancellation) is { } callee && (SignedInCheck.Asks(callee, program.Libraries.Callers) || Stands(callee, program, steps - 1, cancellation)))
                    return true;
            }
        }

        return false;
    }

    private static bool IsAsked(IMethodSymbol method, INamedTypeSymbol? caller, ProgramModel program)
    {
        if (method.ContainingType is not { } type)
            return false;
        if (AudienceReader.AsksForCaller(method))
            return true;
        bool isSeen = false;
        foreach (IMethodSymbol target in program.Dispatch.Targets(method))
        {
            if (SymbolEqualityComparer.Default.Equals(target.ContainingType, caller))
                continue;
            if (AudienceReader.AsksForCaller(target))
                return true;
            isSeen = true;
        }

        // Application services carry their authorization on the class, which may be out of sight here.
        return !isSeen && IsApplicationService(type, program.Libraries);
    }

    private static bool IsApplicationService(INamedTypeSymbol type, LibraryKnowledge libraries)
    {
        if (type.TypeKind is not (TypeKind.Interface or TypeKind.Error))
            return false;
        if (type.Name.EndsWith("AppService", StringComparison.Ordinal) || type.Name.EndsWith("ApplicationService", StringComparison.Ordinal))
            return true;
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (libraries.Types(FactVerb.Exposed).Find(contract) is not null)
                return true;
        }

        return false;
    }

    /// <summary>Whether an argument is a request that asks for a signed-in caller itself.</summary>
    private static bool Carries(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (BodyGraph.Unwrap(argument.Value).Type is INamedTypeSymbol { SpecialType: SpecialType.None, DeclaringSyntaxReferences.IsEmpty: false } request && AudienceReader.AsksForCaller(request))
                return true;
        }

        return false;
    }
}
