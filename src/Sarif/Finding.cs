using System;
using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.Rules;

namespace CsLaw.Sarif;

/// <summary>What one rule has to say about one place.</summary>
/// <param name="RuleId">The rule, e.g. <c>CSL2001</c>.</param>
/// <param name="Level">How loud it is after the user's configuration.</param>
/// <param name="Message">The message in the language of the run.</param>
/// <param name="Place">Where it is reported.</param>
/// <param name="Steps">The path of the value, first step first; places that are no steps stand last.</param>
/// <param name="Properties">Facts about the finding by the names of <c>FindingProperties</c>, without the entries that spell the steps.</param>
/// <param name="Suppressions">Decisions not to hear of it; empty if it stands.</param>
public sealed record Finding(
    string RuleId,
    FindingLevel Level,
    string Message,
    Place Place,
    IReadOnlyList<Step> Steps,
    IReadOnlyDictionary<string, string> Properties,
    IReadOnlyList<Suppression> Suppressions)
{
    /// <summary>Makes a finding from what a diagnostic carries: the steps are read from the properties and the additional locations.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="level">How loud it is.</param>
    /// <param name="message">The message in the language of the run.</param>
    /// <param name="place">The location of the diagnostic.</param>
    /// <param name="additionalPlaces">Its additional locations, in order; one that no step names is kept as <see cref="Step.RelatedKind"/>.</param>
    /// <param name="properties">Its properties. A step that cannot be read is left out: a log without it is better than none.</param>
    /// <param name="suppressions">Decisions not to hear of it.</param>
    public static Finding Create(
        string ruleId,
        FindingLevel level,
        string message,
        Place place,
        IReadOnlyList<Place> additionalPlaces,
        IReadOnlyDictionary<string, string> properties,
        IReadOnlyList<Suppression> suppressions)
    {
        IReadOnlyList<Step> steps = StepNotation.Read(place, additionalPlaces, properties);
        Dictionary<string, string> facts = properties
            .Where(property => property.Key != FindingProperties.StepCount && !property.Key.StartsWith(FindingProperties.StepPrefix, StringComparison.Ordinal))
            .ToDictionary(property => property.Key, property => property.Value, StringComparer.Ordinal);
        return new Finding(ruleId, level, message, place, steps, facts, suppressions.ToArray());
    }

    /// <summary>Two findings are equal if they say the same, whatever kind of list holds their parts.</summary>
    public bool Equals(Finding? other) =>
        other is not null
        && RuleId == other.RuleId
        && Level == other.Level
        && Message == other.Message
        && Place == other.Place
        && Steps.SequenceEqual(other.Steps)
        && Suppressions.SequenceEqual(other.Suppressions)
        && Properties.Count == other.Properties.Count
        && Properties.All(property => other.Properties.TryGetValue(property.Key, out string? value) && value == property.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Place.GetHashCode() * 397) ^ StringComparer.Ordinal.GetHashCode(RuleId + Message));

    /// <summary>The fact of that name, or an empty text.</summary>
    internal string Fact(string name) => Properties.TryGetValue(name, out string? value) ? value : "";
}
