using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using CsLawAnalyzers.Tests.Program.Endpoints;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Endpoints;

/// <summary>
/// Every kind of endpoint with every kind of evidence and its opposites, for one rule. All endpoints stand in one program, so that a row costs a look into
/// what was reported there; each is in a namespace of its own.
/// </summary>
internal sealed partial class EndpointMatrix(EndpointTopic topic)
{
    private static readonly MetadataReference s_guards = MetadataReference.CreateFromFile(typeof(CsLaw.Guards.Redact).Assembly.Location);

    private readonly ConcurrentDictionary<string, Task<ImmutableHashSet<string>>> _reported = new(StringComparer.Ordinal);

    /// <summary>Kind of endpoint, kind of evidence, how it is written there, and the reason why it counts or does not.</summary>
    public TheoryData<string, string, string, string, bool> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string, string, bool>();
            foreach (EndpointForm form in Forms)
            {
                rows.Add(form.Kind, "nothing", "", "nothing asks", true);
                foreach (EvidenceForm evidence in EvidenceForms.All)
                {
                    string? absence = evidence.Absence(form, topic);
                    if (absence == EvidenceForms.NotSignedIn)
                        continue;
                    rows.Add(form.Kind, evidence.Name, evidence.Evidence.Name, absence ?? "it counts", absence is not null);
                    if (absence is not null)
                        continue;
                    foreach (EvidenceEdit opposite in evidence.Opposites)
                        rows.Add(form.Kind, evidence.Name, opposite.Name, "it settles nothing", true);
                }
            }

            return rows;
        }
    }

    private IEnumerable<EndpointForm> Forms => EndpointForms.All.Where(form => topic.KnowsUnbound || form.Has(EndpointTraits.Bound));

    /// <summary>Every pair is a row, or one of those of which nothing can be said for the reason they share.</summary>
    public void IsComplete()
    {
        var rows = Rows.Select(row => ((string)row[0], (string)row[1])).ToHashSet();
        foreach (EndpointForm form in Forms)
        {
            foreach (EvidenceForm evidence in EvidenceForms.All)
                Assert.True(rows.Contains((form.Kind, evidence.Name)) || evidence.Absence(form, topic) == EvidenceForms.NotSignedIn, form.Kind + ", " + evidence.Name);
        }

        Assert.Equal(EvidenceForms.All.Length, EvidenceForms.All.Select(evidence => evidence.Name).Distinct().Count());
    }

    /// <summary>Whether the rule reports the endpoint with that written around it.</summary>
    public async Task<bool> IsReportedAsync(string kind, string evidence, string edit)
    {
        EvidenceForm? form = EvidenceForms.All.SingleOrDefault(candidate => candidate.Name == evidence);
        EvidenceEdit written = form is null ? new EvidenceEdit("") : form.Opposites.Add(form.Evidence).Single(candidate => candidate.Name == edit);
        return (await _reported.GetOrAdd(evidence + ": " + edit, _ => ReportedAsync(written.For(topic)))).Contains(kind);
    }

    private async Task<ImmutableHashSet<string>> ReportedAsync(EvidenceEdit edit)
    {
        EndpointForm[] forms = [.. Forms];
        var sources = new List<(string Path, string Text)> { ("Stubs.cs", EndpointStubs.Source), ("Around.cs", topic.Around(edit.OnMember) + edit.More) };
        var lines = new List<string>();
        string start = edit.Start;
        for (int i = 0; i < forms.Length; i++)
        {
            EndpointForm form = forms[i];
            string space = "K" + i;
            // An edit for another handler is written where there is one.
            sources.Add((space + ".cs", form.Write(space, topic, edit)));
            if (form.Has(EndpointTraits.Hub))
                start += edit.ForEachHub.Replace("THIS", space + "." + topic.Host + "Hub", StringComparison.Ordinal);
            if (form.Has(EndpointTraits.Grpc))
                start += edit.ForEachService.Replace("THIS", space + "." + topic.Host + "Service", StringComparison.Ordinal);
            if (form.Has(EndpointTraits.Named))
                lines.Add(edit.Line.Replace("THIS", space + "." + NameOf(form), StringComparison.Ordinal));
        }

        sources.Add(("Startup.cs", "public static class Startup { public static void Configure(WebApplication app, IServiceCollection s) { app.UseAuthentication(); " + start + " } }"));
        var code = new TestCode { Sources = [.. sources] };
        code = code with { References = code.References.Add(s_guards) };
        if (edit.Line.Length > 0)
            code = code with { AdditionalFiles = [("/CsLaw.Own.txt", string.Join('\n', lines))] };
        if (topic.Option is { } option)
            code = code with { Options = code.Options.Add(option.Key, option.Value) };
        ImmutableArray<Diagnostic> found = await code.DiagnoseAsync(Analyzers.All);
        return [.. found.Where(finding => finding.Id == topic.RuleId).Select(finding => forms[int.Parse(Space().Match(finding.Location.GetLineSpan().Path).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)].Kind)];
    }

    /// <summary>Type and handler, as a documentation comment names them.</summary>
    private string NameOf(EndpointForm form)
    {
        Match written = Handler().Match(form.Source.Replace("HOST", topic.Host, StringComparison.Ordinal));
        return Type().Match(form.Source.Replace("HOST", topic.Host, StringComparison.Ordinal)).Groups[1].Value + "." + written.Groups[1].Value;
    }

    [GeneratedRegex(@"^K(\d+)\.cs$")]
    private static partial Regex Space();

    [GeneratedRegex(@"ON_METHOD public (?:override |async )*\w+ (\w+)\(")]
    private static partial Regex Handler();

    /// <summary>The last type before the handler.</summary>
    [GeneratedRegex(@"class (\w+)[^{]*\{(?:(?!class ).)*ON_METHOD", RegexOptions.Singleline)]
    private static partial Regex Type();
}
