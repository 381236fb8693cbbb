using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Calls;

namespace CsLawAnalyzers.Program.Names.Reach;

/// <summary>Which kinds of sink bodies lead to, but for <see cref="SinkKinds.Failure"/>.</summary>
internal sealed class SinkGraph : NameGraph
{
    private readonly SinkNames _sinks;
    private readonly NameSet? _makers;
    private readonly Lazy<IReadOnlyList<DeclaredBody>> _handlers;
    private readonly Lazy<HashSet<DeclaredBody>> _besideMakers;

    public SinkGraph(NameIndex program, SinkNames sinks)
        : base(program)
    {
        _sinks = sinks;
        // A function that a library makes is kept in a field, and called by any name: all bodies of the file count.
        _makers = sinks.FunctionBits == 0 ? null : NameSet.Of(sinks.FunctionMakers);
        _handlers = new(Handlers);
        _besideMakers = new(BesideMakers);
    }

    /// <inheritdoc />
    public override int Own(DeclaredBody body, FileIndex file) => Own(body, _makers is not null && file.Writes(_makers));

    /// <inheritdoc />
    public override bool Leads(Mention mention) => !mention.IsBeside && (Program.MayRun(mention.Key) || SinkNames.MayBeMediator(mention));

    /// <inheritdoc />
    public override bool Runs(Mention mention, DeclaredBody body) => body.MayBeRunBy(mention);

    /// <inheritdoc />
    public override bool IsRunOtherwise(DeclaredBody body)
    {
        if (IsHandler(body))
            return true;
        foreach (string name in body.Sets)
        {
            // What a field or an event keeps is run by its name.
            if (Program.Functions.Contains(name))
                return true;
        }

        return false;
    }

    /// <inheritdoc />
    public override ImmutableArray<Mention> Callers(DeclaredBody body) => body.Kind == BodyKind.Constructor
        ? ImmutableArray.Create(new Mention(body.Name, Mention.Made), new Mention(Mention.AnyType, Mention.Made))
        : body.Calls();

    /// <inheritdoc />
    protected override int Own(DeclaredBody body) => Own(body, _besideMakers.Value.Contains(body));

    /// <inheritdoc />
    protected override NameEdges Edges(Mention mention) => new(
        this,
        mention,
        mention.Name == Mention.AnyType ? Program.Constructors : Program.Bodies(mention.Key),
        Program.Setters(mention.Key),
        SinkNames.MayBeMediator(mention) ? _handlers.Value : null);

    private int Own(DeclaredBody body, bool isBesideMaker)
    {
        int bits = body.Kind switch { BodyKind.Generated => _sinks.DeclaredBits, BodyKind.Request => _sinks.RequestBits, _ => 0 };
        if (isBesideMaker)
            bits |= _sinks.FunctionBits;
        foreach (Mention mention in body.Mentions)
            bits |= _sinks.Bits(mention);
        return bits & ~SinkKinds.Failure;
    }

    private HashSet<DeclaredBody> BesideMakers()
    {
        var beside = new HashSet<DeclaredBody>();
        if (_makers is null)
            return beside;
        foreach ((_, FileIndex file) in Program.Files)
        {
            if (file.Writes(_makers))
                beside.UnionWith(file.Bodies);
        }

        return beside;
    }

    private IReadOnlyList<DeclaredBody> Handlers()
    {
        var handlers = new List<DeclaredBody>();
        foreach ((_, FileIndex file) in Program.Files)
        {
            foreach (DeclaredBody body in file.Bodies)
            {
                if (IsHandler(body))
                    handlers.Add(body);
            }
        }

        return handlers;
    }

    /// <summary>Whether a mediator may run the method: its type implements a contract over a type of the program.</summary>
    private bool IsHandler(DeclaredBody body) => body is { Kind: BodyKind.Method, TakesArguments: true, Type: { } type } && Program.OverTypes.Contains(type.Name);
}
