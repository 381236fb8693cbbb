using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Flow.Values;

/// <summary>
/// What fields and auto-properties of the program's own types hold, from the assignments inside the type and its heirs. Names that say what they
/// are need no such search; this is for <c>_value</c>. Only bodies that may put something into the member, by the names they write, are looked at.
/// </summary>
internal sealed class MemberContents
{
    /// <summary>Members of a type that are searched; a type beyond that is generated or hopeless.</summary>
    private const int MostMembers = 200;

    /// <summary>Heirs of a type that are searched for what they put into its members; more of them are a framework and no model.</summary>
    private const int MostHeirs = 24;

    /// <summary>Constructors that hand a value on to the next by <c>base(…)</c> or <c>this(…)</c>.</summary>
    private const int MostChained = 4;

    private readonly FlowModel _model;
    private readonly ProgramIndex _index;
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<Origin>> _known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IParameterSymbol, ISymbol?> _set = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<INamedTypeSymbol>> _heirs = new(SymbolEqualityComparer.Default);

    public MemberContents(FlowModel model, ProgramIndex index)
    {
        _model = model;
        _index = index;
    }

    /// <summary>Known personal data that is assigned to the member in its own type or in one that inherits from it.</summary>
    public ImmutableArray<Origin> Of(ISymbol member, Walk walk)
    {
        member = member.OriginalDefinition;
        if (_known.TryGetValue(member, out ImmutableArray<Origin> known))
            return known;
        if (!IsSearched(member) || !walk.Searched.Add(member))
            return OriginSet.Empty;

        // What leans on a body that is still open is good for this question alone.
        int outer = walk.LeansOn;
        walk.LeansOn = int.MaxValue;
        ImmutableArray<Origin> found = Search(member, walk);
        walk.Searched.Remove(member);
        if (walk.Searched.Count == 0 && walk.LeansOn == int.MaxValue)
            found = _known.GetOrAdd(member, found);
        walk.LeansOn = Math.Min(outer, walk.LeansOn);
        return found;
    }

    /// <summary>Whether a caller may put something into the member that only the caller knows: a field or auto-property of an object.</summary>
    public bool IsState(ISymbol member, Walk walk) => member switch
    {
        { IsStatic: true } => false,
        IFieldSymbol field => !field.IsConst && _model.Bodies.IsOfProgram(field) && CanBeGiven(field.Type),
        IPropertySymbol { IsIndexer: false, GetMethod: { } getter } property =>
            _model.Bodies.HasSource(getter) && CanBeGiven(property.Type) && _model.Bodies.Graph(getter, walk.Cancellation) is null,
        _ => false,
    };

    /// <summary>The member that is set to the parameter of a constructor, there or in the constructor it hands the parameter on to; null if none is.</summary>
    public ISymbol? SetBy(IParameterSymbol parameter, Walk walk)
    {
        parameter = parameter.OriginalDefinition;
        return _set.TryGetValue(parameter, out ISymbol? known) ? known : _set.GetOrAdd(parameter, SearchSetBy(parameter, walk, 0));
    }

    private static bool CanBeGiven(ITypeSymbol type) =>
        type.TypeKind is not TypeKind.Delegate && (type.TypeKind != TypeKind.Interface || type is INamedTypeSymbol { IsGenericType: true }) && ValueTracer.CanHoldUnknown(type);

    private bool IsSearched(ISymbol member) =>
        member is IFieldSymbol { IsConst: false } or IPropertySymbol { IsIndexer: false } && _model.Bodies.IsOfProgram(member)
        && member.ContainingType.GetMembers().Length <= MostMembers;

    private ISymbol? SearchSetBy(IParameterSymbol parameter, Walk walk, int depth)
    {
        if (depth == MostChained || parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor } constructor || !_model.Bodies.HasSource(constructor))
            return null;
        if (_model.Bodies.Graph(constructor, walk.Cancellation) is not { } body)
            return Initialised(parameter, constructor.ContainingType, walk);
        if (body.OwnMemberSetTo(parameter) is { } own)
            return own;
        foreach (IOperation call in body.Calls)
        {
            if (call is not IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Constructor } next } chained)
                continue;
            foreach (IArgumentOperation argument in chained.Arguments)
            {
                if (argument.Parameter is { } given && BodyGraph.Unwrap(argument.Value) is IParameterReferenceOperation handed
                    && SymbolEqualityComparer.Default.Equals(handed.Parameter, parameter)
                    && SearchSetBy(next.OriginalDefinition.Parameters[given.Ordinal], walk, depth + 1) is { } further)
                {
                    return further;
                }
            }
        }

        return Initialised(parameter, constructor.ContainingType, walk);
    }

    /// <summary>The member whose initializer is the parameter of the primary constructor.</summary>
    private static ISymbol? Initialised(IParameterSymbol parameter, INamedTypeSymbol type, Walk walk)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is not (IFieldSymbol or IPropertySymbol) || member.DeclaringSyntaxReferences.IsEmpty)
                continue;
            EqualsValueClauseSyntax? value = member.DeclaringSyntaxReferences[0].GetSyntax(walk.Cancellation) switch
            {
                VariableDeclaratorSyntax field => field.Initializer,
                PropertyDeclarationSyntax property => property.Initializer,
                _ => null,
            };
            // Inside an initializer the name of a primary parameter hides every member of that name.
            if (value is { Value: IdentifierNameSyntax name } && name.Identifier.ValueText == parameter.Name)
                return member;
        }

        return null;
    }

    private ImmutableArray<Origin> Search(ISymbol member, Walk walk)
    {
        ImmutableArray<Origin> all = OriginSet.Empty;
        if (_model.Bodies.Initializer(member, walk.Cancellation) is { } initializer)
            all = In(initializer, member, walk, all);
        all = InType(member.ContainingType, member, walk, all);
        if (member.DeclaredAccessibility != Accessibility.Private)
        {
            foreach (INamedTypeSymbol heir in Heirs(member.ContainingType))
                all = InType(heir, member, walk, all);
        }

        return all;
    }

    private ImmutableArray<Origin> InType(INamedTypeSymbol type, ISymbol member, Walk walk, ImmutableArray<Origin> all)
    {
        foreach (ISymbol other in type.GetMembers())
        {
            if (other is IMethodSymbol method && _model.Bodies.HasSource(method) && MayPutInto(method, member.Name, walk) && _model.Bodies.Graph(method, walk.Cancellation) is { } body)
                all = In(body, member, walk, all);
        }

        return all;
    }

    /// <summary>Whether the method may put something into the member of the name: it is given a value, or something that fills is called beside it.</summary>
    private bool MayPutInto(IMethodSymbol method, string name, Walk walk)
    {
        foreach (SyntaxReference declaration in (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences)
        {
            if (FileIndex.Of(declaration.SyntaxTree, walk.Cancellation).Find(declaration.Span) is { } body && body.MayPutInto(name, _model.Libraries.Fills))
                return true;
        }

        return false;
    }

    /// <summary>What the body, with the lambdas in it, puts into the member of its own object.</summary>
    private ImmutableArray<Origin> In(BodyGraph body, ISymbol member, Walk walk, ImmutableArray<Origin> all)
    {
        foreach (BodyGraph part in body.SelfAndNested())
        {
            foreach (IOperation value in part.Stores.Own(member))
                all = Known(new ValueTracer(_model, part, walk).Trace(value), part, member, walk, all, 0);
            foreach (IInvocationOperation call in part.Stores.OwnDeposits(member))
                all = Known(new ValueTracer(_model, part, walk).Filled(call), part, member, walk, all, 0);
        }

        return all;
    }

    /// <summary>Of what a member is given, that which is known: what a caller hands in is known at the caller alone, unless a constructor of the family is the caller.</summary>
    private ImmutableArray<Origin> Known(ImmutableArray<Origin> given, BodyGraph body, ISymbol member, Walk walk, ImmutableArray<Origin> all, int depth)
    {
        foreach (Origin origin in given)
        {
            if (origin.Kind != OriginKind.Parameter)
                all = OriginSet.Union(all, ImmutableArray.Create(origin with { Root = null }));
            else if (depth < MostChained && origin is { Member: null, Root: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } root } && SymbolEqualityComparer.Default.Equals(constructor, body.Owner))
                all = Chained(constructor, root, member, walk, all, depth + 1);
        }

        return all;
    }

    /// <summary>What constructors of the type and its heirs hand on to the constructor.</summary>
    private ImmutableArray<Origin> Chained(IMethodSymbol constructor, IParameterSymbol parameter, ISymbol member, Walk walk, ImmutableArray<Origin> all, int depth)
    {
        all = From(constructor.ContainingType, all);
        foreach (INamedTypeSymbol heir in Heirs(constructor.ContainingType))
            all = From(heir, all);
        return all;

        ImmutableArray<Origin> From(INamedTypeSymbol type, ImmutableArray<Origin> found)
        {
            foreach (IMethodSymbol other in type.InstanceConstructors)
            {
                if (SymbolEqualityComparer.Default.Equals(other, constructor) || !_model.Bodies.HasSource(other) || _model.Bodies.Graph(other, walk.Cancellation) is not { } body)
                    continue;
                foreach (IOperation call in body.Calls)
                {
                    if (call is IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor } chained
                        && SymbolEqualityComparer.Default.Equals(chained.TargetMethod.OriginalDefinition, constructor)
                        && CalleeResults.ArgumentFor(chained.Arguments, parameter) is { } argument)
                    {
                        found = Known(new ValueTracer(_model, body, walk).Trace(argument), body, member, walk, found, depth);
                    }
                }
            }

            return found;
        }
    }

    private ImmutableArray<INamedTypeSymbol> Heirs(INamedTypeSymbol type)
    {
        if (type.IsSealed || type.TypeKind != TypeKind.Class)
            return ImmutableArray<INamedTypeSymbol>.Empty;
        type = type.OriginalDefinition;
        return _heirs.TryGetValue(type, out ImmutableArray<INamedTypeSymbol> known) ? known : _heirs.GetOrAdd(type, SearchHeirs(type));
    }

    private ImmutableArray<INamedTypeSymbol> SearchHeirs(INamedTypeSymbol type)
    {
        IReadOnlyList<DeclaredType> named = _index.Heirs(type.Name);
        if (named.Count > MostHeirs)
            return ImmutableArray<INamedTypeSymbol>.Empty;
        var heirs = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        foreach (DeclaredType declared in named)
        {
            if (_index.Symbol(declared) is { TypeKind: TypeKind.Class } heir && Ancestry.Includes(heir.BaseType, type) && !heirs.Contains(heir))
                heirs.Add(heir);
        }

        return heirs.ToImmutable();
    }
}
