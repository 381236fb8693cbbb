using System;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;

namespace CsLawAnalyzers.Rules;

/// <summary>What is left of personal data once what may reach a sink is taken away, and the worst verdict on any of the rest.</summary>
/// <param name="Members">The members that the policy says something to, in the order they came.</param>
/// <param name="Worst">The worst of what it says; fine where none are left.</param>
internal readonly record struct JudgedMembers(ImmutableArray<CarriedMember> Members, SinkVerdict Worst)
{
    /// <summary>The members as the policy judges them, untreated, at a sink of the kind.</summary>
    public static JudgedMembers Of(ImmutableArray<CarriedMember> members, string sinkKind, SinkPolicy policy) =>
        Of(members, member => policy.Judge(sinkKind, member.Classification.Taxon.Id, Sanitization.None));

    /// <summary>The members as each is judged.</summary>
    public static JudgedMembers Of(ImmutableArray<CarriedMember> members, Func<CarriedMember, SinkVerdict> judge)
    {
        var left = ImmutableArray.CreateBuilder<CarriedMember>();
        SinkVerdict worst = SinkVerdict.Fine;
        foreach (CarriedMember member in members)
        {
            SinkVerdict verdict = judge(member);
            if (verdict == SinkVerdict.Fine)
                continue;
            left.Add(member);
            worst = Worse(worst, verdict);
        }

        return new JudgedMembers(left.ToImmutable(), worst);
    }

    /// <summary>The worse of two verdicts.</summary>
    public static SinkVerdict Worse(SinkVerdict one, SinkVerdict other) => one > other ? one : other;
}
