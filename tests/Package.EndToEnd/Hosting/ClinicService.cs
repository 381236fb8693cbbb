namespace CsLawAnalyzers.Package.EndToEnd.Hosting;

/// <summary>
/// A fresh ASP.NET Core project in a repository of its own. Its folder has a blank and a Chinese name in it, as folders of users do.
/// </summary>
internal sealed class ClinicService
{
    /// <summary>The source of the project; <see cref="LeakLine"/> writes a phone number into the log.</summary>
    public const string Source =
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSingleton<FrontDesk>();
        WebApplication app = builder.Build();
        app.Run();

        public sealed record Patient(int Id, string PhoneNumber);

        public sealed class FrontDesk(ILogger<FrontDesk> logger)
        {
            public void Remind(Patient patient, string room)
            {
                logger.LogInformation("Reminder for {Phone} in {Room}", patient.PhoneNumber, room);
            }
        }

        """;

    /// <summary>Where the phone number is handed over.</summary>
    public const int LeakLine = 12;

    /// <summary>Its column.</summary>
    public const int LeakColumn = 65;

    /// <summary>The name of its project file.</summary>
    public const string ProjectFile = "Clinic.csproj";

    private readonly PackageFeed _feed = PackageFeed.Current;
    private bool _restored;

    /// <summary>Makes the project.</summary>
    /// <param name="properties">More properties, as XML.</param>
    /// <param name="items">More items, as XML.</param>
    /// <param name="frameworks">Its target frameworks.</param>
    public ClinicService(string properties = "", string items = "", string frameworks = "net10.0")
    {
        RepositoryFolder = Path.Combine(TemporaryFolder.Root, Guid.NewGuid().ToString("N"));
        Folder = Path.Combine(RepositoryFolder, "src", "Front desk 前台");
        Directory.CreateDirectory(Path.Combine(RepositoryFolder, ".git"));
        Directory.CreateDirectory(Folder);
        Write(
            ProjectFile,
            $"""
             <Project Sdk="Microsoft.NET.Sdk.Web">
               <PropertyGroup>
                 <TargetFrameworks>{frameworks}</TargetFrameworks>
                 <Nullable>enable</Nullable>
                 <ImplicitUsings>enable</ImplicitUsings>
                 <UseAppHost>false</UseAppHost>
                 {properties}
               </PropertyGroup>
               <ItemGroup>
                 {AnalyzersReference}
                 {items}
               </ItemGroup>
             </Project>
             """.Replace(frameworks.Contains(';') ? "\0" : "TargetFrameworks>", "TargetFramework>"));
        Write("Program.cs", Source);
    }

    /// <summary>The item that references the analyzers.</summary>
    public static string AnalyzersReference => $"""<PackageReference Include="CsLawAnalyzers" Version="{PackageFeed.Current.Version}" PrivateAssets="all" />""";

    /// <summary>The item that references the run-time library.</summary>
    public static string GuardsReference => $"""<PackageReference Include="CsLaw.Guards" Version="{PackageFeed.Current.Version}" />""";

    /// <summary>The repository of the project.</summary>
    public string RepositoryFolder { get; }

    /// <summary>The folder of the project.</summary>
    public string Folder { get; }

    /// <summary>The folder that its intermediate files go to.</summary>
    public string Intermediate(string framework = "net10.0") => Path.Combine(Folder, "obj", "Debug", framework);

    /// <summary>The text of a file of the project.</summary>
    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>Writes a file of the project, or by <c>..</c> one of its repository.</summary>
    public void Write(string file, string text)
    {
        string path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Writes a file anew that has something replaced.</summary>
    public void Edit(string file, string old, string replacement)
    {
        string text = Read(file);
        Assert.Contains(old, text);
        Write(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Builds it; the first time with its packages.</summary>
    public CommandResult Build(params IEnumerable<string> arguments)
    {
        CommandResult result = Run(["build", "--nologo", "-v", "minimal", .. _restored ? ["--no-restore"] : Array.Empty<string>(), .. arguments]);
        _restored = true;
        return result;
    }

    /// <summary>Removes what a build made.</summary>
    public CommandResult Clean() => Run(["clean", "--nologo", "-v", "quiet"]);

    /// <summary>Has <c>dotnet format</c> apply the fixes of a rule.</summary>
    public CommandResult Fix(string rule) => Run(["format", "analyzers", "--diagnostics", rule, "--severity", "info"]);

    /// <summary>Runs <c>dotnet format</c> as a team does before it commits.</summary>
    public CommandResult Format(params IEnumerable<string> arguments) => Run(["format", .. arguments]);

    /// <summary>Has <c>dotnet watch</c> build it whenever a file changes.</summary>
    public WatchedBuild Watch() => new(Command.Start(Folder, _feed.Packages, ["watch", "--non-interactive", "build", "--nologo", "-v", "minimal"]));

    /// <summary>Scans it with the tool.</summary>
    public CommandResult Scan(params IEnumerable<string> arguments) => Run([Repository.Tool, "scan", ".", .. arguments]);

    private CommandResult Run(IEnumerable<string> arguments) => Command.Run(Folder, _feed.Packages, arguments);
}
