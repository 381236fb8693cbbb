using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Program.Guards.Questions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.CodeFixes.Repairs.Checks;

/// <summary>
/// Asks the project's own consent service first thing in the handler, with what the handler has: a member of the request by the same name, the signed-in user,
/// and a first word for the purpose.
/// </summary>
internal sealed class AskOwnConsent : AskOwnService
{
    private static readonly string[] s_purpose = { "purpose", "scope", "scene", "category", "目的", "场景" };
    private static readonly string[] s_subject = { "subject", "user", "who", "person", "caller", "owner", "用户" };

    /// <param name="ruleId">The rule it mends.</param>
    public AskOwnConsent(string ruleId)
        : base(ruleId, "AskOwnConsent", "AskOwnConsentNamed", "The consent is missing.")
    {
    }

    /// <summary>The first statement of the action, or of the lambda that is mapped.</summary>
    protected override StatementSyntax? Place(RepairContext context, Diagnostic diagnostic) => (context.NodeAt(diagnostic) switch
    {
        MethodDeclarationSyntax method => method.Body,
        LocalFunctionStatementSyntax function => function.Body,
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax mapping } } =>
            mapping.ArgumentList.Arguments.Select(argument => argument.Expression).OfType<AnonymousFunctionExpressionSyntax>().FirstOrDefault()?.Block,
        _ => null,
    })?.Statements.FirstOrDefault();

    protected override bool IsQuestion(IMethodSymbol method, RepairContext context) => EvidenceQuestion.Decides(method, EvidenceKinds.Consent, context.Program.Libraries);

    /// <summary>Those first that are told a purpose.</summary>
    protected override int Rank(IMethodSymbol method) => method.Parameters.Any(parameter => Speaks(parameter.Name, s_purpose)) ? 1 : 0;

    protected override string? Text(
        IParameterSymbol parameter, IReadOnlyList<IParameterSymbol> given, ImmutableArray<ISymbol> visible, RepairContext context, StatementSyntax place)
    {
        if (Speaks(parameter.Name, s_purpose))
            return SyntaxFactory.Literal(Purpose(context, place)).ToString();
        if (Given(given, symbol => string.Equals(symbol.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)) is { } named)
            return named;
        bool hasUser = visible.OfType<IPropertySymbol>().Any(property => property is { Name: "User", IsStatic: false, Type.Name: "ClaimsPrincipal" });
        return hasUser && Speaks(parameter.Name, s_subject) ? "User.Identity?.Name ?? \"\"" : null;
    }

    /// <summary>A first word for the purpose, from the name of the controller or of the class that maps; the developer replaces it by the notice's own.</summary>
    private static string Purpose(RepairContext context, StatementSyntax place) =>
        GuardEndpoint.Purpose(context.Model.GetEnclosingSymbol(place.SpanStart)?.ContainingType?.Name ?? "");

    private static bool Speaks(string name, string[] words) => IdentifierWords.Split(name).Any(word => words.Contains(word, StringComparer.OrdinalIgnoreCase));
}
