namespace CsLaw.Tool.Output;

/// <summary>The words of the lists of personal data, endpoints and destinations, and of the data map.</summary>
internal enum InventoryKey
{
    /// <summary>Column.</summary>
    DataPlace,

    /// <summary>Column.</summary>
    DataMember,

    /// <summary>Column.</summary>
    DataTaxon,

    /// <summary>Column.</summary>
    DataSensitivity,

    /// <summary>Column.</summary>
    DataConfidence,

    /// <summary>Column.</summary>
    DataSign,

    /// <summary>Sensitive personal information (PIPL Art. 28).</summary>
    DataSensitive,

    /// <summary>Personal information that is not sensitive.</summary>
    DataGeneral,

    /// <summary>Nothing listed.</summary>
    DataNothing,

    /// <summary>The list was written: file.</summary>
    DataWritten,

    /// <summary>Summary: members, declared, known, named, hinted, sensitive, general, types about persons, projects, files.</summary>
    DataSummary,

    /// <summary>Summary: members with less confidence.</summary>
    DataBelow,

    /// <summary>Summary: test projects.</summary>
    DataLeftOut,

    /// <summary>Summary: what was not resolved.</summary>
    DataUnresolved,

    /// <summary>Confidence.</summary>
    ConfidenceDeclared,

    /// <summary>Confidence.</summary>
    ConfidenceKnown,

    /// <summary>Confidence.</summary>
    ConfidenceNamed,

    /// <summary>Confidence.</summary>
    ConfidenceHinted,

    /// <summary>Sign.</summary>
    SignName,

    /// <summary>Sign: a weak word in a type about a person.</summary>
    SignPerson,

    /// <summary>Sign.</summary>
    SignAttribute,

    /// <summary>Sign.</summary>
    SignRule,

    /// <summary>Sign.</summary>
    SignDisplay,

    /// <summary>Sign.</summary>
    SignColumn,

    /// <summary>Sign.</summary>
    SignComment,

    /// <summary>Sign.</summary>
    SignMember,

    /// <summary>Sign.</summary>
    SignKey,

    /// <summary>Sign.</summary>
    SignSetting,

    /// <summary>Column: kind of endpoint.</summary>
    EndpointKind,

    /// <summary>Column: verb and route.</summary>
    EndpointRoute,

    /// <summary>Column: handler.</summary>
    EndpointHandler,

    /// <summary>Column: who may call.</summary>
    EndpointCaller,

    /// <summary>Column: what comes from the caller.</summary>
    EndpointInputs,

    /// <summary>Column: declared evidence.</summary>
    EndpointEvidence,

    /// <summary>No endpoint.</summary>
    EndpointNothing,

    /// <summary>Summary: endpoints, those that take personal data, those open to anyone, projects, files.</summary>
    EndpointSummary,

    /// <summary>Column: host or region.</summary>
    DestinationHost,

    /// <summary>Column: jurisdiction.</summary>
    DestinationJurisdiction,

    /// <summary>Column: what decides it, and where.</summary>
    DestinationDecided,

    /// <summary>Place in the same file that decides a destination: its line.</summary>
    DestinationSameFile,

    /// <summary>Column: personal data that goes there.</summary>
    DestinationData,

    /// <summary>Column: what stands before it.</summary>
    DestinationGuard,

    /// <summary>No destination.</summary>
    DestinationNothing,

    /// <summary>Summary: destinations, those outside, those nobody can place, those that personal data reaches, projects, files.</summary>
    DestinationSummary,

    /// <summary>Title of the data map.</summary>
    DataMapTitle,

    /// <summary>What the data map is, and is not.</summary>
    DataMapNotice,

    /// <summary>Column: kind of personal data.</summary>
    DataMapKind,

    /// <summary>Column: purposes consent is asked for.</summary>
    DataMapPurposes,

    /// <summary>Column: declared grounds.</summary>
    DataMapGrounds,

    /// <summary>Column: endpoints that take it.</summary>
    DataMapSources,

    /// <summary>Column: places that keep it.</summary>
    DataMapStores,

    /// <summary>Column: destinations.</summary>
    DataMapRecipients,

    /// <summary>Column: what says how long it is kept.</summary>
    DataMapRetention,

    /// <summary>Nothing of that kind was seen in code.</summary>
    DataMapUnseen,

    /// <summary>No personal data is taken, kept or sent.</summary>
    DataMapNothing,

    /// <summary>Summary: kinds, sensitive ones, those leaving the mainland, projects, files.</summary>
    DataMapSummary,

    /// <summary>Jurisdiction.</summary>
    JurisdictionMainland,

    /// <summary>Jurisdiction.</summary>
    JurisdictionOutside,

    /// <summary>Jurisdiction.</summary>
    JurisdictionOwn,

    /// <summary>Jurisdiction.</summary>
    JurisdictionUnknown,

    /// <summary>Caller.</summary>
    CallerAnyone,

    /// <summary>Caller.</summary>
    CallerPerson,

    /// <summary>Caller.</summary>
    CallerStaff,

    /// <summary>Caller.</summary>
    CallerMachine,
}
