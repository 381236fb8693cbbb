using System.Collections.Immutable;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>The answer about one body: what reaches sinks from it, what it returns, which accounts it opens. As a method's summary it serves all its callers.</summary>
/// <param name="Flows">What reaches sinks.</param>
/// <param name="Returns">What the body gives back.</param>
/// <param name="Outs">What it puts into its <c>out</c> and <c>ref</c> parameters, by their ordinals.</param>
/// <param name="Accounts">Calls that open an account, here or further down.</param>
internal sealed record BodyFlows(
    ImmutableArray<SinkFlow> Flows, ImmutableArray<Origin> Returns, ImmutableArray<(int Ordinal, Origin Origin)> Outs, ImmutableArray<AccountOpening> Accounts)
{
    public static readonly BodyFlows Empty = new(
        ImmutableArray<SinkFlow>.Empty, ImmutableArray<Origin>.Empty, ImmutableArray<(int, Origin)>.Empty, ImmutableArray<AccountOpening>.Empty);
}
