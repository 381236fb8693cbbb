using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Libraries.Hosts;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>
/// Where a library's client goes, by what <c>Clients.txt</c> says of the member that makes it: what its own properties are set to, then its address, its
/// region, the options it is given, and its default host last.
/// </summary>
internal sealed class ClientReader
{
    private const int MostDepth = 8;

    private readonly ProgramSources _sources;
    private readonly LibraryKnowledge _libraries;
    private readonly HostResolver _hosts;

    public ClientReader(ProgramSources sources, LibraryKnowledge libraries, HostResolver hosts)
    {
        _sources = sources;
        _libraries = libraries;
        _hosts = hosts;
    }

    /// <summary>Where the client goes; <see cref="Destination.Unknown"/> where it is told something that cannot be followed, null where it is told nothing and has no default.</summary>
    /// <param name="made">The creation or call.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="initializer">Its initializer, if it has one.</param>
    /// <param name="fact">What is known of the member.</param>
    /// <param name="body">The graph the operation belongs to; null outside of one.</param>
    /// <param name="depth">How many objects were gone through already.</param>
    public Destination? Of(
        IOperation made, ImmutableArray<IArgumentOperation> arguments, IObjectOrCollectionInitializerOperation? initializer, LibraryFact fact, BodyGraph? body, int depth = 0)
    {
        if (initializer is not null && Set(initializer, body) is { } set)
            return set;
        bool isTold = false;
        foreach (string name in fact.Form.Address)
        {
            if (Given(arguments, name) is not { } given)
                continue;
            if (_hosts.FromConnection(given, body) is { } destination)
                return destination;
            isTold = true;
        }

        foreach (string name in fact.Form.Region)
        {
            if (Given(arguments, name) is not { } given)
                continue;
            if (OfRegion(given, fact.Form.Cloud, body) is { IsDecided: true } destination)
                return destination;
            isTold = true;
        }

        foreach (string name in fact.Form.Options)
        {
            if (Given(arguments, name) is not { } given)
                continue;
            (bool told, Destination? destination) = Follow(given, body, depth + 1);
            if (destination is not null)
                return destination;
            isTold |= told;
        }

        return isTold ? Destination.Unknown : fact.Form.Host.Length > 0 ? _hosts.Default(fact.Form.Host, made.Syntax) : null;
    }

    /// <summary>What an assignment to a client's property decides.</summary>
    public Destination OfValue(ISimpleAssignmentOperation assignment, LibraryFact fact, BodyGraph? body)
    {
        if (!fact.Form.Address.IsEmpty)
            return _hosts.FromConnection(assignment.Value, body) ?? Destination.Unknown;
        if (!fact.Form.Region.IsEmpty)
            return OfRegion(assignment.Value, fact.Form.Cloud, body);
        return fact.Form.Host.Length > 0 ? _hosts.Default(fact.Form.Host, assignment.Syntax) : Destination.Unknown;
    }

    /// <summary>
    /// What an object that is handed on says of the destination: whether it says anything, and what. An object whose making is not seen says something
    /// that nobody knows.
    /// </summary>
    public (bool Told, Destination? Destination) Follow(IOperation value, BodyGraph? body, int depth)
    {
        value = BodyGraph.Unwrap(value);
        if (depth > MostDepth)
            return (true, null);
        switch (value)
        {
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                if (_libraries.Find(constructor, FactVerb.Client) is { } fact)
                {
                    Destination? made = Of(creation, creation.Arguments, creation.Initializer, fact, body, depth);
                    return made is null ? (false, null) : (true, made.IsDecided ? made : null);
                }

                return creation.Initializer is not null && Set(creation.Initializer, body) is { } set ? (true, set) : (HasArguments(creation) && IsHttpClient(creation.Type), null);

            case IInvocationOperation call when _libraries.Find(call.TargetMethod, FactVerb.Client) is { } calling:
                Destination? called = Of(call, call.Arguments, null, calling, body, depth);
                return called is null ? (false, null) : (true, called.IsDecided ? called : null);

            case IInvocationOperation call when CallParts.Receiver(call) is { } receiver:
                // client.GetChatClient("…").AsIChatClient(): the object it comes from decides.
                return Follow(receiver, body, depth + 1);

            case ILocalReferenceOperation or IFlowCaptureReferenceOperation when body is not null:
                return Variable(value, body, depth);

            case ILocalReferenceOperation local:
                return Declared(local, depth);

            case IFieldReferenceOperation { Field.DeclaringSyntaxReferences.IsEmpty: false } field when Initializer(field.Field) is { } initial:
                return Follow(initial, null, depth + 1);

            default:
                return (true, null);
        }
    }

    private (bool, Destination?) Variable(IOperation reference, BodyGraph body, int depth)
    {
        Variable variable = BodyGraph.AsVariable(reference)!.Value;
        foreach (MemberAssignment assignment in body.Stores.Members(variable))
        {
            if (assignment.Member.Name == "BaseAddress" && _hosts.FromAddress(assignment.Value, body) is { } based)
                return (true, based);
            if (_libraries.Find(assignment.Member, FactVerb.Client) is { } fact && OfProperty(assignment.Value, fact, body) is { } set)
                return (true, set);
        }

        if (Added(variable, body, depth) is { } added)
            return (true, added);
        ImmutableArray<Definition> definitions = body.Reaching(reference, variable, out bool fromEntry);
        return !fromEntry && definitions.Length == 1 && definitions[0].Value is { } value ? Follow(value, body, depth + 1) : (true, null);
    }

    /// <summary>What calls on a builder tell: <c>builder.AddOpenAIChatCompletion(…)</c>, also on its <c>Services</c>. Of several places one outside counts first.</summary>
    private Destination? Added(Variable builder, BodyGraph body, int depth)
    {
        Destination? found = null;
        foreach (Deposit deposit in body.Stores.Deposits(builder))
        {
            if (deposit is { Given: null, Operation: IInvocationOperation call } && _libraries.Find(call.TargetMethod, FactVerb.Client) is { Kind: not OpenedConnections.Kind } fact
                && Of(call, call.Arguments, null, fact, body, depth + 1) is { IsDecided: true } told && (found is null || told.Jurisdiction == Jurisdiction.Outside))
            {
                found = told;
            }
        }

        return found;
    }

    /// <summary>A local outside of a graph: what it is declared with, and what is set on it below.</summary>
    private (bool, Destination?) Declared(ILocalReferenceOperation local, int depth)
    {
        SyntaxNode? block = local.Syntax.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() ?? (SyntaxNode?)local.Syntax.FirstAncestorOrSelf<CompilationUnitSyntax>();
        if (block is not null && _sources.Holds(block.SyntaxTree))
        {
            SemanticModel model = _sources.Model(block.SyntaxTree);
            foreach (SyntaxNode node in block.DescendantNodes())
            {
                if (node is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax name } } assignment
                    && name.Identifier.ValueText == local.Local.Name
                    && model.GetOperation(assignment) is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } set
                    && _libraries.Find(property.Property, FactVerb.Client) is { } fact && OfProperty(set.Value, fact, null) is { } destination)
                {
                    return (true, destination);
                }
            }
        }

        return Initializer(local.Local) is { } initial ? Follow(initial, null, depth + 1) : (true, null);
    }

    /// <summary>What an initializer sets: an address wins over a region.</summary>
    private Destination? Set(IObjectOrCollectionInitializerOperation initializer, BodyGraph? body)
    {
        Destination? region = null;
        foreach (IOperation part in initializer.Initializers)
        {
            if (part is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
                continue;
            if (property.Property.Name == "BaseAddress" && _hosts.FromAddress(assignment.Value, body) is { } based)
                return based;
            if (_libraries.Find(property.Property, FactVerb.Client) is not { } fact || OfProperty(assignment.Value, fact, body) is not { } set)
                continue;
            if (!fact.Form.Address.IsEmpty)
                return set;
            region ??= set;
        }

        return region;
    }

    /// <summary>What a property of options is set to; a value that cannot be followed is told all the same.</summary>
    private Destination? OfProperty(IOperation value, LibraryFact fact, BodyGraph? body) =>
        !fact.Form.Address.IsEmpty ? _hosts.FromConnection(value, body) ?? Destination.Unknown
            : !fact.Form.Region.IsEmpty ? OfRegion(value, fact.Form.Cloud, body)
            : null;

    private Destination OfRegion(IOperation value, string cloud, BodyGraph? body)
    {
        value = BodyGraph.Unwrap(value);
        switch (value)
        {
            case IMemberReferenceOperation { Instance: null, Member: { IsStatic: true } member } when !value.ConstantValue.HasValue && NamesRegion(member):
                return new Destination(member.Name, RegionTable.Default.Find(cloud, member.Name), value.Syntax.GetLocation(), Filtered: false) { By = DecidedBy.Code };
            // RegionEndpoint.GetBySystemName("us-east-1")
            case IInvocationOperation { Arguments.Length: 1 } call when NamesRegion(call.TargetMethod):
                return OfRegion(call.Arguments[0].Value, cloud, body);
            default:
                return _hosts.Texts.Beginning(value, CallPath.In(body)) is { Text.Length: > 0 } text
                    ? new Destination(text.Text, RegionTable.Default.Find(cloud, text.Text), text.At, Filtered: false) { By = text.By }
                    : Destination.Unknown;
        }
    }

    private IOperation? Initializer(ISymbol symbol)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value })
                return _sources.Operation(value);
        }

        return null;
    }

    /// <summary>The argument for a parameter where the call gives one that is not null.</summary>
    private static IOperation? Given(ImmutableArray<IArgumentOperation> arguments, string parameter)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter?.Name == parameter && argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Value.ConstantValue is not { HasValue: true, Value: null })
                return argument.Value;
        }

        return null;
    }

    private static bool HasArguments(IObjectCreationOperation creation) => creation.Arguments.Length > 0;

    private static bool IsHttpClient(ITypeSymbol? type) => type is { Name: "HttpClient" };

    /// <summary>A named region is a static member of its own type, as in <c>RegionEndpoint.USEast1</c>, or of a list of names that only a library has.</summary>
    private static bool NamesRegion(ISymbol member) =>
        member is IFieldSymbol { Type: { } field } && SymbolEqualityComparer.Default.Equals(field, member.ContainingType)
        || member is IPropertySymbol { Type: { } property } && SymbolEqualityComparer.Default.Equals(property, member.ContainingType)
        || member is IMethodSymbol { ReturnType: { } returned } && SymbolEqualityComparer.Default.Equals(returned, member.ContainingType)
        || member.DeclaringSyntaxReferences.IsEmpty;
}
