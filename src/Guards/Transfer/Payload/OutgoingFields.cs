using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace CsLaw.Guards;

/// <summary>The members that must not leave as they are, by their JSON name in any case.</summary>
internal sealed class OutgoingFields
{
    private readonly Dictionary<string, FieldTreatment> _byName = new(StringComparer.OrdinalIgnoreCase);

    private OutgoingFields()
    {
    }

    internal static OutgoingFields None { get; } = new();

    internal bool IsEmpty => _byName.Count == 0;

    internal static OutgoingFields Of(DeclaredTransferRoute route)
    {
        var fields = new OutgoingFields();
        foreach (var (name, kind) in route.MaskedFields)
            fields._byName[name] = FieldTreatment.Masked(kind);

        // Last: what is named twice goes.
        foreach (var name in route.RemovedFields)
            fields._byName[name] = FieldTreatment.Removed;
        return fields;
    }

    /// <summary>What holds where two destinations see the same message.</summary>
    internal OutgoingFields With(OutgoingFields other)
    {
        if (IsEmpty || other.IsEmpty)
            return IsEmpty ? other : this;
        var both = new OutgoingFields();
        foreach (var (name, treatment) in _byName.Concat(other._byName))
        {
            both._byName[name] = both._byName.TryGetValue(name, out var known) && known != treatment ? FieldTreatment.Removed : treatment;
        }

        return both;
    }

    internal FieldTreatment Find(string name) => _byName.GetValueOrDefault(name, FieldTreatment.Kept);

    /// <summary>
    /// Whether the fields can be found in the request at all: no body, or one in plain UTF-8 JSON, and none of them in the query.
    /// </summary>
    internal bool CanBeFoundIn(HttpRequestMessage request) =>
        IsEmpty || (IsReadable(request.Content) && !Names(request.RequestUri?.Query ?? "").Any(_byName.ContainsKey));

    private static bool IsReadable(HttpContent? content)
    {
        if (content is null)
            return true;
        var type = content.Headers.ContentType;
        var isJson = type?.MediaType is { } media
            && (media.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                || media.Equals("text/json", StringComparison.OrdinalIgnoreCase)
                || media.EndsWith("+json", StringComparison.OrdinalIgnoreCase));
        var isUtf8 = type?.CharSet?.Trim('"') is not { } charset || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);
        return isJson && isUtf8 && content.Headers.ContentEncoding.Count == 0;
    }

    private static IEnumerable<string> Names(string query) => query
        .TrimStart('?')
        .Split('&', ';')
        .Select(static pair => Uri.UnescapeDataString(pair.Split('=')[0].Replace('+', ' ')).Trim());
}
