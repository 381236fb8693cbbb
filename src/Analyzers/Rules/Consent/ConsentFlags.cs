using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Consents;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Consent;

/// <summary>Which members hold whether a person consented, and whether setting one to true presumes it.</summary>
internal sealed class ConsentFlags
{
    /// <summary>A flag with one of these words says what the operator wants, not what the person said.</summary>
    private static readonly HashSet<string> s_settings = new(StringComparer.OrdinalIgnoreCase)
    {
        "require", "requires", "required", "requirement", "remember", "show", "enable", "enables", "enabled", "allow", "allows", "need", "needs", "needed", "ask", "prompt", "enforce", "check",
        "offline", "option", "can", "must", "use", "supports", "visible", "display", "skip", "admin", "auto",
    };

    /// <summary>Types with one of these last words are set up by the operator.</summary>
    private static readonly string[] s_configuration = { "Options", "Settings", "Setting", "Config", "Configuration", "Attribute", "Filter", "Policy", "Client", "Resource", "Constants", "Feature" };

    /// <summary>Whoever calls a method named so acts on what the person just said.</summary>
    private static readonly HashSet<string> s_granting = new(StringComparer.OrdinalIgnoreCase)
    {
        "grant", "give", "accept", "agree", "record", "confirm", "approve", "opt", "subscribe", "sign", "consent", "consents", "consented", "tongyi", "同意", "授权",
    };

    private readonly ProgramModel _program;
    private readonly ConcurrentDictionary<ISymbol, bool> _flags = new(SymbolEqualityComparer.Default);

    public ConsentFlags(ProgramModel program) => _program = program;

    /// <summary>Whether a name says that a person consents, and is no setting of the operator.</summary>
    public bool SpeaksOfConsent(string name) => _program.Libraries.GuardNames.Find(name.TrimStart('_')) == "consent" && !IdentifierWords.HoldAny(name, s_settings);

    /// <summary>Whether a flag by this name may say so: by itself, or in a record of consent.</summary>
    public bool MaySpeak(string name) => SpeaksOfConsent(name) || (ConsentWords.Answers(name) && !IdentifierWords.HoldAny(name, s_settings));

    /// <summary>Whether a property or field of an object holds a person's consent.</summary>
    public bool IsFlag(ISymbol member) => _flags.TryGetValue(member, out bool known) ? known : _flags.GetOrAdd(member, Find(member));

    /// <summary>The same for a positional member of a record.</summary>
    public bool IsRecordFlag(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { IsRecord: true } type }
        && parameter.Type is { SpecialType: SpecialType.System_Boolean, TypeKind: TypeKind.Struct } && IsSaid(parameter.Name, type);

    /// <summary>
    /// Whether an assignment of true stands for an answer that nobody gave: not in a method that records what the person said, not after a look at
    /// what they said, and in an object that holds personal data or that a constructor fills with defaults.
    /// </summary>
    public bool IsPresumed(ISimpleAssignmentOperation assignment, ISymbol containing)
    {
        var member = (IMemberReferenceOperation)assignment.Target;
        if (containing is IMethodSymbol { MethodKind: MethodKind.Constructor } && member.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance })
            return SpeaksOfConsent(member.Member.Name) || ((IMethodSymbol)containing).Parameters.IsEmpty;
        // Who makes the record of a consent says in it what the person said; only a default says it of nobody.
        if (!SpeaksOfConsent(member.Member.Name))
            return false;
        if (IdentifierWords.HoldAny(containing.Name, s_granting) || (containing.ContainingType is { } around && IdentifierWords.HoldAny(around.Name, s_granting)) || IsAsked(assignment))
            return false;
        return member.Member.ContainingType is { } holder && (!_program.Data.Carries(holder).IsEmpty || _program.Data.IsPerson(holder));
    }

    private bool Find(ISymbol member)
    {
        ITypeSymbol? type = member switch
        {
            IPropertySymbol { IsStatic: false, IsIndexer: false } property => property.Type,
            IFieldSymbol { IsStatic: false, IsConst: false } field => field.Type,
            _ => null,
        };
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        return type is { SpecialType: SpecialType.System_Boolean, TypeKind: TypeKind.Struct } && IsSaid(member.Name, member.ContainingType);
    }

    /// <summary>Whether a flag by this name says so in the type; in the record by which the program proves consent a shorter word will do.</summary>
    private bool IsSaid(string name, INamedTypeSymbol type) =>
        (SpeaksOfConsent(name) && !IsConfiguration(type)) || (MaySpeak(name) && !type.DeclaringSyntaxReferences.IsEmpty && _program.Consents.IsRecord(type));

    private static bool IsConfiguration(INamedTypeSymbol type)
    {
        foreach (string ending in s_configuration)
        {
            if (type.Name.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return type.DeclaringSyntaxReferences.IsEmpty;
    }

    /// <summary>Whether a condition around the place, or one before it that leaves, speaks of consent.</summary>
    private bool IsAsked(IOperation place)
    {
        for (IOperation? current = place; current?.Parent is { } parent; current = parent)
        {
            if (parent is IConditionalOperation conditional && conditional.Condition != current && Speaks(conditional.Condition))
                return true;
            if (parent is not IBlockOperation block)
                continue;
            foreach (IOperation sibling in block.Operations)
            {
                if (sibling == current)
                    break;
                if (sibling is IConditionalOperation before && Speaks(before.Condition))
                    return true;
            }
        }

        return false;
    }

    private bool Speaks(IOperation condition) => (AskingSource.Spoken(condition.Syntax, _program.Libraries.GuardNames) & EvidenceKinds.Consent) != 0;
}
