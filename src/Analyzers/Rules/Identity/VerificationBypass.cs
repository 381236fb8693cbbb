using System;
using System.Collections.Generic;
using CsLawAnalyzers.PersonalData.Names;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Guards;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Identity;

/// <summary>Ways around a verification that were meant for development: a code that always passes, and a check that only runs there.</summary>
internal static class VerificationBypass
{
    /// <summary>A fixed code passes.</summary>
    public const string FixedCode = nameof(FixedCode);

    /// <summary>The check stands behind a condition that holds in development.</summary>
    public const string Development = nameof(Development);

    private const int ShortestCode = 3;
    private const int LongestCode = 12;

    private static readonly HashSet<string> s_code = new(StringComparer.OrdinalIgnoreCase) { "code", "otp", "captcha", "验证码", "yzm", "smscode", "yanzhengma" };
    private static readonly HashSet<string> s_phone = new(StringComparer.OrdinalIgnoreCase) { "phone", "mobile", "sms", "cellphone", "tel", "telephone", "shouji", "手机", "短信" };
    private static readonly HashSet<string> s_otherCode = new(StringComparer.OrdinalIgnoreCase)
    {
        "error", "err", "status", "result", "response", "ret", "country", "area", "zip", "post", "postal", "tenant", "role", "exit", "currency", "language", "region", "city", "dept", "department", "product", "biz", "sub", "invite", "promo",
        "coupon", "http", "return", "state", "type", "org", "company", "dict", "key", "qr", "bar", "hash", "source",
    };

    /// <summary>Comparisons of the file that look like one of a code with a constant, by syntax alone, in the bodies that write such a name.</summary>
    public static IEnumerable<ExpressionSyntax> MayStandIn(SyntaxTree tree)
    {
        foreach (SyntaxNode node in BodyLocator.Nodes(tree, FileIndex.Of(tree, default), Writes, default))
        {
            if (node switch
            {
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison => SpeaksOfCode(comparison.Left) || SpeaksOfCode(comparison.Right),
                IsPatternExpressionSyntax pattern => SpeaksOfCode(pattern.Expression),
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" } member } => SpeaksOfCode(member.Expression),
                _ => false,
            })
            {
                yield return (ExpressionSyntax)node;
            }
        }
    }

    /// <summary>The name of the code, if the comparison lets a fixed one pass where another check of the code stands beside or after it; else null.</summary>
    public static string? CodeOf(ExpressionSyntax comparison, SemanticModel model, GuardWords words)
    {
        if (Read(comparison, model) is not ({ } code, var isEqual) || model.GetSymbolInfo(code).Symbol is not { } symbol
            || model.GetTypeInfo(code).Type is null or { TypeKind: TypeKind.Error } || IsOfDebug(comparison) || !IsOfPhone(symbol, comparison, model))
            return null;
        // The largest condition that the comparison is a part of.
        ExpressionSyntax whole = comparison;
        bool isBeside = false, isDevelopment = false;
        while (whole.Parent is ExpressionSyntax outer and (BinaryExpressionSyntax or ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } or ConditionalExpressionSyntax))
        {
            if (outer is PrefixUnaryExpressionSyntax)
                isEqual = !isEqual;
            else if (outer is BinaryExpressionSyntax pair)
            {
                ExpressionSyntax other = pair.Left == whole ? pair.Right : pair.Left;
                isDevelopment |= pair.IsKind(SyntaxKind.LogicalAndExpression) == isEqual && IsDevelopment(other, model) == isEqual;
                isBeside |= pair.IsKind(SyntaxKind.LogicalOrExpression) == isEqual && pair.IsKind(SyntaxKind.LogicalAndExpression) != isEqual && Checks(other, symbol, model, words);
            }
            else if (outer is ConditionalExpressionSyntax choice && choice.Condition == whole)
            {
                isBeside |= Checks(isEqual ? choice.WhenFalse : choice.WhenTrue, symbol, model, words);
            }

            whole = outer;
        }

        if (isDevelopment || IsInDevelopment(comparison, model))
            return null;
        return isBeside || SkipsCheck(whole, isEqual, symbol, model, words) ? symbol.Name : null;
    }

    /// <summary>Whether a verification is only made where a condition says that this is development.</summary>
    public static bool IsForDevelopment(IInvocationOperation call, GuardWords words)
    {
        SyntaxNode? around = call.Syntax;
        SemanticModel? model = call.SemanticModel;
        for (; model is not null && around?.Parent is { } parent and not MemberDeclarationSyntax and not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax; around = parent)
        {
            switch (parent)
            {
                // if (env.IsDevelopment()) Verify();
                case IfStatementSyntax branch when branch.Condition != around && IsDevelopment(branch.Condition, model) is { } condition:
                    bool isHere = around is ElseClauseSyntax ? !condition : condition;
                    StatementSyntax? other = around is ElseClauseSyntax ? branch.Statement : branch.Else?.Statement;
                    return isHere && !(other is not null && AnyCheck(other, model, words)) && !AnyCheckAfter(branch, model, words);
                // !env.IsDevelopment() || Verify(), env.IsDevelopment() && !Verify()
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either when either.Right == around && IsDevelopment(either.Left, model) == false:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both when both.Right == around && IsDevelopment(both.Left, model) == true:
                    return true;
            }
        }

        return false;
    }

    /// <summary>The code that is compared with a constant, and whether it must be equal.</summary>
    private static (ExpressionSyntax Code, bool IsEqual)? Read(ExpressionSyntax comparison, SemanticModel model)
    {
        switch (comparison)
        {
            case BinaryExpressionSyntax binary:
                bool isEqual = binary.IsKind(SyntaxKind.EqualsExpression);
                if (SpeaksOfCode(binary.Left) && IsFixed(binary.Right, model))
                    return (binary.Left, isEqual);
                return SpeaksOfCode(binary.Right) && IsFixed(binary.Left, model) ? (binary.Right, isEqual) : null;
            case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax constant } pattern:
                return IsFixed(constant.Expression, model) ? (pattern.Expression, true) : null;
            case IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax refused } } pattern:
                return IsFixed(refused.Expression, model) ? (pattern.Expression, false) : null;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member, ArgumentList.Arguments: { Count: > 0 } arguments }:
                return IsFixed(arguments[0].Expression, model) ? (member.Expression, true) : null;
            default:
                return null;
        }
    }

    /// <summary>A constant that a person could type for a code: short, of letters and digits, and no empty text.</summary>
    private static bool IsFixed(ExpressionSyntax value, SemanticModel model)
    {
        if (model.GetConstantValue(value) is not { HasValue: true, Value: { } constant })
            return false;
        if (constant is int number)
            return number >= 1000;
        if (constant is not string text || text.Length is < ShortestCode or > LongestCode)
            return false;
        foreach (char character in text)
        {
            if (!char.IsLetterOrDigit(character))
                return false;
        }

        return true;
    }

    private static bool Writes(DeclaredBody body)
    {
        foreach (Mention mention in body.Mentions)
        {
            if (mention.Arguments == Mention.Read && IsCodeName(mention.Name))
                return true;
        }

        return false;
    }

    private static bool SpeaksOfCode(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => IsCodeName(name.Identifier.ValueText),
        MemberAccessExpressionSyntax member => IsCodeName(member.Name.Identifier.ValueText),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Trim", Expression: var inner } } => SpeaksOfCode(inner),
        _ => false,
    };

    private static bool IsCodeName(string name)
    {
        bool isCode = false;
        foreach (string word in IdentifierWords.Split(name))
        {
            if (s_otherCode.Contains(word))
                return false;
            isCode |= s_code.Contains(word);
        }

        return isCode;
    }

    /// <summary>Whether the code goes with a phone number: by its own name, in the type it is a member of, or among the parameters of the method.</summary>
    private static bool IsOfPhone(ISymbol code, ExpressionSyntax place, SemanticModel model)
    {
        if (IdentifierWords.HoldAny(code.Name, s_phone))
            return true;
        if (code is IPropertySymbol or IFieldSymbol && HoldsPhone(code.ContainingType))
            return true;
        ISymbol? around = code is IParameterSymbol ? code.ContainingSymbol : model.GetEnclosingSymbol(place.SpanStart);
        while (around is IMethodSymbol method)
        {
            if (IdentifierWords.HoldAny(method.Name, s_phone))
                return true;
            foreach (IParameterSymbol parameter in method.Parameters)
            {
                if (IdentifierWords.HoldAny(parameter.Name, s_phone) || (parameter.Type is INamedTypeSymbol { SpecialType: SpecialType.None } type && OuterNamespace.Of(type) is not ("System" or "Microsoft") && HoldsPhone(type)))
                    return true;
            }

            around = around.ContainingSymbol;
        }

        return false;
    }

    private static bool HoldsPhone(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IPropertySymbol or IFieldSymbol && IdentifierWords.HoldAny(member.Name, s_phone))
                return true;
        }

        return false;
    }

    /// <summary>Whether an expression looks at the code in another way: a comparison with something that is not constant, or a check that is given it.</summary>
    private static bool Checks(SyntaxNode place, ISymbol code, SemanticModel model, GuardWords words)
    {
        foreach (SyntaxNode node in place.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case InvocationExpressionSyntax call when model.GetSymbolInfo(call).Symbol is IMethodSymbol method && IsCheck(method, words):
                    return true;
                case InvocationExpressionSyntax call when call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" or "FixedTimeEquals" } && Mentions(call, code, model):
                    return true;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison
                    when (Mentions(comparison.Left, code, model) && !model.GetConstantValue(comparison.Right).HasValue) || (Mentions(comparison.Right, code, model) && !model.GetConstantValue(comparison.Left).HasValue):
                    return true;
            }
        }

        return false;
    }

    private static bool AnyCheck(SyntaxNode place, SemanticModel model, GuardWords words)
    {
        foreach (SyntaxNode node in place.DescendantNodesAndSelf())
        {
            if (node is InvocationExpressionSyntax call && model.GetSymbolInfo(call).Symbol is IMethodSymbol method && IsCheck(method, words))
                return true;
        }

        return false;
    }

    private static bool AnyCheckAfter(StatementSyntax statement, SemanticModel model, GuardWords words)
    {
        if (statement.Parent is not BlockSyntax block)
            return false;
        foreach (StatementSyntax later in block.Statements)
        {
            if (later.SpanStart > statement.SpanStart && AnyCheck(later, model, words))
                return true;
        }

        return false;
    }

    private static bool IsCheck(IMethodSymbol method, GuardWords words) => words.Find(method) is { Kind: EvidenceKinds.Identity } || VerificationShape.MayBe(method.Name);

    /// <summary>An <c>if</c> that answers before the check is made, or goes around it.</summary>
    private static bool SkipsCheck(ExpressionSyntax condition, bool isEqual, ISymbol code, SemanticModel model, GuardWords words)
    {
        if (condition.Parent is not IfStatementSyntax branch || branch.Condition != condition)
            return false;
        StatementSyntax? granted = isEqual ? branch.Statement : branch.Else?.Statement;
        StatementSyntax? refused = isEqual ? branch.Else?.Statement : branch.Statement;
        if (refused is not null && Checks(refused, code, model, words))
            return true;
        if (granted is null || !IsAnswer(granted) || branch.Parent is not BlockSyntax block)
            return false;
        foreach (StatementSyntax later in block.Statements)
        {
            if (later.SpanStart > branch.SpanStart && Checks(later, code, model, words))
                return true;
        }

        return false;
    }

    /// <summary>Whether a branch leaves, and not by saying no.</summary>
    private static bool IsAnswer(StatementSyntax statement)
    {
        StatementSyntax? last = statement is BlockSyntax block ? (block.Statements.Count > 0 ? block.Statements[block.Statements.Count - 1] : null) : statement;
        if (last is not ReturnStatementSyntax { Expression: var answer })
            return false;
        string text = answer?.ToString() ?? "";
        foreach (string refusal in new[] { "false", "BadRequest", "Forbid", "Unauthorized", "Problem", "Fail", "Error", "Invalid", "StatusCode" })
        {
            if (text.IndexOf(refusal, StringComparison.OrdinalIgnoreCase) >= 0)
                return false;
        }

        return true;
    }

    /// <summary>True if the condition holds in development alone, false if everywhere else, null if it says nothing of that.</summary>
    private static bool? IsDevelopment(ExpressionSyntax condition, SemanticModel model)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax inner:
                return IsDevelopment(inner.Expression, model);
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } negated:
                return !IsDevelopment(negated.Operand, model);
            case InvocationExpressionSyntax call:
                string name = call.Expression switch { MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText, IdentifierNameSyntax simple => simple.Identifier.ValueText, _ => "" };
                return name switch
                {
                    "IsDevelopment" or "IsStaging" or "IsDev" => true,
                    "IsProduction" or "IsProd" => false,
                    "IsEnvironment" when call.ArgumentList.Arguments.Count > 0 && model.GetConstantValue(call.ArgumentList.Arguments[call.ArgumentList.Arguments.Count - 1].Expression) is { HasValue: true, Value: string environment } =>
                        !string.Equals(environment, "Production", StringComparison.OrdinalIgnoreCase),
                    _ => null,
                };
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both:
                return IsDevelopment(both.Left, model) == true || IsDevelopment(both.Right, model) == true ? true : null;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsDevelopment" or "IsDebug" or "IsDev" } or IdentifierNameSyntax { Identifier.ValueText: "isDevelopment" or "isDev" or "IsDevelopment" or "isDebug" }:
                return true;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsProduction" or "IsProd" } or IdentifierNameSyntax { Identifier.ValueText: "isProduction" or "isProd" or "IsProduction" }:
                return false;
            default:
                return null;
        }
    }

    /// <summary>Whether an <c>if</c> around the place lets only development there.</summary>
    private static bool IsInDevelopment(SyntaxNode place, SemanticModel model)
    {
        for (SyntaxNode node = place; node.Parent is { } parent and not MemberDeclarationSyntax; node = parent)
        {
            if (parent is IfStatementSyntax branch && branch.Condition != node && IsDevelopment(branch.Condition, model) is { } condition && (node is ElseClauseSyntax ? !condition : condition))
                return true;
        }

        return false;
    }

    /// <summary>Whether the place stands in a region that only a debug build compiles.</summary>
    private static bool IsOfDebug(SyntaxNode place)
    {
        int depth = 0;
        var open = new Stack<bool>();
        for (DirectiveTriviaSyntax? directive = place.SyntaxTree.GetRoot().GetFirstDirective(); directive is not null && directive.SpanStart < place.SpanStart; directive = directive.GetNextDirective())
        {
            switch (directive)
            {
                case IfDirectiveTriviaSyntax begun:
                    open.Push(begun.Condition.ToString().Contains("DEBUG") && !begun.Condition.ToString().Contains("!DEBUG"));
                    depth += open.Peek() ? 1 : 0;
                    break;
                case ElseDirectiveTriviaSyntax or ElifDirectiveTriviaSyntax when open.Count > 0:
                    depth -= open.Pop() ? 1 : 0;
                    open.Push(false);
                    break;
                case EndIfDirectiveTriviaSyntax when open.Count > 0:
                    depth -= open.Pop() ? 1 : 0;
                    break;
            }
        }

        return depth > 0;
    }

    private static bool Mentions(SyntaxNode node, ISymbol symbol, SemanticModel model)
    {
        foreach (SyntaxNode inner in node.DescendantNodesAndSelf())
        {
            if (inner is IdentifierNameSyntax name && name.Identifier.ValueText == symbol.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, symbol))
                return true;
        }

        return false;
    }
}
