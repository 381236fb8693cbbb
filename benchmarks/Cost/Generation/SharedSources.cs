namespace CsLaw.Benchmarks.Generation;

/// <summary>What all areas of a generated application call.</summary>
internal static class SharedSources
{
    /// <summary>The files, the same in every application.</summary>
    public static IReadOnlyList<GeneratedFile> Files { get; } =
    [
        new GeneratedFile("Store.cs", """
            namespace Generated;

            public sealed class Store<T>
            {
                private readonly Dictionary<long, T> _items = new();

                public T? Find(long id) => _items.TryGetValue(id, out var item) ? item : default;

                public void Put(long id, T item) => _items[id] = item;

                public IEnumerable<T> All() => _items.Values;
            }

            """),
        new GeneratedFile("AuditTrail.cs", """
            namespace Generated;

            public sealed class AuditTrail(ILogger<AuditTrail> logger)
            {
                public void Record(string action, long id) => logger.LogInformation("{Action} on {Id}", action, id);

                public void Note(string text) => logger.LogDebug("Note: {Text}", text);
            }

            """),
        new GeneratedFile("Texts.cs", """
            namespace Generated;

            public static class Texts
            {
                public static string Trimmed(string? text) => text is null ? "" : text.Trim();

                public static string Masked(string text) => text.Length < 7 ? "***" : text[..3] + "****" + text[^2..];

                public static string Joined(string left, string right)
                {
                    var first = Trimmed(left);
                    var second = Trimmed(right);
                    return first.Length == 0 ? second : first + "/" + second;
                }
            }

            """),
    ];
}
