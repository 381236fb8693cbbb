using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Calls;

namespace CsLawAnalyzers.Program.Names.Reach;

/// <summary>Which bodies lead to <see cref="SinkKinds.Failure"/>: of what a body runs, only that which is made to fail tells of it.</summary>
internal sealed class FailureGraph : NameGraph
{
    private readonly SinkNames _sinks;
    private readonly Lazy<Dictionary<Name, List<DeclaredBody>>> _failing;

    public FailureGraph(NameIndex program, SinkNames sinks)
        : base(program)
    {
        _sinks = sinks;
        _failing = new(Failing);
    }

    /// <inheritdoc />
    public override int Own(DeclaredBody body, FileIndex file) => Own(body);

    /// <inheritdoc />
    public override bool Leads(Mention mention) => _failing.Value.ContainsKey(mention.Key);

    /// <inheritdoc />
    public override bool Runs(Mention mention, DeclaredBody body) =>
        body.IsMadeToFail && (body.Kind == BodyKind.Constructor ? mention.Arguments == Mention.MadeOf : body.MayBeRunBy(mention));

    /// <inheritdoc />
    public override bool MayBeRun(DeclaredBody body) => body.IsMadeToFail && base.MayBeRun(body);

    /// <inheritdoc />
    public override bool IsRunOtherwise(DeclaredBody body) => false;

    /// <inheritdoc />
    public override ImmutableArray<Mention> Callers(DeclaredBody body) => body.Kind == BodyKind.Constructor
        ? ImmutableArray.Create(new Mention(body.Name, Mention.MadeOf))
        : body.Calls();

    /// <inheritdoc />
    protected override int Own(DeclaredBody body)
    {
        int bits = 0;
        foreach (Mention mention in body.Mentions)
            bits |= _sinks.Bits(mention) & SinkKinds.Failure;
        return bits;
    }

    /// <inheritdoc />
    protected override NameEdges Edges(Mention mention) => new(this, mention, _failing.Value[mention.Key]);

    private Dictionary<Name, List<DeclaredBody>> Failing()
    {
        var failing = new Dictionary<Name, List<DeclaredBody>>();
        foreach ((_, FileIndex file) in Program.Files)
        {
            foreach (DeclaredBody body in file.Bodies)
            {
                if (!body.IsMadeToFail)
                    continue;
                if (!failing.TryGetValue(body.Key, out List<DeclaredBody>? bodies))
                    failing.Add(body.Key, bodies = new List<DeclaredBody>());
                bodies.Add(body);
            }
        }

        return failing;
    }
}
