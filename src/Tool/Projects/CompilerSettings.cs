namespace CsLaw.Tool.Projects;

/// <summary>What a project tells the compiler, as text.</summary>
internal sealed record CompilerSettings
{
    /// <summary><c>LangVersion</c>, or empty for the framework's default.</summary>
    public string LanguageVersion { get; init; } = "";

    /// <summary><c>Nullable</c>, or empty.</summary>
    public string Nullable { get; init; } = "";

    /// <summary><c>OutputType</c>; the SDK's default where the project says nothing.</summary>
    public string OutputType { get; init; } = "Library";

    /// <summary>Preprocessor symbols, those of the framework included.</summary>
    public IReadOnlyList<string> Symbols { get; init; } = [];

    /// <summary>Rule ids the project switches off.</summary>
    public IReadOnlyList<string> NoWarn { get; init; } = [];

    /// <summary>Rule ids the project raises to errors.</summary>
    public IReadOnlyList<string> WarningsAsErrors { get; init; } = [];

    /// <summary>Whether every warning is an error.</summary>
    public bool TreatWarningsAsErrors { get; init; }

    /// <summary>Whether documentation comments are read.</summary>
    public bool ReadsDocumentation { get; init; }

    /// <summary>Usings opened in every file.</summary>
    public IReadOnlyList<GlobalUsing> GlobalUsings { get; init; } = [];

    /// <summary>Assemblies that see the internal members.</summary>
    public IReadOnlyList<string> FriendAssemblies { get; init; } = [];

    /// <summary>Properties analyzers can ask for as <c>build_property.Name</c>.</summary>
    public IReadOnlyDictionary<string, string> VisibleProperties { get; init; } = new Dictionary<string, string>();
}
