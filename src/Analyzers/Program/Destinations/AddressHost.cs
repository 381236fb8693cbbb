using System;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>The host in a text that leads somewhere: a URL, a connection string, a list of brokers, a name with a port.</summary>
internal static class AddressHost
{
    /// <summary>Keys of connection strings that name the server, in the order in which they count.</summary>
    private static readonly string[] s_keys =
    {
        "server", "data source", "datasource", "host", "addr", "address", "network address", "accountendpoint", "endpoint", "ingestionendpoint", "blobendpoint", "hostname",
        "bootstrap.servers",
    };

    private static readonly char[] s_endsOfAuthority = { '/', '?', '#', ';', '\\' };

    /// <summary>The host of an absolute address whose host is complete, else null.</summary>
    /// <param name="address">The address, or its beginning.</param>
    /// <param name="isWhole">Whether nothing follows. What may go on is no host without a dot: <c>$"https://login{tenant}.example.com"</c>.</param>
    public static string? OfUrl(string address, bool isWhole = true)
    {
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        if (scheme <= 0 || !IsScheme(address, scheme))
            return null;
        int start = scheme + 3;
        int end = address.IndexOfAny(s_endsOfAuthority, start);
        string authority = end < 0 ? address.Substring(start) : address.Substring(start, end - start);
        // What stands before an @ is a user, not the host: https://allowed.cn@evil.com goes to evil.com.
        string? host = Name(authority.Substring(authority.LastIndexOf('@') + 1));
        return isWhole || end >= 0 || authority.IndexOf(':') >= 0 || host?.IndexOf('.') >= 0 ? host : null;
    }

    /// <summary>The scheme of an absolute address in lower case; empty for other texts.</summary>
    public static string Scheme(string address)
    {
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        return scheme > 0 && IsScheme(address, scheme) ? address.Substring(0, scheme).ToLowerInvariant() : "";
    }

    /// <summary>The host that a connection text names: of a URL, of <c>Server=…;</c>, of <c>host:port,host:port,option=…</c>; else null.</summary>
    public static string? OfConnection(string text)
    {
        text = text.Trim();
        if (OfUrl(text) is { } host)
            return host;
        if (text.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme && text.IndexOf('=', 0, scheme) < 0)
            return null;
        // Lists and "tcp:server,1433" are no URLs.
        int assignment = text.IndexOf('=');
        int comma = text.IndexOf(',');
        if (assignment > 0 && (comma < 0 || assignment < comma))
            return OfPairs(text);
        return OfName(comma < 0 ? text : text.Substring(0, comma)) is { } name && IsPlausible(name, text) ? name : null;
    }

    /// <summary>A word alone is a host only if it is written like one: <c>redis</c>, <c>rabbit-1</c>; a number or <c>YourConnectionString</c> is none.</summary>
    private static bool IsPlausible(string name, string text)
    {
        if (name.IndexOf('.') >= 0 || text.IndexOf(':') >= 0)
            return true;
        foreach (char c in name)
        {
            if (c is >= 'A' and <= 'Z')
                return false;
        }

        return name[0] is >= 'a' and <= 'z';
    }

    private static string? OfPairs(string text)
    {
        string? account = null;
        string? suffix = null;
        string? found = null;
        int rank = int.MaxValue;
        foreach (string pair in text.Split(';'))
        {
            int equals = pair.IndexOf('=');
            if (equals <= 0)
                continue;
            string key = pair.Substring(0, equals).Trim().ToLowerInvariant();
            string value = pair.Substring(equals + 1).Trim();
            if (key == "accountname")
                account = value;
            else if (key == "endpointsuffix")
                suffix = value;
            if (key is "data source" or "datasource" && IsFile(value))
                return null;
            int index = Array.IndexOf(s_keys, key);
            if (index >= 0 && index < rank && (value.IndexOf("://", StringComparison.Ordinal) > 0 ? OfUrl(value) : OfName(value)) is { } host)
                (found, rank) = (host, index);
        }

        // A storage account without an endpoint of its own is in the global cloud unless its suffix says otherwise.
        return found ?? (account is null ? null : Name(account + ".blob." + (suffix ?? "core.windows.net")));
    }

    /// <summary>A database in a file: <c>Data Source=shop.db</c>.</summary>
    private static bool IsFile(string value)
    {
        int dot = value.LastIndexOf('.');
        return value.StartsWith(":", StringComparison.Ordinal)
            || (dot >= 0 && value.Substring(dot + 1).ToLowerInvariant() is "db" or "db3" or "sqlite" or "sqlite3" or "sdf" or "mdb" or "accdb" or "litedb");
    }

    /// <summary><c>tcp:server\instance,1433</c>, <c>server:6379</c>, <c>smtp.example.com</c>.</summary>
    private static string? OfName(string text)
    {
        int end = text.IndexOfAny(new[] { ',', '\\', '/' });
        if (end >= 0)
            text = text.Substring(0, end);
        if (text.StartsWith("tcp:", StringComparison.OrdinalIgnoreCase))
            text = text.Substring(4);
        return Name(text.Trim());
    }

    /// <summary>A host name or address without its port; null if it is none, or not whole.</summary>
    private static string? Name(string authority)
    {
        // mongodb://a:27017,b:27017: the members of a set stand together.
        int comma = authority.IndexOf(',');
        if (comma >= 0)
            authority = authority.Substring(0, comma);
        if (authority.StartsWith("[", StringComparison.Ordinal))
            return authority.IndexOf(']') is > 0 and var close ? authority.Substring(0, close + 1) : null;
        int port = authority.IndexOf(':');
        string host = port < 0 ? authority : authority.Substring(0, port);
        if (host is "." or "(local)" or "(localdb)")
            return "localhost";
        // A text that ends inside the host ("https://" + tenant) decides nothing.
        if (host.Length == 0 || host.EndsWith(".", StringComparison.Ordinal) || host[0] is '.' or '-')
            return null;
        foreach (char c in host)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '-' or '_'))
                return null;
        }

        return host;
    }

    private static bool IsScheme(string address, int length)
    {
        for (int i = 0; i < length; i++)
        {
            if (!char.IsLetterOrDigit(address[i]) && address[i] is not ('+' or '-' or '.'))
                return false;
        }

        return address[0] is not (>= '0' and <= '9') && !string.Equals(address.Substring(0, length), "file", StringComparison.OrdinalIgnoreCase);
    }
}
