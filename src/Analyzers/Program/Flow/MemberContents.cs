using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Flow;

/// <summary>
/// What fields and auto-properties of the program's own types hold, from the assignments inside the type. Names that say what they are need no
/// such search; this is for <c>_value</c>.
/// </summary>
internal sealed class MemberContents
{
    /// <summary>Members of a type that are searched; a type beyond that is generated or hopeless.</summary>
    private const int MostMembers = 200;

    private readonly FlowModel _model;
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<Origin>> _known = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<IParameterSymbol, ISymbol?> _set = new(SymbolEqualityComparer.Default);

    public MemberContents(FlowModel model) => _model = model;

    /// <summary>Known personal data that is assigned to the member in its own type.</summary>
    public ImmutableArray<Origin> Of(ISymbol member, Walk walk)
    {
        member = member.OriginalDefinition;
        if (_known.TryGetValue(member, out ImmutableArray<Origin> known))
            return known;
        if (!IsSearched(member) || !walk.Searched.Add(member))
            return OriginSet.Empty;

        ImmutableArray<Origin> found = Search(member, walk);
        walk.Searched.Remove(member);
        return walk.Searched.Count == 0 ? _known.GetOrAdd(member, found) : found;
    }

    /// <summary>The member that the parameter's constructor sets to it, or null.</summary>
    public ISymbol? SetBy(IParameterSymbol parameter, Walk walk)
    {
        parameter = parameter.OriginalDefinition;
        if (_set.TryGetValue(parameter, out ISymbol? known))
            return known;
        return parameter.ContainingSymbol is IMethodSymbol constructor && _model.Bodies.HasSource(constructor) && _model.Bodies.Graph(constructor, walk.Cancellation) is { } body
            ? _set.GetOrAdd(parameter, body.OwnMemberSetTo(parameter))
            : null;
    }

    private static bool IsSearched(ISymbol member) =>
        member is { DeclaringSyntaxReferences.IsEmpty: false } and (IFieldSymbol { IsConst: false } or IPropertySymbol { IsIndexer: false })
        && member.ContainingType.GetMembers().Length <= MostMembers;

    private ImmutableArray<Origin> Search(ISymbol member, Walk walk)
    {
        ImmutableArray<Origin> all = OriginSet.Empty;
        foreach (ISymbol other in member.ContainingType.GetMembers())
        {
            if (other is not IMethodSymbol method || !_model.Bodies.HasSource(method) || _model.Bodies.Graph(method, walk.Cancellation) is not { } body)
                continue;
            foreach (IOperation value in body.OwnAssignments(member))
            {
                foreach (Origin origin in new ValueTracer(_model, body, walk).Trace(value))
                {
                    // What a caller hands in is known at the caller alone.
                    if (origin.Kind != OriginKind.Parameter)
                        all = OriginSet.Union(all, ImmutableArray.Create(origin with { Root = null }));
                }
            }
        }

        return all;
    }
}
