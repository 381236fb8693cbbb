using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsLawAnalyzers.Program.Flow;

namespace CsLaw.Sarif;

/// <summary>One step on the way of a value from where it is known to be personal data to where it goes.</summary>
/// <param name="Place">Where the step happens.</param>
/// <param name="Kind">What happens: one of the kinds the analyzers know, or <see cref="RelatedKind"/>.</param>
/// <param name="Arguments">Names that the sentence of the kind speaks of, in the order the kind fixes.</param>
public sealed record Step(Place Place, string Kind, IReadOnlyList<string> Arguments)
{
    /// <summary>The kind of a place that belongs to a finding and is no step of a path.</summary>
    public const string RelatedKind = "related";

    private static readonly ResourceTexts s_sentences = new("CsLaw.Sarif.Resources.Steps");

    /// <summary>The step as a sentence for a reader. A kind from a newer analyzer is told by its name and arguments.</summary>
    public string Describe(Language language)
    {
        string[] arguments = Arguments.Select((argument, index) => Spoken(argument, index, language)).ToArray();
        if (s_sentences.Find(IsAddress ? "Step_address" : "Step_" + Kind, language) is not { } sentence)
            return arguments.Length == 0 ? Kind : Kind + ": " + string.Join(", ", arguments);

        // A sentence has at most two places to fill; an argument an older analyzer did not give leaves its place empty.
        object[] filled = arguments.Concat(new[] { "", "" }).ToArray<object>();
        return string.Format(CultureInfo.InvariantCulture, sentence, filled);
    }

    /// <summary>Two steps are equal if they tell the same at the same place.</summary>
    public bool Equals(Step? other) =>
        other is not null && Place == other.Place && Kind == other.Kind && Arguments.SequenceEqual(other.Arguments, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Place.GetHashCode() * 397) ^ StringComparer.Ordinal.GetHashCode(Kind));

    /// <summary>An address that is put together by hand is handed to no member: what stands there is the type of the text.</summary>
    private bool IsAddress => Kind == StepKinds.Sink && Arguments.Count == 2 && Arguments[1] == "url" && Arguments[0].IndexOf('.') < 0;

    private string Spoken(string argument, int index, Language language) => (Kind, index) switch
    {
        (StepKinds.Source, 1) => TaxonNames.List(argument, language),
        (StepKinds.Sink, 1) => SinkNames.Name(argument, language),
        _ => argument,
    };
}
