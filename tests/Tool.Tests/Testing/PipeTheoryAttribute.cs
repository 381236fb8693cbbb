using System.Diagnostics;

namespace CsLaw.Tool.Tests.Testing;

/// <summary>A theory about named pipes in a folder. It is skipped where file systems have none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PipeTheoryAttribute : TheoryAttribute
{
    public PipeTheoryAttribute() => Skip = OperatingSystem.IsWindows() ? "pipes of Windows stand in no folder" : null;

    /// <summary>Makes a named pipe.</summary>
    /// <param name="path">Where it is to stand.</param>
    public static void Make(string path)
    {
        using Process process = Process.Start("mkfifo", [path]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
