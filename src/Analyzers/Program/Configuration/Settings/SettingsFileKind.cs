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

    /// <summary>The XML file of a logging library, such as <c>nlog.config</c>.</summary>
    Xml,
}
