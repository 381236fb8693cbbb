namespace CsLaw.Guards;

/// <summary>
/// The cases that the 2024 Provisions on Promoting and Regulating Cross-Border Data Flows free from assessment, standard contract and
/// certification. They free from nothing else: notice, separate consent and impact assessment are still asked for (Arts. 10-12).
/// </summary>
public enum TransferExemption
{
    /// <summary>No exemption.</summary>
    None = 0,

    /// <summary>Trade, transport, research, manufacturing or marketing data without personal information or important data (Art. 3).</summary>
    NoPersonalInformation,

    /// <summary>
    /// Personal information collected abroad, processed in China and sent out again with no domestic one added (Art. 4).
    /// </summary>
    Transit,

    /// <summary>
    /// Needed for a contract to which the person is party: shopping, parcels, payment, booking, visas (Art. 5(1)(1)).
    /// </summary>
    Contract,

    /// <summary>Needed for cross-border personnel management under lawful rules or a collective contract (Art. 5(1)(2)).</summary>
    HumanResources,

    /// <summary>Needed in an emergency to protect life, health or property (Art. 5(1)(3)).</summary>
    Emergency,

    /// <summary>
    /// Fewer than 100,000 persons since 1 January, nothing sensitive, no critical infrastructure (Art. 5(1)(4)). One person's sensitive
    /// information is enough to lose it (Art. 8).
    /// </summary>
    SmallScale,

    /// <summary>Outside the negative list of the free-trade zone the operator belongs to (Art. 6).</summary>
    FreeTradeZone,
}
