using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.CodeFixes.Resources;
using CsLawAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace CsLawAnalyzers.CodeFixes.Repairs.Checks;

/// <summary>Turns a check whose answer is ignored into an early refusal: the negative answer, or the exception that stands for it, leaves the method.</summary>
internal sealed class RefuseEarly : Repair
{
    /// <summary>Members of enumerations and flags of results that say that all is well.</summary>
    private static readonly HashSet<string> s_granted = new(System.StringComparer.Ordinal)
    {
        "Verified", "Succeeded", "Success", "Passed", "Pass", "Valid", "Matched", "Match", "Ok", "OK", "Confirmed", "Approved", "IsVerified", "IsSuccess", "IsSucceeded", "IsPassed", "IsValid", "IsMatch", "IsMatched", "IsOk",
    };

    private readonly string _ruleId;
    private readonly string _title;
    private readonly string _missing;

    /// <param name="ruleId">The rule it mends.</param>
    /// <param name="title">Key of the title.</param>
    /// <param name="missing">What an exception says where nothing else can be given back.</param>
    public RefuseEarly(string ruleId, string title, string missing)
    {
        _ruleId = ruleId;
        _title = title;
        _missing = missing;
    }

    public override string Key => _ruleId + ".Refuse";

    public override string Title => FixTexts.Get(_title);

    public override bool CanMend(RepairContext context, Diagnostic diagnostic) => Plan(context, diagnostic) is not null;

    public override void Mend(RepairContext context, IReadOnlyList<Diagnostic> diagnostics, SyntaxEditor editor)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (Plan(context, diagnostic) is not ({ } statement, var made))
                continue;
            switch (statement)
            {
                case IfStatementSyntax branch:
                    editor.ReplaceNode(branch, (current, _) => WithRefusal((IfStatementSyntax)current, made));
                    break;
                case TryStatementSyntax attempt:
                    foreach (CatchClauseSyntax handler in attempt.Catches.Where(GoesOn))
                        editor.ReplaceNode(handler.Block, (current, _) => WithLast((BlockSyntax)current, made));
                    break;
                case LocalDeclarationStatementSyntax:
                    editor.InsertAfter(statement, made.WithTrailingTrivia(statement.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))));
                    break;
                default:
                    editor.ReplaceNode(statement, made.WithTriviaFrom(statement));
                    break;
            }
        }
    }

    /// <summary>The statement to change, and what it becomes, is followed by, or (for a branch or a handler) takes in; null where no refusal fits.</summary>
    private (StatementSyntax Statement, StatementSyntax Made)? Plan(RepairContext context, Diagnostic diagnostic)
    {
        if (context.NodeAt(diagnostic).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call || call.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax block } statement)
            return null;
        switch (diagnostic.Properties.TryGetValue(FindingProperties.Ignored, out string? ignored) ? ignored : null)
        {
            case "Dropped" when statement is ExpressionStatementSyntax dropped:
                ExpressionSyntax asked = dropped.Expression is AssignmentExpressionSyntax discard ? discard.Right : dropped.Expression;
                return asked is AwaitExpressionSyntax or InvocationExpressionSyntax && Refused(context.Model, asked.WithoutTrivia(), asked) is { } answer
                    ? (statement, If(answer, Refusal.At(context.Model, statement, _missing)))
                    : null;
            case "Unread" when statement is LocalDeclarationStatementSyntax && Stored(statement) is { Initializer: { Value: { } value } } stored:
                return Refused(context.Model, SyntaxFactory.IdentifierName(stored.Identifier.WithoutTrivia()), value) is { } read
                    ? (statement, If(read, Refusal.At(context.Model, statement, _missing)))
                    : null;
            case "GoesOn" or "Noted" when statement is IfStatementSyntax branch && branch.Condition.Contains(call):
                return (branch, Refusal.At(context.Model, branch, _missing));
            case "GoesOn" or "Noted" when Stored(statement) is { } stored:
                IfStatementSyntax? later = block.Statements.OfType<IfStatementSyntax>().FirstOrDefault(candidate =>
                    candidate.SpanStart > statement.SpanStart && Under(candidate.Condition) is IdentifierNameSyntax name && name.Identifier.ValueText == stored.Identifier.ValueText);
                return later is null ? null : (later, Refusal.At(context.Model, later, _missing));
            case "Swallowed" when block.Parent is TryStatementSyntax attempt && attempt.Block == block:
                return (attempt, Refusal.InHandler(context.Model, attempt));
            default:
                return null;
        }
    }

    /// <summary>The one local that the statement declares, or null.</summary>
    private static VariableDeclaratorSyntax? Stored(StatementSyntax statement) =>
        statement is LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } ? variables[0] : null;

    /// <summary>The condition under which the answer refuses, awaited where it is a task and the method can; null where the answer does not tell.</summary>
    private static ExpressionSyntax? Refused(SemanticModel model, ExpressionSyntax expression, ExpressionSyntax original)
    {
        ITypeSymbol? type = model.GetTypeInfo(original).Type;
        if (original is not AwaitExpressionSyntax && type is INamedTypeSymbol { Arity: 1, Name: "Task" or "ValueTask" } task)
        {
            if (!Refusal.CanAwait(original))
                return null;
            expression = SyntaxFactory.AwaitExpression(expression);
            type = task.TypeArguments[0];
        }

        if (type is { SpecialType: SpecialType.System_Boolean })
            return Not(expression);
        if (type is { TypeKind: TypeKind.Enum })
        {
            return type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => s_granted.Contains(member.Name)) is { } granted
                ? SyntaxFactory.BinaryExpression(
                    SyntaxKind.NotEqualsExpression, expression, SyntaxFactory.ParseExpression(type.ToMinimalDisplayString(model, original.SpanStart) + "." + granted.Name))
                : null;
        }

        IPropertySymbol? flag = null;
        for (ITypeSymbol? current = type; current is not null && flag is null; current = current.BaseType)
            flag = current.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(member => member.Type.SpecialType == SpecialType.System_Boolean && !member.IsStatic && s_granted.Contains(member.Name));
        return flag is null
            ? null
            : Not(SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression, expression is AwaitExpressionSyntax ? SyntaxFactory.ParenthesizedExpression(expression) : expression, SyntaxFactory.IdentifierName(flag.Name)));
    }

    private static PrefixUnaryExpressionSyntax Not(ExpressionSyntax expression) => SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, expression);

    private static IfStatementSyntax If(ExpressionSyntax refused, StatementSyntax refusal) => SyntaxFactory.IfStatement(refused, refusal).WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary>The branch for the negative answer takes the refusal in: the first one of a negated condition, else the second.</summary>
    private static IfStatementSyntax WithRefusal(IfStatementSyntax branch, StatementSyntax refusal)
    {
        if (IsNegated(branch.Condition))
            return branch.WithStatement(WithLast(branch.Statement, refusal)).WithAdditionalAnnotations(Formatter.Annotation);
        ElseClauseSyntax otherwise = branch.Else is { } present ? present.WithStatement(WithLast(present.Statement, refusal)) : SyntaxFactory.ElseClause(refusal).WithTrailingTrivia(branch.GetTrailingTrivia());
        return branch.WithElse(otherwise).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static bool IsNegated(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax inner => IsNegated(inner.Expression),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } negation => !IsNegated(negation.Operand),
        _ => false,
    };

    private static ExpressionSyntax Under(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Under(inner.Expression),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } negation => Under(negation.Operand),
        _ => condition,
    };

    private static BlockSyntax WithLast(StatementSyntax statement, StatementSyntax last) =>
        (statement as BlockSyntax ?? SyntaxFactory.Block(statement).WithTrailingTrivia(statement.GetTrailingTrivia())).AddStatements(last).WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary>Whether a handler catches all it is given and leaves nothing.</summary>
    private static bool GoesOn(CatchClauseSyntax handler) =>
        handler.Filter is null && handler.Block.Statements.LastOrDefault() is not (ThrowStatementSyntax or ReturnStatementSyntax);
}
