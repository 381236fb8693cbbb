using System;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Stores;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>Whether a member that a list names as a sink is one in this call: by the text it is handed, the statement it belongs to, the stream it is called on.</summary>
internal sealed class SinkConditions
{
    private readonly FlowModel _model;
    private readonly BodyGraph _body;

    public SinkConditions(FlowModel model, BodyGraph body)
    {
        _model = model;
        _body = body;
    }

    /// <summary>Whether the arguments, or what a property is set to, hold the text on which it depends that the member is the sink.</summary>
    public static bool IsMeant(LibraryFact fact, ImmutableArray<IArgumentOperation> arguments, IOperation? value = null) => fact.When is not (var condition, var texts)
        || (value is not null && condition == "value" && HoldsAny(value, texts)) || arguments.Any(argument => argument.Parameter?.Name == condition && HoldsAny(argument.Value, texts));

    /// <summary>Whether the value is a constant that holds one of the texts, a number from one of the bounds on, a parameter that is such a number by default, or the member of an enumeration of one of the names.</summary>
    private static bool HoldsAny(IOperation value, ImmutableArray<string> texts) => HoldsAnyItself(value, texts)
        // A wrapper of the program's own that fails unless its caller says otherwise: Error(string message, int status = 400).
        || (BodyGraph.Unwrap(value) is IParameterReferenceOperation { Parameter: { HasExplicitDefaultValue: true, ExplicitDefaultValue: int usual } } && IsFrom(usual, texts));

    private static bool IsFrom(int number, ImmutableArray<string> texts)
    {
        foreach (string text in texts)
        {
            if (text.EndsWith("+", StringComparison.Ordinal) && int.TryParse(text.TrimEnd('+'), out int bound) && number >= bound)
                return true;
        }

        return false;
    }

    private static bool HoldsAnyItself(IOperation value, ImmutableArray<string> texts) =>
        (value.ConstantValue is { HasValue: true, Value: string given } && texts.Any(text => given.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0))
        || (BodyGraph.Unwrap(value).ConstantValue is { HasValue: true, Value: int number } && IsFrom(number, texts))
        || (BodyGraph.Unwrap(value) is IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } member } && texts.Contains(member.Name));

    /// <summary>Whether the statement that a parameter belongs to keeps it, or may; what is no parameter of one is always kept.</summary>
    /// <param name="fact">The sink.</param>
    /// <param name="given">What gives the parameter its value.</param>
    /// <param name="isOpen">Whether what it goes to may as well be no store.</param>
    public bool IsWritten(LibraryFact fact, IOperation given, out bool isOpen)
    {
        isOpen = fact.IsOpen;
        if (fact.Statement is not { } needed || fact.Text is not null)
            return true;
        StatementUse use = ParameterStatement.UseOf(given, _body);
        isOpen |= use != StatementUse.Keeps;
        return use is StatementUse.Keeps or StatementUse.SaidToKeep || (use == StatementUse.Unseen && needed == "open");
    }

    /// <summary>Whether a call is made on what one of the members gives: <c>Console.Error.WriteLine</c>, <c>request.GetRequestStream()</c> with a writer around it.</summary>
    public bool Comes(IOperation? receiver, ImmutableArray<string> members)
    {
        if (members.IsEmpty)
            return true;
        for (int steps = 0; receiver is not null && steps < 8; steps++)
        {
            receiver = BodyGraph.Unwrap(receiver);
            switch (receiver)
            {
                case IPropertyReferenceOperation reference:
                    return IsOneOf(reference.Property, members);
                case IInvocationOperation call:
                    if (IsOneOf(call.TargetMethod, members))
                        return true;
                    receiver = call.TargetMethod.Name == "ConfigureAwait" ? call.Instance : null;
                    break;
                case IAwaitOperation await:
                    receiver = await.Operation;
                    break;
                case IObjectCreationOperation { Constructor: { } constructor } creation:
                    if (IsOneOf(constructor, members))
                        return true;
                    receiver = StreamShape.Around(creation);
                    break;
                default:
                    receiver = BodyGraph.AsVariable(receiver) is { } variable && _body.Definitions(variable) is { Count: 1 } definitions ? definitions[0].Value : null;
                    break;
            }
        }

        return false;
    }

    /// <summary>What the call writes to: what it is made on, or the argument that the list names.</summary>
    public static IOperation? Target(IInvocationOperation call, LibraryFact fact) => fact.Into is { } into ? CallParts.Argument(call.Arguments, into) : call.Instance;

    /// <summary>Whether what is written goes to a stream of a request or connection: it is told of as sent then, and not as perhaps kept.</summary>
    public bool IsSent(IInvocationOperation call)
    {
        foreach (LibraryFact fact in _model.Libraries.Find(call.TargetMethod))
        {
            if (fact is { Verb: FactVerb.Sink, Kind: "http", On.IsEmpty: false } && Comes(call.Instance, fact.On))
                return true;
        }

        return false;
    }

    /// <summary>Whether the member, or one that it overrides, is among those with the ids; those of methods stand without their parameters.</summary>
    private static bool IsOneOf(ISymbol member, ImmutableArray<string> ids)
    {
        for (ISymbol? current = member.OriginalDefinition; current is not null; current = (current as IMethodSymbol)?.OverriddenMethod?.OriginalDefinition)
        {
            if (current.GetDocumentationCommentId() is not { } id)
                return false;
            int bracket = current is IMethodSymbol ? id.IndexOf('(') : -1;
            if (ids.Contains(bracket < 0 ? id : id.Substring(0, bracket)))
                return true;
        }

        return false;
    }
}
