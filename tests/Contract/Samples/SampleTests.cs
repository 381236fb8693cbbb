using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using CsLawAnalyzers.Contract.Catalog;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Contract.Samples;

/// <summary>The samples show every rule at work, and its silence.</summary>
public class SampleTests
{
    [Fact]
    public void Both_samples_compile()
    {
        foreach (Sample sample in new[] { Sample.ClinicPortal, Sample.Compliant })
        {
            ImmutableArray<Diagnostic> errors = WebCode.Errors(sample.Code);
            Assert.True(errors.IsEmpty, $"{sample.Folder} does not compile:\n{string.Join('\n', errors)}");
        }
    }

    [Fact]
    public async Task Every_marked_spot_is_reported()
    {
        IReadOnlyList<Diagnostic> findings = await Sample.ClinicPortal.FindingsAsync();

        Agreement.Holds(Sample.ClinicPortal.Expected.Except(findings.Select(Sample.SpotOf))
            .Select(spot => $"{Sample.ClinicPortal.Folder}/{spot} is marked and not reported."));
    }

    [Fact]
    public async Task Nothing_is_reported_without_a_mark()
    {
        IReadOnlyList<Diagnostic> findings = await Sample.ClinicPortal.FindingsAsync();

        Agreement.Holds(findings.Where(finding => !Sample.ClinicPortal.Expected.Contains(Sample.SpotOf(finding)))
            .Select(finding => $"{Sample.ClinicPortal.Folder}/{Sample.SpotOf(finding)} is reported and not marked: {finding.GetMessage()}"));
    }

    [Fact]
    public async Task One_spot_is_one_finding()
    {
        IReadOnlyList<Diagnostic> findings = await Sample.ClinicPortal.FindingsAsync();

        Agreement.Holds(findings.GroupBy(Sample.SpotOf).Where(group => group.Count() > 1)
            .Select(group => $"{Sample.ClinicPortal.Folder}/{group.Key} is reported {group.Count()} times:\n{string.Join('\n', group)}"));
    }

    [Fact]
    public async Task All_analyzers_are_silent_on_the_service_done_right() =>
        Agreement.Holds((await Sample.Compliant.FindingsAsync()).Select(finding => $"{Sample.Compliant.Folder}/{Sample.SpotOf(finding)}: {finding.GetMessage()}"));

    /// <summary>Findings of CSL0001 and CSL3005 stand in configuration files, which are no part of the code that marks can stand in.</summary>
    [Fact]
    public void Every_rule_has_a_spot() =>
        Agreement.Holds(RuleList.All.Where(rule => rule.Id is not (RuleIds.ConfigurationLine or RuleIds.OverseasEndpointInConfiguration) && Sample.ClinicPortal.Expected.All(spot => spot.Id != rule.Id))
            .Select(rule => $"{Sample.ClinicPortal.Folder}: add a spot for {rule}, marked '// {rule.Id}: why'."));

    [Fact]
    public void A_mark_names_rules_of_the_catalog() =>
        Agreement.Holds(
            from sample in new[] { Sample.ClinicPortal, Sample.Compliant }
            from spot in sample.Expected.Concat(sample.Right)
            where RuleList.All.All(rule => rule.Id != spot.Id)
            select $"{sample.Folder}/{spot} is no rule of the catalog.");

    [Fact]
    public void Every_spot_has_its_right_twin_and_every_twin_its_spot()
    {
        Dictionary<(string File, string Id), int> spots = Count(Sample.ClinicPortal.Expected), twins = Count(Sample.Compliant.Right);

        Agreement.Holds(
        [
            .. spots.Where(spot => twins.GetValueOrDefault(spot.Key) < spot.Value).Select(spot =>
                $"{Sample.Compliant.Folder}/{spot.Key.File}: mark {spot.Value} line(s) '// right: {spot.Key.Id}', as many as the twin has spots; "
                + $"it has {twins.GetValueOrDefault(spot.Key)}."),
            .. twins.Where(twin => spots.GetValueOrDefault(twin.Key) < twin.Value).Select(twin =>
                $"{Sample.ClinicPortal.Folder}/{twin.Key.File}: {twin.Value} line(s) of the twin are marked '// right: {twin.Key.Id}', "
                + $"but only {spots.GetValueOrDefault(twin.Key)} spot(s) here."),
        ]);
    }

    [Fact]
    public void Each_sample_has_its_own_kind_of_mark() =>
        Agreement.Holds(
        [
            .. Sample.ClinicPortal.Right.Select(spot => $"{Sample.ClinicPortal.Folder}/{spot} is marked right; such a mark belongs into {Sample.Compliant.Folder}."),
            .. Sample.Compliant.Expected.Select(spot => $"{Sample.Compliant.Folder}/{spot} is marked as a finding; such a mark belongs into {Sample.ClinicPortal.Folder}."),
        ]);

    /// <summary>An id in a comment that is written in another form would be a spot that no test looks at.</summary>
    [Fact]
    public void Every_id_in_a_sample_stands_in_a_mark() =>
        Agreement.Holds(
            from sample in new[] { Sample.ClinicPortal, Sample.Compliant }
            from source in sample.Code.Sources
            let marked = sample.Expected.Concat(sample.Right).Count(spot => spot.File == source.Path)
            let named = Regex.Count(source.Text, @"(?<=//.*)CSL\d{4}")
            where named != marked
            select $"{sample.Folder}/{source.Path} names {named} ids, {marked} of them in marks of the form '// CSL2001: why' or '// right: CSL2001'.");

    private static Dictionary<(string File, string Id), int> Count(IEnumerable<SampleSpot> spots) =>
        spots.GroupBy(spot => (spot.File, spot.Id)).ToDictionary(group => group.Key, group => group.Count());
}
