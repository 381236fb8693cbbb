using System;
using System.IO;
using System.Linq;
using System.Reflection;
using CsLaw.Sarif;
using Microsoft.Build.Framework;

namespace CsLawAnalyzers.Build;

/// <summary>After the compiler ran: makes of its log one with our rules only, the law as taxonomies and paths relative to the repository.</summary>
public sealed class MapLog : BilingualTask
{
    /// <summary>The log of the compiler.</summary>
    [Required]
    public string CompilerLog { get; set; } = "";

    /// <summary>Where our log goes.</summary>
    [Required]
    public string LogFile { get; set; } = "";

    /// <summary>What tells this project's log from the others of a commit, below its folder.</summary>
    [Required]
    public string Category { get; set; } = "";

    /// <summary>The folder that paths are relative to; the repository if empty.</summary>
    public string Root { get; set; } = "";

    /// <summary>The <c>.editorconfig</c> and <c>.globalconfig</c> files of the compilation.</summary>
    public ITaskItem[] ConfigFiles { get; set; } = [];

    /// <inheritdoc/>
    protected override void Run()
    {
        string output = Absolute(LogFile);
        bool written = FindRoot() is { } root && Read() is { } content && Write(content, root, output);
        if (!written)
            Discard(output);
    }

    private string? FindRoot()
    {
        if (Root.Trim().Length == 0)
            return RepositoryFolder.Of(ProjectFolder);
        string root = Absolute(Root.Trim());
        if (Directory.Exists(root))
            return root;
        Error(ProblemCode.UnusableRoot, ProjectFile, "UnusableRoot", root);
        return null;
    }

    private CompilerLogContent? Read()
    {
        if (!File.Exists(CompilerLog))
        {
            Warn(ProblemCode.NoCompilerLog, ProjectFile, "NoCompilerLog", CompilerLog);
            return null;
        }

        try
        {
            using FileStream stream = File.OpenRead(CompilerLog);
            return CsLaw.Sarif.CompilerLog.Read(stream);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Error(ProblemCode.UnreadableCompilerLog, CompilerLog, "UnreadableCompilerLog", e.Message);
            return null;
        }
    }

    /// <summary>Writes beside the place and moves there when whole, so that nobody ever reads half a log.</summary>
    private bool Write(CompilerLogContent content, string root, string output)
    {
        string whole = output + "." + Guid.NewGuid().ToString("N") + ".tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(output)!);
            using (FileStream stream = File.Create(whole))
                SarifLog.Write(stream, content.Findings, Options(content, root), new FileSourceText(root));
            File.Delete(output);
            File.Move(whole, output);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Error(ProblemCode.UnwritableLog, output, "UnwritableLog", e.Message);
            Discard(whole);
            return false;
        }
    }

    private LogOptions Options(CompilerLogContent content, string root) =>
        new(root, LanguageOf(content), LawVersionSetting.Read(ConfigFiles.Select(file => file.GetMetadata("FullPath"))), Version())
        {
            Category = CategoryBelow(root),
            ExecutionSuccessful = content.AnalysisCompleted,
        };

    private Language LanguageOf(CompilerLogContent content) =>
        UiLanguage.Trim().Length == 0 ? content.Language : InChinese ? Language.Chinese : Language.English;

    /// <summary>Two projects may share a name, but not a folder and a name.</summary>
    private string CategoryBelow(string root)
    {
        string prefix = root.TrimEnd('/', '\\') + Path.DirectorySeparatorChar;
        string folder = ProjectFolder + Path.DirectorySeparatorChar;
        return folder.StartsWith(prefix, StringComparison.Ordinal) ? folder.Substring(prefix.Length).Replace('\\', '/') + Category : Category;
    }

    /// <summary>Task and analyzers are of one package, so of one version.</summary>
    private static string Version() =>
        (typeof(MapLog).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];

    private static void Discard(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Why it cannot be touched has been told already.
        }
    }
}
