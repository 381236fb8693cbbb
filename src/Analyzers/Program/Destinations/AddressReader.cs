using System.Collections.Immutable;
using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;
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

    private readonly Compilation _compilation;
    private readonly SettingKeys _settings;

    public AddressReader(Compilation compilation, SettingKeys settings)
    {
        _compilation = compilation;
        _settings = settings;
    }

    /// <summary>The longest decided beginning of the expression's text; null where nothing is decided.</summary>
    /// <param name="value">A string or <c>Uri</c> expression.</param>
    /// <param name="body">The graph the expression belongs to; null for an operation outside a graph.</param>
    /// <param name="depth">How many expressions were gone through already.</param>
    public AddressText? Beginning(IOperation? value, BodyGraph? body, int depth = 0)
    {
        if (value is null || depth > MostDepth)
            return null;
        if (value.ConstantValue is { HasValue: true, Value: string constant })
            return new AddressText(constant, value.Syntax.GetLocation(), DecidedBy.Code);

        switch (value)
        {
            case IConversionOperation conversion:
                return Beginning(conversion.Operand, body, depth + 1);
            case IParenthesizedOperation parenthesized:
                return Beginning(parenthesized.Operand, body, depth + 1);
            case IObjectCreationOperation { Type.Name: "Uri" or "UriBuilder" } uri:
                return Uri(uri, body, depth);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } addition:
                return Joined(Beginning(addition.LeftOperand, body, depth + 1), IsWhole(addition.LeftOperand) ? Beginning(addition.RightOperand, body, depth + 1) : null);
            case IInterpolatedStringOperation interpolated:
                return Interpolated(interpolated, body, depth);
            case ICoalesceOperation coalesce:
                return Beginning(coalesce.Value, body, depth + 1) ?? Beginning(coalesce.WhenNull, body, depth + 1);
            case IConditionalAccessOperation { WhenNotNull: { } accessed }:
                return Beginning(accessed, body, depth + 1);
            case ILocalReferenceOperation or IFlowCaptureReferenceOperation when body is not null:
                return Local(value, body, depth);
            case ILocalReferenceOperation local:
                return Declared(local.Local, depth);
            case IInvocationOperation { TargetMethod.Name: "Trim" or "TrimEnd" or "TrimStart" or "ToString" or "ToLower" or "ToLowerInvariant" or "EnsureTrailingSlash" or "EnsureEndsWith", Instance: { } instance }:
                return Beginning(instance, body, depth + 1);
            case IInvocationOperation { TargetMethod: { Name: "Format", ContainingType.SpecialType: SpecialType.System_String } } format:
                return format.Arguments.Length > 0 && format.Arguments[0].Parameter?.Name == "format" ? UpToHole(Beginning(format.Arguments[0].Value, body, depth + 1)) : null;
            case IPropertyReferenceOperation { Property: { Name: "Uri", ContainingType.Name: "UriBuilder" }, Instance: { } builder }:
                return Beginning(builder, body, depth + 1);
            case IFieldReferenceOperation { Field: { IsReadOnly: true } or { IsConst: true } } field:
                return Declared(field.Field, depth);
            case IPropertyReferenceOperation property:
                return _settings.Find(property, this, body) is { } setting ? setting
                    : property.Property.SetMethod is null or { IsInitOnly: true } || _settings.IsOption(property.Property) ? Declared(property.Property, depth) : null;
            case IInvocationOperation invocation:
                return _settings.Find(invocation, this, body);
            default:
                return null;
        }
    }

    /// <summary><c>new Uri(text)</c>, <c>new Uri(base, relative)</c>, <c>new UriBuilder(scheme, host, …)</c>, also by initializer.</summary>
    private AddressText? Uri(IObjectCreationOperation creation, BodyGraph? body, int depth)
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
            return Beginning(first, body, depth + 1);
        return Beginning(second, body, depth + 1) is { } name ? name with { Text = "https://" + name.Text } : null;
    }

    private AddressText? Local(IOperation reference, BodyGraph body, int depth)
    {
        ImmutableArray<Definition> definitions = body.Reaching(reference, BodyGraph.AsVariable(reference)!.Value, out bool fromEntry);
        if (fromEntry)
            return null;
        // With a ?? b the graph has two definitions, of which the first that is decided counts.
        foreach (Definition definition in definitions)
        {
            if (definitions.Length > 1 && reference is not IFlowCaptureReferenceOperation)
                return null;
            if (Beginning(definition.Value, body, depth + 1) is { } text)
                return text;
        }

        return null;
    }

    private AddressText? Interpolated(IInterpolatedStringOperation interpolated, BodyGraph? body, int depth)
    {
        AddressText? text = null;
        foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
        {
            if (part is IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string literal } })
                text = text is null ? new AddressText(literal, interpolated.Syntax.GetLocation(), DecidedBy.Code) : text with { Text = text.Text + literal };
            else if (part is IInterpolationOperation { Expression: { } expression } && Beginning(expression, body, depth + 1) is { } inner)
                text = text is null ? inner : text with { Text = text.Text + inner.Text };
            else
                break;
        }

        return text;
    }

    /// <summary>What a read-only member, an option's property or a local of the program is initialised with.</summary>
    private AddressText? Declared(ISymbol symbol, int depth)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            ExpressionSyntax? value = reference.GetSyntax() switch
            {
                VariableDeclaratorSyntax { Initializer.Value: { } initial } => initial,
                PropertyDeclarationSyntax { Initializer.Value: { } initial } => initial,
                PropertyDeclarationSyntax { ExpressionBody.Expression: { } expression } => expression,
                _ => null,
            };
            if (value is null || !_compilation.ContainsSyntaxTree(value.SyntaxTree))
                continue;
#pragma warning disable RS1030 // The initialiser may stand in another file; the host answers from its cache.
            IOperation? operation = _compilation.GetSemanticModel(value.SyntaxTree).GetOperation(value);
#pragma warning restore RS1030
            return Beginning(operation, null, depth + 1);
        }

        return null;
    }

    private static AddressText? UpToHole(AddressText? format)
    {
        int hole = format?.Text.IndexOf('{') ?? -1;
        return hole < 0 ? format : format! with { Text = format.Text.Substring(0, hole) };
    }

    private static bool IsWhole(IOperation operation) => operation.ConstantValue.HasValue || operation is IFieldReferenceOperation { Field.IsReadOnly: true } or IPropertyReferenceOperation;

    private static AddressText? Joined(AddressText? left, AddressText? right) => left is null ? null : left with { Text = left.Text + (right?.Text ?? "") };
}
