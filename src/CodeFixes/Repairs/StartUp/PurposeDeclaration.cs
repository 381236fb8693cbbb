using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace CsLawAnalyzers.CodeFixes.Repairs.StartUp;

/// <summary>A place where code declares a purpose: <c>options.Declare("newsletter", "3")</c>, or an entry put into <c>options.Purposes</c>.</summary>
internal sealed class PurposeDeclaration
{
    private const string Options = GuardLibrary.Namespace + ".ConsentGuardOptions";

    private readonly Document _document;
    private readonly ExpressionSyntax _expression;
    private readonly ExpressionSyntax _options;

    private PurposeDeclaration(Document document, ExpressionSyntax expression, ExpressionSyntax options, string? purpose)
    {
        _document = document;
        _expression = expression;
        _options = options;
        Purpose = purpose;
    }

    /// <summary>The purpose; null where the code works it out.</summary>
    public string? Purpose { get; }

    /// <summary>The declaration that the node makes, or null.</summary>
    public static PurposeDeclaration? Of(Document document, SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        if (node is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Declare" or "Purposes" } access
            || model.GetSymbolInfo(access, cancellation).Symbol is not { ContainingType: { } owner } || owner.ToDisplayString() != Options)
        {
            return null;
        }

        return access.Parent switch
        {
            InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } declared when access.Name.Identifier.ValueText == "Declare" =>
                new PurposeDeclaration(document, declared, Root(access.Expression), Value((arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == "purpose") ?? arguments[0]).Expression)),
            ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assigned, ArgumentList.Arguments: { Count: 1 } key } =>
                new PurposeDeclaration(document, assigned, access.Expression, Value(key[0].Expression)),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "TryAdd", Parent: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } entry } put } =>
                new PurposeDeclaration(document, put, access.Expression, Value(entry[0].Expression)),
            _ => null,
        };

        string? Value(ExpressionSyntax expression) => model.GetConstantValue(expression, cancellation).Value as string;
    }

    /// <summary>The document with another purpose declared after this one.</summary>
    /// <param name="purpose">The purpose.</param>
    /// <param name="noticeVersion">The version of its notice, as a literal.</param>
    /// <param name="cancellation">Stops the edit.</param>
    public async Task<Document> WithAsync(string purpose, string noticeVersion, CancellationToken cancellation)
    {
        SyntaxNode root = (await _document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        var editor = new SyntaxEditor(root, _document.Project.Solution.Services);
        string endOfLine = GuardLibrary.EndOfLine((CompilationUnitSyntax)root);
        string arguments = $"({SyntaxFactory.Literal(purpose)}, noticeVersion: {noticeVersion})";
        ExpressionSyntax whole = _expression;
        while (whole.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Declare", Parent: InvocationExpressionSyntax next })
            whole = next;
        StatementSyntax added = SyntaxFactory.ParseStatement(_options.WithoutTrivia() + ".Declare" + arguments + ";")
            .WithTrailingTrivia(SyntaxFactory.EndOfLine(endOfLine)).WithAdditionalAnnotations(Formatter.Annotation);

        if (Statement(whole) is { } last and not ReturnStatementSyntax)
        {
            if (last.Parent is GlobalStatementSyntax global)
                editor.InsertAfter(global, SyntaxFactory.GlobalStatement(added).WithAdditionalAnnotations(Formatter.Annotation));
            else
                editor.InsertAfter(last, added);
        }
        else if (whole is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Declare" } lastCall })
        {
            // A chain is continued as it is written, on one line or on many.
            editor.ReplaceNode(whole, SyntaxFactory.InvocationExpression(
                    SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, whole.WithTrailingTrivia(lastCall.Expression.GetTrailingTrivia()), lastCall.OperatorToken, SyntaxFactory.IdentifierName("Declare")),
                    SyntaxFactory.ParseArgumentList(arguments))
                .WithTrailingTrivia(whole.GetTrailingTrivia()));
        }
        else if (whole.Parent is LambdaExpressionSyntax lambda)
        {
            BlockSyntax block = SyntaxFactory.Block(SyntaxFactory.ExpressionStatement(whole.WithoutTrivia()).WithTrailingTrivia(SyntaxFactory.EndOfLine(endOfLine)), added);
            editor.ReplaceNode(lambda, lambda.WithBody(block).WithAdditionalAnnotations(Formatter.Annotation));
        }

        return await Formatter.FormatAsync(_document.WithSyntaxRoot(editor.GetChangedRoot()), Formatter.Annotation, cancellationToken: cancellation).ConfigureAwait(false);
    }

    /// <summary>The outermost statement around the declaration in its function, so that what follows a loop stands after it; null in a lambda with an expression.</summary>
    private static StatementSyntax? Statement(ExpressionSyntax declaration)
    {
        StatementSyntax? outermost = null;
        foreach (SyntaxNode node in declaration.Ancestors())
        {
            if (node is StatementSyntax statement and not BlockSyntax and not LocalFunctionStatementSyntax)
                outermost = statement;
            else if (node is not (BlockSyntax or ExpressionSyntax) || node is AnonymousFunctionExpressionSyntax)
                break;
        }

        return outermost is { Parent: BlockSyntax or GlobalStatementSyntax } ? outermost : null;
    }

    /// <summary>The options at the beginning of a chain of declarations.</summary>
    private static ExpressionSyntax Root(ExpressionSyntax expression)
    {
        while (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Declare" } access })
            expression = access.Expression;
        return expression;
    }
}
