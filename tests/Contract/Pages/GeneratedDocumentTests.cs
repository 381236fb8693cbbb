using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Xunit;

namespace CsLawAnalyzers.Contract.Pages;

/// <summary>What tools/RuleDocs writes is what stands in the repository.</summary>
public class GeneratedDocumentTests
{
    [Fact]
    public async Task No_generated_document_has_drifted()
    {
        string program = typeof(GeneratedDocumentTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RuleDocs").Value!;
        Assert.True(File.Exists(program), $"{program} is not built; it is built together with this test project.");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, "--check"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        string[] said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, $"RuleDocs --check ended with {process.ExitCode}:\n{string.Concat(said)}");
    }
}
