using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace ClinicPortal.Storage;

/// <summary>All entities of one type, one encrypted JSON document a line. Good enough for a single node; 单机够用.</summary>
public sealed class JsonLinesFile<T>
{
    private readonly string _path;
    private readonly IDataProtector _protector;
    private readonly SemaphoreSlim _gate = new(1, 1);

    public JsonLinesFile(IOptions<StorageOptions> options, IHostEnvironment environment, IDataProtectionProvider protection)
    {
        var directory = Path.Combine(environment.ContentRootPath, options.Value.Directory);
        Directory.CreateDirectory(directory);
        _path = Path.Combine(directory, typeof(T).Name + ".jsonl");
        _protector = protection.CreateProtector("JsonLines." + typeof(T).Name);
    }

    public async Task AppendAsync(T item, CancellationToken cancellationToken = default)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            await File.AppendAllTextAsync(_path, Line(item) + "\n", cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task<IReadOnlyList<T>> ReadAllAsync(CancellationToken cancellationToken = default)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return await LoadAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Puts <paramref name="item"/> in the place of every entity that <paramref name="match"/> selects.</summary>
    public async Task ReplaceAsync(Predicate<T> match, T item, CancellationToken cancellationToken = default)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var items = await LoadAsync(cancellationToken);
            var lines = items.Select(old => Line(match(old) ? item : old));
            await File.WriteAllLinesAsync(_path, lines, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Deletes every entity that <paramref name="match"/> selects.</summary>
    public async Task RemoveAsync(Predicate<T> match, CancellationToken cancellationToken = default)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var items = await LoadAsync(cancellationToken);
            var lines = items.Where(item => !match(item)).Select(Line);
            await File.WriteAllLinesAsync(_path, lines, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    private string Line(T item) => _protector.Protect(JsonSerializer.Serialize(item));

    private async Task<List<T>> LoadAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(_path))
            return [];

        var lines = await File.ReadAllLinesAsync(_path, cancellationToken);
        return [.. lines.Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<T>(_protector.Unprotect(line))!)];
    }
}
