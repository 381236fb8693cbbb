namespace CsLaw.Benchmarks.Generation;

/// <summary>
/// A web application of any size, the same for the same seed: areas of an entity, a request, a repository, a service, a controller and a
/// client of a remote system each. Some carry personal data and some of those log it; all call a few services in common, and each calls
/// the area before it, so that call chains exist but do not grow with the size.
/// </summary>
/// <param name="seed">What the choices are drawn from.</param>
/// <param name="logging">The share of methods that log.</param>
internal sealed class GeneratedCorpus(int seed, double logging)
{
    /// <summary>The project file of all that is generated.</summary>
    public const string Project = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
          </PropertyGroup>
        </Project>
        """;

    /// <summary>Writes an application of at least <paramref name="lines"/> lines.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="lines">The size.</param>
    public void WriteLines(string folder, int lines)
    {
        int written = 0;
        Write(folder, (_, added) => (written += added) < lines);
    }

    /// <summary>Writes an application of at least <paramref name="files"/> files.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="files">The size.</param>
    public void WriteFiles(string folder, int files) => Write(folder, (written, _) => written < files);

    /// <summary>Writes the project and area after area.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="goesOn">Told after each area how many files there are and how many lines came with it.</param>
    private void Write(string folder, Func<int, int, bool> goesOn)
    {
        Random random = new(seed);
        int files = 0;
        int Save(IEnumerable<GeneratedFile> area)
        {
            int lines = 0;
            foreach (GeneratedFile file in area)
            {
                File.WriteAllText(Path.Join(folder, file.Name), file.Text);
                lines += file.Text.AsSpan().Count('\n');
                files++;
            }

            return lines;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Join(folder, "Generated.csproj"), Project);
        bool more = goesOn(files, Save(SharedSources.Files));
        for (int i = 0; more; i++)
            more = goesOn(files, Save(new GeneratedArea(i, random, logging).Files()));
    }
}
