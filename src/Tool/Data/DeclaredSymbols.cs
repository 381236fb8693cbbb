using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLaw.Tool.Data;

/// <summary>The symbols that the sources of a compilation declare and that can hold a value.</summary>
internal static class DeclaredSymbols
{
    /// <summary>All types of the assembly, nested ones after those around them.</summary>
    public static IEnumerable<INamedTypeSymbol> Types(IAssemblySymbol assembly)
    {
        Stack<INamespaceOrTypeSymbol> open = new([assembly.GlobalNamespace]);
        while (open.TryPop(out INamespaceOrTypeSymbol? next))
        {
            if (next is INamedTypeSymbol type)
                yield return type;
            foreach (INamespaceOrTypeSymbol member in next.GetMembers().OfType<INamespaceOrTypeSymbol>())
                open.Push(member);
        }
    }

    /// <summary>What the values of the type store or compute under a name: its properties and fields.</summary>
    public static IEnumerable<ISymbol> Stored(INamedTypeSymbol type) =>
        type.GetMembers().Where(static member => member is IPropertySymbol or IFieldSymbol && !member.IsImplicitlyDeclared);

    /// <summary>Also the methods of the type, and what they and its indexers take.</summary>
    public static IEnumerable<ISymbol> OfSignatures(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member.IsImplicitlyDeclared || member is not (IPropertySymbol or IFieldSymbol or IMethodSymbol { AssociatedSymbol: null }))
                continue;
            yield return member;
            foreach (IParameterSymbol parameter in ParametersOf(member))
            {
                if (!DeclaresProperty(parameter))
                    yield return parameter;
            }
        }
    }

    /// <summary>What the bodies of a file declare: locals, local functions, and what those and lambdas take.</summary>
    public static IEnumerable<ISymbol> InBodies(SemanticModel model, CancellationToken cancellation)
    {
        foreach (SyntaxNode node in model.SyntaxTree.GetRoot(cancellation).DescendantNodes())
        {
            if (IsInBody(node) && model.GetDeclaredSymbol(node, cancellation) is { IsImplicitlyDeclared: false } symbol)
                yield return symbol;
        }
    }

    private static IEnumerable<IParameterSymbol> ParametersOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    /// <summary>A parameter in the head of a record is its property, written once.</summary>
    private static bool DeclaresProperty(IParameterSymbol parameter) =>
        parameter.ContainingType is { IsRecord: true } record
        && record.GetMembers(parameter.Name)
            .Any(member => member is IPropertySymbol && member.Locations.SequenceEqual(parameter.Locations));

    private static bool IsInBody(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax } => true,
        SingleVariableDesignationSyntax or ForEachStatementSyntax or CatchDeclarationSyntax or LocalFunctionStatementSyntax => true,
        ParameterSyntax parameter => parameter.Parent is LambdaExpressionSyntax
            || parameter.Parent?.Parent is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax,
        _ => false,
    };
}
