using System.IO.Compression;

namespace CsLawAnalyzers.Package.EndToEnd.Hosting;

/// <summary>
/// A library of the .NET Framework with <c>packages.config</c>: packages lie unpacked beside the project, which imports their files and gets nothing else of them.
/// </summary>
internal sealed class OldProject
{
    private const string Source =
        """
        using System.Diagnostics;

        namespace Clinic
        {
            public class Patient
            {
                public string PhoneNumber { get; set; }
            }

            public class FrontDesk
            {
                public void Remind(Patient patient)
                {
                    Trace.WriteLine(patient.PhoneNumber);
                }
            }
        }

        """;

    /// <summary>Where the phone number is handed over.</summary>
    public const int LeakLine = 14;

    private readonly string _folder = Path.Combine(TemporaryFolder.Root, Guid.NewGuid().ToString("N"));

    /// <summary>Makes the project.</summary>
    /// <param name="items">More items, as XML.</param>
    public OldProject(string items = "")
    {
        string version = PackageFeed.Current.Version, package = $"CsLawAnalyzers.{version}";
        ZipFile.ExtractToDirectory(PackageFeed.Current.Analyzers, Path.Combine(_folder, "packages", package));
        Write("FrontDesk.cs", Source);
        Write("packages.config", $"""<packages><package id="CsLawAnalyzers" version="{version}" targetFramework="net472" developmentDependency="true" /></packages>""");
        Write(
            "Clinic.csproj",
            $"""
             <Project ToolsVersion="15.0" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
               <Import Project="..\packages\{package}\build\CsLawAnalyzers.props" />
               <Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.props" />
               <PropertyGroup>
                 <Configuration>Debug</Configuration>
                 <OutputType>Library</OutputType>
                 <RootNamespace>Clinic</RootNamespace>
                 <AssemblyName>Clinic</AssemblyName>
                 <OutputPath>bin\</OutputPath>
                 <TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion>
                 <TargetFrameworkRootPath>{Repository.NetFramework}</TargetFrameworkRootPath>
               </PropertyGroup>
               <ItemGroup>
                 <Reference Include="System" />
                 <Compile Include="FrontDesk.cs" />
                 <None Include="packages.config" />
                 {items.Replace("PACKAGE", $@"..\packages\{package}", StringComparison.Ordinal)}
               </ItemGroup>
               <Import Project="$(MSBuildToolsPath)\Microsoft.CSharp.targets" />
               <Import Project="..\packages\{package}\build\CsLawAnalyzers.targets" />
             </Project>
             """);
    }

    /// <summary>Builds it.</summary>
    public CommandResult Build(params IEnumerable<string> arguments) =>
        Command.Run(Path.Combine(_folder, "Clinic"), PackageFeed.Current.Packages, ["build", "--nologo", "-v", "minimal", .. arguments]);

    /// <summary>The path of a file that stands in its folder.</summary>
    public string PathOf(string file) => Path.Combine(_folder, "Clinic", file);

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "Clinic"));
        File.WriteAllText(PathOf(file), text);
    }
}
