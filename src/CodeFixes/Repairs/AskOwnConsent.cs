using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace CsLawAnalyzers.CodeFixes.Repairs;

/// <summary>
/// Asks the project's own consent service first thing in the handler, where one is in reach and its question can be put with what the handler has:
/// a member of the request by the same name, the signed-in user, and a first word for the purpose.
/// </summary>
internal sealed class AskOwnConsent : Repair
{
    private static readonly string[] s_purpose = { "purpose", "scope", "scene", "category", "目的", "场景" };
    private static readonly string[] s_subject = { "subject", "user", "who", "person", "caller", "owner", "用户" };

    private readonly string _ruleId;

    public AskOwnConsent(string ruleId) => _ruleId = ruleId;

    public override string Key => _ruleId + ".AskOwn";

    public override string Title => FixTexts.Get("AskOwnConsent");

    public override string TitleFor(RepairContext context, Diagnostic diagnostic) =>
        Plan(context, diagnostic) is (_, _, { } method) ? string.Format(FixTexts.Get("AskOwnConsentNamed"), method.ContainingType.Name + "." + method.Name) : Title;

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) => Plan(context, diagnostic) is not null;

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (Plan(context, diagnostic) is not ({ } body, { } question, _))
                continue;
            StatementSyntax check = SyntaxFactory.IfStatement(SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, question), Refusal.At(context.Model, body.Statements[0], "The consent is missing."))
                .WithTrailingTrivia(SyntaxFactory.EndOfLine(GuardLibrary.EndOfLine(context.Root)))
                .WithAdditionalAnnotations(Formatter.Annotation);
            editor.InsertBefore(body.Statements[0], check);
        }
    }

    /// <summary>The handler's body, the question, and the method that is asked; null where no question fits.</summary>
    private static (BlockSyntax Body, ExpressionSyntax Question, IMethodSymbol Method)? Plan(RepairContext context, Diagnostic diagnostic)
    {
        if (Body(context.NodeAt(diagnostic)) is not { Statements.Count: > 0 } body)
            return null;
        int position = body.Statements[0].SpanStart;
        bool canAwait = Refusal.CanAwait(body.Statements[0]);
        ImmutableArray<ISymbol> visible = context.Model.LookupSymbols(position);
        foreach (ISymbol service in visible.Where(IsAtHand).OrderBy(symbol => symbol.Name, StringComparer.Ordinal))
        {
            if (TypeOf(service) is not INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } type)
                continue;
            foreach (IMethodSymbol method in Questions(type, context, canAwait))
            {
                if (Arguments(method, visible, context, body) is not { } arguments)
                    continue;
                string call = service.Name + "." + method.Name + "(" + string.Join(", ", arguments) + ")";
                return (body, SyntaxFactory.ParseExpression(method.ReturnType.SpecialType == SpecialType.System_Boolean ? call : "await " + call), method);
            }
        }

        return null;
    }

    /// <summary>The block of the action, or of the lambda that is mapped.</summary>
    private static BlockSyntax? Body(SyntaxNode place) => place switch
    {
        MethodDeclarationSyntax method => method.Body,
        LocalFunctionStatementSyntax function => function.Body,
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax mapping } } =>
            mapping.ArgumentList.Arguments.Select(argument => argument.Expression).OfType<AnonymousFunctionExpressionSyntax>().FirstOrDefault()?.Block,
        _ => null,
    };

    private static bool IsAtHand(ISymbol symbol) => symbol is IFieldSymbol { IsConst: false } or IPropertySymbol { GetMethod: not null } or IParameterSymbol;

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    /// <summary>The methods that answer whether consent was given: those that are told a purpose first.</summary>
    private static IEnumerable<IMethodSymbol> Questions(INamedTypeSymbol type, RepairContext context, bool canAwait) =>
        type.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method is { MethodKind: MethodKind.Ordinary, IsStatic: false, IsGenericMethod: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal }
                && (canAwait || method.ReturnType.SpecialType == SpecialType.System_Boolean)
                && EvidenceQuestion.Decides(method, EvidenceKinds.Consent, context.Program.Libraries))
            .OrderByDescending(method => method.Parameters.Any(parameter => Speaks(parameter.Name, s_purpose)))
            .ThenBy(method => method.ToDisplayString(), StringComparer.Ordinal);

    /// <summary>What the handler has for the parameters, as far as they must be given; null where it lacks one.</summary>
    private static List<string>? Arguments(IMethodSymbol method, ImmutableArray<ISymbol> visible, RepairContext context, BlockSyntax body)
    {
        var arguments = new List<string>();
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (Argument(parameter, visible, context, body) is { } argument)
                arguments.Add(argument);
            else
                return parameter.IsOptional ? arguments : null;
        }

        return arguments;
    }

    /// <summary>What the handler has for a parameter, or null.</summary>
    private static string? Argument(IParameterSymbol parameter, ImmutableArray<ISymbol> visible, RepairContext context, BlockSyntax body)
    {
        if (parameter.Type.Name == "CancellationToken")
            return visible.OfType<IParameterSymbol>().FirstOrDefault(given => given.Type.Name == "CancellationToken")?.Name ?? (parameter.IsOptional ? null : "default");
        if (parameter.Type.SpecialType != SpecialType.System_String)
            return null;
        if (Speaks(parameter.Name, s_purpose))
            return SyntaxFactory.Literal(Purpose(context, body)).ToString();
        foreach (IParameterSymbol given in visible.OfType<IParameterSymbol>())
        {
            if (given.Type.SpecialType == SpecialType.System_String && string.Equals(given.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))
                return given.Name;
            if (given.Type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(member =>
                    member.Type.SpecialType == SpecialType.System_String && string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)) is { } part)
                return given.Name + "." + part.Name;
        }

        bool hasUser = visible.OfType<IPropertySymbol>().Any(property => property is { Name: "User", IsStatic: false, Type.Name: "ClaimsPrincipal" });
        return hasUser && Speaks(parameter.Name, s_subject) ? "User.Identity?.Name ?? \"\"" : null;
    }

    /// <summary>A first word for the purpose, from the name of the controller or of the class that maps; the developer replaces it by the notice's own.</summary>
    private static string Purpose(RepairContext context, BlockSyntax body) =>
        GuardEndpoint.Purpose(context.Model.GetEnclosingSymbol(body.SpanStart)?.ContainingType?.Name ?? "");

    private static bool Speaks(string name, string[] words) => IdentifierWords.Split(name).Any(word => words.Contains(word, StringComparer.OrdinalIgnoreCase));
}
