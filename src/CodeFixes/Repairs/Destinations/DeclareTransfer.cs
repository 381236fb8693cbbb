using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace CsLawAnalyzers.CodeFixes.Repairs.Destinations;

/// <summary>
/// Writes the declaration of a lawful route onto the method that sends (PIPL Art. 38(1)), with an empty reference: the finding stays, with that reason, until
/// people fill in where the evidence is.
/// </summary>
internal sealed class DeclareTransfer : Repair
{
    private const string Attribute = "CrossBorderTransfer";

    private readonly string _ruleId;

    public DeclareTransfer(string ruleId) => _ruleId = ruleId;

    public override string Key => _ruleId + ".DeclareTransfer";

    public override string Title => FixTexts.Get("DeclareTransfer");

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) =>
        context.Has(GuardLibrary.TransferAttribute) && Sending(context, diagnostic) is { } method && !IsDeclared(method);

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (MethodDeclarationSyntax method in diagnostics.Select(diagnostic => Sending(context, diagnostic)!).Distinct())
            editor.ReplaceNode(method, (current, _) => Declared((MethodDeclarationSyntax)current));
        GuardLibrary.Import(context, diagnostics[0].Location.SourceSpan.Start, editor);
    }

    private static MethodDeclarationSyntax? Sending(RepairContext context, Diagnostic diagnostic) => context.Around<MethodDeclarationSyntax>(diagnostic);

    /// <summary>Whether the method or a type around it declares a route already, be it without its reference.</summary>
    private static bool IsDeclared(MethodDeclarationSyntax method)
    {
        foreach (MemberDeclarationSyntax member in method.AncestorsAndSelf().OfType<MemberDeclarationSyntax>())
        {
            foreach (AttributeSyntax attribute in member.AttributeLists.SelectMany(list => list.Attributes))
            {
                if (attribute.Name is SimpleNameSyntax { Identifier.ValueText: Attribute } or QualifiedNameSyntax { Right.Identifier.ValueText: Attribute })
                    return true;
            }
        }

        return false;
    }

    private static MethodDeclarationSyntax Declared(MethodDeclarationSyntax method)
    {
        AttributeArgumentSyntax route = SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression("TransferRoute.StandardContract"));
        AttributeArgumentSyntax reference = SyntaxFactory.AttributeArgument(null, SyntaxFactory.NameColon("reference"), SyntaxFactory.ParseExpression("\"\""));
        AttributeSyntax attribute = SyntaxFactory.Attribute(SyntaxFactory.IdentifierName(Attribute))
            .WithArgumentList(SyntaxFactory.AttributeArgumentList(SyntaxFactory.SeparatedList(new[] { route, reference })));
        return method.AddAttributeLists(SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute)).WithAdditionalAnnotations(Formatter.Annotation))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }
}
