using System.Globalization;
using System.Text;

namespace CsLaw.Benchmarks;

/// <summary>A solution of as many projects as asked for, in layers as real ones are: each project references up to three of the layer below.</summary>
internal static class GeneratedSolution
{
    private const int Layers = 6;
    private const int FilesPerProject = 20;
    private const int MethodsPerFile = 12;

    /// <summary>Writes the solution.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="projects">How many projects.</param>
    /// <returns>The solution file.</returns>
    public static string Write(string folder, int projects)
    {
        StringBuilder solution = new("<Solution>\n");
        int perLayer = Math.Max(1, projects / Layers);
        for (int i = 0; i < projects; i++)
        {
            int layer = i / perLayer;
            int[] below = layer == 0 ? [] : [.. Enumerable.Range(0, 3).Select(n => ((layer - 1) * perLayer) + ((i + (n * 7)) % perLayer)).Distinct()];
            WriteProject(folder, i, below);
            solution.Append(CultureInfo.InvariantCulture, $"  <Project Path=\"{Name(i)}/{Name(i)}.csproj\" />\n");
        }

        string path = Path.Join(folder, "Generated.slnx");
        File.WriteAllText(path, solution.Append("</Solution>\n").ToString());
        Directory.CreateDirectory(Path.Join(folder, ".git"));
        return path;
    }

    private static string Name(int project) => string.Create(CultureInfo.InvariantCulture, $"P{project:000}");

    private static void WriteProject(string folder, int number, int[] below)
    {
        string directory = Path.Join(folder, Name(number));
        Directory.CreateDirectory(directory);
        string references = string.Concat(below.Select(static other => $"<ProjectReference Include=\"../{Name(other)}/{Name(other)}.csproj\" />"));
        File.WriteAllText(Path.Join(directory, Name(number) + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><OutputType>Library</OutputType></PropertyGroup>
              <ItemGroup>{references}</ItemGroup>
            </Project>
            """);
        for (int file = 0; file < FilesPerProject; file++)
            File.WriteAllText(Path.Join(directory, $"Service{file}.cs"), Source(number, file, below));
    }

    private static string Source(int number, int file, int[] below)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $$"""
            namespace {{Name(number)}};

            public sealed class Customer{{file}} { public long Id { get; set; } public string Mobile { get; set; } = ""; public string City { get; set; } = ""; }

            public sealed class Service{{file}}(Microsoft.Extensions.Logging.ILogger<Service{{file}}> logger)
            {

            """);
        for (int method = 0; method < MethodsPerFile; method++)
        {
            string other = below.Length == 0 ? $"customer.Id + {method}" : $"new {Name(below[method % below.Length])}.Customer{file} {{ Id = {method} }}.Id + customer.Id";
            text.Append(CultureInfo.InvariantCulture, $$"""
                    public long Handle{{method}}(Customer{{file}} customer, int count)
                    {
                        long total = {{other}};
                        for (int i = 0; i < count; i++)
                            total += i * {{method + 1}};
                        {{(method == 0 ? "logger.LogInformation(\"Handled {Id} in {City}\", customer.Id, customer.City.Length);" : "")}}
                        return total;
                    }

                """);
        }

        return text.Append("}\n").ToString();
    }
}
