using System;
using System.Collections.Immutable;

namespace CsLawAnalyzers.Tests.Rules.Endpoints;

/// <summary>A kind of evidence: how it is written, where it counts, and what looks like it and is none.</summary>
/// <param name="Name">What a reader calls it.</param>
/// <param name="Absence">Why it is none at an endpoint, or null where it counts.</param>
/// <param name="Evidence">How it is written.</param>
/// <param name="Opposites">What looks like it and settles nothing.</param>
internal sealed record EvidenceForm(string Name, Func<EndpointForm, EndpointTopic, string?> Absence, EvidenceEdit Evidence, ImmutableArray<EvidenceEdit> Opposites);
