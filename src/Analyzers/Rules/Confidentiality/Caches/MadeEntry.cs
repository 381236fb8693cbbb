using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Confidentiality.Caches;

/// <summary>An entry that a cache makes by a function when it has none, as in <c>cache.GetOrCreate(key, entry => …)</c>: the function may give it a lifetime.</summary>
/// <param name="Type">What is kept.</param>
/// <param name="Members">The personal data in it, sensitive data first.</param>
/// <param name="Verdict">What the policy says to it.</param>
internal sealed record MadeEntry(ITypeSymbol Type, ImmutableArray<CarriedMember> Members, SinkVerdict Verdict)
{
    /// <summary>The argument that makes the entry, as the lists of lifetimes name it.</summary>
    private const string Factory = "factory";

    /// <summary>The names of the methods of caches that make an entry by a function; none where the compilation knows no such cache.</summary>
    public static HashSet<string> Methods(LibraryKnowledge libraries) => FactLists.NamesOf(libraries.Present(FactVerb.Expiry).Where(fact => fact.Arguments.Contains(Factory)));

    /// <summary>The entry with personal data that the call makes and gives no lifetime; null if it makes none, gives one, or leaves that to what is not in sight.</summary>
    public static MadeEntry? Of(IInvocationOperation call, ProgramModel program)
    {
        if (call.TargetMethod.TypeArguments.Length != 1 || program.Libraries.Find(call.TargetMethod, FactVerb.Expiry) is not { } expiry || !expiry.Arguments.Contains(Factory))
            return null;
        bool isMadeHere = false;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Parameter is not { } parameter || !expiry.Arguments.Contains(parameter.Name))
                continue;
            bool isFactory = parameter.Name == Factory;
            if (isFactory ? Function(argument.Value) is not { } function || MayGiveLifetime(function, program.Libraries) : !new EntryOptions(program, CancellationToken.None).AreUntold(argument.Value, null))
                return null;
            isMadeHere |= isFactory;
        }

        if (!isMadeHere)
            return null;
        ITypeSymbol type = call.TargetMethod.TypeArguments[0];
        var judged = JudgedMembers.Of(program.Data.Carries(type), "memory", program.Libraries.Policy);
        return judged.Members.IsEmpty ? null : new MadeEntry(type, judged.Members, judged.Worst);
    }

    private static IAnonymousFunctionOperation? Function(IOperation value) => BodyGraph.Unwrap(value) switch
    {
        IAnonymousFunctionOperation function => function,
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation function } => function,
        _ => null,
    };

    private static bool MayGiveLifetime(IAnonymousFunctionOperation function, LibraryKnowledge libraries)
    {
        if (function.Symbol.Parameters.IsEmpty)
            return false;
        foreach (IOperation part in function.Body.Descendants())
        {
            if (part is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, function.Symbol.Parameters[0]) && !IsOtherUse(reference, libraries))
                return true;
        }

        return false;
    }

    /// <summary>Whether the entry, and what each call of a chain gives back of it, is used for something other than a lifetime. What is not known for that may give one.</summary>
    private static bool IsOtherUse(IOperation entry, LibraryKnowledge libraries)
    {
        for (IOperation? use = entry.Parent; use is not null; use = use.Parent)
        {
            switch (use)
            {
                case IArgumentOperation or IConversionOperation:
                    break;
                case IMemberReferenceOperation member:
                    return libraries.Find(member.Member, FactVerb.Timeless) is not null;
                case IInvocationOperation call:
                    if (libraries.Find(call.TargetMethod, FactVerb.Timeless) is null)
                        return false;
                    break;
                default:
                    return use is IExpressionStatementOperation;
            }
        }

        return false;
    }
}
