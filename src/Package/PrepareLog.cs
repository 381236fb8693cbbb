using System;
using System.IO;
using Microsoft.Build.Framework;

namespace CsLawAnalyzers.Build;

/// <summary>Before the compiler runs: which log it will write, and why none of ours can be made of it.</summary>
public sealed class PrepareLog : BilingualTask
{
    /// <summary>Whether our analyzers are referenced and run in this build.</summary>
    [Required]
    public bool AnalyzersRun { get; set; }

    /// <summary>The value of MSBuild's <c>ErrorLog</c>.</summary>
    public string ErrorLog { get; set; } = "";

    /// <summary>Where our log goes. An old one is deleted if there will be no new one, so that nobody takes it for today's.</summary>
    [Required]
    public string LogFile { get; set; } = "";

    /// <summary>The log of the compiler, absolute; empty if ours cannot be made.</summary>
    [Output]
    public string CompilerLog { get; set; } = "";

    /// <inheritdoc/>
    protected override void Run()
    {
        if (!AnalyzersRun)
        {
            Warn(ProblemCode.AnalyzersDoNotRun, ProjectFile, "AnalyzersDoNotRun");
            Forget();
            return;
        }

        ErrorLogSetting setting = ErrorLogSetting.Parse(ErrorLog);
        if (!setting.IsVersion2)
        {
            Warn(ProblemCode.OldLogVersion, ProjectFile, "OldLogVersion", setting.File);
            Forget();
            return;
        }

        CompilerLog = Absolute(setting.File);
    }

    private void Forget()
    {
        try
        {
            File.Delete(Absolute(LogFile));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Error(ProblemCode.UnwritableLog, Absolute(LogFile), "UndeletableLog", e.Message);
        }
    }
}
