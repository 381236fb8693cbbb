using System;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Destinations;

/// <summary>What the program keeps: the entities of its database contexts.</summary>
internal sealed class StoredData
{
    private readonly Lazy<bool> _holds;

    public StoredData(ProgramIndex program, PersonalDataModel data) => _holds = new(() => Search(program, data));

    /// <summary>Whether an entity carries personal data by name or better. False also where the program keeps data in ways that are not seen.</summary>
    public bool HoldPersonalData => _holds.Value;

    private static bool Search(ProgramIndex program, PersonalDataModel data)
    {
        foreach ((_, FileIndex file) in program.Files)
        {
            foreach (DeclaredType declared in file.Types)
            {
                if (IsContext(declared) && program.Symbol(declared) is { } type && Holds(type, data))
                    return true;
            }
        }

        return false;
    }

    private static bool IsContext(DeclaredType type)
    {
        foreach (string name in type.Bases)
        {
            if (name.EndsWith("DbContext", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool Holds(INamedTypeSymbol context, PersonalDataModel data)
    {
        for (INamedTypeSymbol? current = context; current is not null; current = current.BaseType)
        {
            // The users of ASP.NET Core Identity have mail addresses and telephone numbers.
            if (current is { Name: "IdentityDbContext" or "IdentityUserContext" })
                return true;
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is IPropertySymbol { Type: INamedTypeSymbol { Name: "DbSet", Arity: 1 } set } && !data.Carries(set.TypeArguments[0]).IsEmpty)
                    return true;
            }
        }

        return false;
    }
}
