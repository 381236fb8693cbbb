using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>CSL2010: personal data becomes a tag of a metric, an attribute of a trace or a property of an analytics event (CSL Art. 42(1), PIPL Art. 51).</summary>
internal sealed class PersonalDataInTelemetry : SinkRule
{
    public PersonalDataInTelemetry()
        : base("telemetry")
    {
    }

    public override DiagnosticDescriptor Descriptor => RuleCatalog.PersonalDataInTelemetry;
}
