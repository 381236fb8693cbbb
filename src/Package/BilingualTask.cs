using System;
using System.IO;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace CsLawAnalyzers.Build;

/// <summary>
/// A task that says what is wrong in the language of the build, with a code, a file and what to do. It never throws: what nobody expected is
/// an error like any other.
/// </summary>
public abstract class BilingualTask : Task
{
    /// <summary>The project that is built, the file of problems that stand in no other.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>MSBuild's <c>PreferredUILang</c>, e.g. <c>zh-Hans</c>; empty where the build did not choose.</summary>
    public string UiLanguage { get; set; } = "";

    /// <summary>Whether the build chose Chinese.</summary>
    protected bool InChinese => UiLanguage.Trim().StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    /// <summary>The folder that relative paths of the build start from.</summary>
    protected string ProjectFolder => Path.GetDirectoryName(ProjectFile) ?? "";

    /// <inheritdoc/>
    public sealed override bool Execute()
    {
        try
        {
            Run();
        }
        catch (Exception e) when (e is FileNotFoundException or FileLoadException or TypeLoadException or MissingMethodException)
        {
            // Assemblies load when Run is compiled. System.Text.Json is the host's; an old MSBuild.exe has an older one or none.
            Error(ProblemCode.Host, ProjectFile, "Host", e.Message);
        }
        catch (Exception e)
        {
            Error(ProblemCode.Unexpected, ProjectFile, "Unexpected", GetType().Name, e.ToString());
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>Does the work; problems that can be foreseen are told by <see cref="Warn"/> and <see cref="Error"/>.</summary>
    protected abstract void Run();

    /// <summary>A path of the build, relative to the project, as an absolute one.</summary>
    protected string Absolute(string path) => Path.GetFullPath(Path.Combine(ProjectFolder, path));

    /// <summary>A problem with which the build goes on.</summary>
    protected void Warn(string code, string file, string key, params object[] arguments) =>
        Log.LogWarning(null, code, null, file, 0, 0, 0, 0, "{0}", Texts.Get(InChinese, key, arguments));

    /// <summary>A problem that fails the build.</summary>
    protected void Error(string code, string file, string key, params object[] arguments) =>
        Log.LogError(null, code, null, file, 0, 0, 0, 0, "{0}", Texts.Get(InChinese, key, arguments));
}
