using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>Values that are asked for by a constant key: a field of a form, a claim, a column, a member of a document. The key says what they are.</summary>
internal static class KeyedValues
{
    /// <summary>What the key says of the value that the member gives; null if the member takes no key, or the key is not constant or says nothing.</summary>
    public static Classification? Read(FlowModel model, ISymbol member, ImmutableArray<IArgumentOperation> arguments) =>
        model.Libraries.Find(member, FactVerb.Keyed) is { } fact ? Read(model, fact, arguments) : null;

    /// <summary>The same where the fact about the member is at hand.</summary>
    public static Classification? Read(FlowModel model, LibraryFact fact, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (BodyGraph.Unwrap(argument.Value).ConstantValue is { HasValue: true, Value: string key }
                && (fact.Arguments.IsEmpty || (argument.Parameter is { } parameter && fact.Arguments.Contains(parameter.Name))))
            {
                return model.Data.ClassifyKey(key) is { Confidence: >= Confidence.Named } named ? named : null;
            }
        }

        return null;
    }
}
