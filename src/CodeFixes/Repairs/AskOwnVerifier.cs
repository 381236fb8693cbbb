using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace CsLawAnalyzers.CodeFixes.Repairs;

/// <summary>Asks the project's own verifier, which the code has at hand, before somebody counts as verified. The look at the form stays before it: it finds mistyped numbers for nothing.</summary>
internal sealed class AskOwnVerifier : Repair
{
    private readonly string _ruleId;

    /// <param name="ruleId">The rule it mends.</param>
    public AskOwnVerifier(string ruleId) => _ruleId = ruleId;

    public override string Key => _ruleId + ".AskOwn";

    public override string Title => FixTexts.Get("AskOwnVerifier");

    public override string TitleFor(RepairContext context, Diagnostic diagnostic) =>
        Plan(context, diagnostic) is (_, _, { } method) ? string.Format(FixTexts.Get("AskOwnVerifierNamed"), method.ContainingType.Name + "." + method.Name) : Title;

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) => Plan(context, diagnostic) is not null;

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (Plan(context, diagnostic) is not ({ } grant, { } question, _))
                continue;
            editor.InsertBefore(
                grant,
                SyntaxFactory.IfStatement(SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, question), Refusal.At(context.Model, grant, "The identity is not verified."))
                    .WithTrailingTrivia(SyntaxFactory.EndOfLine(GuardLibrary.EndOfLine(context.Root)))
                    .WithAdditionalAnnotations(Formatter.Annotation));
        }
    }

    /// <summary>The statement by which somebody counts as verified, the question to put before it, and the method that is asked; null where none is at hand.</summary>
    private static (StatementSyntax Grant, ExpressionSyntax Question, IMethodSymbol Method)? Plan(RepairContext context, Diagnostic diagnostic)
    {
        Location place = diagnostic.AdditionalLocations.Count > 0 ? diagnostic.AdditionalLocations[diagnostic.AdditionalLocations.Count - 1] : diagnostic.Location;
        if (place.SourceTree?.FilePath != context.Root.SyntaxTree.FilePath || context.Root.FindNode(place.SourceSpan).FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax } grant)
            return null;
        bool canAwait = Refusal.CanAwait(grant);
        ImmutableArray<ISymbol> visible = context.Model.LookupSymbols(grant.SpanStart);
        foreach (ISymbol service in visible.Where(symbol => symbol is IFieldSymbol { IsConst: false } or IPropertySymbol { GetMethod: not null } or IParameterSymbol).OrderBy(symbol => symbol.Name, StringComparer.Ordinal))
        {
            if (TypeOf(service) is not INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } type)
                continue;
            foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>())
            {
                if (!IsVerifier(method, canAwait) || Arguments(method, visible, context, grant.SpanStart) is not { } arguments)
                    continue;
                string call = service.Name + "." + method.Name + "(" + string.Join(", ", arguments) + ")";
                return (grant, SyntaxFactory.ParseExpression(method.ReturnType.SpecialType == SpecialType.System_Boolean ? call : "await " + call), method);
            }
        }

        return null;
    }

    /// <summary>A method that answers yes or no, by its shape a verification.</summary>
    private static bool IsVerifier(IMethodSymbol method, bool canAwait) =>
        method is { MethodKind: MethodKind.Ordinary, IsStatic: false, IsGenericMethod: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal }
        && VerificationShape.Is(method)
        && (method.ReturnType.SpecialType == SpecialType.System_Boolean
            || (canAwait && GuardWords.Answer(method.ReturnType) is { SpecialType: SpecialType.System_Boolean }));

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    /// <summary>What the place has for the parameters, as far as they must be given; null where it lacks one.</summary>
    private static List<string>? Arguments(IMethodSymbol method, ImmutableArray<ISymbol> visible, RepairContext context, int position)
    {
        var arguments = new List<string>();
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (Argument(parameter, visible, context, position) is { } argument)
                arguments.Add(argument);
            else
                return parameter.IsOptional ? arguments : null;
        }

        return arguments;
    }

    /// <summary>A parameter of the method around, or a member of one, that has the same name or holds the same kind of personal data.</summary>
    private static string? Argument(IParameterSymbol parameter, ImmutableArray<ISymbol> visible, RepairContext context, int position)
    {
        IParameterSymbol[] given = visible.OfType<IParameterSymbol>().Where(symbol => symbol.Locations.Any(location => location.SourceSpan.Start < position)).ToArray();
        if (parameter.Type.Name == "CancellationToken")
            return given.FirstOrDefault(symbol => symbol.Type.Name == "CancellationToken")?.Name ?? (parameter.IsOptional ? null : "default");
        if (parameter.Type.SpecialType != SpecialType.System_String)
            return null;
        string? taxon = context.Program.Data.Classify(parameter)?.Taxon.Id;
        foreach (IParameterSymbol symbol in given)
        {
            if (Fits(symbol, symbol.Type))
                return symbol.Name;
            if (symbol.Type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(member => Fits(member, member.Type)) is { } part)
                return symbol.Name + "." + part.Name;
        }

        return null;

        bool Fits(ISymbol symbol, ITypeSymbol type) => type.SpecialType == SpecialType.System_String
            && (string.Equals(symbol.Name, parameter.Name, StringComparison.OrdinalIgnoreCase) || (taxon is not null && context.Program.Data.Classify(symbol)?.Taxon.Id == taxon));
    }
}
