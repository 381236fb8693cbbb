using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>CSL2001: personal data reaches a logging call unredacted (CSL Art. 42(1), PIPL Art. 51).</summary>
internal sealed class PersonalDataInLog : SinkRule
{
    public PersonalDataInLog()
        : base("log")
    {
    }

    public override DiagnosticDescriptor Descriptor => RuleCatalog.PersonalDataInLog;
}
