using System.Collections.Immutable;

namespace CsLawAnalyzers.Program.Endpoints.AppWide;

/// <summary>The call that maps a whole hub or service, such as <c>app.MapHub&lt;ChatHub&gt;("/chat")</c>, with what is chained to it.</summary>
internal sealed record HostMapping(string Route, bool Authorized, ImmutableArray<Evidence> Evidence);
