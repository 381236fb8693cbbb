using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Program.Endpoints.AppWide;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Endpoints.Readers;

/// <summary>Azure Functions, isolated and in process: a method with a name attribute, one of whose parameters has a trigger.</summary>
internal sealed class FunctionReader : EndpointReader
{
    private const int KeyOfFunction = 2;
    private const int KeyOfSystem = 3;
    private const int Admin = 4;

    private readonly Bindings _bindings;

    public FunctionReader(Bindings bindings) => _bindings = bindings;

    public override bool Hosts(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class)
            return false;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && IsFunction(method))
                return true;
        }

        return false;
    }

    public override EndpointDraft? Read(IMethodSymbol method, INamedTypeSymbol type, AppWideEvidence wide)
    {
        if (!IsFunction(method))
            return null;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            foreach (AttributeData attribute in parameter.GetAttributes())
            {
                if (attribute.AttributeClass?.Name is { } name && name.IndexOf("Trigger", StringComparison.Ordinal) > 0)
                    return name.StartsWith("HttpTrigger", StringComparison.Ordinal) ? OfHttp(method, attribute, wide) : OfMessage(parameter, name, wide);
            }
        }

        return null;
    }

    private EndpointDraft OfHttp(IMethodSymbol method, AttributeData trigger, AppWideEvidence wide)
    {
        string route = Signs.Named(trigger, "Route") as string ?? method.Name;
        ImmutableArray<BoundInput>.Builder inputs = ImmutableArray.CreateBuilder<BoundInput>();
        _bindings.Add(method, route, BindingSource.Body, inputs);
        return new EndpointDraft(EndpointKind.Function, VerbOf(trigger), route)
        {
            Inputs = inputs.ToImmutable(),
            Registered = wide.Of(EndpointKind.Function),
            Caller = IsForAdministrators(trigger) ? Audience.Staff : null,
            AsksForKey = AsksForKey(trigger),
        };
    }

    /// <summary>A queue, a timer or a bus: what calls is another program.</summary>
    private static EndpointDraft OfMessage(IParameterSymbol message, string trigger, AppWideEvidence wide) => new(EndpointKind.Function, "", trigger.Replace("Attribute", ""))
    {
        Inputs = trigger.StartsWith("TimerTrigger", StringComparison.Ordinal) ? ImmutableArray<BoundInput>.Empty : ImmutableArray.Create(new BoundInput(message, BindingSource.Message)),
        Registered = wide.Of(EndpointKind.Function),
        Caller = Audience.Machine,
    };

    /// <summary>The single verb of the trigger; of several the one that takes data, so that GET stands for look-ups alone.</summary>
    private static string VerbOf(AttributeData trigger)
    {
        string verb = "";
        foreach (string? text in trigger.AttributeClass is { TypeKind: TypeKind.Error } ? Written(trigger) : trigger.ConstructorArguments.Where(static argument => argument.Kind == TypedConstantKind.Array).SelectMany(static argument => argument.Values).Select(static element => element.Value as string))
        {
            if (text is not null && (verb.Length == 0 || verb == "GET"))
                verb = text.ToUpperInvariant();
        }

        return verb;
    }

    /// <summary>The texts that are written in an attribute whose library is not there.</summary>
    private static IEnumerable<string?> Written(AttributeData trigger) =>
        (trigger.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)?.ArgumentList?.Arguments.Where(static argument => argument.NameEquals is null).Select(static argument => (argument.Expression as LiteralExpressionSyntax)?.Token.Value as string) ?? Enumerable.Empty<string?>();

    private static bool IsForAdministrators(AttributeData trigger)
    {
        foreach (TypedConstant argument in trigger.ConstructorArguments)
        {
            if (argument is { Kind: TypedConstantKind.Enum, Value: Admin })
                return true;
        }

        return false;
    }

    /// <summary>Whether only who holds a key may call, also where the library that knows the levels is not there.</summary>
    private static bool AsksForKey(AttributeData trigger)
    {
        foreach (TypedConstant argument in trigger.ConstructorArguments)
        {
            if (argument is { Kind: TypedConstantKind.Enum, Value: KeyOfFunction or KeyOfSystem })
                return true;
        }

        return trigger.AttributeClass is { TypeKind: TypeKind.Error } && trigger.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList.Arguments: { } written }
            && written.Any(static argument => argument.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Function" or "System" });
    }

    private static bool IsFunction(IMethodSymbol method) => Signs.Has(method, "FunctionAttribute") || Signs.Has(method, "FunctionNameAttribute");
}
