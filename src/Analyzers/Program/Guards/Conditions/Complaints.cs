using System;
using System.Collections.Generic;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Guards.Conditions;

/// <summary>
/// Finds where a body puts down what is wrong, to ask later whether anything was: <c>errors.Add("…")</c>, <c>ModelState.AddModelError(…)</c>, <c>problems["x"] = "…"</c>. Where nothing was put
/// down, the way led past all of these places.
/// </summary>
internal static class Complaints
{
    private static readonly string[] s_verbs = { "Add", "TryAdd", "Append", "Push", "Enqueue", "Insert", "Report", "Fail", "Reject" };

    /// <summary>Whether the outcome says of what complaints are put into that there are none.</summary>
    public static bool AreDenied(Outcome outcome) => outcome.Kind is OutcomeKind.Empty or OutcomeKind.Granted;

    /// <summary>Where something is put into the object of the variable.</summary>
    public static IReadOnlyList<(int Block, int Position)> To(BodyGraph body, Variable variable)
    {
        var places = new List<(int, int)>();
        foreach (Deposit deposit in body.Stores.Deposits(variable))
            Add(places, body, deposit.Operation);
        foreach (MemberAssignment assignment in body.Stores.Members(variable))
        {
            if (assignment.Key is not null && body.Place(assignment.Site) is { } place)
                places.Add(place);
        }

        return places;
    }

    /// <summary>Where something is put into what a member holds, of the object that runs the body or of one in a variable: <c>context.ModelState</c>.</summary>
    public static IReadOnlyList<(int Block, int Position)> To(BodyGraph body, IMemberReferenceOperation member)
    {
        var places = new List<(int, int)>();
        if (member.Instance is null or IInstanceReferenceOperation)
        {
            foreach (IInvocationOperation call in body.Stores.OwnDeposits(member.Member))
                Add(places, body, call);
        }
        else if (BodyGraph.AsVariable(BodyGraph.Unwrap(member.Instance)) is { } variable)
        {
            foreach (Deposit deposit in body.Stores.Deposits(variable))
            {
                if (SymbolEqualityComparer.Default.Equals(deposit.Member?.OriginalDefinition, member.Member.OriginalDefinition))
                    Add(places, body, deposit.Operation);
            }
        }

        return places;
    }

    private static void Add(List<(int, int)> places, BodyGraph body, IOperation operation)
    {
        if (operation is IInvocationOperation call && Adds(call.TargetMethod.Name) && body.Place(call) is { } place)
            places.Add(place);
    }

    /// <summary>Whether a call by this name always leaves something behind; a range may be empty, and a condition may not hold.</summary>
    private static bool Adds(string name)
    {
        if (name.IndexOf("Range", StringComparison.Ordinal) >= 0 || name.IndexOf("If", StringComparison.Ordinal) >= 0)
            return false;
        foreach (string verb in s_verbs)
        {
            if (name.StartsWith(verb, StringComparison.Ordinal) && (name.Length == verb.Length || !char.IsLower(name[verb.Length])))
                return true;
        }

        return false;
    }
}
