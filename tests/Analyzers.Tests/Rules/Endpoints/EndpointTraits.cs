using System;

namespace CsLawAnalyzers.Tests.Rules.Endpoints;

/// <summary>What the framework of an endpoint runs before its handler.</summary>
[Flags]
internal enum EndpointTraits
{
    None = 0,

    /// <summary>Filters of MVC, named by an attribute on the handler.</summary>
    HandlerFilters = 1,

    /// <summary>Filters of MVC, named by an attribute on the type.</summary>
    TypeFilters = 2,

    /// <summary>Filters of ASP.NET MVC 5 and Web API 2.</summary>
    OldFilters = 4,

    /// <summary>Authorization attributes on the handler.</summary>
    HandlerPolicies = 8,

    /// <summary>Authorization attributes on the type.</summary>
    TypePolicies = 16,

    /// <summary>Attributes of the guard library on the handler.</summary>
    HandlerGuards = 32,

    /// <summary>Attributes of the guard library on the type.</summary>
    TypeGuards = 64,

    /// <summary>The endpoint stands in a type of its own.</summary>
    Type = 128,

    /// <summary>A call that maps it, with conventions and groups.</summary>
    Mapping = 256,

    /// <summary>Filters registered for all controllers.</summary>
    GlobalFilters = 512,

    /// <summary>Filters registered for all that run for pages too.</summary>
    PageFilters = 1024,

    /// <summary>Another handler beside it.</summary>
    Other = 2048,

    /// <summary>The body goes to its handler through a mediator.</summary>
    Mediator = 4096,

    /// <summary>The framework refuses what validation does not pass.</summary>
    Validates = 8192,

    /// <summary>The handler may look at what validation found.</summary>
    ModelState = 16384,

    /// <summary>The attribute by which controllers refuse what validation does not pass may stand on the type.</summary>
    Api = 32768,

    /// <summary>A hub.</summary>
    Hub = 65536,

    /// <summary>A gRPC service.</summary>
    Grpc = 131072,

    /// <summary>Routing of ASP.NET Core brings requests to it, so that a fallback policy holds.</summary>
    Routed = 262144,

    /// <summary>A method with a name, which a line of configuration can name.</summary>
    Named = 524288,

    /// <summary>What it takes is a parameter or bound member that is declared.</summary>
    Bound = 1048576,

    /// <summary>Mapped with all controllers.</summary>
    MappedControllers = 2097152,

    /// <summary>Mapped with all pages.</summary>
    MappedPages = 4194304,

    Controller = HandlerFilters | TypeFilters | HandlerPolicies | TypePolicies | HandlerGuards | TypeGuards | Type | GlobalFilters | Routed | MappedControllers,
    MinimalApi = HandlerPolicies | HandlerGuards | Mapping | Routed,
    Page = TypeFilters | TypePolicies | TypeGuards | HandlerGuards | Type | PageFilters | Routed | MappedPages | ModelState,
    Metadata = HandlerPolicies | TypePolicies | HandlerGuards | TypeGuards | Type | Routed,
}
