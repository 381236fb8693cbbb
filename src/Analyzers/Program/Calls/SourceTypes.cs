using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Calls;

/// <summary>The types a compilation declares, nested ones included, in the order of its symbol tables.</summary>
internal static class SourceTypes
{
    public static IEnumerable<INamedTypeSymbol> All(Compilation compilation)
    {
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(compilation.Assembly.GlobalNamespace);
        while (pending.Count > 0)
        {
            INamespaceOrTypeSymbol current = pending.Pop();
            if (current is INamedTypeSymbol type)
                yield return type;
            foreach (INamespaceOrTypeSymbol inner in Inside(current))
                pending.Push(inner);
        }
    }

    private static IEnumerable<INamespaceOrTypeSymbol> Inside(INamespaceOrTypeSymbol container) =>
        container is INamespaceSymbol @namespace ? @namespace.GetMembers() : ((INamedTypeSymbol)container).GetTypeMembers();
}
