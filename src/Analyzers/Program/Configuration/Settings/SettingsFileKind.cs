namespace CsLawAnalyzers.Program.Configuration.Settings;

/// <summary>What a settings file is for.</summary>
internal enum SettingsFileKind
{
    /// <summary><c>appsettings.json</c> and those of environments that serve people.</summary>
    Application,

    /// <summary><c>appsettings.Development.json</c>: a developer's machine.</summary>
    Development,

    /// <summary><c>launchSettings.json</c>: environment variables of a developer's machine.</summary>
    Launch,

    /// <summary>An XML file: <c>nlog.config</c> of a logging library, <c>Web.config</c> of an older program.</summary>
    Xml,
}
