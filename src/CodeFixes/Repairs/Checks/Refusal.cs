using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace CsLawAnalyzers.CodeFixes.Repairs.Checks;

/// <summary>How a method says no: with a status where it answers a request, with false where it decides, else with an exception.</summary>
internal static class Refusal
{
    /// <summary>The statement that leaves the method, local function or lambda around the place.</summary>
    /// <param name="model">The model of the file.</param>
    /// <param name="place">A place in it.</param>
    /// <param name="missing">What an exception says.</param>
    public static StatementSyntax At(SemanticModel model, SyntaxNode place, string missing) =>
        Parse(Answer(model, place) ?? "throw new " + Written(model, place, "System.InvalidOperationException") + "(\"" + missing + "\");");

    /// <summary>The same inside a handler, which has an exception to pass on.</summary>
    public static StatementSyntax InHandler(SemanticModel model, SyntaxNode place) => Parse(Answer(model, place) ?? "throw;");

    /// <summary>Whether the innermost method, local function or lambda around the place can await.</summary>
    public static bool CanAwait(SyntaxNode place) => Function(place) switch
    {
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.AsyncKeyword),
        AnonymousFunctionExpressionSyntax lambda => !lambda.AsyncKeyword.IsKind(SyntaxKind.None),
        _ => false,
    };

    private static string? Answer(SemanticModel model, SyntaxNode place)
    {
        bool isController = model.GetEnclosingSymbol(place.SpanStart)?.ContainingType is { } type && model.LookupSymbols(place.SpanStart, type, "StatusCode").OfType<IMethodSymbol>().Any();
        return ReturnType(model, place) switch
        {
            { SpecialType: SpecialType.System_Boolean } => "return false;",
            { Name: "IActionResult" or "ActionResult" or "StatusCodeResult" } when isController => "return StatusCode(403);",
            { Name: "IResult" } => "return " + Written(model, place, "Microsoft.AspNetCore.Http.Results") + ".StatusCode(403);",
            _ => null,
        };
    }

    /// <summary>What the function around gives back, under its task; null where a lambda does not say.</summary>
    private static ITypeSymbol? ReturnType(SemanticModel model, SyntaxNode place)
    {
        ITypeSymbol? type = Function(place) switch
        {
            AnonymousFunctionExpressionSyntax lambda => (model.GetSymbolInfo(lambda).Symbol as IMethodSymbol)?.ReturnType,
            { } method => (model.GetDeclaredSymbol(method) as IMethodSymbol)?.ReturnType,
            null => null,
        };
        return type is INamedTypeSymbol { Arity: 1, Name: "Task" or "ValueTask" } task ? task.TypeArguments[0] : type;
    }

    private static SyntaxNode? Function(SyntaxNode place) =>
        place.Ancestors().FirstOrDefault(node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);

    /// <summary>A type as the file writes it, by the usings that it has.</summary>
    private static string Written(SemanticModel model, SyntaxNode place, string type) =>
        model.Compilation.GetTypeByMetadataName(type)?.ToMinimalDisplayString(model, place.SpanStart) ?? type;

    private static StatementSyntax Parse(string statement) => SyntaxFactory.ParseStatement(statement).WithAdditionalAnnotations(Formatter.Annotation);
}
