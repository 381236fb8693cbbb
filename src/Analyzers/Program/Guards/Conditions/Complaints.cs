using System;
using System.Collections.Generic;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Guards.Questions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Guards.Conditions;

/// <summary>
/// Finds where a body puts down what is wrong, to ask later whether anything was: <c>errors.Add("…")</c>, <c>ModelState.AddModelError(…)</c>, <c>problems["x"] = "…"</c>. Where nothing was put
/// down, the way led past all of these places.
/// </summary>
internal static class Complaints
{
    private static readonly string[] s_verbs = { "Add", "TryAdd", "Append", "Push", "Enqueue", "Insert" };

    /// <summary>
    /// Where something is put into the object of the variable that the outcome denies: anything, of what is empty, and something that is wrong, of what says that all is well. None for any other outcome.
    /// </summary>
    public static IReadOnlyList<(int Block, int Position)> To(BodyGraph body, Variable variable, Outcome outcome, GuardWords words)
    {
        if (outcome.Kind is not (OutcomeKind.Empty or OutcomeKind.Granted))
            return Array.Empty<(int, int)>();
        var places = new List<(int, int)>();
        foreach (Deposit deposit in body.Stores.Deposits(variable))
            Add(places, body, deposit.Operation, outcome, words);
        foreach (MemberAssignment assignment in body.Stores.Members(variable))
        {
            if (assignment.Key is not null && outcome.Kind == OutcomeKind.Empty && body.Place(assignment.Site) is { } place)
                places.Add(place);
        }

        return places;
    }

    /// <summary>The same for what a member holds, of the object that runs the body or of one in a variable: <c>context.ModelState</c>.</summary>
    public static IReadOnlyList<(int Block, int Position)> To(BodyGraph body, IMemberReferenceOperation member, Outcome outcome, GuardWords words)
    {
        if (outcome.Kind is not (OutcomeKind.Empty or OutcomeKind.Granted))
            return Array.Empty<(int, int)>();
        var places = new List<(int, int)>();
        if (member.Instance is null or IInstanceReferenceOperation)
        {
            foreach (IInvocationOperation call in body.Stores.OwnDeposits(member.Member))
                Add(places, body, call, outcome, words);
        }
        else if (BodyGraph.AsVariable(BodyGraph.Unwrap(member.Instance)) is { } variable)
        {
            foreach (Deposit deposit in body.Stores.Deposits(variable))
            {
                if (SymbolEqualityComparer.Default.Equals(deposit.Member?.OriginalDefinition, member.Member.OriginalDefinition))
                    Add(places, body, deposit.Operation, outcome, words);
            }
        }

        return places;
    }

    private static void Add(List<(int, int)> places, BodyGraph body, IOperation operation, Outcome outcome, GuardWords words)
    {
        if (operation is not IInvocationOperation { TargetMethod.Name: var name } || body.Place(operation) is not { } place)
            return;
        // Of a result only what is wrong tells: a step or a note may be added to one that grants.
        if (outcome.Kind == OutcomeKind.Empty ? Adds(name) : words.IsRefused(name) && Always(name))
            places.Add(place);
    }

    private static bool Adds(string name)
    {
        foreach (string verb in s_verbs)
        {
            if (name.StartsWith(verb, StringComparison.Ordinal) && (name.Length == verb.Length || !char.IsLower(name[verb.Length])))
                return Always(name);
        }

        return false;
    }

    /// <summary>Whether a call by this name always leaves something behind; a range may be empty, and a condition may not hold.</summary>
    private static bool Always(string name) => name.IndexOf("Range", StringComparison.Ordinal) < 0 && name.IndexOf("If", StringComparison.Ordinal) < 0;
}
