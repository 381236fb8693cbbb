using System.Collections.Immutable;

namespace CsLawAnalyzers.Libraries;

/// <summary>How a member that makes or configures a client is told where to go. Names are those of parameters; <c>value</c> is what a property takes.</summary>
/// <param name="Address">What takes a URL, a connection string or a host; of several the first that is given counts.</param>
/// <param name="Region">What takes a cloud's region.</param>
/// <param name="Cloud">The cloud whose regions are meant, by its id in <c>law/regions.json</c>.</param>
/// <param name="Options">What takes an object that may say where to go: options, or another client.</param>
/// <param name="Host">Where the client goes when nothing tells it.</param>
internal sealed record ClientForm(ImmutableArray<string> Address, ImmutableArray<string> Region, string Cloud, ImmutableArray<string> Options, string Host)
{
    public static readonly ClientForm None = new(ImmutableArray<string>.Empty, ImmutableArray<string>.Empty, "", ImmutableArray<string>.Empty, "");
}
