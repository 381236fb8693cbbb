using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.PersonalData.Fluent;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>
/// The message of a rule of validation that gives the value back, as one of FluentValidation may: <c>RuleFor(x =&gt; x.Phone).Matches(…).WithMessage("'{PropertyValue}' is no phone number")</c>.
/// The library puts the value in where the placeholder stands.
/// </summary>
/// <param name="Location">The message.</param>
/// <param name="Members">The member that the rule is for.</param>
/// <param name="Steps">From the member to the message.</param>
internal sealed record EchoedValue(Location Location, ImmutableArray<CarriedMember> Members, ImmutableArray<FlowStep> Steps)
{
    /// <summary>The names of the methods that set such a message; none where the compilation knows no library that has one.</summary>
    public static HashSet<string> Methods(LibraryKnowledge libraries) => FactLists.NamesOf(libraries.Present(FactVerb.Sink).Where(fact => fact.Echo is not null));

    /// <summary>The value that the call's message gives back, or null.</summary>
    public static EchoedValue? Of(IInvocationOperation call, ProgramModel program, CancellationToken cancellation)
    {
        if (program.Libraries.Find(call.TargetMethod, FactVerb.Sink) is not { Kind: "error", Echo: { } placeholder } || MessageOf(call, placeholder) is not { } message || MemberOf(call) is not { } member)
            return null;
        cancellation.ThrowIfCancellationRequested();
        if (program.Data.Classify(member.Member) is not { Confidence: >= Confidence.Named } data
            || program.Libraries.Policy.Judge("error", data.Taxon.Id, Sanitization.None) != SinkVerdict.Finding)
        {
            return null;
        }

        return new EchoedValue(
            message.Syntax.GetLocation(),
            ImmutableArray.Create(new CarriedMember(member.Member, data)),
            ImmutableArray.Create(
                FlowStep.At(member.Syntax, StepKinds.Source, ValueTracer.Display(member.Member), data.Taxon.Id),
                FlowStep.At(call.Syntax, StepKinds.Sink, call.TargetMethod.ContainingType.Name + "." + call.TargetMethod.Name, "error")));
    }

    private static IOperation? MessageOf(IInvocationOperation call, string placeholder)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Value.ConstantValue is { HasValue: true, Value: string text } && text.Contains(placeholder))
                return argument.Value;
        }

        return null;
    }

    /// <summary>The member that the chain of calls began with: <c>RuleFor(x =&gt; x.Phone)</c>.</summary>
    private static (ISymbol Member, SyntaxNode Syntax)? MemberOf(IInvocationOperation call)
    {
        IOperation? receiver = call;
        while (receiver is IInvocationOperation link)
        {
            if (FluentCalls.Is(FluentWord.Select, link.TargetMethod.Name))
                return Selected(link);
            receiver = BodyGraph.Unwrap(link.Instance ?? (link.Arguments.IsEmpty ? link : link.Arguments[0].Value));
            if (ReferenceEquals(receiver, link))
                return null;
        }

        return null;
    }

    private static (ISymbol, SyntaxNode)? Selected(IInvocationOperation rule)
    {
        foreach (IOperation operation in (IEnumerable<IOperation>)rule.Arguments[0].Descendants())
        {
            if (operation is IReturnOperation { ReturnedValue: { } value } && BodyGraph.Unwrap(value) is IMemberReferenceOperation selected)
                return (selected.Member, selected.Syntax);
        }

        return null;
    }
}
