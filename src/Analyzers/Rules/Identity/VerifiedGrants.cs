using System;
using System.Collections.Generic;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Rules.Identity;

/// <summary>Places where code says that somebody is verified: a flag is set, a status becomes a granting one, or a register is told.</summary>
internal sealed class VerifiedGrants
{
    /// <summary>A phone or an e-mail address is verified by a code, not by a number on a card.</summary>
    private static readonly HashSet<string> s_otherThings = new(StringComparer.OrdinalIgnoreCase) { "phone", "mobile", "sms", "email", "mail", "code", "shouji" };

    private static readonly HashSet<string> s_review = new(StringComparer.OrdinalIgnoreCase) { "approve", "audit", "review", "reviewed", "approval", "moderate", "shenhe", "审核", "审批", "seed", "seeder", "import", "migrate" };

    private readonly ProgramModel _program;
    private readonly HashSet<string> _telling;

    public VerifiedGrants(ProgramModel program)
    {
        _program = program;
        _telling = FactLists.NamesOf(program.Libraries.All(FactVerb.Grants));
    }

    /// <summary>Whether a name says that somebody decides about what others handed in.</summary>
    public static bool SpeaksOfReview(string name) => IdentifierWords.HoldAny(name, s_review);

    /// <summary>Expressions of the file that look like such a place, by syntax alone, in the bodies that write such a name.</summary>
    public IEnumerable<ExpressionSyntax> MayStandIn(SyntaxTree tree)
    {
        foreach (SyntaxNode node in BodyLocator.Nodes(tree, FileIndex.Of(tree, default), Writes, default))
        {
            switch (node)
            {
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when NameOf(assignment.Left) is { } member && (IsState(member) ? MayGrant(assignment.Right) : IsOfState(assignment.Right)):
                    yield return assignment;
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called } } call when _telling.Contains(called):
                    yield return call;
                    break;
            }
        }
    }

    /// <summary>What the expression says of somebody, as a reader names it; null where it says something else.</summary>
    public string? Granted(ExpressionSyntax place, SemanticModel model)
    {
        if (place is InvocationExpressionSyntax call)
            return model.GetSymbolInfo(call).Symbol is IMethodSymbol confirm && _program.Libraries.Find(confirm, FactVerb.Grants) is not null ? confirm.ContainingType.Name + "." + confirm.Name : null;
        var assignment = (AssignmentExpressionSyntax)place;
        if (model.GetSymbolInfo(assignment.Left).Symbol is not { ContainingType: { } type } member || member is not (IPropertySymbol or IFieldSymbol))
            return null;
        bool grants = assignment.Right.IsKind(SyntaxKind.TrueLiteralExpression) || IsComputed(assignment)
            || (model.GetSymbolInfo(assignment.Right).Symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } status && _program.Libraries.OutcomeNames.Find(status.Name) == "granted");
        return grants ? type.Name + "." + member.Name : null;
    }

    private bool Writes(DeclaredBody body)
    {
        foreach (Mention mention in body.Mentions)
        {
            if (mention.IsCall ? _telling.Contains(mention.Name) : IsState(mention.Name))
                return true;
        }

        return false;
    }

    private bool IsState(string name) => _program.Libraries.GuardNames.Find(name) == "identity" && !IdentifierWords.HoldAny(name, s_otherThings);

    /// <summary>Whether the place takes over what a check or a local gives: <c>writer.IsRealNameVerified = isWellFormed</c>.</summary>
    public static bool IsComputed(ExpressionSyntax place) => place is AssignmentExpressionSyntax { Right: InvocationExpressionSyntax or IdentifierNameSyntax };

    /// <summary>Whether a check of the form decides what the place takes over: it stands there, or in what the local is declared with.</summary>
    public static bool IsDecidedBy(ExpressionSyntax place, SyntaxNode? check, SemanticModel model)
    {
        if (check is null || place is not AssignmentExpressionSyntax { Right: var value })
            return false;
        return value.Span.Contains(check.Span)
            || (model.GetSymbolInfo(value).Symbol is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declared } && declared[0].GetSyntax() is VariableDeclaratorSyntax { Initializer: { } initializer } && initializer.Span.Contains(check.Span));
    }

    private static bool MayGrant(ExpressionSyntax value) =>
        value is MemberAccessExpressionSyntax or InvocationExpressionSyntax or IdentifierNameSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression };

    /// <summary>Whether the value is a member of an enumeration that is named after the state: <c>author.Status = RealNameStatus.Verified</c>.</summary>
    private bool IsOfState(ExpressionSyntax value) => value is MemberAccessExpressionSyntax { Expression: var states } && NameOf(states) is { } name && IsState(name);

    private static string? NameOf(ExpressionSyntax target) => target switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
