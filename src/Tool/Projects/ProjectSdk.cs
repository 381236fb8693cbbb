namespace CsLaw.Tool.Projects;

/// <summary>The kind of SDK a project names; it decides global usings, frameworks and what is compiled without being listed.</summary>
internal enum ProjectSdk
{
    /// <summary>No SDK: a project of the old form, which lists its files.</summary>
    None,

    /// <summary><c>Microsoft.NET.Sdk</c>, or one this tool knows nothing more of.</summary>
    Plain,

    /// <summary><c>Microsoft.NET.Sdk.Web</c>.</summary>
    Web,

    /// <summary><c>Microsoft.NET.Sdk.Worker</c>.</summary>
    Worker,

    /// <summary><c>Microsoft.NET.Sdk.Razor</c>.</summary>
    Razor,

    /// <summary><c>Microsoft.NET.Sdk.BlazorWebAssembly</c>.</summary>
    BlazorWebAssembly,
}
