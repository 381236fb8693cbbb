using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries.Hosts;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>
/// The beginning of a text that the program decides, by constants, interpolation, <c>Uri</c> and <c>UriBuilder</c>, read-only members, locals, options
/// and configuration: enough of an address to know its host.
/// </summary>
internal sealed class AddressReader
{
    private const int MostDepth = 12;

    private readonly ProgramSources _sources;
    private readonly ProgramIndex _program;
    private readonly SettingKeys _settings;
    private readonly OwnOrigin _own;
    private readonly HostTable _hosts;
    private readonly ConcurrentDictionary<ISymbol, bool> _kept = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ExpressionSyntax?> _values = new(SymbolEqualityComparer.Default);

    public AddressReader(ProgramSources sources, ProgramIndex program, SettingKeys settings, OwnOrigin own, HostTable hosts)
    {
        _sources = sources;
        _program = program;
        _settings = settings;
        _own = own;
        _hosts = hosts;
    }

    /// <summary>The longest decided beginning of the expression's text; null where nothing is decided.</summary>
    /// <param name="value">A string or <c>Uri</c> expression.</param>
    /// <param name="path">Where the expression stands.</param>
    /// <param name="depth">How many expressions were gone through already.</param>
    public AddressText? Beginning(IOperation? value, CallPath path, int depth = 0)
    {
        if (value is null || depth > MostDepth)
            return null;
        if (value.ConstantValue is { HasValue: true, Value: string constant })
            return new AddressText(constant, value.Syntax.GetLocation(), DecidedBy.Code);
        if (_own.Find(value) is { } own)
            return own;

        switch (value)
        {
            case IConversionOperation conversion:
                return Beginning(conversion.Operand, path, depth + 1);
            case IParenthesizedOperation parenthesized:
                return Beginning(parenthesized.Operand, path, depth + 1);
            case IObjectCreationOperation { Type.Name: "Uri" or "UriBuilder" } uri:
                return Uri(uri, path, depth);
            case IInvalidOperation { Type.Name: "Uri", ChildOperations: { Count: 1 } made }:
                // What it is made of does not resolve.
                return Beginning(made.First(), path, depth + 1);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } addition:
                AddressText? left = Beginning(addition.LeftOperand, path, depth + 1);
                return left is { IsWhole: true } ? Joined(left, Beginning(addition.RightOperand, path, depth + 1)) : left;
            case IInterpolatedStringOperation interpolated:
                return Interpolated(interpolated, path, depth);
            case ICoalesceOperation coalesce:
                return Beginning(coalesce.Value, path, depth + 1) ?? Beginning(coalesce.WhenNull, path, depth + 1);
            case IConditionalOperation { WhenFalse: { } otherwise } either:
                return OneOf(new[] { Beginning(either.WhenTrue, path, depth + 1), Beginning(otherwise, path, depth + 1) });
            case ISwitchExpressionOperation chosen:
                return OneOf(chosen.Arms.Select(arm => Beginning(arm.Value, path, depth + 1)).ToList());
            case IConditionalAccessOperation { WhenNotNull: { } accessed }:
                return Beginning(accessed, path, depth + 1);
            case ILocalReferenceOperation or IFlowCaptureReferenceOperation when path.Body is { } body:
                return Local(value, body, path, depth);
            case ILocalReferenceOperation local:
                return Declared(local.Local, path, depth);
            case IParameterReferenceOperation parameter:
                return Parameter(parameter, path, depth);
            case IInvocationOperation { TargetMethod.Name: "Trim" or "TrimEnd" or "TrimStart" or "ToString" or "ToLower" or "ToLowerInvariant" or "EnsureTrailingSlash" or "EnsureEndsWith", Instance: { } instance }:
                return Beginning(instance, path, depth + 1);
            case IInvocationOperation { TargetMethod: { Name: "Format", ContainingType.SpecialType: SpecialType.System_String } } format:
                return format.Arguments.Length > 0 && format.Arguments[0].Parameter?.Name == "format" ? UpToHole(Beginning(format.Arguments[0].Value, path, depth + 1)) : null;
            case IInvocationOperation call when BaseAddresses.BeforeQuery(call) is { } address:
                // What is added stands behind the host.
                return Beginning(address, path, depth + 1) is { } bare ? bare with { IsWhole = false } : null;
            case IPropertyReferenceOperation { Property: { Name: "AbsoluteUri" or "OriginalString", ContainingType.Name: "Uri" } or { Name: "Value", ContainingType.Name: "HostString" }, Instance: { } whole }:
                return Beginning(whole, path, depth + 1);
            case IPropertyReferenceOperation { Property: { Name: "Uri", ContainingType.Name: "UriBuilder" }, Instance: { } builder }:
                return HostSet(builder, path) is { } set ? Named(Beginning(set, path, depth + 1)) : Beginning(builder, path, depth + 1);
            case IFieldReferenceOperation { Field: { IsReadOnly: true } or { IsConst: true } or { DeclaredAccessibility: Accessibility.Private } } field:
                return Declared(field.Field, CallPath.Nowhere, depth);
            case IFieldReferenceOperation { Field.IsStatic: true } field when IsNowhereSet(field.Field):
                return Declared(field.Field, CallPath.Nowhere, depth);
            case IPropertyReferenceOperation property:
                return _settings.Find(property, this, path) is { } setting ? setting
                    : property.Property.SetMethod is null or { IsInitOnly: true } || _settings.IsOption(property.Property) || (property.Property.IsStatic && IsNowhereSet(property.Property)) ? Declared(property.Property, CallPath.Nowhere, depth) : null;
            case IInvocationOperation invocation:
                return _settings.Find(invocation, this, path) ?? Returned(invocation, path, depth);
            default:
                return null;
        }
    }

    /// <summary>The value of a key of the section that an expression stands for; null if it stands for none, or no file has the value.</summary>
    public AddressText? Below(IOperation section, string key) => _settings.FindBelow(section, key, this);

    /// <summary><c>new Uri(text)</c>, <c>new Uri(base, relative)</c>, <c>new UriBuilder(scheme, host, …)</c>, also by initializer.</summary>
    private AddressText? Uri(IObjectCreationOperation creation, CallPath path, int depth)
    {
        IOperation? first = null;
        IOperation? second = null;
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            switch (argument.Parameter?.Name)
            {
                case "hostName" or "host":
                    second = argument.Value;
                    break;
                default:
                    first ??= argument.Value;
                    break;
            }
        }

        foreach (IOperation part in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (part is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Host" } } host)
                second = host.Value;
        }

        if (second is null)
            return Beginning(first, path, depth + 1);
        return Named(Beginning(second, path, depth + 1));
    }

    /// <summary>What the host of a builder in a variable is set to after it was made; null if it stays.</summary>
    private static IOperation? HostSet(IOperation builder, CallPath path)
    {
        if (path.Body is not { } body || BodyGraph.AsVariable(BodyGraph.Unwrap(builder)) is not { } variable)
            return null;
        foreach (MemberAssignment assignment in body.Stores.Members(variable))
        {
            if (assignment.Member.Name == "Host")
                return assignment.Value;
        }

        return null;
    }

    private static AddressText? Named(AddressText? host) => host is null ? null : host with { Text = "https://" + host.Text };

    private AddressText? Local(IOperation reference, BodyGraph body, CallPath path, int depth)
    {
        if (reference.Type?.Name == "UriBuilder" && HostSet(reference, path) is { } set)
            return Named(Beginning(set, path, depth + 1));
        ImmutableArray<Definition> definitions = body.Reaching(reference, BodyGraph.AsVariable(reference)!.Value, out bool fromEntry);
        if (fromEntry)
            return null;
        return OneOf(definitions, path, depth);
    }

    /// <summary>What a variable holds that was set in several places. With <c>a ?? b</c> the graph has two definitions, of which the first that is decided counts.</summary>
    private AddressText? OneOf(ImmutableArray<Definition> definitions, CallPath path, int depth)
    {
        bool grows = false;
        var texts = new List<AddressText?>(definitions.Length);
        foreach (Definition definition in definitions.OrderBy(definition => definition.Block).ThenBy(definition => definition.Position))
        {
            if (definition.Adds)
            {
                grows = true;
                continue;
            }

            AddressText? text = Beginning(definition.Value, path, depth + 1);
            if (text is not null && definition.Value!.Syntax.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression })
                return text;
            texts.Add(text);
        }

        return OneOf(texts) is { } one ? grows ? one with { IsWhole = false } : one : null;
    }

    /// <summary>
    /// The address that stands for several of which the program chooses one: one that leads outside, also where others are open, else the first, if all are decided. Where some
    /// lead outside and some do not, the choice may be the very thing that keeps data here, and nothing is decided.
    /// </summary>
    private AddressText? OneOf(IReadOnlyList<AddressText?> texts)
    {
        AddressText? outside = null, first = null;
        bool isOpen = false, isHere = false;
        foreach (AddressText? text in texts)
        {
            isOpen |= text is null;
            first ??= text;
            Jurisdiction? place = text is not null && AddressHost.OfUrl(text.Text, text.IsWhole) is { } host ? _hosts.Find(host) : null;
            if (place == Jurisdiction.Outside)
                outside ??= text;
            else
                isHere |= place is Jurisdiction.Mainland or Jurisdiction.Own;
        }

        return outside is not null ? isHere ? null : outside : isOpen ? null : first;
    }

    private AddressText? Interpolated(IInterpolatedStringOperation interpolated, CallPath path, int depth)
    {
        AddressText? text = null;
        foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
        {
            AddressText? next = part switch
            {
                IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string literal } } => new AddressText(literal, interpolated.Syntax.GetLocation(), DecidedBy.Code),
                IInterpolationOperation { Expression: { } expression } => Beginning(expression, path, depth + 1),
                _ => null,
            };
            text = text is null ? next : Joined(text, next);
            if (text is not { IsWhole: true })
                break;
        }

        return text;
    }

    /// <summary>What a parameter was set to in its body, else what the call that led there gives for it.</summary>
    private AddressText? Parameter(IParameterReferenceOperation reference, CallPath path, int depth)
    {
        if (path.Body is { } body && BodyGraph.AsVariable(reference) is { } variable && body.Definitions(variable).Count > 0)
        {
            ImmutableArray<Definition> definitions = body.Reaching(reference, variable, out bool fromEntry);
            if (!fromEntry)
                return OneOf(definitions, path, depth);
        }

        return path.Given(reference.Parameter) is (var value, var above) ? Beginning(value, above, depth + 1) : null;
    }

    /// <summary>What a method of the program gives back that does nothing but make the text.</summary>
    private AddressText? Returned(IInvocationOperation call, CallPath path, int depth)
    {
        IMethodSymbol method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        return method.DeclaringSyntaxReferences.Length == 1 && OnlyReturn(method.DeclaringSyntaxReferences[0].GetSyntax()) is { } value
            ? Beginning(_sources.Operation(value), path.Into(new Hop(method, call, path.Body)), depth + 1)
            : null;
    }

    private static ExpressionSyntax? OnlyReturn(SyntaxNode method)
    {
        (ArrowExpressionClauseSyntax? arrow, BlockSyntax? block) = method switch
        {
            MethodDeclarationSyntax declared => (declared.ExpressionBody, declared.Body),
            LocalFunctionStatementSyntax local => (local.ExpressionBody, local.Body),
            _ => (null, null),
        };
        if (arrow is not null)
            return arrow.Expression;
        ExpressionSyntax? only = null;
        foreach (SyntaxNode node in block?.DescendantNodes(node => node is not (LambdaExpressionSyntax or LocalFunctionStatementSyntax)) ?? Array.Empty<SyntaxNode>())
        {
            if (node is not ReturnStatementSyntax { Expression: { } value })
                continue;
            if (only is not null)
                return null;
            only = value;
        }

        return only;
    }

    /// <summary>What a member that is set once, an option's property or a local of the program is set to.</summary>
    private AddressText? Declared(ISymbol symbol, CallPath path, int depth)
    {
        if (!_values.TryGetValue(symbol, out ExpressionSyntax? value))
            value = _values.GetOrAdd(symbol, OnlyValue(symbol));
        return value is null ? null : Beginning(_sources.Operation(value), path with { Body = null }, depth + 1);
    }

    /// <summary>Whether the program sets a static member nowhere but where it is declared: <c>public static string Host { get; set; } = "https://…"</c>.</summary>
    private bool IsNowhereSet(ISymbol member) => _kept.TryGetValue(member, out bool known) ? known : _kept.GetOrAdd(member, !IsSet(member));

    private bool IsSet(ISymbol member)
    {
        foreach ((SyntaxTree tree, FileIndex file) in _program.Files)
        {
            if (!file.Holds(member.Name, tree, CancellationToken.None))
                continue;
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                ExpressionSyntax? target = node switch
                {
                    AssignmentExpressionSyntax assignment => assignment.Left,
                    ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => argument.Expression,
                    _ => null,
                };
                // By name alone: another member of the name leaves the question open.
                if ((target is MemberAccessExpressionSyntax access ? access.Name : target) is SimpleNameSyntax name && name.Identifier.ValueText == member.Name)
                    return true;
            }
        }

        return false;
    }

    /// <summary>The only expression that the program sets a symbol to; null if there is none, or more than one.</summary>
    private static ExpressionSyntax? OnlyValue(ISymbol symbol)
    {
        ExpressionSyntax? only = null;
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            only ??= reference.GetSyntax() switch
            {
                VariableDeclaratorSyntax { Initializer.Value: { } initial } => initial,
                PropertyDeclarationSyntax { Initializer.Value: { } initial } => initial,
                PropertyDeclarationSyntax { ExpressionBody.Expression: { } expression } => expression,
                _ => null,
            };
        }

        // Locals, constants and options are what they are declared with; a setting that no file has keeps its default.
        if (symbol is ILocalSymbol or IFieldSymbol { IsConst: true } || (symbol is IPropertySymbol && only is not null))
            return only;
        foreach (SyntaxReference reference in symbol.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (SyntaxNode node in reference.GetSyntax().DescendantNodes())
            {
                if (node is not AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment || !IsNamed(assignment.Left, symbol.Name))
                    continue;
                if (only is not null)
                    return null;
                only = assignment.Right;
            }
        }

        return only;
    }

    private static bool IsNamed(ExpressionSyntax target, string name) => target switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText == name,
        _ => false,
    };

    private static AddressText? UpToHole(AddressText? format)
    {
        int hole = format?.Text.IndexOf('{') ?? -1;
        return hole < 0 ? format : format! with { Text = format.Text.Substring(0, hole), IsWhole = false };
    }

    private static AddressText Joined(AddressText left, AddressText? right) =>
        right is null ? left with { IsWhole = false } : left with { Text = left.Text + right.Text, IsWhole = right.IsWhole };
}
