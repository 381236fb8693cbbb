namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>By which framework and convention a request reaches the handler.</summary>
internal enum EndpointKind
{
    /// <summary>Action of an ASP.NET Core controller.</summary>
    Controller,

    /// <summary>Handler of a mapping call such as <c>app.MapPost(…)</c>.</summary>
    MinimalApi,

    /// <summary>Handler of a Razor Page, such as <c>OnPostAsync</c>.</summary>
    RazorPage,

    /// <summary>Method of a SignalR hub that its clients call.</summary>
    Hub,

    /// <summary>Override of a generated gRPC service base.</summary>
    Grpc,

    /// <summary>Azure Function with its trigger.</summary>
    Function,

    /// <summary>Submit handler of a Blazor form.</summary>
    BlazorForm,

    /// <summary>Method of an application service that a framework exposes over HTTP by convention (ABP, Furion and the like).</summary>
    ApplicationService,

    /// <summary>Action of an ASP.NET MVC 5 controller.</summary>
    ClassicMvc,

    /// <summary>Action of a Web API 2 controller.</summary>
    WebApi,
}
