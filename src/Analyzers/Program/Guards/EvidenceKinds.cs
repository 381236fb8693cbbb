using System;

namespace CsLawAnalyzers.Program.Guards;

/// <summary>What a piece of evidence is evidence of.</summary>
[Flags]
internal enum EvidenceKinds
{
    None = 0,

    /// <summary>Consent or another declared basis of handling (CSL Art. 43(1), PIPL Art. 13).</summary>
    Consent = 1,

    /// <summary>Verified real identity (CSL Art. 26(1)).</summary>
    Identity = 2,

    /// <summary>A lawful route or filter for export (CSL Art. 39, PIPL Art. 38).</summary>
    Transfer = 4,

    /// <summary>Consent that names what it is for: a purpose, a category of data (PIPL Art. 29). Comes with <see cref="Consent"/>.</summary>
    SeparateConsent = 8,

    All = Consent | Identity | Transfer | SeparateConsent,
}
