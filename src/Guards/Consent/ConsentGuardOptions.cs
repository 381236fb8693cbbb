using System;
using System.Collections.Generic;

namespace CsLaw.Guards;

/// <summary>Which consents a service asks for. Bindable from configuration and read anew when the configuration changes.</summary>
public sealed class ConsentGuardOptions
{
    /// <summary>The notice version of a purpose that nobody declared, in a service that declares none.</summary>
    public const string DefaultNoticeVersion = "1";

    /// <summary>
    /// The purposes by name. Once one is declared the list is closed: an endpoint that requires any other stops the start of the service,
    /// which catches a mistyped purpose. While it is empty, every purpose that an endpoint requires counts as declared with
    /// <see cref="DefaultNoticeVersion"/>.
    /// </summary>
    public IDictionary<string, ConsentPurpose> Purposes { get; } = new Dictionary<string, ConsentPurpose>(StringComparer.Ordinal);

    /// <summary>
    /// Origins other than the service's own whose pages may give and withdraw consent at the consent endpoints, as browsers write them:
    /// <c>https://app.example.cn</c>. Empty by default.
    /// </summary>
    public ISet<string> AllowedOrigins { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Declares a purpose, or the version of its notice anew.</summary>
    /// <param name="purpose">The purpose, as endpoints name it.</param>
    /// <param name="noticeVersion">The version of the notice now shown.</param>
    /// <returns>These options.</returns>
    public ConsentGuardOptions Declare(string purpose, string noticeVersion)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(purpose);
        ArgumentException.ThrowIfNullOrWhiteSpace(noticeVersion);
        Purposes[purpose] = new ConsentPurpose { NoticeVersion = noticeVersion };
        return this;
    }

    /// <summary>The current version of the notice for a purpose; null where the list is closed and does not hold it.</summary>
    internal string? FindNoticeVersion(string purpose)
    {
        if (Purposes.TryGetValue(purpose, out var declared))
            return declared.NoticeVersion;
        return Purposes.Count == 0 ? DefaultNoticeVersion : null;
    }
}
