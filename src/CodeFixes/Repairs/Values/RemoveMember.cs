using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CsLawAnalyzers.CodeFixes.Repairs.Values;

/// <summary>Removes a member that only takes data in, and with it its binding: requests that still send the value are read without it.</summary>
internal sealed class RemoveMember : Repair
{
    private readonly string _ruleId;

    public RemoveMember(string ruleId) => _ruleId = ruleId;

    public override string Key => _ruleId + ".Remove";

    public override string Title => FixTexts.Get("RemoveMember");

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) =>
        Declaration(context, diagnostic) is { } declaration && context.Model.GetDeclaredSymbol(declaration, context.Cancellation) is { } symbol && !IsWritten(context, symbol);

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (Diagnostic diagnostic in diagnostics)
            editor.RemoveNode(Declaration(context, diagnostic)!, SyntaxRemoveOptions.KeepUnbalancedDirectives);
    }

    /// <summary>The property, or the positional member of a record.</summary>
    private static SyntaxNode? Declaration(RepairContext context, Diagnostic diagnostic) => context.NodeAt(diagnostic) switch
    {
        PropertyDeclarationSyntax property => property,
        ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } parameter => parameter,
        _ => null,
    };

    /// <summary>Whether code of the project still names the member: it is assigned somewhere, or its name is taken.</summary>
    private static bool IsWritten(RepairContext context, ISymbol declared)
    {
        ISymbol? member = declared is IParameterSymbol parameter ? parameter.ContainingType.GetMembers(parameter.Name).FirstOrDefault(candidate => candidate is IPropertySymbol) : declared;
        if (member is null)
            return true;
        foreach (SyntaxTree tree in context.Compilation.SyntaxTrees)
        {
            if (!FileIndex.Of(tree, context.Cancellation).Mentions(member.Name))
                continue;
            SemanticModel model = context.Compilation.GetSemanticModel(tree);
            foreach (SyntaxNode node in tree.GetRoot(context.Cancellation).DescendantNodes())
            {
                if (node is IdentifierNameSyntax name && name.Identifier.ValueText == member.Name
                    && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, context.Cancellation).Symbol?.OriginalDefinition, member.OriginalDefinition))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
