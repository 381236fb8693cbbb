using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.EntityFrameworkCore;

namespace CsLawAnalyzers.Contract.Libraries;

/// <summary>A compilation that sees the libraries of which the lists can be checked here: .NET, ASP.NET Core, EF Core and CsLaw.Guards.</summary>
internal static class Frameworks
{
    public static CSharpCompilation Compilation { get; } = CSharpCompilation.Create(
        "Lists",
        references:
        [
            .. WebCode.References,
            .. new[] { typeof(DbContext), typeof(CommentAttribute) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
        ]);

    /// <summary>The type of that name as documentation comment ids write it, null where its library is not seen.</summary>
    public static INamedTypeSymbol? FindType(string name) => DocumentationCommentId.GetFirstSymbolForDeclarationId("T:" + name, Compilation) as INamedTypeSymbol;

    /// <summary>The part of a documentation comment id that names the type: without prefix, parameters and, for a member, its name.</summary>
    public static string TypeName(string id)
    {
        string path = id[2..].Split('(')[0];
        return id[0] == 'T' ? path : path[..path.LastIndexOf('.')].TrimEnd('.');
    }

    /// <summary>Whether some library that is seen declares the namespace of the type, so that the type should be there.</summary>
    public static bool KnowsNamespace(string typeName)
    {
        INamespaceSymbol? current = Compilation.GlobalNamespace;
        foreach (string part in typeName.Split('.').SkipLast(1))
        {
            current = current.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == part);
            if (current is null)
                return false;
        }

        return !current.IsGlobalNamespace;
    }
}
