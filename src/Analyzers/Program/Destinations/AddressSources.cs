using System;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>
/// What an address is taken from, step by step: tells whether the address that was checked is the one that is sent to. Two addresses that have a source in common
/// count as one, so that <c>new Uri(url)</c> that is checked stands for the <c>url</c> that is sent.
/// </summary>
internal sealed class AddressSources : IEquatable<AddressSources>
{
    private const int MostDepth = 12;

    private readonly ImmutableArray<AddressSource> _sources;

    private AddressSources(ImmutableArray<AddressSource> sources) => _sources = sources;

    /// <summary>The sources of an expression that is an address or the text of one.</summary>
    public static AddressSources Of(IOperation value, CallPath path)
    {
        var sources = ImmutableArray.CreateBuilder<AddressSource>();
        Add(value, path, sources, 0);
        return new AddressSources(sources.ToImmutable());
    }

    /// <summary>Whether a parameter of the name takes the address that a call sends to, in .NET and in the clients made after it.</summary>
    public static bool IsAddress(string? parameter) => parameter is "requestUri" or "address" or "url" or "uri";

    /// <summary>The sources of the address that a call sends to: of its address, of its message, else of its client's base address.</summary>
    /// <param name="call">The call that sends.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="isAbsolute">Whether the address of the call is known to be whole, so that the client's does not matter.</param>
    public static AddressSources OfCall(IInvocationOperation call, CallPath path, bool isAbsolute)
    {
        var sources = ImmutableArray.CreateBuilder<AddressSource>();
        IOperation? client = call.Instance;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            switch (argument.Parameter?.Name)
            {
                case { } name when IsAddress(name):
                    Add(argument.Value, path, sources, 0);
                    break;
                case "request":
                    AddOf(argument.Value, "RequestUri", path, sources, 0);
                    break;
                case "client":
                    client = argument.Value;
                    break;
            }
        }

        if (!isAbsolute && client is not null)
            AddOf(client, "BaseAddress", path, sources, 0);
        return new AddressSources(sources.ToImmutable());
    }

    /// <summary>These, also by what the caller of a method calls them whose parameters they are.</summary>
    /// <param name="call">The call.</param>
    /// <param name="caller">The body it stands in.</param>
    public AddressSources SeenBy(IInvocationOperation call, BodyGraph caller)
    {
        ImmutableArray<AddressSource>.Builder? seen = null;
        foreach (AddressSource source in _sources)
        {
            if (source.Parameter is { } parameter && Handed(call, parameter) is { } address)
                Add(address, CallPath.In(caller), seen ??= _sources.ToBuilder(), 0);
            else if (source.ParameterWithMember is { } holder && Handed(call, holder) is { } given && OwnerOf(given) is { } owner)
                (seen ??= _sources.ToBuilder()).Add(source.Of(owner));
        }

        return seen is null ? this : new AddressSources(seen.ToImmutable());
    }

    /// <summary>These and the others.</summary>
    public AddressSources And(AddressSources other) => new(_sources.AddRange(other._sources));

    /// <summary>Whether both addresses have a source in common.</summary>
    public bool Meets(AddressSources other)
    {
        foreach (AddressSource mine in _sources)
        {
            foreach (AddressSource theirs in other._sources)
            {
                if (mine.IsSame(theirs))
                    return true;
            }
        }

        return false;
    }

    public bool Equals(AddressSources? other)
    {
        if (other is null || _sources.Length != other._sources.Length)
            return false;
        for (int i = 0; i < _sources.Length; i++)
        {
            if (!_sources[i].Equals(other._sources[i]))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as AddressSources);

    public override int GetHashCode() => _sources.Length;

    private static void Add(IOperation? value, CallPath path, ImmutableArray<AddressSource>.Builder sources, int depth)
    {
        if (value is null || depth > MostDepth || value.ConstantValue.HasValue)
            return;
        value = BodyGraph.Unwrap(value);
        switch (value)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation:
                AddVariable(value, path, sources, depth);
                break;
            case IPropertyReferenceOperation { Property.ContainingType.Name: "Uri" or "UriBuilder", Instance: { } whole }:
                Add(whole, path, sources, depth + 1);
                break;
            case IMemberReferenceOperation member:
                sources.Add(new AddressSource(member.Member, OwnerOf(member.Instance), ImmutableArray<Definition>.Empty));
                break;
            case IObjectCreationOperation { Arguments: { Length: > 0 } arguments }:
                // Of new UriBuilder(scheme, host) the second decides, of new Uri(base, path) the first.
                Add(arguments[arguments.Length > 1 && arguments[1].Parameter?.Name is "hostName" or "host" ? 1 : 0].Value, path, sources, depth + 1);
                break;
            case IInterpolatedStringOperation interpolated:
                string beginning = "";
                foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
                {
                    if (part is IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } })
                        beginning += text;
                    else if (part is IInterpolationOperation { Expression: { } expression } && AddressHost.OfUrl(beginning, isWhole: false) is null)
                        Add(expression, path, sources, depth + 1);
                }

                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } addition:
                Add(addition.LeftOperand, path, sources, depth + 1);
                if (addition.LeftOperand.ConstantValue is not { HasValue: true, Value: string left } || AddressHost.OfUrl(left, isWhole: false) is null)
                    Add(addition.RightOperand, path, sources, depth + 1);
                break;
            case IAwaitOperation await:
                Add(await.Operation, path, sources, depth + 1);
                break;
            case IInvocationOperation call:
                // What a method makes of an address is that address still, as far as this question goes.
                Add(call.Instance, path, sources, depth + 1);
                foreach (IArgumentOperation argument in call.Arguments)
                    Add(argument.Value, path, sources, depth + 1);
                break;
        }
    }

    private static void AddVariable(IOperation reference, CallPath path, ImmutableArray<AddressSource>.Builder sources, int depth)
    {
        Variable variable = BodyGraph.AsVariable(reference)!.Value;
        ImmutableArray<Definition> definitions = ImmutableArray<Definition>.Empty;
        bool fromEntry = true;
        CallPath where = path;
        if (path.Body is { } body)
        {
            definitions = body.Reaching(reference, variable, out fromEntry);
            if (definitions.IsEmpty && Home(body, variable) is { } home)
            {
                // A lambda or local function sees whatever was assigned around it.
                where = path with { Body = home };
                definitions = home.Definitions(variable).ToImmutableArray();
                fromEntry = definitions.Length != 1;
                sources.Add(new AddressSource(variable.Symbol!, null, default));
            }
            else if (variable.Symbol is { } symbol)
            {
                bool isCaptured = definitions.IsEmpty && !SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, body.Owner);
                sources.Add(new AddressSource(symbol, null, isCaptured ? default : definitions));
            }
        }
        else if (variable.Symbol is { } symbol)
        {
            sources.Add(new AddressSource(symbol, null, default));
        }

        if (fromEntry && reference is IParameterReferenceOperation parameter)
        {
            if (path.Given(parameter.Parameter) is (var given, var above))
                Add(given, above, sources, depth + 1);
            return;
        }

        if (fromEntry || (definitions.Length != 1 && variable.Symbol is not null))
            return;
        foreach (Definition definition in definitions)
        {
            if (definition.Value is { } value)
                Add(value, where, sources, depth + 1);
            else if (definition.Site is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "TryCreate", Arguments: { Length: > 1 } arguments } })
                Add(arguments[0].Value, where, sources, depth + 1);
        }
    }

    /// <summary>What a message or a client has in the property that names its address: the property itself, and all it is set to.</summary>
    private static void AddOf(IOperation holder, string property, CallPath path, ImmutableArray<AddressSource>.Builder sources, int depth)
    {
        holder = BodyGraph.Unwrap(holder);
        if (depth > MostDepth)
            return;
        if (holder is IObjectCreationOperation creation)
        {
            foreach (IArgumentOperation argument in creation.Arguments)
            {
                if (argument.Parameter?.Name is "requestUri" or "resource")
                    Add(argument.Value, path, sources, depth + 1);
            }

            foreach (IOperation part in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
            {
                if (part is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } set } } assignment && set.Name == property)
                    Add(assignment.Value, path, sources, depth + 1);
            }
        }
        else if (holder is IInvocationOperation)
        {
            Add(holder, path, sources, depth + 1);
        }

        if (OwnerOf(holder) is { } owner && holder.Type is { } type)
        {
            foreach (ISymbol member in type.GetMembers(property))
                sources.Add(new AddressSource(member, owner, ImmutableArray<Definition>.Empty));
        }

        if (BodyGraph.AsVariable(holder) is not { } variable || path.Body is not { } body)
            return;
        foreach (MemberAssignment assignment in body.Stores.Members(variable))
        {
            if (assignment.Member.Name == property)
                Add(assignment.Value, path, sources, depth + 1);
        }

        ImmutableArray<Definition> definitions = body.Reaching(holder, variable, out bool fromEntry);
        foreach (Definition definition in definitions)
        {
            if (definition.Value is { } value)
                AddOf(value, property, path, sources, depth + 1);
        }

        if (fromEntry && holder is IParameterReferenceOperation parameter && path.Given(parameter.Parameter) is (var given, var above))
            AddOf(given, property, above, sources, depth + 1);
    }

    /// <summary>The body around a lambda or local function that assigns the variable, or null.</summary>
    private static BodyGraph? Home(BodyGraph body, Variable variable)
    {
        for (BodyGraph? home = body.Parent; home is not null && variable.Symbol is not null; home = home.Parent)
        {
            if (home.Definitions(variable).Count > 0)
                return home;
        }

        return null;
    }

    private static IOperation? Handed(IInvocationOperation call, IParameterSymbol parameter) =>
        SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol.OriginalDefinition, (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition)
            ? CalleeResults.ArgumentFor(call.Arguments, parameter)
            : null;

    private static ISymbol? OwnerOf(IOperation? instance) => instance is null ? null : BodyGraph.Unwrap(instance) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };
}
