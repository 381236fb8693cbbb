using System.Text.Json;

namespace CsLaw.Tool.Projects.Solutions;

/// <summary>Solution filters (<c>.slnf</c>): a JSON object that names a solution and those of its projects that are worked on.</summary>
internal static class SolutionFilter
{
    private static readonly JsonDocumentOptions s_options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>The projects the filter lets through. Whether its solution is there and names them too is not asked.</summary>
    /// <exception cref="InvalidDataException">It is no solution filter; the message says why.</exception>
    public static SolutionContent Read(InputFiles files, string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(files.ReadDocument(path), s_options);
            if (Property(document.RootElement, "solution", JsonValueKind.Object) is not { } filter)
                throw new InvalidDataException("the object 'solution' is missing");
            if (Property(filter, "path", JsonValueKind.String)?.GetString() is not { } written
                || LocalPath.Resolve(Path.GetDirectoryName(path)!, written) is not { } solution
                || !SolutionEntries.IsSolution(solution))
                throw new InvalidDataException("'solution.path' does not name a solution");
            if (Property(filter, "projects", JsonValueKind.Array) is not { } projects)
                throw new InvalidDataException("the list 'solution.projects' is missing");
            return new SolutionContent(solution, [.. projects.EnumerateArray().Select(ProjectOf)]);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    private static string ProjectOf(JsonElement project) => project.ValueKind == JsonValueKind.String
        ? project.GetString()!
        : throw new InvalidDataException("'solution.projects' holds something that is no path");

    private static JsonElement? Property(JsonElement element, string name, JsonValueKind kind) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == kind
            ? value
            : null;
}
