using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Guards.Questions;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Guards.Validation;

/// <summary>
/// Which flags of consent validation lets pass only when they are given: <c>[Range(typeof(bool), "true", "true")] bool ConsentGiven</c>, a rule of a validator, or the form's own
/// <c>Validate</c>. A member that merely must be there may be false.
/// </summary>
internal sealed class ConsentRules
{
    private readonly GuardNames _names;
    private readonly ValidatorRules _validators;
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<IPropertySymbol>> _wanted = new(SymbolEqualityComparer.Default);

    public ConsentRules(ProgramIndex index, GuardNames names)
    {
        _names = names;
        _validators = new ValidatorRules(index);
    }

    /// <summary>What wants the member, or inherited member, of the form to be given; none for a member that is no flag of consent.</summary>
    public ValidationSource SourceOf(IPropertySymbol member, INamedTypeSymbol form)
    {
        if (member.IsStatic || !GuardWords.IsFlag(member.Type) || _names.Find(member.Name) != "consent")
            return ValidationSource.None;
        if (AnnotatedFlag.MustBeTrue(member) || SelfValidation.Denies(form, member.Name))
            return ValidationSource.Form;
        for (INamedTypeSymbol? current = form; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (_validators.Want(current, member.Name))
                return ValidationSource.Validator;
        }

        return ValidationSource.None;
    }

    /// <summary>The flags of consent without which what the call validates is not valid; none for any other call.</summary>
    public ImmutableArray<IPropertySymbol> ValidatedBy(IInvocationOperation call)
    {
        if (!ValidatorRules.IsRun(call.TargetMethod.Name) || !_validators.Any)
            return ImmutableArray<IPropertySymbol>.Empty;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            IOperation value = argument.Value;
            while (value is IConversionOperation conversion)
                value = conversion.Operand;
            if (value.Type is INamedTypeSymbol type && WantedBy(type) is { IsEmpty: false } wanted)
                return wanted;
        }

        return ImmutableArray<IPropertySymbol>.Empty;
    }

    private ImmutableArray<IPropertySymbol> WantedBy(INamedTypeSymbol type) => _wanted.GetOrAdd(type, _ =>
    {
        var wanted = ImmutableArray.CreateBuilder<IPropertySymbol>();
        // new ValidationContext<Form>(form)
        foreach (ITypeSymbol one in type.TypeArguments.Insert(0, type))
        {
            if (one is not INamedTypeSymbol form)
                continue;
            foreach (IPropertySymbol member in MembersOf(form))
            {
                if (SourceOf(member, form) == ValidationSource.Validator)
                    wanted.Add(member);
            }
        }

        return wanted.ToImmutable();
    });

    /// <summary>The properties of a form of the program, with those it inherits.</summary>
    public static IEnumerable<IPropertySymbol> MembersOf(INamedTypeSymbol form)
    {
        for (INamedTypeSymbol? current = form; current is { SpecialType: SpecialType.None, DeclaringSyntaxReferences.IsEmpty: false }; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is IPropertySymbol property)
                    yield return property;
            }
        }
    }
}
