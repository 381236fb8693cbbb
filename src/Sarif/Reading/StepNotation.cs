using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CsLawAnalyzers.Rules;

namespace CsLaw.Sarif;

/// <summary>Reads the steps of a path from the properties of a diagnostic; <see cref="FindingProperties.StepPrefix"/> describes the notation.</summary>
internal static class StepNotation
{
    private const string MainPlace = "M";

    /// <summary>The steps in order, then the additional places that no step names.</summary>
    public static IReadOnlyList<Step> Read(Place place, IReadOnlyList<Place> additionalPlaces, IReadOnlyDictionary<string, string> properties)
    {
        var steps = new List<Step>();
        var named = new HashSet<int>();
        for (int i = 0; properties.TryGetValue(FindingProperties.StepPrefix + i.ToString(CultureInfo.InvariantCulture), out string? notation); i++)
        {
            List<string> fields = Split(notation);
            if (fields.Count < 2)
                continue;

            if (fields[0] == MainPlace)
                steps.Add(new Step(place, fields[1], fields.Skip(2).ToArray()));
            else if (int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < additionalPlaces.Count)
            {
                named.Add(index);
                steps.Add(new Step(additionalPlaces[index], fields[1], fields.Skip(2).ToArray()));
            }
        }

        for (int i = 0; i < additionalPlaces.Count; i++)
        {
            if (!named.Contains(i))
                steps.Add(new Step(additionalPlaces[i], Step.RelatedKind, []));
        }

        return steps;
    }

    private static List<string> Split(string notation)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        for (int i = 0; i < notation.Length; i++)
        {
            if (notation[i] == '\\' && i + 1 < notation.Length)
                field.Append(notation[++i]);
            else if (notation[i] == '|')
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
                field.Append(notation[i]);
        }

        fields.Add(field.ToString());
        return fields;
    }
}
