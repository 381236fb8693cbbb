using System;
using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Confidentiality.Disclosures;

/// <summary>
/// The names of the calls by which a program may send to the connections of a hub from outside of it, for one compilation: those of the library, and the methods of the contracts
/// that the program's hubs are written for.
/// </summary>
internal sealed class HubSenders
{
    private readonly ProgramModel _program;
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bases = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<string>> _methods;

    private HubSenders(ProgramModel program, IEnumerable<LibraryFact> parts)
    {
        _program = program;
        _methods = new(Methods);
        foreach (LibraryFact part in parts)
        {
            if (part is { Kind: "send", MemberName: { } name })
                _members.Add(name);
            else if (part is { Kind: "contract", TypeName: { } type })
                _bases.Add(type.Substring(type.LastIndexOf('.') + 1).Split('`')[0]);
        }
    }

    /// <summary>The names; null where the compilation knows nothing to send through from outside.</summary>
    public static HubSenders? Of(ProgramModel program)
    {
        LibraryFact[] parts = program.Libraries.Present(FactVerb.Hub).ToArray();
        return parts.Any(part => part.Kind == "context") ? new HubSenders(program, parts) : null;
    }

    /// <summary>Whether a call of the name may send.</summary>
    public bool MaySend(string name) => _members.Contains(name) || _methods.Value.Contains(name);

    /// <summary>The methods of the contracts, from the hubs whose declarations name one.</summary>
    private HashSet<string> Methods()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach ((_, FileIndex file) in _program.Index.Files)
        {
            foreach (DeclaredType declared in file.Types)
            {
                if (declared.BaseArguments.IsEmpty || !declared.Bases.Any(_bases.Contains) || _program.Index.Symbol(declared) is not { } hub || ContractOf(hub) is not { } contract)
                    continue;
                foreach (INamedTypeSymbol part in contract.AllInterfaces.Insert(0, contract))
                    names.UnionWith(part.GetMembers().OfType<IMethodSymbol>().Select(method => method.Name));
            }
        }

        return names;
    }

    private INamedTypeSymbol? ContractOf(INamedTypeSymbol hub)
    {
        for (INamedTypeSymbol? type = hub.BaseType; type is not null; type = type.BaseType)
        {
            if (type.TypeArguments.Length == 1 && type.TypeArguments[0] is INamedTypeSymbol contract && _program.Libraries.Types(FactVerb.Hub).Find(type, "contract") is not null)
                return contract;
        }

        return null;
    }
}
