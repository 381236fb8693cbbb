using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Endpoints.AppWide;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints.Readers;

/// <summary>
/// Submit handlers of Blazor forms in code-behind: the method that the markup names, where the markup was compiled to source, or one called by the
/// usual names.
/// </summary>
internal sealed class BlazorFormReader : EndpointReader
{
    private static readonly HashSet<string> s_usual = new(StringComparer.Ordinal)
    {
        "OnValidSubmit", "HandleValidSubmit", "ValidSubmit", "OnSubmit", "HandleSubmit", "Submit", "SubmitForm", "OnFormSubmit", "HandleFormSubmit", "OnFinish",
    };

    private readonly FormHandlers _handlers;
    private readonly BoundMembers _members;

    public BlazorFormReader(Compilation compilation, BoundMembers members)
    {
        _handlers = new FormHandlers(compilation);
        _members = members;
    }

    public override bool Hosts(INamedTypeSymbol type) => type.TypeKind == TypeKind.Class && BoundMembers.IsComponent(type);

    public override EndpointDraft? Read(IMethodSymbol method, INamedTypeSymbol type, AppWideEvidence wide)
    {
        if (method is not { MethodKind: MethodKind.Ordinary, IsStatic: false, IsAbstract: false })
            return null;
        string name = method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name.Substring(0, method.Name.Length - 5) : method.Name;
        if (!s_usual.Contains(name) && !_handlers.Holds(type.Name, method.Name))
            return null;
        ImmutableArray<BoundInput>.Builder inputs = ImmutableArray.CreateBuilder<BoundInput>();
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.Name != "EditContext")
                inputs.Add(new BoundInput(parameter, BindingSource.Form));
        }

        _members.Add(type, inputs);
        if (inputs.Count == 0)
            return null;
        return new EndpointDraft(EndpointKind.BlazorForm, "POST", Signs.Find(type, "RouteAttribute") is { } route ? Signs.Text(route) ?? "" : type.Name)
        {
            Inputs = inputs.ToImmutable(),
            Registered = wide.Of(EndpointKind.BlazorForm),
        };
    }
}
