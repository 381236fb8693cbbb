using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Guards.Conditions;

/// <summary>Turns what a helper assures about its parameters into what it assures about the arguments of one call.</summary>
internal static class Substitution
{
    /// <param name="call">The call; null for a property, which has no arguments.</param>
    /// <param name="assurance">What the helper assures.</param>
    /// <param name="caller">Reads the arguments.</param>
    public static Assurance At(IInvocationOperation? call, Assurance assurance, ConditionReader caller)
    {
        if (assurance.IsImpossible)
            return Assurance.Impossible;
        Assurance all = Assurance.None;
        foreach (Claim claim in assurance.Claims)
        {
            // What a flag of the helper is called counts for nothing where the caller says what it is.
            if (claim.Topic.Kind != EvidenceKinds.None && call is not null && claim.Evidence.All(asked => asked.Asked is IParameterSymbol))
                continue;
            if (claim.Topic.Kind != EvidenceKinds.None)
                all = Assurance.And(all, Assurance.Of(new Claim(claim.Topic, At(claim.Evidence, call, caller.Body))));
            else if (claim.Topic.Parameter is { } parameter && call is not null && CalleeResults.ArgumentFor(call.Arguments, parameter) is { } argument)
                all = Assurance.And(all, caller.Implied(argument, claim.Topic.Outcome));
        }

        return all;
    }

    /// <summary>What a helper asked, with the purpose and the address that the caller hands to it.</summary>
    private static ImmutableArray<AskedEvidence> At(ImmutableArray<AskedEvidence> evidence, IInvocationOperation? call, BodyGraph caller)
    {
        var purposed = new List<AskedEvidence>(evidence.Length);
        foreach (AskedEvidence asked in evidence)
        {
            AskedEvidence one = call is not null && asked.Address is { } address ? asked with { Address = address with { Sources = address.Sources.SeenBy(call, caller) } } : asked;
            IOperation? argument = one.PurposeFrom is { } parameter && call is not null ? CalleeResults.ArgumentFor(call.Arguments, parameter) : null;
            purposed.Add(one.PurposeFrom is null ? one : one with
            {
                Purpose = argument is null ? null : EvidenceReader.Purpose(argument),
                PurposeFrom = argument is null ? null : (BodyGraph.Unwrap(argument) as IParameterReferenceOperation)?.Parameter,
            });
        }

        return purposed.ToImmutableArray();
    }
}
