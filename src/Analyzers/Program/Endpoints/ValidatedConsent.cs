using System;
using System.Collections.Immutable;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Endpoints.AppWide;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Program.Guards.Validation;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>Consent that is a member of the request, where what validates the request lets it pass only when it is given. Where a body runs the validator itself, the checks of the body tell.</summary>
internal sealed class ValidatedConsent
{
    private readonly NamedCalls _calls;
    private readonly ConsentRules _rules;
    private readonly Lazy<bool> _pipelines;

    public ValidatedConsent(ProgramIndex index, NamedCalls calls, ConsentRules rules)
    {
        _calls = calls;
        _rules = rules;
        _pipelines = new(() => MediatorsValidate(index));
    }

    /// <summary>Adds the members of what the handler takes that validation wants to be given.</summary>
    /// <param name="kind">The kind of the endpoint.</param>
    /// <param name="handler">What handles its requests.</param>
    /// <param name="type">The type around it; null for a mapped one.</param>
    /// <param name="inputs">What it takes.</param>
    /// <param name="isFiltered">Whether a filter or convention of the mapping validates what is of the type.</param>
    /// <param name="evidence">Takes the evidence.</param>
    public void Collect(EndpointKind kind, IMethodSymbol handler, INamedTypeSymbol? type, ImmutableArray<BoundInput> inputs, Func<ITypeSymbol, bool> isFiltered, ImmutableArray<Evidence>.Builder evidence)
    {
        foreach (BoundInput input in inputs)
        {
            if (input.Type is not INamedTypeSymbol form)
                continue;
            foreach (IPropertySymbol member in ConsentRules.MembersOf(form))
            {
                if (_rules.SourceOf(member, form) is not ValidationSource.None and var source
                    && (IsValidated(kind, handler, type) || isFiltered(form) || (source == ValidationSource.Validator && _pipelines.Value && IsMediated(handler, type))))
                {
                    evidence.Add(new Evidence(EvidenceKinds.Consent | ConsentScope.OfName(EvidenceKinds.Consent, member.Name), EvidencePlace.Member, member.Name));
                }
            }
        }
    }

    /// <summary>Whether what validation finds keeps the handler from running, or the handler asks for it.</summary>
    private bool IsValidated(EndpointKind kind, IMethodSymbol handler, INamedTypeSymbol? type) => kind switch
    {
        EndpointKind.ApplicationService => true,
        EndpointKind.Controller => (type is not null && Signs.HasOnTypeOrBase(type, "ApiControllerAttribute")) || AsksForModelState(handler),
        EndpointKind.RazorPage or EndpointKind.ClassicMvc or EndpointKind.WebApi => AsksForModelState(handler),
        EndpointKind.BlazorForm => handler.Name.IndexOf("Valid", StringComparison.Ordinal) >= 0,
        EndpointKind.MinimalApi => _calls.With("AddValidation").Count > 0,
        _ => false,
    };

    private static bool IsMediated(IMethodSymbol handler, INamedTypeSymbol? type) => Mediators.AreTakenBy(handler) || (type is not null && Mediators.AreHeldBy(type));

    /// <summary>Whether what goes through a mediator is validated on its way.</summary>
    private static bool MediatorsValidate(ProgramIndex index)
    {
        foreach (DeclaredType behavior in index.Heirs("IPipelineBehavior"))
        {
            if (behavior.Name.IndexOf("Valid", StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }

    private static bool AsksForModelState(IMethodSymbol handler)
    {
        foreach (SyntaxReference declaration in handler.DeclaringSyntaxReferences)
        {
            foreach (SyntaxNode node in declaration.GetSyntax().DescendantNodes())
            {
                if (node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsValid", Expression: SimpleNameSyntax { Identifier.ValueText: "ModelState" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ModelState" } }
                    && node.FirstAncestorOrSelf<ExpressionSyntax>(around => around.Parent is IfStatementSyntax or ConditionalExpressionSyntax) is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
