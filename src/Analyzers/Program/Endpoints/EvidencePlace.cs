namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>Where declared evidence stands; what a reader is told to look at.</summary>
internal enum EvidencePlace
{
    /// <summary>An attribute of the handler.</summary>
    Attribute,

    /// <summary>An attribute of the type that holds the handler.</summary>
    Type,

    /// <summary>An attribute of a base class.</summary>
    BaseClass,

    /// <summary>A filter named by an attribute or added to a mapping.</summary>
    Filter,

    /// <summary>An authorization policy.</summary>
    Policy,

    /// <summary>A convention chained to the mapping call.</summary>
    Mapping,

    /// <summary>A route group around the mapping.</summary>
    Group,

    /// <summary>A filter registered for all endpoints of the kind.</summary>
    Global,

    /// <summary>A middleware that every request passes.</summary>
    Middleware,

    /// <summary>A model convention that puts filters on endpoints.</summary>
    Convention,

    /// <summary>A behaviour in the pipeline of a mediator.</summary>
    Pipeline,

    /// <summary>A member of the request without which validation turns it away.</summary>
    Member,
}
